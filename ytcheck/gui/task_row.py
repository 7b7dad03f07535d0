"""One task of a measure: its sign, its name, where it is set out, and a menu to change its state."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton

from ytcheck.gui.controls import column, label, rich, row, set_look
from ytcheck.gui.theme import theme
from ytcheck.model.finding import TaskStatus
from ytcheck.report import wording
from ytcheck.report.views.measure import TaskLine


class TaskRow(QFrame):
    """`chosen` tells the task's id when it is clicked; `decided` its id and a status, None for the program's own."""

    chosen = Signal(str)
    decided = Signal(str, object)

    def __init__(self, line: TaskLine, may_decide: bool) -> None:
        super().__init__()
        self.line = line
        set_look(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"任务：{line.name}，{line.state}")
        self.setToolTip("点一下看它的依据")
        self._lay_out(line, may_decide)

    def mark(self, chosen: bool) -> None:
        """Show whether this is the chosen task."""
        set_look(self, chosen="true" if chosen else "false")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the task."""
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.line.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The enter key chooses the task."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.line.id)
        else:
            event.ignore()

    def _lay_out(self, line: TaskLine, may_decide: bool) -> None:
        tone = theme().palette.of_task(line.status)
        sign = label(line.sign)
        sign.setStyleSheet(f"color: {tone.ink}; font-weight: 700;")
        sign.setFixedWidth(theme().pixels(18))
        name = label(line.name, wrap=True)
        state = line.state + ("（待核）" if line.uncertain and not line.decided else "")
        program = f"<br>程序判断：{line.program}" if line.program else ""
        told = rich(f'<b style="color:{tone.ink}">{state}</b>　{escape(line.ground)}{program}', "small")
        told.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.menu_button = self._menu_button()
        self.menu_button.setVisible(may_decide)
        words = column(name, told, gap=2)
        whole = row(sign, words, self.menu_button, gap=4, edge=8)
        whole.setStretch(1, 1)
        whole.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        whole.setAlignment(self.menu_button, Qt.AlignmentFlag.AlignTop)
        self.setLayout(whole)

    def _menu_button(self) -> QToolButton:
        made = QToolButton()
        made.setText("改判 ▾")
        made.setAccessibleName(f"改判任务：{self.line.name}")
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        for status in TaskStatus:
            if status is not self.line.status:
                menu.addAction(f"改为“{wording.TASK[status]}”").triggered.connect(
                    lambda _checked=False, status=status: self.decided.emit(self.line.id, status)
                )
        if self.line.decided:
            menu.addSeparator()
            menu.addAction("恢复程序判断").triggered.connect(
                lambda _checked=False: self.decided.emit(self.line.id, None)
            )
        made.setMenu(menu)
        return made
