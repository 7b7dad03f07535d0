"""The window's actions with their keys, in the menu and in the bar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMessageBox, QToolButton

from ytcheck import __version__
from ytcheck.gui.manual import Manual

if TYPE_CHECKING:
    from ytcheck.gui.window import MainWindow


def fill_menus(window: "MainWindow") -> dict[str, QAction]:
    """Make the actions; by name: start, open, undo, redo, find, settings, manual, about, quit."""
    menu = window.header.menu
    made: dict[str, QAction] = {}

    def add(name: str, text: str, key: str, act: Callable[[], object]) -> None:
        action = QAction(text, window)
        if key:
            action.setShortcuts([QKeySequence(k) for k in key.split("|")])
        action.triggered.connect(lambda _checked=False: act())
        window.addAction(action)
        menu.addAction(action)
        made[name] = action

    add("start", "起始页（新建核对、最近的核对）", "Ctrl+N", window.show_start)
    add("open", "打开核对文件…", "", lambda: window.open_case(None))
    menu.addSeparator()
    add("undo", "撤销", "Ctrl+Z", window.reviewing.undo)
    add("redo", "重做", "Ctrl+Y|Ctrl+Shift+Z", window.reviewing.redo)
    add("find", "查找", "Ctrl+F", window.look_up)
    menu.addSeparator()
    add("folder", "打开保存文件夹", "", lambda: window.open_folder(window.folder))
    add("settings", "设置…", "Ctrl+,", window.show_settings)
    add("manual", "使用说明", "F1", lambda: show_manual(window))
    add("about", "关于", "", lambda: show_about(window))
    menu.addSeparator()
    add("quit", "退出", "Ctrl+Q", window.close)
    for name, text in (("undo", "↶ 撤销"), ("redo", "↷ 重做"), ("settings", "设置"), ("manual", "？ 说明")):
        window.header.tools.addWidget(_tool(made[name], text))
    return made


def show_manual(window: "MainWindow") -> Manual:
    """Open the manual beside the window."""
    manual = Manual(window)
    manual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    manual.show()
    return manual


def show_about(window: "MainWindow") -> None:
    """Say what this is."""
    QMessageBox.about(
        window,
        "关于",
        f"配套政策落实核对 {__version__}\n\n对照烟政字〔2024〕40号，核对区市配套政策的落实情况。\n全部在本机运行，不连接网络。",
    )


def _tool(action: QAction, text: str) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setAccessibleName(action.text().rstrip("…"))
    made.setToolTip(f"{action.text().rstrip('…')}（{action.shortcut().toString()}）")
    made.setEnabled(action.isEnabled())
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda _checked=False: action.trigger())
    action.enabledChanged.connect(made.setEnabled)
    return made
