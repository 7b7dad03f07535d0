"""The main window: the pages wired to the open file, and what the person asks for carried out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from ytcheck.errors import ProjectDamaged
from ytcheck.gui import case_jobs
from ytcheck.gui.checking import Checking
from ytcheck.gui.failure import show_failure
from ytcheck.gui.header import Foot, Header
from ytcheck.gui.jobs import Jobs
from ytcheck.gui.memory import Memory
from ytcheck.gui.menus import fill_menus
from ytcheck.gui.outputs import Outputs
from ytcheck.gui.pages import BOARD, CLAUSES, MEASURE, Pages
from ytcheck.gui.questions import Questions
from ytcheck.gui.reviewing import Reviewing
from ytcheck.gui.settings_dialog import SettingsDialog
from ytcheck.gui.sources import Sources
from ytcheck.gui.theme import theme
from ytcheck.model.verdict import Check
from ytcheck.report.views.recent import tally_of
from ytcheck.report.views.search import renewed
from ytcheck.settings import RecentCheck, Settings, documents_folder, load_settings, remembered, save_settings

NAME = "配套政策落实核对"
_FOLDER = "配套政策核对"
_PLACE, _PANES = "window", "measure panes"


class MainWindow(QMainWindow):
    """The one window; dialogs are handed in so that a test can answer for the person, and where settings are kept."""

    def __init__(self, questions: Questions | None = None, settings_file: Path | None = None) -> None:
        super().__init__()
        self.questions = questions or Questions()
        self._settings_file = settings_file
        self.settings = load_settings(settings_file)
        theme().choose(self.settings.theme.value, self.settings.text_size / 100)
        self.jobs = Jobs(self)
        self._memory = Memory(self.jobs, self)
        self.sources = Sources(self)
        self.reviewing = Reviewing(self, self.questions, self._who)
        self.pages = Pages(self.sources, self.reviewing)
        self.outputs = Outputs(self)
        self.checking = Checking(self, self.jobs, self.pages.reading, self.questions)
        self.header, self.foot = Header(), Foot()
        self._opened: case_jobs.Opened | None = None
        self._loaded = False
        self._lay_out()
        self._connect()
        self.actions_by_name = fill_menus(self)
        self.show_start()

    @property
    def check(self) -> Check | None:
        """The open check as reviewed."""
        return self._opened.check if self._opened is not None else None

    @property
    def folder(self) -> Path:
        """Where checks and reports go."""
        return Path(self.settings.folder) if self.settings.folder else documents_folder() / _FOLDER

    def show_start(self) -> None:
        """Go to the start page; the open file is closed."""
        self._close_case()
        self.foot.tell("")
        self.pages.start.show_recent(self.settings.recent)
        self.pages.setCurrentWidget(self.pages.start)
        self._show_case()

    def add_files(self) -> None:
        """Let the person choose documents for a new check."""
        self.pages.start.add(self.questions.files(self, self.folder))

    def begin(self, files: Sequence[Path], district: str = "") -> None:
        """Check documents in the background and keep the check in a new file."""
        folder, day = self.folder, date.today()
        self.checking.run(lambda o: case_jobs.begin(files, district, folder, day, o), files, self.settings)

    def begin_sample(self, name: str) -> None:
        """Check a sample."""
        self.begin(case_jobs.files_of_sample(name), name)

    def open_case(self, path: Path | None = None) -> None:
        """Open a kept check, asked for where no path is given."""
        path = path or self.questions.case(self, self.folder)
        if path is not None:
            self._close_case()
            self.foot.tell(f"正在打开《{path.name}》……")
            self.jobs.start(case_jobs.open_file(path), self._on_opened, lambda error: self._on_unopened(path, error))

    def change_files(
        self,
        add: Sequence[Path] = (),
        remove: Sequence[str] = (),
        replacing: dict[str, Path] | None = None,
        district: str | None = None,
    ) -> None:
        """Add, remove or replace documents of the open check; only what changed is read."""
        if self._opened is None or not self.reviewing.may_decide:
            return
        project, files = self._opened.project, tuple((replacing or {}).values()) or tuple(add)
        self.checking.run(
            lambda o: case_jobs.check_again(project, o, add, remove, replacing, district), files, self.settings
        )

    def compare(self) -> None:
        """Hold the open check against an earlier one."""
        before = self.questions.case(self, self.folder)
        if before is not None and self.check is not None:
            self.pages.compare.show_waiting()
            work = case_jobs.compare(before, self.check)
            self.jobs.start(work, self.pages.compare.show_comparison, self._on_compare_failed)

    def show_settings(self) -> None:
        """Let the person change the settings."""
        dialog = SettingsDialog(self.settings, self.folder, self)
        if dialog.exec() == SettingsDialog.DialogCode.Accepted:
            self.keep(dialog.settings)
        dialog.deleteLater()

    def keep(self, settings: Settings) -> None:
        """Work with these settings from now on and remember them."""
        self.settings = settings
        theme().choose(settings.theme.value, settings.text_size / 100)
        save_settings(settings, self._settings_file)

    def look_up(self) -> None:
        """Put the cursor where the person can look words up."""
        if self.pages.view == CLAUSES:
            self.pages.clauses.focus_search()
        elif self.check is not None:
            self.pages.show_view(BOARD)
            self.pages.board.focus_search()

    def take_files(self, files: Iterable[Path]) -> None:
        """Take up dropped files: a kept check is opened, documents join the open check or a new one."""
        dropped = list(files)
        case = next((file for file in dropped if file.suffix.lower() == ".ytc"), None)
        if case is not None:
            self.open_case(case)
        elif self._opened is None:
            self.pages.start.add(dropped)
        elif self.questions.whether(self, "添加文件", f"把{len(dropped)}份文件加入当前核对？", "加入"):
            self.change_files(add=dropped)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if event.mimeData().hasUrls() and not self.checking.busy:
            self.pages.start.show_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self.pages.start.show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped files up."""
        self.pages.start.show_over(False)
        self.take_files(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:
        """The core is loaded once the window stands on the screen."""
        super().showEvent(event)
        if not self._loaded:
            self._loaded = True
            QTimer.singleShot(0, self._load_core)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way, let the file go, remember the window's place."""
        self.jobs.close()
        self._memory.close()
        self._close_case()
        settings = self.settings.with_place(_PLACE, _words(self.saveGeometry()))
        self.keep(settings.with_place(_PANES, _words(self.pages.measure.panes.saveState())))
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle(NAME)
        self.setAcceptDrops(True)
        self.resize(1366, 740)
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        for part in (self.header, self.pages, self.foot):
            page.addWidget(part, 1 if part is self.pages else 0)
        centre = QWidget()
        centre.setLayout(page)
        self.setCentralWidget(centre)
        self.restoreGeometry(_bytes(self.settings.place(_PLACE)))
        self.pages.measure.panes.restoreState(_bytes(self.settings.place(_PANES)))

    def _connect(self) -> None:
        pages = self.pages
        self.header.chosen.connect(self._on_tab)
        pages.start.files_wanted.connect(self.add_files)
        pages.start.check_wanted.connect(self.begin)
        pages.start.case_wanted.connect(self.open_case)
        pages.start.sample_wanted.connect(self.begin_sample)
        self.checking.begun.connect(self._on_begun)
        self.checking.opened.connect(self._on_opened)
        self.checking.unlocked.connect(lambda files: self.change_files(add=files))
        pages.reading.done_with.connect(self._leave_reading)
        pages.board.opened.connect(self._open_measure)
        for page in (pages.measure, pages.clauses, pages.compare):
            page.measure_wanted.connect(self._open_measure)
        pages.measure.left.connect(lambda: self._on_tab(BOARD))
        pages.files.add_wanted.connect(lambda: self.change_files(add=self.questions.files(self, self.folder)))
        pages.files.replace_wanted.connect(self._replace)
        pages.files.remove_wanted.connect(self._remove)
        pages.files.district_wanted.connect(lambda name: self.change_files(district=name))
        pages.compare.case_wanted.connect(self.compare)
        self.reviewing.changed.connect(self._on_decided)
        self.reviewing.told.connect(self.foot.tell)
        self.reviewing.failed.connect(self._on_failed)

    def _load_core(self) -> None:
        if not self.isVisible():
            return  # closed again before its first turn
        self.jobs.start(case_jobs.load_core, self._on_loaded, self._on_failed)

    def _on_loaded(self, loaded: case_jobs.Loaded) -> None:
        self._memory.spare_core()
        self.pages.prepare()
        self.pages.start.show_districts(loaded.districts)
        self.pages.start.show_samples(loaded.samples)

    def _on_begun(self) -> None:
        self.pages.setCurrentWidget(self.pages.reading)
        self.header.show_case("")

    def _on_opened(self, opened: case_jobs.Opened) -> None:
        self._opened = opened
        self.reviewing.take(opened.project, opened.check)
        self.sources.reset(opened.project.source)
        self.pages.forget()
        self.pages.board.show_warnings(opened.warnings)
        self.pages.take(opened.check, opened.index)
        self._remember(opened.check)
        self._show_case()
        self._on_tab(BOARD)
        self.foot.tell("核对完成，结果已自动保存")

    def _leave_reading(self) -> None:
        if self._opened is None:
            self.pages.setCurrentWidget(self.pages.start)
        else:
            self._on_tab(BOARD)
        self._show_case()

    def _on_decided(self) -> None:
        if self._opened is not None and self.reviewing.check is not None:
            check = self.reviewing.check
            self._opened = replace(self._opened, check=check, index=renewed(self._opened.index, check))
            self.pages.take(check, self._opened.index)
            self._show_case()

    def _on_unopened(self, path: Path, error: Exception) -> None:
        """A damaged file may be rescued: what can be read of it goes into a new one, which is opened."""
        question = f"{error}\n\n可以把其中可读的内容（审核意见优先）存入新文件，原文件不动。"
        if isinstance(error, ProjectDamaged) and self.questions.whether(self, "核对文件已损坏", question, "修复"):
            self.jobs.start(case_jobs.rescue(path), self._on_opened, self._on_failed)
        elif not isinstance(error, ProjectDamaged):
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        show_failure(self, error)

    def _on_compare_failed(self, error: Exception) -> None:
        self.pages.compare.clear()
        show_failure(self, error)

    def _on_tab(self, view: int) -> None:
        self.pages.show_view(view)
        self.header.mark(view)

    def _open_measure(self, number: int) -> None:
        self.pages.show_measure(number)
        self.header.mark(MEASURE)

    def _replace(self, document: str) -> None:
        files = self.questions.files(self, self.folder)
        if files:
            self.change_files(replacing={document: files[0]})

    def _remove(self, document: str, file: str) -> None:
        if self.questions.whether(self, "移除文件", f"从本次核对中移除《{file}》？原文件不受影响。", "移除"):
            self.change_files(remove=[document or file])

    def _who(self) -> str:
        if not self.settings.reviewer:
            name = self.questions.name(self)
            if name:
                self.keep(replace(self.settings, reviewer=name))
        return self.settings.reviewer

    def _show_case(self) -> None:
        opened = self._opened
        self.header.show_case("" if opened is None else opened.check.district or "未指定区市")
        for name in ("undo", "redo"):
            may = opened is not None and getattr(opened.project, f"can_{name}")
            self.actions_by_name[name].setEnabled(bool(may))
        if opened is None:
            self.setWindowTitle(NAME)
            self.foot.facts.setText("")
            return
        only = "（只读）" if opened.project.read_only else ""
        self.setWindowTitle(f"{opened.check.district or '未指定区市'}{only} — {NAME}")
        self.foot.facts.setText(f"{opened.project.path.name}{only}　审核人：{self.settings.reviewer or '未填写'}")

    def _remember(self, check: Check) -> None:
        if self._opened is None:
            return
        tally = tally_of(check)
        path = str(self._opened.project.path)
        day = date.today().isoformat()
        found = RecentCheck(path, check.district, day, tally.covered, tally.partial, tally.missing)
        self.keep(remembered(self.settings, found))

    def _close_case(self) -> None:
        if self._opened is None:
            return
        self._remember(self._opened.check)
        self.reviewing.take(None, None)
        self.sources.reset(None)
        self._opened.project.close()
        self._opened = None
        self.pages.forget()

    def open_folder(self, path: Path) -> None:
        """Show a folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _words(place: QByteArray) -> str:
    return bytes(place.toBase64().data()).decode("ascii")


def _bytes(place: str) -> QByteArray:
    return QByteArray.fromBase64(place.encode("ascii", "ignore"))
