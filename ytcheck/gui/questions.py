"""Everything that the window asks a person in a dialog of its own; a test answers in the person's place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

POLICIES = "政策文件 (*.pdf *.docx *.txt *.ofd);;所有文件 (*)"
CASES = "核对文件 (*.ytc)"


def ask_for_files(parent: QWidget, folder: Path) -> list[Path]:
    """The documents to check."""
    names, _ = QFileDialog.getOpenFileNames(parent, "选择政策文件", str(folder), POLICIES)
    return [Path(name) for name in names]


def ask_for_case(parent: QWidget, folder: Path) -> Path | None:
    """A check to open."""
    name, _ = QFileDialog.getOpenFileName(parent, "打开核对文件", str(folder), CASES)
    return Path(name) if name else None


def ask_for_target(parent: QWidget, proposed: Path, kinds: str) -> Path | None:
    """Where to write a file; None where the person changes their mind."""
    name, _ = QFileDialog.getSaveFileName(parent, "保存到", str(proposed), kinds)
    return Path(name) if name else None


def ask_for_words(parent: QWidget, title: str, prompt: str, words: str) -> str | None:
    """A few lines of text; None where the person changes their mind."""
    told, agreed = QInputDialog.getMultiLineText(parent, title, prompt, words)
    return told.strip() if agreed else None


def ask_for_name(parent: QWidget) -> str | None:
    """The reviewer's name, asked once before the first decision."""
    told, agreed = QInputDialog.getText(parent, "审核人", "请填写审核人姓名，审核记录将署此名（可在“设置”中修改）：")
    return told.strip() if agreed and told.strip() else None


def ask_for_password(parent: QWidget, name: str) -> str | None:
    """The password of a document that asks for one."""
    prompt = f"《{name}》设有打开密码，请输入（密码不会保存）："
    told, agreed = QInputDialog.getText(parent, "打开密码", prompt, QLineEdit.EchoMode.Password)
    return told if agreed and told else None


def ask_for_printer(parent: QWidget) -> QPrinter | None:
    """A printer, chosen in the system's own dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def ask_whether(parent: QWidget, title: str, question: str, yes: str) -> bool:
    """A question that is answered by a named button or 取消."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, QMessageBox.StandardButton.Cancel, parent)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return box.clickedButton() is agree


@dataclass(frozen=True, slots=True)
class Questions:
    """The dialogs, each as a function."""

    files: Callable[[QWidget, Path], list[Path]] = ask_for_files
    case: Callable[[QWidget, Path], Path | None] = ask_for_case
    target: Callable[[QWidget, Path, str], Path | None] = ask_for_target
    words: Callable[[QWidget, str, str, str], str | None] = ask_for_words
    name: Callable[[QWidget], str | None] = ask_for_name
    password: Callable[[QWidget, str], str | None] = ask_for_password
    printer: Callable[[QWidget], QPrinter | None] = ask_for_printer
    whether: Callable[[QWidget, str, str, str], bool] = ask_whether
