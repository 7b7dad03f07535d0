"""The report as it will be printed, with the buttons to write it, print it and find it again."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ytcheck.gui.controls import button, column, framed, label, row, set_look
from ytcheck.gui.page_view import PageView
from ytcheck.gui.sources import pdf_from
from ytcheck.gui.theme import theme
from ytcheck.report.office_faces import installed_faces, names_of
from ytcheck.report.options import FaceFiles, Form, Order, ReportOptions

_FORMS = ((Form.FULL, "完整报告"), (Form.SHORT, "简版（综述和缺口）"))
_ORDERS = ((Order.CHAPTER, "缺口按章节排列"), (Order.WEIGHT, "缺口按轻重排列"))
_PREVIEW_ZOOM = 0.75


class ReportPage(QWidget):
    """`refresh_wanted` when the report is to be made anew; `write_wanted` tells a kind (pdf, xlsx, docx)."""

    refresh_wanted = Signal()
    write_wanted = Signal(str)
    print_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "page")
        self.data = b""
        self._faces = FaceFiles()
        self._document: QPdfDocument | None = None
        self.preview = PageView(name="报告预览")
        self.preview.page_changed.connect(self._on_page)
        self._make_controls()
        self._lay_out()

    @property
    def options(self) -> ReportOptions:
        """The report as the controls ask for it."""
        form, order, anonymous = self.form.currentData(), self.order.currentData(), self.anonymous.isChecked()
        return ReportOptions(form, order, anonymous, self._faces, names_of(self._faces))

    def show_waiting(self) -> None:
        """Say that the report is being made."""
        self.state.setText("正在生成报告……")
        for made in self._needs_report:
            made.setEnabled(False)

    def show_report(self, data: bytes) -> None:
        """Show a finished report."""
        old, self.data = self._document, data
        self._document = pdf_from(data, self)
        self.preview.show_document(self._document)
        if old is not None:
            old.deleteLater()
        self.state.setText("")
        for made in self._needs_report:
            made.setEnabled(True)
        self._on_page(self.preview.page)

    def show_written(self, path: str) -> None:
        """Say where a file was written."""
        self.state.setText(f"已保存：{path}")
        self.folder_button.setVisible(True)

    def _make_controls(self) -> None:
        self.form = _choice("报告详略", _FORMS)
        self.order = _choice("缺口排序", _ORDERS)
        self.anonymous = QCheckBox("不显示审核人姓名")
        for combo in (self.form, self.order):
            combo.currentIndexChanged.connect(lambda _index: self.refresh_wanted.emit())
        self.anonymous.toggled.connect(lambda _on: self.refresh_wanted.emit())
        self.office_faces = QCheckBox("使用本机公文字体")
        self.office_faces.setToolTip("用本机已安装的仿宋、小标宋、黑体、楷体")
        self.office_faces.toggled.connect(self._on_office_faces)
        self.pdf_button = button("导出报告（PDF）…", lambda: self.write_wanted.emit("pdf"), "main", key="Ctrl+E")
        self.word_button = button("导出报告（Word）…", lambda: self.write_wanted.emit("docx"))
        self.ledger_button = button("导出整改台账（Excel）…", lambda: self.write_wanted.emit("xlsx"))
        self.print_button = button("打印…", self.print_wanted.emit, key="Ctrl+P")
        self.folder_button = button("打开所在文件夹", self.folder_wanted.emit, "link")
        self.folder_button.hide()
        self._needs_report = (self.pdf_button, self.print_button)
        self.state = label("", "quiet", wrap=True, name="报告状态")
        self.position = label("", "quiet", name="页码")

    def _lay_out(self) -> None:
        self.preview.zoom = _PREVIEW_ZOOM
        side = framed(
            column(
                label("报告", "heading"),
                self.form,
                self.order,
                self.anonymous,
                self.office_faces,
                10,
                self.pdf_button,
                self.word_button,
                self.ledger_button,
                self.print_button,
                10,
                self.state,
                self.folder_button,
                None,
                gap=8,
                edge=16,
            ),
            "card",
        )
        side.setFixedWidth(theme().pixels(270))
        zoom = row(
            self.position,
            None,
            button("－", lambda: self.preview.zoom_by(-1), name="缩小"),
            button("适合宽度", lambda: self.preview.zoom_by(0)),
            button("＋", lambda: self.preview.zoom_by(1), name="放大"),
        )
        right = column(zoom, self.preview)
        page = row(side, right, gap=16, edge=16)
        page.setStretch(1, 1)
        self.setLayout(page)

    def _on_office_faces(self, on: bool) -> None:
        self._faces = installed_faces() if on else FaceFiles()
        if on and self._faces == FaceFiles():
            self.office_faces.setChecked(False)
            self.office_faces.setEnabled(False)
            self.office_faces.setText("本机没有安装公文字体")
            return
        self.refresh_wanted.emit()

    def _on_page(self, page: int) -> None:
        self.position.setText(f"第 {page} / {self.preview.page_count} 页" if page else "")


def _choice(name: str, items: Sequence[tuple[Enum, str]]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(name)
    for value, words in items:
        made.addItem(words, value)
    return made
