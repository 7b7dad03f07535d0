"""The window's small parts: buttons, labels and layouts made in one line, each with its name for a screen reader."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_Box = TypeVar("_Box", bound=QBoxLayout)


def set_look(widget: QWidget, look: str = "", **more: str | bool) -> None:
    """Say what a widget is; the stylesheet says how that looks."""
    properties = ({"look": look} if look else {}) | more
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    if widget.testAttribute(
        Qt.WidgetAttribute.WA_WState_Polished
    ):  # else the stylesheet is asked when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(
    text: str, on_click: Callable[[], object], look: str = "", key: str = "", tip: str = "", name: str = ""
) -> QPushButton:
    """A push button; `key` is its shortcut, told in the tooltip; `name` what a screen reader says where the text is a mere sign."""
    made = QPushButton(text)
    made.setAccessibleName(name or text.rstrip("…"))
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if key:
        made.setShortcut(key)
    told = tip or (name if name != text else "")
    if told or key:
        made.setToolTip(f"{told or text.rstrip('…')}{f'（{key}）' if key else ''}")
    if look:
        set_look(made, look)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def label(text: str = "", look: str = "", wrap: bool = False, name: str = "") -> QLabel:
    """A label of plain text, or of rich text where a caller sets its format."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if look:
        set_look(made, look)
    if name:
        made.setAccessibleName(name)
    return made


def rich(text: str = "", look: str = "") -> QLabel:
    """A label of rich text that wraps and can be selected with the mouse."""
    made = label("", look, wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
    )
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setText(text)
    return made


def row(*parts: QWidget | QLayout | int | None, gap: int = 8, edge: int = 0) -> QHBoxLayout:
    """Parts side by side; None takes the free room, a number is a gap in pixels."""
    return _filled(QHBoxLayout(), parts, gap, edge)


def column(*parts: QWidget | QLayout | int | None, gap: int = 8, edge: int = 0) -> QVBoxLayout:
    """Parts below each other; None takes the free room, a number is a gap in pixels."""
    return _filled(QVBoxLayout(), parts, gap, edge)


def framed(layout: QLayout, look: str = "") -> QFrame:
    """A frame around a layout."""
    made = QFrame()
    made.setLayout(layout)
    if look:
        set_look(made, look)
    return made


def emptied(layout: QBoxLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Elided(QLabel):
    """One line that gives way: what does not fit is told by …… and stands in the tooltip."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        set_look(self, look)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class Pane(QScrollArea):
    """A scrolled column; the up and down keys are left to the page around it."""

    def __init__(self, content: QWidget, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setWidget(content)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PageUp and PageDown scroll, the rest is the page's."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()


def _filled(layout: _Box, parts: tuple[QWidget | QLayout | int | None, ...], gap: int, edge: int) -> _Box:
    layout.setSpacing(gap)
    layout.setContentsMargins(edge, edge, edge, edge)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout
