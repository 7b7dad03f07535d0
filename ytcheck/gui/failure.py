"""What went wrong, told in one sentence, with a button that copies what a maintainer needs to know."""

import logging
import platform
import sys
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ytcheck import __version__
from ytcheck.errors import YtcheckError
from ytcheck.logs import log_file

logger = logging.getLogger(__name__)
_TAIL = 6000  # characters of the log


def told(error: BaseException) -> str:
    """The sentence and the way out."""
    if isinstance(error, YtcheckError):
        return error.advice()
    return f"程序内部出错（{type(error).__name__}），刚才的操作没有完成。已作出的审核意见都已保存，请重试。"


def diagnosis(error: BaseException | None = None) -> str:
    """Versions, the system, the failure and the end of the log, as text to be sent to a maintainer."""
    parts = [
        f"ytcheck {__version__}",
        f"系统：{platform.platform()}（{platform.machine()}）",
        f"Python {sys.version.split()[0]}，Qt {qVersion()}，{QGuiApplication.platformName()}",
    ]
    if error is not None:
        parts.append(f"错误：{type(error).__name__}：{error}")
    path = log_file()
    return "\n".join([*parts, f"日志：{path}", _tail(path)])


def show_failure(parent: QWidget | None, error: BaseException) -> None:
    """Tell the failure; one that the program does not know can be copied for a maintainer."""
    box = failure_box(parent, error)
    box.exec()


def failure_box(parent: QWidget | None, error: BaseException) -> QMessageBox:
    """The dialog of a failure."""
    known = isinstance(error, YtcheckError)
    icon = QMessageBox.Icon.Warning if known else QMessageBox.Icon.Critical
    box = QMessageBox(icon, "请注意" if known else "程序出错", told(error), QMessageBox.StandardButton.Ok, parent)
    box.button(QMessageBox.StandardButton.Ok).setText("知道了")
    if not known:
        copy = box.addButton("复制诊断信息", QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()  # the dialog stays open
        copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(diagnosis(error)))
    return box


def _tail(path: Path | None) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[-_TAIL:] if path is not None else ""
    except OSError:
        return ""
