"""The window's door: Qt set up, one window shown, failures caught and told."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ytcheck import __version__, paths
from ytcheck.gui.faces import set_face
from ytcheck.gui.failure import show_failure
from ytcheck.gui.theme import theme
from ytcheck.logs import start_log

logger = logging.getLogger(__name__)


def run_window(arguments: list[str]) -> int:
    """Show the main window until it is closed; the exit code. An argument may name a file to open (.ytc)."""
    start_log()
    app = QApplication(arguments)
    sys.excepthook = _tell
    try:
        dress(app)
        from ytcheck.gui.window import MainWindow

        window = MainWindow()
    except Exception as error:  # noqa: BLE001 - the window's one catch-all: a start that fails is told, never silent
        _tell(type(error), error, error.__traceback__)
        return 1
    window.show()
    if len(arguments) > 1:
        window.take_files(map(Path, arguments[1:]))
    return app.exec()


def dress(app: QApplication) -> None:
    """Name, icon, Chinese texts of Qt's own dialogs, the faces and the look."""
    app.setApplicationName("ytcheck")
    app.setApplicationDisplayName("配套政策落实核对")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(paths.resource("icons", "ytcheck.svg"))))
    translator = QTranslator(app)
    if translator.load(
        QLocale(QLocale.Language.Chinese), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(translator)
    set_face(app)
    theme().dress(app)


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The hook for what no slot has caught: logged, and told in one sentence."""
    logger.critical("unexpected failure", exc_info=(kind, error, trace))
    show_failure(None, error)
