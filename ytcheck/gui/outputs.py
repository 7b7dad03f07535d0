"""What leaves the window: the report previewed, written and printed; the overview's list as it is filtered."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ytcheck.gui import case_jobs
from ytcheck.gui.failure import show_failure
from ytcheck.gui.jobs import Cancelled, Report
from ytcheck.gui.listing_print import pdf_printer, print_listing
from ytcheck.gui.printing import print_pdf
from ytcheck.report.options import DEFAULT, ReportOptions
from ytcheck.report.views.filtering import narrowed
from ytcheck.report.views.listing import Listing, listing_of

if TYPE_CHECKING:
    from ytcheck.gui.window import MainWindow

_KINDS = {
    "pdf": ("落实差距报告.pdf", "PDF 文件 (*.pdf)"),
    "docx": ("落实差距报告.docx", "Word 文件 (*.docx)"),
    "xlsx": ("整改台账.xlsx", "Excel 文件 (*.xlsx)"),
}


class Outputs(QObject):
    """Wires the report page and the overview's export menu to the jobs."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._written: Path | None = None
        page = window.pages.report
        page.refresh_wanted.connect(self.refresh)
        page.write_wanted.connect(self.write)
        page.print_wanted.connect(self.print_report)
        page.folder_wanted.connect(self._open_folder)
        self._fill_list_menu()

    def refresh(self) -> None:
        """Make the report anew and show it."""
        check = self._window.check
        if check is None:
            return
        self._window.pages.report.show_waiting()
        work = case_jobs.report_bytes(check, date.today(), self._options)
        self._window.jobs.start(work, self._window.pages.report.show_report, self._failed)

    def write(self, kind: str) -> None:
        """Write the report or the ledger where the person says."""
        check = self._window.check
        if check is None:
            return
        name, kinds = _KINDS[kind]
        target = self._window.questions.target(self._window, self._window.folder / f"{check.district}{name}", kinds)
        if target is not None:
            self._window.pages.report.state.setText("正在写入……")
            work = case_jobs.write(kind, check, target, date.today(), self._options)
            self._window.jobs.start(work, self._on_written, self._failed)

    def print_report(self) -> None:
        """Print the report that is shown."""
        printer = self._window.questions.printer(self._window)
        if printer is None:
            return
        data = self._window.pages.report.data

        def work(_report: Report, cancelled: Cancelled) -> int:
            return print_pdf(data, printer, cancelled)

        self._window.pages.report.state.setText("正在打印……")
        self._window.jobs.start(work, self._on_printed, self._failed)

    def export_list_pdf(self) -> None:
        """Write the overview's list as it is filtered as PDF."""
        target = self._window.questions.target(self._window, self._proposed("落实情况清单.pdf"), _KINDS["pdf"][1])
        listing = self._listing()
        if target is not None and listing is not None:
            print_listing(listing, pdf_printer(str(target)))
            self._on_list_written(target)

    def print_list(self) -> None:
        """Print the overview's list as it is filtered."""
        printer = self._window.questions.printer(self._window)
        listing = self._listing()
        if printer is not None and listing is not None:
            print_listing(listing, printer)
            self._window.foot.tell("清单已送打印机")

    def export_list_ledger(self) -> None:
        """Write the 整改台账 of the measures that the filter lets through."""
        check, board = self._window.check, self._window.pages.board.board
        target = self._window.questions.target(self._window, self._proposed("整改台账（筛选）.xlsx"), _KINDS["xlsx"][1])
        if target is not None and check is not None and board is not None:
            work = case_jobs.write("xlsx", narrowed(check, board.numbers), target, date.today(), DEFAULT)
            self._window.jobs.start(work, self._on_list_written, self._failed)

    @property
    def _options(self) -> ReportOptions:
        """As the report page has them, with the office that the settings name."""
        return replace(self._window.pages.report.options, office=self._window.settings.office)

    def _fill_list_menu(self) -> None:
        owner = self._window.pages.board.export_button
        menu = QMenu(owner)
        for text, act in (
            ("导出当前清单（PDF）…", self.export_list_pdf),
            ("导出当前清单的整改台账（Excel）…", self.export_list_ledger),
            ("打印当前清单…", self.print_list),
        ):
            action: QAction = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, act=act: act())
        owner.setMenu(menu)

    def _proposed(self, name: str) -> Path:
        check = self._window.check
        return self._window.folder / f"{check.district if check is not None else ''}{name}"

    def _listing(self) -> Listing | None:
        check, page = self._window.check, self._window.pages.board
        if check is None or page.board is None:
            return None
        return listing_of(check, page.board.numbers, page.filter_words, date.today())

    def _on_written(self, target: Path) -> None:
        self._written = target
        self._window.pages.report.show_written(str(target))

    def _on_list_written(self, target: Path) -> None:
        self._written = target
        self._window.foot.tell(f"已保存：{target}")

    def _on_printed(self, pages: int) -> None:
        self._window.pages.report.state.setText(f"已送打印机，共 {pages} 页")

    def _open_folder(self) -> None:
        if self._written is not None:
            self._window.open_folder(self._written.parent)

    def _failed(self, error: Exception) -> None:
        self._window.pages.report.state.setText("")
        show_failure(self._window, error)
