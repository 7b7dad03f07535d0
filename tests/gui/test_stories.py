"""Whole stories in the real window, click by click."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.gui.conftest import SECONDS
from ytcheck.gui import pages
from ytcheck.judging.compare import Change
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Basis, Status
from ytcheck.paths import resource
from ytcheck.report.options import FaceFiles
from ytcheck.service.casework import open_case, reviewed_check


def drop(window, files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, *plain)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, *plain))


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_check(qtbot, window):
    qtbot.waitUntil(lambda: window.check is not None and not window.jobs.busy, timeout=SECONDS)


def text_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_range() for page in document)


def test_drop_three_files_check_review_compare_and_print(window, qtbot, papers, person):
    window.begin([papers["earlier"]], "云岚区")
    wait_check(qtbot, window)
    person.case = window.folder / window.foot.facts.text().split("　")[0]
    window.show_start()
    drop(window, [papers["pdf"], papers["word"], papers["text"]])
    window.pages.start.district.setCurrentText("云岚区")
    click(qtbot, window.pages.start.start_button)
    wait_check(qtbot, window)
    assert len(window.check.outlines) == 3

    for row, number in enumerate(window.pages.board.board.numbers[:5]):  # the order changes with each decision
        window.pages.board.opened.emit(number)
        page = window.pages.measure
        assert page.view.number == number
        qtbot.keyClick(page, (Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Space)[row])
        assert next(v for v in window.check.verdicts if v.measure.number == number).basis is Basis.REVIEWED
        window.header.tabs[pages.BOARD].click()
    assert window.pages.board.board.unreviewed == 24

    window.header.tabs[pages.COMPARE].click()
    click(qtbot, window.pages.compare.choose_button)
    qtbot.waitUntil(lambda: window.pages.compare.view is not None, timeout=SECONDS)
    counts = dict(window.pages.compare.view.counts)
    assert counts[Change.GAINED] > 0
    assert counts[Change.LOST] > 0

    window.pages.report.form.setCurrentIndex(1)
    window.header.tabs[pages.REPORT].click()
    qtbot.waitUntil(lambda: window.pages.report.print_button.isEnabled(), timeout=SECONDS)
    click(qtbot, window.pages.report.print_button)
    qtbot.waitUntil(lambda: "已送打印机" in window.pages.report.state.text(), timeout=SECONDS)
    assert len(pypdfium2.PdfDocument(person.home / "printed.pdf")) == 3
    click(qtbot, window.pages.report.pdf_button)
    qtbot.waitUntil(lambda: "已保存" in window.pages.report.state.text(), timeout=SECONDS)
    assert "王敏" in text_of(person.home / "云岚区落实差距报告.pdf")


def test_what_was_decided_is_there_when_the_file_is_opened_again(opened, qtbot, person):
    opened.pages.board.opened.emit(3)
    qtbot.keyClick(opened.pages.measure, Qt.Key.Key_1)
    name = opened.foot.facts.text().split("　")[0]
    opened.show_start()
    assert opened.check is None
    opened.open_case(opened.folder / name)
    wait_check(qtbot, opened)
    verdict = opened.check.verdicts[2]
    assert verdict.status is Status.COVERED
    assert verdict.automatic.status is not Status.COVERED


def test_undo_and_redo_walk_through_the_decisions(opened, qtbot):
    opened.pages.board.opened.emit(3)
    before = opened.check.verdicts[2].status
    qtbot.keyClick(opened.pages.measure, Qt.Key.Key_1)
    opened.actions_by_name["undo"].trigger()
    assert opened.check.verdicts[2].status is before
    opened.actions_by_name["redo"].trigger()
    assert opened.check.verdicts[2].status is Status.COVERED


def test_rejected_evidence_stays_in_sight_and_can_be_taken_back_in(opened, qtbot):
    number = next(v.measure.number for v in opened.check.verdicts if v.findings.evidence)
    opened.pages.board.opened.emit(number)
    page = opened.pages.measure
    card = page.evidence.cards[0]
    clause, tasks = card.card.clause, card.card.tasks
    click(qtbot, card.judge_button)
    made = next(c for c in page.evidence.cards if c.card.clause == clause)
    assert not made.card.counts
    click(qtbot, made.judge_button)
    made = next(c for c in page.evidence.cards if c.card.clause == clause)
    assert made.card.counts
    assert set(tasks) <= set(made.card.tasks)


def test_a_clause_clicked_in_the_document_becomes_evidence(opened, qtbot):
    number = next(v.measure.number for v in opened.check.verdicts if v.status is Status.MISSING)
    opened.pages.board.opened.emit(number)
    page = opened.pages.measure
    outline = opened.check.outlines[0]
    clause = next(c for c in outline.clauses if c.label == "（二）")
    place = clause.places[0]
    page.document.pages.clicked.emit(place.page, place.x0 + 5, (place.top + place.bottom) / 2)
    assert page.document.clause == clause
    page.document.attach_menu.actions()[0].trigger()
    assert page.view.tasks[0].status is TaskStatus.COVERED
    assert any(card.card.clause == clause and card.card.counts for card in page.evidence.cards)


def test_not_applicable_asks_for_a_reason_and_is_kept_with_it(opened, qtbot, person):
    opened.pages.board.opened.emit(3)
    click(qtbot, opened.pages.measure.status_buttons[Status.NOT_APPLICABLE])
    assert person.asked.count("不适用的理由") == 1
    verdict = opened.check.verdicts[2]
    assert verdict.status is Status.NOT_APPLICABLE
    assert any("没有对应产业" in line.text for line in opened.pages.measure.view.decisions)


def test_not_applicable_without_a_reason_changes_nothing(opened, qtbot, person):
    person.words = None
    opened.pages.board.opened.emit(3)
    click(qtbot, opened.pages.measure.status_buttons[Status.NOT_APPLICABLE])
    assert opened.check.verdicts[2].basis is Basis.AUTO
    assert not opened.pages.measure.status_buttons[Status.NOT_APPLICABLE].isChecked()


def test_choosing_a_task_shows_its_evidence_and_marks_the_clause(opened, qtbot):
    verdict = next(v for v in opened.check.verdicts if v.findings.evidence)
    opened.pages.board.opened.emit(verdict.measure.number)
    page = opened.pages.measure
    line = next(task for task in page.view.tasks if page.view.cards_for(task.id))
    click(qtbot, next(row for row in page.city.rows if row.line.id == line.id))
    assert {card.card.clause for card in page.evidence.cards} == {c.clause for c in page.view.cards_for(line.id)}
    assert page.document.clause == page.evidence.cards[0].card.clause
    assert page.document.pages.page in page.document.clause.pages


def test_up_and_down_walk_through_the_overview_in_its_order(opened, qtbot):
    numbers = opened.pages.board.board.numbers
    opened.pages.board.opened.emit(numbers[0])
    qtbot.keyClick(opened.pages.measure, Qt.Key.Key_Down)
    assert opened.pages.measure.view.number == numbers[1]
    qtbot.keyClick(opened.pages.measure, Qt.Key.Key_Up)
    assert opened.pages.measure.view.number == numbers[0]


def test_adding_a_file_keeps_the_decisions(opened, qtbot, papers, person):
    opened.pages.board.opened.emit(3)
    qtbot.keyClick(opened.pages.measure, Qt.Key.Key_1)
    person.files = [papers["word"]]
    opened.header.tabs[pages.FILES].click()
    click(qtbot, opened.pages.files.add_button)
    qtbot.waitUntil(lambda: len(opened.check.outlines) == 2 and not opened.jobs.busy, timeout=SECONDS)
    assert opened.check.verdicts[2].status is Status.COVERED


def test_dropping_a_file_on_an_open_check_asks_before_it_is_added(opened, papers, person):
    person.agrees = False
    drop(opened, [papers["word"]])
    assert person.asked == ["添加文件"]
    assert len(opened.check.outlines) == 1


def test_a_file_that_cannot_be_read_does_not_stop_the_others(window, qtbot, papers):
    window.begin([papers["broken"], papers["pdf"]], "云岚区")
    wait_check(qtbot, window)
    assert [outline.file for outline in window.check.outlines] == ["实施意见.pdf"]
    assert "《旧附件.pdf》" in window.pages.board.warning.text()


def test_where_no_file_can_be_read_its_sentence_and_the_way_out_stand_in_its_row(window, qtbot, papers):
    window.begin([papers["broken"]], "云岚区")
    qtbot.waitUntil(lambda: window.pages.reading.back_button.isVisible(), timeout=SECONDS)
    assert "另存为" in window.pages.reading.rows[0].error
    click(qtbot, window.pages.reading.back_button)
    assert window.pages.currentWidget() is window.pages.start


def test_a_check_can_be_cancelled(window, qtbot, papers):
    window.begin([papers["pdf"]], "云岚区")
    click(qtbot, window.pages.reading.stop_button)
    qtbot.waitUntil(lambda: window.pages.reading.back_button.isVisible(), timeout=SECONDS)
    assert window.check is None
    assert "已取消" in window.pages.reading.state.text()


def test_the_second_window_on_a_file_can_only_look(opened, qtbot, qapp, person, tmp_path):
    from ytcheck.gui.window import MainWindow

    second = MainWindow(person.questions(), tmp_path / "second.json")
    qtbot.addWidget(second)
    second.show()
    second.open_case(opened.folder / opened.foot.facts.text().split("　")[0])
    wait_check(qtbot, second)
    assert "只能查看" in second.pages.board.warning.text()
    second.pages.board.opened.emit(3)
    assert not second.pages.measure.confirm_button.isEnabled()
    second.close()


def test_the_filtered_list_is_exported_as_it_is_filtered(opened, qtbot, person):
    board = opened.pages.board
    click(qtbot, board.tiles[Status.MISSING])
    opened.outputs.export_list_pdf()
    text = text_of(person.home / "云岚区落实情况清单.pdf").replace("\r\n", "")
    shown = [v for v in opened.check.verdicts if v.measure.number in board.board.numbers]
    assert 0 < len(shown) < 29
    assert f"共{len(shown)}项（未覆盖）" in text
    assert all(v.measure.label in text for v in shown)


def test_each_decision_is_on_the_disk_when_its_key_press_has_returned(opened, qtbot, tmp_path):
    import shutil

    path = opened.folder / opened.foot.facts.text().split("　")[0]
    opened.pages.board.opened.emit(4)
    qtbot.keyClick(opened.pages.measure, Qt.Key.Key_3)
    for file in path.parent.glob(f"{path.name}*"):
        shutil.copy(file, tmp_path / file.name)  # what a power cut would leave
    with open_case(tmp_path / path.name) as project:
        assert reviewed_check(project).verdicts[3].status is Status.MISSING


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_word_and_ledger_are_written(opened, qtbot, person, kind):
    opened.outputs.write(kind)
    qtbot.waitUntil(lambda: any(person.home.glob(f"*.{kind}")) and not opened.jobs.busy, timeout=SECONDS)
    assert "已保存" in opened.pages.report.state.text()


def test_the_office_of_the_settings_stands_on_the_report(opened, qtbot, person):
    opened.keep(replace(opened.settings, office="云岚区科技局"))
    opened.outputs.write("pdf")
    qtbot.waitUntil(lambda: any(person.home.glob("*.pdf")) and not opened.jobs.busy, timeout=SECONDS)
    assert "编制单位 云岚区科技局" in text_of(next(person.home.glob("*.pdf")))


def test_where_no_office_faces_are_installed_the_choice_says_so(opened, monkeypatch):
    monkeypatch.setattr("ytcheck.gui.report_page.installed_faces", FaceFiles)
    choice = opened.pages.report.office_faces
    choice.setChecked(True)
    assert (choice.isChecked(), choice.isEnabled(), choice.text()) == (False, False, "本机没有安装公文字体")
    assert opened.pages.report.options.faces == FaceFiles()


@pytest.fixture
def locked(tmp_path):
    target = tmp_path / "加密.pdf"
    canvas = Canvas(str(target), encrypt=StandardEncryption("1234", "owner"))
    canvas.setFont(_song(), 16)
    canvas.drawString(80, 700, "（一）支持龙头企业建设中试平台，给予最高200万元奖励。")
    canvas.save()
    return target


def _song():
    pdfmetrics.registerFont(TTFont("Song", resource("fonts", "NotoSerifSC-Regular.ttf")))
    return "Song"


def test_the_password_of_a_locked_file_is_asked_for_and_opens_it(window, qtbot, person, locked):
    person.password = "1234"
    window.begin([locked], "云岚区")
    qtbot.waitUntil(lambda: window.check is not None, timeout=SECONDS)
    assert person.asked == ["加密.pdf"]
    assert [outline.file for outline in window.check.outlines] == ["加密.pdf"]


def test_a_locked_file_joins_the_others_once_its_password_is_known(window, qtbot, person, papers, locked):
    person.password = "1234"
    window.begin([papers["pdf"], locked], "云岚区")
    qtbot.waitUntil(lambda: window.check is not None and len(window.check.outlines) == 2, timeout=SECONDS)
    assert window.check.unread_files == ()


def test_a_wrong_password_is_not_asked_for_for_ever(window, qtbot, person, locked):
    person.password = "falsch"
    window.begin([locked], "云岚区")
    qtbot.waitUntil(lambda: person.asked.count("加密.pdf") == 2 and not window.jobs.busy, timeout=SECONDS)
    assert window.pages.reading.back_button.isVisible()


def test_a_damaged_check_is_rescued_with_its_decisions(opened, qtbot, person):
    opened.pages.board.opened.emit(3)
    qtbot.keyClick(opened.pages.measure, Qt.Key.Key_1)
    path = opened.folder / opened.foot.facts.text().split("　")[0]
    opened.show_start()
    data = bytearray(path.read_bytes())
    data[:4096] = bytes(4096)
    path.write_bytes(data)
    opened.open_case(path)
    wait_check(qtbot, opened)
    assert "核对文件已损坏" in person.asked
    assert "审核意见1条" in opened.pages.board.warning.text()
    assert opened.check.verdicts[2].status is Status.COVERED
    assert path.read_bytes() == bytes(data)


def test_a_damaged_check_stays_closed_where_the_person_does_not_want_it_rescued(opened, qtbot, person):
    path = opened.folder / opened.foot.facts.text().split("　")[0]
    opened.show_start()
    path.write_bytes(path.read_bytes()[:-8192])
    person.agrees = False
    opened.open_case(path)
    qtbot.waitUntil(lambda: "核对文件已损坏" in person.asked, timeout=SECONDS)
    assert opened.check is None
