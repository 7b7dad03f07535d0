"""The window's door: Qt set up, one window shown, failures caught and told."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from ytcheck import __version__, paths
from ytcheck.gui.window import MainWindow
from ytcheck.logs import start_log

logger = logging.getLogger(__name__)


def run_window(arguments: list[str]) -> int:
    """Show the main window until it is closed; the exit code."""
    start_log()
    app = QApplication(arguments)
    dress(app)
    sys.excepthook = _tell
    window = MainWindow()
    window.show()
    return app.exec()


def dress(app: QApplication) -> None:
    """Name, icon, Chinese texts of Qt's own dialogs, and a Chinese face where the system has none."""
    app.setApplicationName("ytcheck")
    app.setApplicationDisplayName("配套政策落实核对")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(paths.resource("icons", "ytcheck.svg"))))
    translator = QTranslator(app)
    if translator.load(
        QLocale(QLocale.Language.Chinese), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(translator)
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        _use_bundled_face(app)


def _use_bundled_face(app: QApplication) -> None:
    number = QFontDatabase.addApplicationFont(str(paths.resource("fonts", "NotoSansSC-Medium.ttf")))
    families = QFontDatabase.applicationFontFamilies(number)
    if families:
        font = app.font()
        font.setFamily(families[0])
        app.setFont(font)


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The hook for what no slot has caught: logged, and told in one sentence."""
    logger.critical("unexpected failure", exc_info=(kind, error, trace))
    QMessageBox.critical(
        None, "程序出错", f"程序内部出错（{kind.__name__}），刚才的操作没有完成，请重试；仍不成功请联系维护人员。"
    )
