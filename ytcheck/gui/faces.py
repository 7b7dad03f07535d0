"""The faces of the window: the system's own Chinese face, or the bundled ones where it has none."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from ytcheck import paths

_PREFERRED = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
)
_BUNDLED = ("NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSerifSC-Regular.ttf")


def set_face(app: QApplication) -> None:
    """Choose the application's face: a sans serif that the system knows, else the bundled one; never a Kai or Song face for controls."""
    known = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    chosen = next((name for name in _PREFERRED if name in known), "")
    families = [chosen] if chosen else _bundled_families()
    if families:
        font = QFont(app.font())
        font.setFamilies(families)
        app.setFont(font)


def _bundled_families() -> list[str]:
    families: list[str] = []
    for name in _BUNDLED:
        path = paths.resource("fonts", name)
        if path.exists():
            families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return list(dict.fromkeys(families))
