"""Marked words, excerpts, documents as text, clauses on a page, the reading rows, the printed list."""

from datetime import date

import pytest

from tests.support.checks import check_of, clause_of, outline_of, verdict_of
from ytcheck.model.clause import Clause, Outline, Standing
from ytcheck.model.document import Place, Source
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Status
from ytcheck.report.views.document import clause_at, marks_of, text_of
from ytcheck.report.views.documents import document_lines, warnings_of
from ytcheck.report.views.highlight import Span, excerpt_of, spans_of
from ytcheck.report.views.listing import HEAD, listing_of
from ytcheck.report.views.reading import advanced, overall, refused, waiting
from ytcheck.report.views.search import index_of
from ytcheck.report.views.serving import ClauseFilter, clause_lines


def marked(text, *words):
    return [span.text for span in spans_of(text, words) if span.marked]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("实行揭榜挂帅制", ("揭榜挂帅",), ["揭榜挂帅"], id="a word"),
        pytest.param("推行“军令状”责任制", ("军令状责任制",), ["军令状”责任制"], id="quotation marks in between"),
        pytest.param("达到５００家", ("500家",), ["５００家"], id="full width"),
        pytest.param("实验室建设实验室", ("实验室",), ["实验室", "实验室"], id="twice"),
        pytest.param("重点实验室", ("重点", "点实验"), ["重点实验"], id="overlapping"),
        pytest.param("无关", ("实验室",), [], id="not there"),
        pytest.param("", ("实验室",), [], id="no text"),
    ],
)
def test_words_are_marked_where_they_stand(text, words, expected):
    assert marked(text, *words) == expected
    assert "".join(span.text for span in spans_of(text, words)) == text


def test_an_excerpt_begins_near_the_first_marked_word():
    spans = spans_of("前" * 500 + "实验室" + "后" * 500, ("实验室",))
    cut = excerpt_of(spans, 200)
    assert Span("实验室", True) in cut
    assert cut[0].text == cut[-1].text == "……"


def test_a_short_text_is_its_own_excerpt():
    spans = spans_of("建设实验室", ("实验室",))
    assert excerpt_of(spans, 200) == spans


def clause(index, text, *places, headings=(), label=""):
    return Clause("d1", index, label, (), headings, "", text, places)


def outline(*clauses, **more):
    standing = more.pop("standing", Standing())
    return Outline("d1", "a.pdf", "0" * 64, "实施意见", "", 3, Source.TEXT, (), (), clauses, standing)


def test_a_point_between_two_lines_of_a_clause_belongs_to_it():
    lines = Place(2, 80, 100, 500, 116), Place(2, 80, 129, 500, 145)
    found = outline(clause(0, "上", Place(2, 80, 60, 500, 76)), clause(1, "下", *lines))
    assert clause_at(found, 2, 200, 122).index == 1
    assert clause_at(found, 2, 200, 400) is None
    assert clause_at(found, 1, 200, 122) is None


def test_a_clause_without_places_has_no_marks():
    assert marks_of(clause(0, "无位置", Place(1))) == ()


def test_a_document_as_text_has_each_heading_once():
    above = ("一、总体要求",)
    found = outline(
        clause(0, "甲", headings=above), clause(1, "乙", headings=above), clause(2, "丙", headings=("二、平台",))
    )
    assert [block.text for block in text_of(found)] == ["实施意见", "一、总体要求", "甲", "乙", "二、平台", "丙"]
    assert [block.index for block in text_of(found) if block.index >= 0] == [0, 1, 2]


def test_a_table_rows_number_is_named_as_such(rulebook):
    row = Clause("d1", 0, "3", ("3",), (), "", "3｜建设", (Place(2),), cells=("3", "建设"))
    check = check_of(rulebook, outlines=(outline(row),))
    (line,) = clause_lines(check, ClauseFilter(), index_of(check))
    assert line.place == "第 2 页 序号 3"


def test_clauses_are_filtered_by_what_they_serve_and_by_words(rulebook):
    serving, other = clause_of("建设区级重点实验室5家。（区科技局牵头）"), clause_of("举办开海节", "（九）", index=9)
    check = check_of(rulebook, outlines=(outline(serving, other),))
    index = index_of(check)
    assert [line.clause for line in clause_lines(check, ClauseFilter(serving=True), index)] == [serving]
    assert [line.clause for line in clause_lines(check, ClauseFilter(words="开海"), index)] == [other]
    assert clause_lines(check, ClauseFilter(local=True), index) == ()


def test_reading_rows_tell_pages_ends_and_failures():
    rows = waiting(("a.pdf", "b.pdf"))
    rows = advanced(rows, 0, 3, 12)
    assert rows[0].state == "正在读取：第 3 页，共 12 页"
    rows = refused(advanced(rows, 0, 12, 12), "b.pdf", "《b.pdf》已损坏。")
    assert rows[0].share == 1
    assert rows[1].error == "《b.pdf》已损坏。"
    assert overall(rows) == "正在逐项比对市级举措……"


def test_two_files_of_one_name_are_refused_one_after_the_other():
    rows = waiting(("a.pdf", "a.pdf"))
    for sentence in ("甲", "乙"):
        rows = refused(rows, "a.pdf", sentence)
    assert [row.error for row in rows] == ["甲", "乙"]


def test_a_document_that_is_draft_expired_or_older_is_noted(rulebook):
    standing = Standing(date(2023, 1, 1), None, date(2024, 12, 31), draft=True)
    check = check_of(rulebook, outlines=(outline(standing=standing),))
    (line,) = document_lines(check, date(2025, 6, 30))
    assert len(line.notes) == 3


def test_what_could_not_be_read_stands_above_the_board(rulebook):
    check = check_of(rulebook, outlines=(outline_of(),), unread_files=("旧附件.pdf",))
    assert warnings_of(check) == ("《旧附件.pdf》未能读取，结论未包含该文件。",)


def test_the_printed_list_counts_tasks_of_a_measure_that_a_person_calls_not_applicable(rulebook):
    measure = rulebook.measures[0]
    verdict = verdict_of(measure, others=TaskStatus.MISSING, status=Status.NOT_APPLICABLE)
    (row,) = listing_of(check_of(rulebook, (verdict,)), (measure.number,), "", date(2025, 6, 30)).rows
    assert row.cells[3] == f"0/{len(measure.tasks)}"


def test_the_printed_list_has_the_rows_shown_and_says_how_they_were_chosen(rulebook):
    found = listing_of(check_of(rulebook), (5, 3), "未覆盖", date(2025, 6, 30))
    assert [row.cells[0] for row in found.rows] == ["（五）", "（三）"]
    assert all(len(row.cells) == len(HEAD) for row in found.rows)
    assert "共2项（未覆盖）" in found.subtitle
