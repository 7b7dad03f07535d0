"""Files under way: a row each with its pages, what is wrong with those that cannot be read, and a button to stop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from ytcheck.gui.controls import Pane, button, column, emptied, label, row, set_look
from ytcheck.gui.theme import theme
from ytcheck.report.views.reading import ReadingRow, Rows, overall

_STEPS = 1000
_WIDTH = 820


class ReadingPage(QWidget):
    """`stopped` when the person asks to stop, `done_with` when they have read what went wrong."""

    stopped = Signal()
    done_with = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "page")
        self.rows: Rows = ()
        self._made: list[_FileRow] = []
        self.heading = label("正在核对", "title")
        self.state = label("", "quiet", name="核对进度")
        self.stop_button = button("取消", self._stop, key="Esc")
        self.back_button = button("返回", self.done_with.emit, "main")
        self._stack = column(gap=8)
        rows = QWidget()
        rows.setLayout(column(self._stack, None))
        inner = QWidget()
        inner.setMaximumWidth(theme().pixels(_WIDTH))
        foot = row(None, self.stop_button, self.back_button)
        self.note = label("扫描页需要逐页识别文字，每页约1至3秒，请稍候。", "small", wrap=True)
        inner.setLayout(column(self.heading, self.state, self.note, 8, Pane(rows, "文件进度"), foot))
        self.setLayout(row(inner, edge=28))

    def begin(self, rows: Rows) -> None:
        """Show the files before any is read."""
        self.heading.setText("正在核对")
        self.note.setVisible(True)
        self.stop_button.setVisible(True)
        self.stop_button.setEnabled(True)
        self.back_button.setVisible(False)
        emptied(self._stack)
        self._made = [_FileRow(reading) for reading in rows]
        for made in self._made:
            self._stack.addWidget(made)
        self.show_rows(rows)

    def show_rows(self, rows: Rows) -> None:
        """Show how far each file has come."""
        self.rows = rows
        for made, reading in zip(self._made, rows, strict=True):
            made.show_row(reading)
        self.state.setText(overall(rows))

    def end(self, sentence: str) -> None:
        """Say how it ended where there is no check to show."""
        self.heading.setText("核对没有完成")
        self.state.setText(sentence)
        self.note.setVisible(False)
        self.stop_button.setVisible(False)
        self.back_button.setVisible(True)
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.state.setText("正在停止……")
        self.stopped.emit()


class _FileRow(QFrame):
    """One file's name, state and bar; below them what is wrong with it."""

    def __init__(self, reading: ReadingRow) -> None:
        super().__init__()
        set_look(self, "card")
        self._name, self._state = label(reading.name, "brand", wrap=True), label("", "quiet")
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(f"{reading.name}的读取进度")
        self._error = label("", "alert", wrap=True)
        head = row(self._name, self._state)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._bar, self._error, gap=8, edge=14))

    def show_row(self, reading: ReadingRow) -> None:
        """Show how far the file has come."""
        self._state.setText(reading.state)
        self._bar.setValue(round(reading.share * _STEPS))
        self._bar.setVisible(not reading.error)
        self._error.setText(reading.error)
        self._error.setVisible(bool(reading.error))
