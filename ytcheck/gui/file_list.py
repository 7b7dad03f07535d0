"""The documents to check: added by button or dropped, removed by key or button."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget


class FileList(QListWidget):
    """The chosen files, each once, in the order in which they came."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("待核对文件")
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setMaximumHeight(120)

    @property
    def files(self) -> tuple[Path, ...]:
        """The paths of the files, in order."""
        return tuple(Path(self.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.count()))

    def add(self, files: Iterable[Path]) -> None:
        """Take files up, leaving out those that are there already."""
        known = set(self.files)
        for file in files:
            if file not in known:
                item = QListWidgetItem(file.name)
                item.setData(Qt.ItemDataRole.UserRole, str(file))
                item.setToolTip(str(file))
                self.addItem(item)
                known.add(file)
        self.changed.emit()

    def remove_selected(self) -> None:
        """Take the selected files off the list; the files themselves stay."""
        for item in self.selectedItems():
            self.takeItem(self.row(item))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes the selected files off."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
        else:
            super().keyPressEvent(event)
