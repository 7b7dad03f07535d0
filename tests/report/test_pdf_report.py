"""The gap report as a PDF, read back by three programs and looked at as a picture."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime

import pdfplumber
import pypdfium2
import pytest

from tests.support import reports
from tests.support.checks import check_of
from tests.support.pages import overlapping, printed_pages, text_of
from ytcheck.errors import FaceUnusable, OutputRefused
from ytcheck.model.finding import TaskStatus
from ytcheck.paths import resource
from ytcheck.report import wording
from ytcheck.report.blocks import Prose, Report
from ytcheck.report.options import FaceFiles, Form, Order, ReportOptions
from ytcheck.report.pdf import write_pdf
from ytcheck.report.pdf.write import write_report_pdf
from ytcheck.service import check_documents
from ytcheck.service.self_test import sample_files, sample_names

MM = 72 / 25.4
LEFT, RIGHT, TOP, BOTTOM = 28 * MM, 184 * MM, 37 * MM, 262 * MM
FOOT = BOTTOM + 3
FACES = {"NotoSerifSC-Regular", "NotoSerifSC-Bold", "NotoSansSC-Medium", "YtcheckKai-Regular"}
SHORT = ReportOptions(form=Form.SHORT)
HARD = ("nothing_lacking", "everything_lacking", "endless_clause", "unread_pages", "every_figure", "a_review")
FORMS = [*((name, Form.FULL) for name in HARD), ("everything_lacking", Form.SHORT), ("a_review", Form.SHORT)]


@pytest.fixture(scope="module")
def check(matcher):
    return check_documents(sample_files(sample_names()[0]), sample_names()[0], matcher=matcher)


@pytest.fixture(scope="module")
def written(tmp_path_factory, today):
    """A check written as PDF."""

    def write(check, options=ReportOptions()):  # noqa: B008  frozen
        target = tmp_path_factory.mktemp("report") / "report.pdf"
        write_pdf(check, target, today, options)
        return target

    return write


@pytest.fixture(scope="module")
def report(check, written):
    return written(check)


@pytest.fixture(scope="module")
def short(check, written):
    return written(check, SHORT)


@pytest.fixture(scope="module")
def words(report):
    return text_of(report)


@pytest.fixture(scope="module", params=FORMS, ids=lambda chosen: f"{chosen[0]}, {chosen[1].value}")
def hard(request, rulebook, check, written):
    """The report of a check that tries the page: its file and its pages."""
    name, form = request.param
    found = reports.a_review(check) if name == "a_review" else getattr(reports, name)(rulebook)
    file = written(found, ReportOptions(form=form))
    return file, printed_pages(file)


@pytest.fixture(scope="module")
def overview(report):
    """The rows of the overview, without white space."""
    rows = []
    with pdfplumber.open(report) as pdf:
        for page in pdf.pages[2:6]:
            rows += [row for table in page.extract_tables() if table[0][-1] == "页码" for row in table[1:]]
    return [[re.sub(r"\s", "", cell) for cell in row] for row in rows]


def test_every_measure_is_named_in_text_that_can_be_searched(words, rulebook):
    assert [m.title for m in rulebook.measures if m.title not in words] == []


def test_every_measure_has_its_status_in_the_overview(overview, check):
    doubt = {True: "（待核）", False: ""}
    assert [(row[0], row[2]) for row in overview] == [
        (v.measure.label, wording.SIGN[v.status] + wording.STATUS[v.status] + doubt[v.uncertain])
        for v in check.verdicts
    ]


def test_the_overview_gives_the_page_on_which_each_measure_stands(overview, report, check):
    pages = printed_pages(report)
    heads = [f"{v.measure.label}{v.measure.title}{wording.SIGN[v.status]}" for v in check.verdicts]
    told = zip(heads, overview, strict=True)
    assert [head for head, row in told if head not in pages[int(row[-1]) - 1].text] == []


def test_every_open_task_is_named(words, check):
    names = {t.id: t.name for v in check.verdicts for t in v.measure.tasks}
    assert [names[t.task] for v in check.verdicts for t in v.open_tasks if names[t.task] not in words] == []


def test_every_evidence_is_given_with_page_and_number(words, check):
    places = {
        wording.place_of(check, task.evidence[0].clause)
        for v in check.verdicts
        for task in v.tasks_in(TaskStatus.COVERED)
    }
    assert places
    assert [place for place in places if place not in words] == []


def test_every_body_has_a_table(words, check):
    bodies = {body.name for measure in check.rulebook.measures for body in measure.bodies}
    assert [name for name in bodies if f"{name}（本区市" not in words] == []


def test_proposals_are_marked_as_such(words):
    assert "建议稿：“" in words
    assert "供内部工作参考，机判结果须经复核" in words


def test_the_short_form_has_the_gaps_and_not_the_covered_measures(short, check):
    words = text_of(short)
    covered = [v.measure for v in check.verdicts if v.status.name == "COVERED" and not v.uncertain and not v.open_tasks]
    heading = [f"{m.label}{m.title}●已覆盖" for m in covered]
    assert [h for h in heading if h in words] == []
    lacking = [v.measure for v in check.verdicts if v.status.name in ("PARTIAL", "MISSING")]
    assert [m.title for m in lacking if f"{m.label}{m.title}" not in words] == []


def test_by_weight_the_measure_with_most_gaps_comes_first(rulebook, written):
    check = reports.everything_lacking(rulebook)
    most = max(check.verdicts, key=lambda v: len(v.open_tasks) + len(v.findings.targets))
    words = text_of(written(check, ReportOptions(form=Form.SHORT, order=Order.WEIGHT)))
    start = words.index("○未覆盖适用任务")
    assert words[:start].endswith(f"{most.measure.label}{most.measure.title}")


def test_an_anonymous_report_has_no_reviewers_name(check, written):
    words = text_of(written(reports.a_review(check), ReportOptions(anonymous=True)))
    assert [name for name in ("王敏", "李卫东") if name in words] == []
    assert "复核人甲" in words


def test_a_review_tells_every_change_with_who_and_when(check, written):
    words = text_of(written(reports.a_review(check)))
    for told in (
        "区内没有重大科技基础设施，由市级统一布局",
        "○未覆盖－不适用",
        "李卫东2025年6月29日",
        "王敏2025年6月29日",
    ):
        assert told in words


def test_what_could_not_be_read_stands_on_the_first_page(rulebook, written):
    with pdfplumber.open(written(reports.unread_pages(rulebook))) as pdf:
        first = re.sub(r"\s", "", pdf.pages[0].extract_text())
    assert "《加密的办法.pdf》未能读取" in first
    assert "第2、3、7页没有可读的文字" in first
    assert "不是正式印发的文件" in first


def test_rare_characters_are_printed_and_what_no_face_has_is_marked(rulebook, written):
    words = text_of(written(reports.endless_clause(rulebook)))
    assert "屺㟂岛" in words
    assert "〇号孵化楼3.2万㎡" in words
    assert "〓字样本" in words


def test_the_page_is_a4_with_the_margins_of_the_standard(hard):
    _, pages = hard
    assert {(round(page.width), round(page.height)) for page in pages} == {(595, 842)}
    body = [c for page in pages for c in page.chars if c.top < FOOT]
    assert [c for c in body if c.x0 < LEFT - 1 or c.x1 > RIGHT + 1 or c.top < TOP - 1 or c.bottom > BOTTOM + 1] == []


def test_below_the_text_stands_the_page_number_only(hard):
    _, pages = hard
    feet = ["".join(c.text for c in page.chars if c.top >= FOOT) for page in pages]
    assert feet == [f"—{number}—" for number in range(1, len(pages) + 1)]


def test_no_text_stands_on_other_text(hard):
    _, pages = hard
    assert [pair for page in pages for pair in overlapping(page.chars)] == []


def test_no_page_is_blank(hard):
    _, pages = hard
    assert [n for n, page in enumerate(pages, 1) if sum(c.top < FOOT for c in page.chars) < 20] == []


def test_no_heading_stands_alone_at_a_pages_foot(hard):
    _, pages = hard
    alone = re.compile(
        "[一二三四五六七八九十]+、.*|（[一二三四五六七八九十]+）[^，。；]{4,25}|市级要求|量化指标|责任单位|尚缺任务和建议补充内容"
    )
    last = [page.lines()[-2] for page in pages]
    assert [line for line in last if alone.fullmatch(line)] == []


def test_every_page_as_a_picture_has_ink_and_none_at_the_papers_edge(hard):
    _, pages = hard
    rim = int(20 * MM / 2)
    for page in pages:
        picture = page.picture
        assert picture.crop((rim, rim, picture.width - rim, picture.height - rim)).getextrema()[0] < 100
        for edge in (
            (0, 0, rim, picture.height),
            (picture.width - rim, 0, picture.width, picture.height),
            (0, 0, picture.width, rim),
        ):
            assert picture.crop(edge).getextrema()[0] > 250


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(hard):
    _, pages = hard
    lines = [line for page in pages for line in page.lines()]
    assert [line for line in lines if line[0] in "，。；：、！？》”）" or line[-1] in "（《“"] == []


def test_the_room_to_sign_in_does_not_stand_by_itself(hard):
    _, pages = hard
    assert not pages[-1].text.removeprefix(f"—{len(pages)}—").startswith("编制人")


def test_page_numbers_stand_outside(report):
    with pdfplumber.open(report) as pdf:
        for number, page in enumerate(pdf.pages[:4], 1):
            foot = page.crop((0, BOTTOM, page.width, page.height))
            assert foot.extract_text() == f"— {number} —"
            assert (foot.chars[0]["x0"] > page.width / 2) == bool(number % 2)


def test_the_body_has_22_lines_of_28_characters(tmp_path):
    body = Report("字", "", "", "", tuple(Prose("策" * 28 * 11) for _ in range(4)))
    write_report_pdf(body, tmp_path / "body.pdf", FaceFiles())
    first = printed_pages(tmp_path / "body.pdf")[0]
    lines = [line for line in first.lines() if "策" in line]
    assert len(lines) == 22
    assert {len(line) for line in lines} - {28, 26, 2} == set()


def test_statuses_differ_in_black_and_white(report):
    """Each box of the chart has its own grey, and its sign and number another darkness than the box."""
    with pdfplumber.open(report) as pdf:
        boxes = [rect for rect in pdf.pages[1].rects if 25 < rect["width"] < 35]
    picture = pypdfium2.PdfDocument(report)[1].render(scale=4, grayscale=True).to_pil()
    shades = set()
    for box in boxes:
        inside = picture.crop(
            tuple(int(box[side] * 4 + by) for side, by in (("x0", 5), ("top", 5), ("x1", -5), ("bottom", -5)))
        )
        darkest, lightest = inside.getextrema()
        assert lightest - darkest > 100
        shades.add(inside.getpixel((0, 0)) // 32)
    assert len(boxes) == 29
    assert len(shades) == 3


def test_every_font_is_embedded(hard):
    file, _ = hard
    fonts = re.findall(rb"/BaseFont /([A-Z]{6}\+)?([\w-]+)(?: /FirstChar 0 /FontDescriptor)?", file.read_bytes())
    assert {name.decode() for _, name in fonts} <= FACES
    assert [name for tag, name in fonts if not tag] == []
    assert file.read_bytes().count(b"/FontFile2") == len(fonts)


def test_nothing_outside_the_file_is_referred_to(report):
    assert [
        word for word in (b"/URI", b"/Launch", b"/GoToR", b"/JavaScript", b"http") if word in report.read_bytes()
    ] == []


def test_bookmarks_name_the_sections_and_lead_to_their_pages(report, check):
    document = pypdfium2.PdfDocument(report)
    marks = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    assert next(title for level, title, _ in marks if level == 0) == "一、总体情况"
    measures = {title: page for level, title, page in marks if level == 1}
    texts = [re.sub(r"\s", "", document[n].get_textpage().get_text_range()) for n in range(len(document))]
    for v in check.verdicts:
        assert f"{v.measure.label}{v.measure.title}" in texts[measures[f"{v.measure.label}{v.measure.title}"]]


def test_the_overview_links_to_every_measure(report, check):
    """A row's title and its page number are links."""
    with pdfplumber.open(report) as pdf:
        links = [link for page in pdf.pages[2:6] for link in page.annots]
    assert len(links) == 2 * len(check.verdicts)
    assert all(link["data"]["Dest"] for link in links)


def test_document_properties_name_report_and_document(report, check):
    known = pypdfium2.PdfDocument(report).get_metadata_dict()
    assert known["Title"] == f"{check.district}配套政策落实差距报告"
    assert check.rulebook.doc_no in known["Subject"]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_and_pdfium_read_the_same_words(report):
    read = subprocess.run(["pdftotext", "-raw", report, "-"], check=True, capture_output=True)
    poppler = [re.sub(r"\s", "", page) for page in read.stdout.decode().split("\f")]
    document = pypdfium2.PdfDocument(report)
    pdfium = [re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in document]
    assert [sorted(text) for text in poppler[: len(pdfium)]] == [sorted(text) for text in pdfium]


def test_the_cover_and_the_summary_fill_a_page_each(hard):
    _, pages = hard
    assert pages[1].text.startswith("—2—一、总体情况")
    assert pages[2].text.startswith("—3—二、")


def test_the_same_check_and_day_give_the_same_bytes(check, report, written):
    assert written(check).read_bytes() == report.read_bytes()


def test_another_day_gives_another_report(check, report, tmp_path):
    write_pdf(check, tmp_path / "later.pdf", datetime(2025, 7, 1).date())
    assert "2025年7月1日" in text_of(tmp_path / "later.pdf")


def test_the_offices_own_face_is_embedded_where_it_is_chosen(check, written):
    chosen = written(
        check, ReportOptions(form=Form.SHORT, faces=FaceFiles(hei=resource("fonts", "YtcheckKai-Regular.ttf")))
    )
    assert b"NotoSansSC" not in chosen.read_bytes()


def test_a_font_file_that_cannot_be_embedded_is_refused_in_a_sentence(check, tmp_path, today):
    broken = tmp_path / "仿宋.ttf"
    broken.write_bytes(b"OTTO" + b"\0" * 200)
    with pytest.raises(FaceUnusable, match=r"《仿宋\.ttf》不能用于报告"):
        write_pdf(check, tmp_path / "report.pdf", today, ReportOptions(faces=FaceFiles(song=broken)))
    assert not (tmp_path / "report.pdf").exists()


def test_a_title_with_a_character_that_its_face_lacks_is_set_in_one_bolder_face(rulebook, written):
    check = check_of(rulebook, district="甪里区")
    file = written(check)
    title = [c for c in printed_pages(file)[0].chars if c.size == 22]
    assert "".join(c.text for c in title) == "甪里区配套政策落实差距报告"
    assert b"NotoSerifSC-Bold" not in file.read_bytes()


def test_text_with_marks_of_a_markup_language_is_printed_as_it_is(rulebook, written):
    outline = replace(check_of(rulebook).outlines[0], title="方案<b>&amp;</b>(草案)\\n")
    assert "《方案<b>&amp;</b>(草案)\\n》" in text_of(written(check_of(rulebook, outlines=(outline,)), SHORT))


def test_a_report_that_cannot_be_written_leaves_nothing_behind(check, today, tmp_path):
    (tmp_path / "report.pdf").mkdir()
    with pytest.raises(OutputRefused):
        write_pdf(check, tmp_path / "report.pdf", today)
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]
