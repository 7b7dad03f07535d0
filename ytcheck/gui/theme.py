"""How everything looks: two palettes, the type sizes, and the one stylesheet; follows the system's light or dark scheme."""

from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ytcheck import paths
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Status

BASE = 14  # pixels of body text at the normal text size


# The name of a status among the tones of the stylesheet.
TONE = {
    Status.COVERED: "covered",
    Status.PARTIAL: "partial",
    Status.MISSING: "missing",
    Status.NOT_APPLICABLE: "settled",
}


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour for words and signs, and the soft one behind them."""

    ink: str
    soft: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme; contrast of ink on its ground is at least 4.5 to 1 (WCAG 2.2, 1.4.3).

    The statuses differ in lightness and along the blue-orange axis, which the common kinds of colour blindness keep apart.
    """

    window: str
    surface: str
    hover: str
    line: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    accent_soft: str
    mark: str
    covered: Tone
    partial: Tone
    missing: Tone
    settled: Tone
    doubt: Tone

    def of(self, status: Status) -> Tone:
        """The colours of a measure's status."""
        return {
            Status.COVERED: self.covered,
            Status.PARTIAL: self.partial,
            Status.MISSING: self.missing,
            Status.NOT_APPLICABLE: self.settled,
        }[status]

    def of_task(self, status: TaskStatus) -> Tone:
        """The colours of a task's status."""
        return {
            TaskStatus.COVERED: self.covered,
            TaskStatus.MENTIONED: self.partial,
            TaskStatus.REFUSED: self.missing,
            TaskStatus.MISSING: self.missing,
            TaskStatus.NOT_APPLICABLE: self.settled,
        }[status]


LIGHT = Palette(
    window="#F3F5F8",
    surface="#FFFFFF",
    hover="#F0F4F9",
    line="#DCE1E8",
    ink="#1E2732",
    quiet="#5A6676",
    accent="#1D5FA8",
    on_accent="#FFFFFF",
    accent_soft="#E4EEF9",
    mark="#FFE8A3",
    covered=Tone("#0B5FA5", "#E2EEF9"),
    partial=Tone("#8A5800", "#FCF0D8"),
    missing=Tone("#B2380B", "#FCE7DE"),
    settled=Tone("#5A6676", "#E9ECF0"),
    doubt=Tone("#6A3D9A", "#F0E8F8"),
)
DARK = Palette(
    window="#171B21",
    surface="#20262E",
    hover="#29313B",
    line="#39424E",
    ink="#E6EAF0",
    quiet="#A3AEBC",
    accent="#7DB4F0",
    on_accent="#10161D",
    accent_soft="#26384D",
    mark="#6B5514",
    covered=Tone("#86BBF2", "#22384F"),
    partial=Tone("#EDBE62", "#40341A"),
    missing=Tone("#F59B77", "#48291F"),
    settled=Tone("#A3AEBC", "#2F3742"),
    doubt=Tone("#C9A7EC", "#3A2D4B"),
)


class Theme(QObject):
    """The palette in use and the size of text; `changed` when either is another one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scale = 1.0
        self.palette = LIGHT
        self._scheme = "system"
        self._app: QApplication | None = None

    def dress(self, app: QApplication) -> None:
        """Give the application its look and keep it in step with the system's scheme."""
        if self._app is None:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._app = app
        app.setStyle("Fusion")
        self._follow(QGuiApplication.styleHints().colorScheme())

    def choose(self, scheme: str, scale: float) -> None:
        """Set the scheme ("light", "dark", "system" for the system's) and the size of text, 1.0 for the normal one."""
        if (scheme, scale) != (self._scheme, self.scale):
            self._scheme, self.scale = scheme, scale
            self._follow(QGuiApplication.styleHints().colorScheme())

    def pixels(self, size: float = BASE) -> int:
        """A length in pixels at the present text size."""
        return round(size * self.scale)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        dark = self._scheme == "dark" or (self._scheme == "system" and scheme is Qt.ColorScheme.Dark)
        self.palette = DARK if dark else LIGHT
        self._apply()

    def _apply(self) -> None:
        if self._app is not None:
            self._app.setPalette(_system_palette(self.palette))
            font = self._app.font()
            font.setPixelSize(self.pixels())
            self._app.setFont(font)
            self._app.setStyleSheet(stylesheet(self.palette, self.scale))
        self.changed.emit()


def sized(font: QFont, size: float, bold: bool = False) -> QFont:
    """The font at another size, in pixels at the normal text size."""
    made = QFont(font)
    made.setPixelSize(theme().pixels(size))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


@cache
def theme() -> Theme:
    """The one theme of the program."""
    return Theme()


def _system_palette(colours: Palette) -> QPalette:
    """The same colours for what Qt draws itself."""
    made = QPalette(QColor(colours.window))
    for role, colour in (
        (QPalette.ColorRole.Window, colours.window),
        (QPalette.ColorRole.WindowText, colours.ink),
        (QPalette.ColorRole.Base, colours.surface),
        (QPalette.ColorRole.AlternateBase, colours.hover),
        (QPalette.ColorRole.Text, colours.ink),
        (QPalette.ColorRole.Button, colours.surface),
        (QPalette.ColorRole.ButtonText, colours.ink),
        (QPalette.ColorRole.Highlight, colours.accent),
        (QPalette.ColorRole.HighlightedText, colours.on_accent),
        (QPalette.ColorRole.Link, colours.accent),
        (QPalette.ColorRole.PlaceholderText, colours.quiet),
        (QPalette.ColorRole.ToolTipBase, colours.surface),
        (QPalette.ColorRole.ToolTipText, colours.ink),
    ):
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.quiet))
    return made


def stylesheet(colours: Palette, scale: float) -> str:
    """The stylesheet of the whole program at one text size."""
    sizes = {f"px{size}": str(round(size * scale)) for size in (12, 13, 14, 15, 17, 20, 26, 34)}
    tones = {
        f"{name}_{part}": getattr(getattr(colours, name), part)
        for name in ("covered", "partial", "missing", "settled", "doubt")
        for part in ("ink", "soft")
    }
    plain = {
        name: getattr(colours, name)
        for name in (
            "window",
            "surface",
            "hover",
            "line",
            "ink",
            "quiet",
            "accent",
            "on_accent",
            "accent_soft",
            "mark",
        )
    }
    icons = {name: paths.resource("icons", f"{name}.svg").as_posix() for name in ("chevron", "tick")}
    return _SHEET.substitute(sizes | tones | plain | icons)


# `look` is a property that a widget sets on itself: what it is, not how it looks.
_SHEET = Template("""
QWidget { color: $ink; font-size: ${px14}px; }
QMainWindow, QDialog, QWidget[look="page"] { background: $window; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 4px; }
QLabel { background: transparent; }
QLabel[look="quiet"] { color: $quiet; font-size: ${px13}px; }
QLabel[look="small"] { color: $quiet; font-size: ${px12}px; }
QLabel[look="title"] { font-size: ${px26}px; font-weight: 600; }
QLabel[look="heading"] { font-size: ${px17}px; font-weight: 600; }
QLabel[look="section"] { font-size: ${px13}px; font-weight: 600; color: $quiet; }
QLabel[look="brand"] { font-size: ${px15}px; font-weight: 600; }
QLabel[look="chip"] { border-radius: 4px; padding: 2px 8px; font-size: ${px13}px; font-weight: 600; background: $settled_soft; color: $settled_ink; }
QLabel[look="chip"][tone="covered"] { background: $covered_soft; color: $covered_ink; }
QLabel[look="chip"][tone="partial"] { background: $partial_soft; color: $partial_ink; }
QLabel[look="chip"][tone="missing"] { background: $missing_soft; color: $missing_ink; }
QLabel[look="chip"][tone="doubt"] { background: $doubt_soft; color: $doubt_ink; }
QLabel[look="doubt"] { background: $doubt_soft; color: $doubt_ink; border-radius: 6px; padding: 6px 10px; font-size: ${px13}px; }
QLabel[look="alert"] { background: $missing_soft; color: $missing_ink; border-radius: 6px; padding: 8px 12px; }

QFrame[look="bar"] { background: $surface; min-height: 44px; border: none; border-bottom: 1px solid $line; }
QFrame[look="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[look="card"][chosen="true"] { border: 2px solid $accent; }
QFrame[look="card"][muted="true"] { background: $window; border: 1px dashed $line; }
QFrame[look="drop"] { background: $surface; border: 2px dashed $line; border-radius: 10px; }
QFrame[look="drop"][over="true"] { border-color: $accent; background: $accent_soft; }

QPushButton, QToolButton { background: $surface; border: 1px solid $line; border-radius: 6px; padding: 5px 12px; }
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $accent; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled, QToolButton:disabled { color: $quiet; background: $window; border-color: $line; }
QPushButton[look="main"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[look="main"]:hover { background: $covered_ink; }
QPushButton[look="main"]:focus { border: 2px solid $ink; }
QPushButton[look="main"]:disabled { background: $line; color: $quiet; border-color: $line; }
QPushButton[look="link"] { background: transparent; border: none; color: $accent; padding: 2px 4px; text-align: left; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 1px solid $accent; padding: 1px 3px; }
QPushButton[look="link"]:disabled { color: $quiet; background: transparent; border: none; }
QPushButton[look="tab"] { background: transparent; border: none; border-bottom: 3px solid transparent; border-radius: 0; padding: 10px 12px 8px 12px; color: $quiet; font-size: ${px15}px; }
QPushButton[look="tab"]:hover { color: $ink; background: $hover; }
QPushButton[look="tab"]:checked { color: $accent; border-bottom: 3px solid $accent; font-weight: 600; }
QPushButton[look="tab"]:focus { background: $accent_soft; }
QPushButton[look="tab"]:disabled { color: $line; background: transparent; }
QPushButton[look="tile"] { border-radius: 8px; padding: 8px 14px; text-align: left; font-size: ${px15}px; }
QPushButton[look="tile"][tone="covered"] { color: $covered_ink; }
QPushButton[look="tile"][tone="partial"] { color: $partial_ink; }
QPushButton[look="tile"][tone="missing"] { color: $missing_ink; }
QPushButton[look="tile"][tone="settled"] { color: $settled_ink; }
QPushButton[look="tile"][tone="doubt"] { color: $doubt_ink; }
QPushButton[look="tile"]:focus { border: 2px solid $accent; padding: 7px 13px; }
QPushButton[look="tile"][tone="covered"]:checked { background: $covered_soft; border: 2px solid $covered_ink; }
QPushButton[look="tile"][tone="partial"]:checked { background: $partial_soft; border: 2px solid $partial_ink; }
QPushButton[look="tile"][tone="missing"]:checked { background: $missing_soft; border: 2px solid $missing_ink; }
QPushButton[look="tile"][tone="settled"]:checked { background: $settled_soft; border: 2px solid $settled_ink; }
QPushButton[look="tile"][tone="doubt"]:checked { background: $doubt_soft; border: 2px solid $doubt_ink; }
QPushButton[look="status"]:checked { background: $accent_soft; border: 2px solid $accent; color: $accent; font-weight: 600; padding: 4px 11px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QComboBox, QPlainTextEdit, QSpinBox { background: $surface; border: 1px solid $line; border-radius: 6px; padding: 4px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QSpinBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; selection-background-color: $accent_soft; selection-color: $ink; }
QCheckBox, QRadioButton { background: transparent; spacing: 6px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $quiet; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked { image: url("$tick"); border-color: $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QListWidget::item { padding: 5px 8px; }
QListWidget::item:selected { background: $accent_soft; color: $ink; }

QListView, QTextBrowser, QTableView { background: $surface; border: 1px solid $line; border-radius: 8px; }
QListView:focus, QTextBrowser:focus { border: 1px solid $accent; }
QListView[look="plain"], QListView[look="plain"]:focus { border: none; background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QAbstractScrollArea[look="pages"] { background: $window; border: 1px solid $line; border-radius: 8px; }
QAbstractScrollArea[look="pages"]:focus { border: 1px solid $accent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QProgressBar { background: $line; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
""")
