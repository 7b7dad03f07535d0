"""What holds for every view: names, keys, colours, sizes, what is remembered."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QTextBrowser

from tests.gui.conftest import SECONDS
from tests.support.screenshots import ROOT, manual_page
from ytcheck.gui import pages
from ytcheck.gui.failure import diagnosis, failure_box
from ytcheck.gui.menus import show_manual
from ytcheck.gui.theme import DARK, LIGHT, stylesheet, theme
from ytcheck.gui.window import MainWindow
from ytcheck.paths import resource
from ytcheck.settings import load_settings


def test_the_core_is_loaded_behind_the_window_and_fills_the_start_page(window):
    assert window.pages.start.district.count() > 1


def test_nothing_can_be_checked_before_a_file_is_there(window, papers):
    assert not window.pages.start.start_button.isEnabled()
    window.take_files([papers["pdf"], papers["pdf"]])
    assert window.pages.start.files == (papers["pdf"],)
    assert window.pages.start.start_button.isEnabled()


def test_a_file_is_taken_off_the_list_by_key(window, papers, qtbot):
    window.take_files([papers["pdf"]])
    window.pages.start.list.setCurrentRow(0)
    qtbot.keyClick(window.pages.start.list, Qt.Key.Key_Delete)
    assert window.pages.start.files == ()


def test_every_control_has_a_name_and_is_reached_by_key(opened, qtbot):
    for view in range(6):
        opened.header.tabs[view].click()
        qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=SECONDS)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView, QTextBrowser)
    controls = [w for w in opened.findChildren(object) if isinstance(w, kinds) and not _internal(w)]
    assert len(controls) > 60
    nameless = [c for c in controls if not (c.accessibleName() or getattr(c, "text", str)())]
    assert [(type(c).__name__, c.objectName(), type(c.parent()).__name__) for c in nameless] == []
    unreached = [c for c in controls if c.focusPolicy() == Qt.FocusPolicy.NoFocus]
    assert [(type(c).__name__, c.accessibleName()) for c in unreached] == []


def _internal(widget) -> bool:
    """Parts that Qt makes inside its own widgets: a combo box's list and line, a line's clear button, a list's own scroll bars."""
    parents = []
    while (widget := widget.parent()) is not None:
        parents.append(widget)
    return any(isinstance(parent, QComboBox | QLineEdit) for parent in parents)


def test_the_board_says_each_row_in_words_for_a_screen_reader(opened):
    model = opened.pages.board.list.model()
    spoken = [model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert sum(bool(re.search("覆盖|不适用", text)) for text in spoken) == 29


def test_searching_narrows_the_board_and_clearing_brings_all_back(opened, qtbot):
    board = opened.pages.board
    board.search.setText("孵化")
    qtbot.waitUntil(lambda: 0 < board.board.shown < 29, timeout=5000)
    board.clear_filter()
    assert board.board.shown == 29


def test_ctrl_f_puts_the_cursor_into_the_search_field(opened):
    opened.activateWindow()
    opened.actions_by_name["find"].trigger()
    assert opened.pages.board.search.hasFocus() or opened.focusWidget() is opened.pages.board.search


def test_choosing_a_chapter_filters_the_board(opened):
    board = opened.pages.board
    board.bars.choose("三")
    assert {v.measure.chapter for v in opened.check.verdicts if v.measure.number in board.board.numbers} == {"三"}


def test_local_measures_stand_out_in_the_clause_view(opened):
    opened.header.tabs[pages.CLAUSES].click()
    page = opened.pages.clauses
    page.kinds.setCurrentIndex(2)
    model = page.list.model()
    assert model.rowCount() == len(opened.check.unmatched) > 0
    assert "★ 特色条款" in model.index(0).data()


def test_the_text_view_marks_and_tells_clauses_of_a_word_document(window, qtbot, papers):
    window.begin([papers["word"]], "屿东市")
    qtbot.waitUntil(lambda: window.check is not None, timeout=SECONDS)
    window.header.tabs[pages.CLAUSES].click()
    document = window.pages.clauses.document
    assert document.body.currentWidget() is document.text
    clause = window.check.outlines[0].clauses[5]
    with qtbot.waitSignal(document.chosen) as told:
        document.text.clicked.emit(clause.index)
    assert told.args == [clause]
    assert document.text.textCursor().block().text().replace("\u2028", "\n").endswith(clause.text[-10:])


def test_the_check_is_among_the_recent_ones_with_its_counts(opened, tmp_path):
    opened.show_start()
    recent = load_settings(tmp_path / "settings.json").recent[0]
    assert recent.district == "云岚区"
    assert recent.covered + recent.partial + recent.missing == 29


def test_place_and_size_of_the_window_are_remembered(window, qtbot, qapp, person, tmp_path):
    window.resize(790, 640)
    window.pages.measure.panes.setSizes([300, 260, 500])
    sizes = window.pages.measure.panes.sizes()
    window.close()
    again = MainWindow(person.questions(), tmp_path / "settings.json")
    qtbot.addWidget(again)
    assert again.height() == 640
    again.show()
    shares = [size / sum(again.pages.measure.panes.sizes()) for size in again.pages.measure.panes.sizes()]
    assert shares == pytest.approx([size / sum(sizes) for size in sizes], abs=0.05)
    again.close()


def test_the_reviewer_is_asked_once(opened, qtbot, person):
    opened.pages.board.opened.emit(3)
    for _ in range(2):
        qtbot.keyClick(opened.pages.measure, Qt.Key.Key_Space)
    assert person.asked.count("审核人") == 1


def test_nothing_is_recorded_without_a_name(opened, qtbot, person):
    person.name = None
    opened.pages.board.opened.emit(3)
    qtbot.keyClick(opened.pages.measure, Qt.Key.Key_Space)
    assert not opened.check.verdicts[2].review.decisions


def test_all_views_are_shown_in_the_dark_scheme_with_large_text(opened, qtbot):
    try:
        theme().choose("dark", 1.3)
        for view in range(6):
            opened.header.tabs[view].click()
            qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=SECONDS)
            opened.grab()
        assert theme().palette is DARK
    finally:
        theme().choose("system", 1.0)


@pytest.mark.parametrize("palette", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
def test_words_stand_out_from_their_ground(palette):
    pairs = [(palette.ink, ground) for ground in (palette.window, palette.surface, palette.hover, palette.mark)]
    pairs += [(palette.quiet, palette.surface), (palette.quiet, palette.window), (palette.on_accent, palette.accent)]
    tones = (palette.covered, palette.partial, palette.missing, palette.settled, palette.doubt)
    pairs += [(tone.ink, ground) for tone in tones for ground in (tone.soft, palette.surface)]
    assert {pair: round(_contrast(*pair), 2) for pair in pairs if _contrast(*pair) < 4.5} == {}


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    light, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_the_stylesheet_leaves_no_name_unfilled():
    assert "$" not in stylesheet(LIGHT, 1.0)


def test_an_unknown_failure_offers_a_diagnosis_to_copy(qapp):
    box = failure_box(None, ValueError("内部"))
    copy = next(button for button in box.buttons() if button.text() == "复制诊断信息")
    copy.click()
    copied = QApplication.clipboard().text()
    assert "ValueError" in copied
    assert "Qt" in diagnosis()


def test_the_manual_is_shown_with_its_pictures(window, qtbot):
    manual = show_manual(window)
    qtbot.addWidget(manual)
    assert "待核" in manual.text.toPlainText()
    named = re.findall(r"\]\((.+?\.png)\)", resource("manual", "manual.md").read_text(encoding="utf-8"))
    assert len(named) == 6
    pictures = [manual.text.loadResource(2, QUrl(name)) for name in named]
    assert all(pictures)
    manual.close()


def test_the_manual_in_docs_is_the_one_in_the_program():
    assert (ROOT / "docs" / "manual.zh-CN.md").read_text(encoding="utf-8") == manual_page()


def test_space_on_a_button_presses_the_button_not_the_page(opened, qtbot):
    opened.pages.board.opened.emit(3)
    note = opened.pages.measure.next_button
    note.setFocus()
    QApplication.sendEvent(note, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    QApplication.sendEvent(note, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    assert not any(v.review.decisions for v in opened.check.verdicts)
