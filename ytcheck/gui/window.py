"""The main window: documents and district in, the 29 and their grounds out, the report to a file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ytcheck.errors import Cancelled, DocumentError, YtcheckError
from ytcheck.gui.details import Details
from ytcheck.gui.file_list import FileList
from ytcheck.gui.job import Job, Report
from ytcheck.gui.measure_table import MeasureTable
from ytcheck.model.verdict import Check
from ytcheck.report.content import counts_of, section_of
from ytcheck.service import CheckProgress, check_documents, export_report, prepared_matcher
from ytcheck.settings import documents_folder

_KINDS = "政策文件 (*.pdf *.docx *.txt);;所有文件 (*)"
_FROM_DOCUMENT = "（由文件判断）"


def ask_for_files(parent: QWidget) -> list[Path]:
    """The system's dialog for choosing documents."""
    names, _ = QFileDialog.getOpenFileNames(parent, "选择政策文件", str(documents_folder()), _KINDS)
    return [Path(name) for name in names]


def ask_for_target(parent: QWidget, proposed: str) -> Path | None:
    """The system's dialog for naming the report; None where the person changes their mind."""
    name, _ = QFileDialog.getSaveFileName(parent, "导出报告", str(documents_folder() / proposed), "PDF 文件 (*.pdf)")
    return Path(name) if name else None


class MainWindow(QMainWindow):
    """The one window; dialogs are handed in so that a test can answer for the person."""

    def __init__(
        self,
        choose_files: Callable[[QWidget], list[Path]] = ask_for_files,
        choose_target: Callable[[QWidget, str], Path | None] = ask_for_target,
    ) -> None:
        super().__init__()
        self._choose_files, self._choose_target = choose_files, choose_target
        self._job: Job | None = None
        self._unread: list[DocumentError] = []
        self.check: Check | None = None
        self.setWindowTitle("配套政策落实核对")
        self.resize(1280, 720)
        self.setAcceptDrops(True)
        self._make_controls()
        self._lay_out()
        self._refresh()

    def add_files(self) -> None:
        """Let the person choose documents."""
        self.files.add(self._choose_files(self))

    def start(self) -> None:
        """Check the documents in the background."""
        files, district = self.files.files, self._district()
        unread: list[DocumentError] = []
        self._unread = unread

        def work(report: Report, cancelled: Callable[[], bool]) -> Check:
            return check_documents(files, district, report, unread.append, cancelled)

        self._run(work, self._on_checked)

    def cancel(self) -> None:
        """Ask the running job to stop."""
        if self._job is not None:
            self._job.cancelled.set()

    def export(self) -> None:
        """Write the report where the person says."""
        check = self.check
        if check is None:
            return
        target = self._choose_target(self, f"{check.district}配套政策落实差距报告.pdf")
        if target is None:
            return

        def work(_report: Report, _cancelled: Callable[[], bool]) -> Path:
            export_report(check, target, date.today())
            return target

        self._run(work, self._on_exported)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped files up."""
        self.files.add(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop a running job before the window goes."""
        self.cancel()
        QThreadPool.globalInstance().waitForDone()
        super().closeEvent(event)

    def _make_controls(self) -> None:
        self.files = FileList()
        self.files.changed.connect(self._refresh)
        self.district = QComboBox()
        self.district.setEditable(True)
        self.district.setAccessibleName("区市")
        self.district.addItems([_FROM_DOCUMENT, *(d.name for d in prepared_matcher().rulebook.districts)])
        self.add_button = _button("添加文件(&A)…", self.add_files)
        self.remove_button = _button("移除所选(&D)", self.files.remove_selected)
        self.start_button = _button("开始核对(&R)", self.start)
        self.cancel_button = _button("取消(&C)", self.cancel)
        self.export_button = _button("导出报告(&E)…", self.export)
        self.progress = QProgressBar()
        self.progress.setAccessibleName("核对进度")
        self.table = MeasureTable()
        self.table.chosen.connect(self._on_chosen)
        self.details = Details()
        self.counts = QLabel("把政策文件拖到窗口里，或点“添加文件”。")
        self.counts.setWordWrap(True)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        label = QLabel("区市(&Q)：")
        label.setBuddy(self.district)
        for widget in (
            self.add_button,
            self.remove_button,
            label,
            self.district,
            self.start_button,
            self.cancel_button,
        ):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.export_button)
        left = QVBoxLayout()
        for item in (self.files, self.progress, self.counts, self.table):
            left.addWidget(item)
        left.setStretch(3, 1)
        left.setContentsMargins(0, 0, 0, 0)
        side = QWidget()
        side.setLayout(left)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(side)
        splitter.addWidget(self.details)
        splitter.setSizes([620, 660])
        page = QVBoxLayout()
        page.addLayout(bar)
        page.addWidget(splitter, 1)
        centre = QWidget()
        centre.setLayout(page)
        self.setCentralWidget(centre)

    def _refresh(self) -> None:
        busy = self._job is not None
        self.add_button.setEnabled(not busy)
        self.remove_button.setEnabled(not busy and self.files.count() > 0)
        self.start_button.setEnabled(not busy and self.files.count() > 0)
        self.cancel_button.setEnabled(busy)
        self.export_button.setEnabled(not busy and self.check is not None)
        self.progress.setVisible(busy)

    def _district(self) -> str:
        name = self.district.currentText().strip()
        return "" if name == _FROM_DOCUMENT else name

    def _run(self, work: Callable[[Report, Callable[[], bool]], object], on_finished: Callable[..., None]) -> None:
        job = Job(work)
        self._job = job
        self.progress.setRange(0, 0)
        job.signals.progressed.connect(self._on_progressed)
        job.signals.finished.connect(on_finished)
        job.signals.finished.connect(self._on_ended)
        job.signals.failed.connect(self._on_failed)
        QThreadPool.globalInstance().start(job)
        self._refresh()

    def _on_progressed(self, progress: CheckProgress) -> None:
        self.progress.setRange(0, 1000)
        self.progress.setValue(int(progress.share * 1000))
        self.progress.setFormat(f"{progress.file}：第{progress.page}页，共{progress.pages}页")

    def _on_checked(self, check: Check) -> None:
        self.check = check
        if check.district and not self._district():
            self.district.setCurrentText(check.district)
        told = [counts_of(check), *(error.advice() for error in self._unread)]
        self.counts.setText("\n".join(told))
        self.table.show_check(check)

    def _on_chosen(self, row: int) -> None:
        if self.check is not None:
            self.details.show_section(section_of(self.check, self.check.verdicts[row]))

    def _on_exported(self, target: Path) -> None:
        self.counts.setText(f"{counts_of(self.check) if self.check else ''}\n报告已保存：{target}")

    def _on_failed(self, error: Exception) -> None:
        self._on_ended()
        told = [e.advice() for e in self._unread]
        if isinstance(error, Cancelled):
            self.counts.setText(str(error))
            return
        told.append(
            error.advice() if isinstance(error, YtcheckError) else f"程序内部出错（{type(error).__name__}），请重试。"
        )
        self.counts.setText("\n".join(told))

    def _on_ended(self, _result: object = None) -> None:
        self._job = None
        self._refresh()


def _button(text: str, on_click: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked=False: on_click())
    return button
