"""The settings: who reviews, for which office, where files go, how large text is, whether scans are recognised."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLayout,
    QLineEdit,
    QWidget,
)

from ytcheck.gui.controls import button, column, label, row
from ytcheck.settings import Settings, Theme

SIZES = ((100, "标准"), (115, "大"), (130, "特大"))
_THEMES = ((Theme.SYSTEM, "跟随系统"), (Theme.LIGHT, "浅色"), (Theme.DARK, "深色"))


class SettingsDialog(QDialog):
    """`settings` are what the controls say at the moment."""

    def __init__(self, settings: Settings, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("设置")
        self._kept = settings
        self.reviewer = _line(settings.reviewer, "审核人", "审核记录和报告中署此名")
        self.office = _line(settings.office, "单位名称", "印在报告封面")
        self.folder = _line(settings.folder or str(folder), "保存位置", "")
        self.text_size = _choice("文字大小", SIZES, settings.text_size)
        self.theme = _choice("配色", _THEMES, settings.theme)
        self.scans = QCheckBox("识别扫描件中的文字（较慢，每页约1至3秒）")
        self.scans.setChecked(settings.recognise_scans)
        self._lay_out()

    @property
    def settings(self) -> Settings:
        """The settings as set."""
        return replace(
            self._kept,
            reviewer=self.reviewer.text().strip(),
            office=self.office.text().strip(),
            folder=self.folder.text().strip(),
            text_size=self.text_size.currentData(),
            theme=self.theme.currentData(),
            recognise_scans=self.scans.isChecked(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        place = row(self.folder, button("选择…", self._choose, name="选择保存位置"))
        rows: tuple[tuple[str, QWidget | QLayout], ...] = (
            ("审核人：", self.reviewer),
            ("单位名称：", self.office),
            ("保存位置：", place),
            ("文字大小：", self.text_size),
            ("配色：", self.theme),
            ("扫描件：", self.scans),
        )
        for name, control in rows:
            form.addRow(name, control)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText("确定")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        told = label("核对结果和审核意见随时自动保存到“保存位置”，不会上传到任何地方。", "quiet", wrap=True)
        self.setLayout(column(form, told, buttons, gap=16, edge=20))
        self.setMinimumWidth(560)

    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "选择保存位置", self.folder.text())
        if found:
            self.folder.setText(found)


def _line(text: str, name: str, hint: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def _choice(name: str, items: tuple[tuple[object, str], ...], now: object) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for value, words in items:
        made.addItem(words, value)
    made.setCurrentIndex(next((n for n, (value, _) in enumerate(items) if value == now), 0))
    return made
