"""The real window, driven through the main job."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ytcheck.gui.app import dress
from ytcheck.gui.window import MainWindow
from ytcheck.service.self_test import sample_files, sample_names

SAMPLE = sample_files(sample_names()[0])


@pytest.fixture
def window(qtbot, qapp, tmp_path):
    dress(qapp)
    window = MainWindow(choose_files=lambda parent: list(SAMPLE), choose_target=lambda parent, name: tmp_path / name)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def checked(window, qtbot):
    qtbot.mouseClick(window.add_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.check is not None, timeout=30_000)
    return window


def drop(window, files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    enter = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(
        QDropEvent(
            QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_nothing_can_be_checked_before_a_file_is_added(window):
    assert not window.start_button.isEnabled()
    assert not window.export_button.isEnabled()


def test_files_can_be_dropped_on_the_window_each_once(window):
    drop(window, [*SAMPLE, *SAMPLE])
    assert window.files.files == SAMPLE
    assert window.start_button.isEnabled()


def test_a_file_is_removed_by_key(window, qtbot):
    drop(window, SAMPLE)
    window.files.setCurrentRow(0)
    qtbot.keyClick(window.files, Qt.Key.Key_Delete)
    assert window.files.files == ()


def test_after_a_check_the_29_stand_with_their_statuses(checked, rulebook):
    assert checked.table.rowCount() == len(rulebook.measures)
    assert {checked.table.item(row, 2).text()[0] for row in range(29)} <= set("●▲○－")


def test_choosing_a_measure_shows_its_tasks_and_evidence(checked, rulebook):
    row = next(n for n, v in enumerate(checked.check.verdicts) if v.findings.evidence)
    checked.table.setCurrentCell(row, 0)
    shown = checked.details.toPlainText()
    assert rulebook.measures[row].tasks[0].name in shown
    assert checked.check.verdicts[row].findings.evidence[0].clause.text[:20] in shown


def test_the_report_is_exported(checked, qtbot, tmp_path):
    qtbot.mouseClick(checked.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.pdf")) and checked.start_button.isEnabled(), timeout=30_000)
    assert "报告已保存" in checked.counts.text()


def test_a_file_that_cannot_be_read_is_told_and_the_window_goes_on(window, qtbot, tmp_path):
    (tmp_path / "坏.pdf").write_text("no pdf", encoding="utf-8")
    drop(window, [tmp_path / "坏.pdf"])
    qtbot.mouseClick(window.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "《坏.pdf》" in window.counts.text(), timeout=30_000)
    assert window.start_button.isEnabled()


def test_a_check_can_be_cancelled(window, qtbot):
    drop(window, SAMPLE)
    window.start()
    window.cancel()
    qtbot.waitUntil(lambda: window.start_button.isEnabled(), timeout=30_000)
    assert window.check is None
    assert window.counts.text() == "已取消。"
