"""The command line: words, files and exit codes."""

import json

import pytest

from ytcheck import __version__
from ytcheck.service.self_test import sample_files, sample_names

SAMPLE = str(sample_files(sample_names()[0])[0])


def test_a_check_prints_counts_and_a_line_for_each_gap(outcome):
    code, out, _ = outcome("check", SAMPLE, "--district", "云岚区")
    lines = out.splitlines()
    assert code == 0
    assert lines[0].startswith("已覆盖")
    assert all("尚缺" in line for line in lines[1:])


def test_result_and_report_are_written(outcome, tmp_path):
    code, _, _ = outcome("check", SAMPLE, "--json", tmp_path / "out.json", "--report", tmp_path / "sub" / "r.pdf")
    assert code == 0
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["format"] == "ytcheck-result/1"
    assert (tmp_path / "sub" / "r.pdf").read_bytes().startswith(b"%PDF")


def test_the_ledger_is_written_and_named(outcome, tmp_path):
    code, out, _ = outcome("check", SAMPLE, "--ledger", tmp_path / "台账.xlsx")
    assert code == 0
    assert (tmp_path / "台账.xlsx").read_bytes().startswith(b"PK")
    assert out.splitlines()[-1] == f"整改台账：{tmp_path / '台账.xlsx'}"


def test_a_missing_file_gives_one_sentence_and_code_3(outcome, tmp_path):
    code, out, err = outcome("check", tmp_path / "没有.pdf", "--json", tmp_path / "out.json")
    assert (code, out) == (3, "")
    assert err == "找不到文件《没有.pdf》。请检查文件是否已被移动、改名或删除。\n"
    assert list(tmp_path.iterdir()) == []


def test_with_keep_going_the_other_files_are_checked(outcome, tmp_path):
    code, out, err = outcome("check", tmp_path / "没有.pdf", SAMPLE, "--keep-going", "--json", tmp_path / "out.json")
    assert code == 3
    assert "找不到文件《没有.pdf》" in err
    assert "已覆盖" in out
    assert (tmp_path / "out.json").exists()


def test_with_keep_going_and_nothing_readable_every_file_is_named(outcome, tmp_path):
    code, _, err = outcome("check", tmp_path / "甲.pdf", tmp_path / "乙.pdf", "--keep-going")
    assert code == 3
    assert "《甲.pdf》" in err
    assert "《乙.pdf》" in err


@pytest.mark.parametrize(
    "arguments", [("check",), ("check", SAMPLE, "--no-such"), ("fly",), ("check", SAMPLE, "--json")]
)
def test_wrong_arguments_give_one_chinese_sentence_and_code_2(outcome, arguments):
    code, _, err = outcome(*arguments)
    assert code == 2
    assert err.startswith("参数有误：")
    assert err.count("\n") == 1


def test_a_result_that_cannot_be_written_is_told(outcome, tmp_path):
    (tmp_path / "taken").write_text("a file where a folder is wanted", encoding="utf-8")
    code, _, err = outcome("check", SAMPLE, "--json", tmp_path / "taken" / "out.json")
    assert code == 1
    assert err.startswith("无法写入《out.json》。")


def test_the_demo_writes_a_report_for_each_sample(outcome, tmp_path):
    code, out, _ = outcome("demo", "--output", tmp_path)
    assert code == 0
    assert len(list(tmp_path.glob("*.pdf"))) == len(sample_names())
    assert str(tmp_path) in out


def test_the_rule_pack_is_checked(outcome):
    code, out, _ = outcome("rules", "check")
    assert code == 0
    assert "29项举措" in out


def test_the_self_test_says_that_all_is_well(outcome):
    code, out, _ = outcome("self-test")
    assert code == 0
    assert out.splitlines()[-1] == "自检通过。"


def test_the_version_is_told(outcome):
    code, out, _ = outcome("--version")
    assert (code, out) == (0, f"ytcheck {__version__}\n")


@pytest.mark.parametrize("command", [(), ("check",), ("demo",), ("rules",), ("self-test",)])
def test_help_is_chinese(outcome, command):
    code, out, _ = outcome(*command, "--help")
    assert code == 0
    assert out.startswith("用法：")
    assert "option" not in out.lower()
    assert "Show this" not in out


def test_a_batch_names_each_district_what_failed_and_the_matrix(outcome, tmp_path):
    good, bad = tmp_path / "in" / "福山区", tmp_path / "in" / "莱山区"
    good.mkdir(parents=True)
    bad.mkdir()
    (good / "措施.txt").write_text("一、推行“揭榜挂帅”制度。由企业出题，区科技局组织揭榜。", encoding="utf-8")
    (bad / "空.txt").write_bytes(b"")
    code, out, err = outcome("batch", tmp_path / "in", "--output", tmp_path / "out")
    assert code == 3
    assert "福山区：已覆盖" in out
    assert "核对完成1个区市，未能核对1个。" in out
    assert "莱山区：未能核对。" in err
    assert "一览表：" in out


def test_a_folder_without_districts_is_refused_as_a_wrong_argument(outcome, tmp_path):
    code, _, err = outcome("batch", tmp_path)
    assert code == 2
    assert "请为每个区市建一个文件夹" in err


def test_the_report_is_written_in_the_form_that_is_asked_for(outcome, tmp_path):
    short, full, word = tmp_path / "short.pdf", tmp_path / "full.pdf", tmp_path / "full.docx"
    assert outcome("check", SAMPLE, "--report", short, "--form", "short", "--order", "weight")[0] == 0
    code, out, _ = outcome("check", SAMPLE, "--report", full, "--word", word, "--anonymous", "--office-fonts")
    assert code == 0
    assert out.splitlines()[-1] == f"差距报告（Word）：{word}"
    assert short.stat().st_size < full.stat().st_size
    assert word.read_bytes().startswith(b"PK")


def test_a_form_that_does_not_exist_is_refused(outcome, tmp_path):
    code, _, err = outcome("check", SAMPLE, "--report", tmp_path / "r.pdf", "--form", "brief")
    assert code == 2
    assert err.startswith("参数有误")


def test_of_a_fault_the_user_sees_a_sentence_and_the_log_the_trace(outcome, log, monkeypatch):
    def broken(*_arguments):
        raise ZeroDivisionError

    monkeypatch.setattr("ytcheck.cli.batching.run_batch", broken)
    code, _, err = outcome("batch", "in")
    assert (code, err.count("\n")) == (1, 1)
    assert "Traceback" in log.read_text(encoding="utf-8")
