"""The result file has the form of the design."""

import json

import pytest

from ytcheck.report.result_file import result_of, write_result
from ytcheck.service import check_documents
from ytcheck.service.self_test import sample_files, sample_names


@pytest.fixture(scope="module")
def result(matcher, tmp_path_factory):
    check = check_documents(sample_files(sample_names()[0]), "云岚区", matcher=matcher)
    target = tmp_path_factory.mktemp("result") / "out.json"
    write_result(check, target)
    read = json.loads(target.read_text(encoding="utf-8"))
    assert read == json.loads(json.dumps(result_of(check)))
    return read


def test_the_head_names_format_tool_pack_and_district(result):
    assert list(result) == [
        "format",
        "tool",
        "rulepack",
        "district",
        "documents",
        "summary",
        "measures",
        "goals",
        "unmatched",
    ]
    assert result["format"] == "ytcheck-result/1"
    assert result["rulepack"] == {"id": "yantai-2024-40", "doc_no": "烟政字〔2024〕40号"}


def test_all_29_measures_are_there_in_order(result):
    assert [m["number"] for m in result["measures"]] == list(range(1, 30))


def test_the_summary_counts_the_statuses(result):
    for status, count in result["summary"].items():
        assert sum(m["status"] == status for m in result["measures"]) == count


def test_a_measure_has_the_keys_of_the_design(result):
    keys = [
        "number",
        "chapter",
        "title",
        "status",
        "score",
        "uncertain",
        "basis",
        "tasks",
        "targets",
        "bodies",
        "evidence",
    ]
    assert {tuple(m) for m in result["measures"]} == {tuple(keys)}


def test_tasks_point_to_evidence_of_their_measure(result):
    for measure in result["measures"]:
        for task in measure["tasks"]:
            assert all(0 <= index < len(measure["evidence"]) for index in task["evidence"])
            assert bool(task["evidence"]) == (task["status"] == "covered")


def test_evidence_names_document_page_and_label(result):
    evidence = [e for m in result["measures"] for e in m["evidence"]]
    assert {tuple(e) for e in evidence} == {("document", "page", "label", "heading", "text", "score", "matched")}
    assert {e["document"] for e in evidence} == {"d1"}
