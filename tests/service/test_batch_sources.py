"""The sets of a batch, found in folders or named in a list."""

import pytest

from ytcheck.errors import BatchEmpty, BatchListWrong
from ytcheck.service import policy_sets


@pytest.fixture
def source(tmp_path):
    for name in ("福山区/a.pdf", "福山区/附件/b.docx", "福山区/~$a.docx", "莱山区/c.doc", "空/.hidden", "说明.txt"):
        file = tmp_path / "in" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    return tmp_path / "in"


def named(sets):
    return {one.name: [file.name for file in one.files] for one in sets}


def test_every_folder_with_documents_is_a_set_and_kinds_that_cannot_be_read_are_in_it(source, tmp_path):
    assert named(policy_sets(source, tmp_path / "out")) == {"福山区": ["a.pdf", "b.docx"], "莱山区": ["c.doc"]}


def test_results_written_among_the_documents_are_no_set(source):
    (source / "结果" / "福山区").mkdir(parents=True)
    (source / "结果" / "福山区" / "r.pdf").write_text("x", encoding="utf-8")
    assert "结果" not in named(policy_sets(source, source / "结果"))


def test_a_folder_without_sets_is_refused(tmp_path):
    with pytest.raises(BatchEmpty, match="没有可以核对的区市"):
        policy_sets(tmp_path, tmp_path / "out")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_list_names_files_and_folders_of_each_district(source, tmp_path, encoding):
    listed = source / "清单.csv"
    listed.write_text("# 区市,路径\n福山区,福山区\n莱山区\t莱山区/c.doc\n福山区，说明.txt\n", encoding=encoding)
    assert named(policy_sets(listed, tmp_path)) == {"福山区": ["a.pdf", "b.docx", "说明.txt"], "莱山区": ["c.doc"]}


def test_a_file_that_a_list_names_in_vain_stays_in_its_set(source, tmp_path):
    listed = source / "清单.csv"
    listed.write_text("福山区,没有.pdf", encoding="utf-8")
    assert named(policy_sets(listed, tmp_path)) == {"福山区": ["没有.pdf"]}


def test_a_line_without_a_path_is_named(source, tmp_path):
    listed = source / "清单.csv"
    listed.write_text("福山区,福山区\n莱山区\n", encoding="utf-8")
    with pytest.raises(BatchListWrong, match="第2行"):
        policy_sets(listed, tmp_path)


def test_a_district_s_name_that_is_no_folder_s_name_is_made_one(source, tmp_path):
    listed = source / "清单.csv"
    listed.write_text("福山区/高新区,福山区", encoding="utf-8")
    assert policy_sets(listed, tmp_path)[0].folder_name == "福山区_高新区"
