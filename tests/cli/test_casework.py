"""The file of a check from the command line: kept, reported as reviewed, compared, rescued."""

import json
from dataclasses import replace
from datetime import datetime

import pytest

from tests.support.typeset import write_text
from ytcheck.model.verdict import Status
from ytcheck.service import casework as case

NOON = datetime(2025, 6, 30, 12, 0)
TEXT = (
    "# 云岚区科技创新措施\n（一）推行“揭榜挂帅”。每年征集企业技术难题20项，面向全国张榜攻关，单个项目补助最高200万元。"
)


@pytest.fixture
def kept(tmp_path, outcome):
    write_text(TEXT, tmp_path / "措施.txt")
    code, out, _ = outcome("check", tmp_path / "措施.txt", "--district", "云岚区", "--save", tmp_path / "甲.ytc")
    assert (code, out.splitlines()[-1]) == (0, f"核对文件：{tmp_path / '甲.ytc'}")
    return tmp_path / "甲.ytc"


def test_a_report_follows_the_review(kept, outcome, tmp_path):
    with case.open_case(kept) as project:
        project.record(case.set_status(project.automatic, 1, Status.NOT_APPLICABLE, "张三", NOON, "本区没有"))
    code, out, _ = outcome("report", kept, "--json", tmp_path / "out.json", "--report", tmp_path / "r.pdf")
    result = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert (code, "已复核1项。" in out) == (0, True)
    assert (result["measures"][0]["status"], result["measures"][0]["basis"]) == ("not_applicable", "reviewed")
    assert result["summary"]["not_applicable"] == 1
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_a_report_names_what_has_to_be_looked_at_again(kept, outcome):
    with case.open_case(kept) as project:
        project.record(replace(case.confirm(project.automatic, 1, "张三", NOON), city_text="0" * 64))
    assert "需复核：（一）" in outcome("report", kept)[1]


def test_another_rule_pack_is_pointed_out(kept, outcome):
    with case.open_case(kept) as project:
        older = replace(project.automatic.rulebook, version="0.9")
        project.rerun(replace(project.automatic, rulebook=older), {})
    assert "版本0.9" in outcome("report", kept)[1]


def test_two_drafts_are_compared(kept, outcome, tmp_path):
    write_text(TEXT + "\n（二）建设重点实验室。支持企业建设区级重点实验室，对新获批的给予补助。", tmp_path / "修订.txt")
    outcome("check", tmp_path / "修订.txt", "--district", "云岚区", "--save", tmp_path / "乙.ytc")
    code, out, _ = outcome("compare", kept, tmp_path / "乙.ytc")
    lines = out.splitlines()
    assert (code, lines[0]) == (0, "提升1项，退步0项，有增有减0项")
    assert "新落实：" in lines[1]


def test_a_damaged_file_is_refused_with_code_3_and_rescued(kept, outcome, tmp_path):
    with case.open_case(kept) as project:
        project.record(case.confirm(project.automatic, 1, "张三", NOON))
    (tmp_path / "坏.ytc").write_bytes(bytes(4096) + kept.read_bytes()[4096:])
    code, _, err = outcome("report", tmp_path / "坏.ytc")
    assert (code, "已损坏" in err) == (3, True)
    code, out, _ = outcome("rescue", tmp_path / "坏.ytc", tmp_path / "新.ytc")
    assert (code, out.splitlines()[0]) == (0, "找回有效审核意见1条、政策文件1份。")
    assert outcome("report", tmp_path / "新.ytc")[0] == 0


def test_a_file_of_another_kind_is_refused_in_words(outcome, tmp_path):
    (tmp_path / "a.ytc").write_text(TEXT, encoding="utf-8")
    code, _, err = outcome("report", tmp_path / "a.ytc")
    assert (code, "不是本程序的核对文件" in err) == (3, True)
