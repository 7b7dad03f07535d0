"""The bar at the top: what is open, the views, and what serves them all; and the foot with what was done last."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QToolButton

from ytcheck.gui.controls import button, label, row, set_look

TABS = ("总览", "逐项审核", "条款", "文件", "前后对比", "报告")
_TOLD_FOR = 8000  # milliseconds


class Header(QFrame):
    """`chosen` tells the place of a tab in TABS."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "bar")
        self.menu_button = QToolButton()
        self.menu_button.setText("☰ 菜单")
        self.menu_button.setAccessibleName("菜单")
        self.menu_button.setToolTip("菜单（F10）")
        self.menu_button.setShortcut("F10")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.menu_button)
        self.menu_button.setMenu(self.menu)
        self.district = label("", "brand", name="区市")
        self.tabs = [self._tab(number, name) for number, name in enumerate(TABS)]
        self._group = QButtonGroup(self)
        for tab in self.tabs:
            self._group.addButton(tab)
        self.tools = row(gap=6)
        self.setLayout(row(8, self.menu_button, 8, self.district, 12, *self.tabs, None, self.tools, 8, gap=2))

    def show_case(self, district: str) -> None:
        """Name the open check; "" hides the views."""
        self.district.setText(district)
        for tab in self.tabs:
            tab.setVisible(bool(district))

    def mark(self, tab: int) -> None:
        """Show which view is open."""
        self.tabs[tab].setChecked(True)

    def _tab(self, number: int, name: str) -> QPushButton:
        made = button(name, lambda: self.chosen.emit(number), "tab", key=f"Ctrl+{number + 1}")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made


class Foot(QFrame):
    """What was done last, and the facts of the open file."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "foot")
        self.said, self.facts = label("", "quiet", name="提示"), label("", "small", name="核对文件")
        self._timer = QTimer(self, singleShot=True, interval=_TOLD_FOR)
        self._timer.timeout.connect(lambda: self.said.setText(""))
        line = row(12, self.said, None, self.facts, 12)
        line.setContentsMargins(0, 5, 0, 5)
        self.setLayout(line)

    def tell(self, sentence: str) -> None:
        """Say something for a few seconds."""
        self.said.setText(sentence)
        self._timer.start()
