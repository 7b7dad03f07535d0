"""A check under way: the reading page kept up to date, passwords asked for, and what comes out of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ytcheck.errors import YtcheckError
from ytcheck.gui import case_jobs
from ytcheck.gui.failure import show_failure
from ytcheck.gui.jobs import Job, Jobs, Work
from ytcheck.gui.questions import Questions
from ytcheck.gui.reading_page import ReadingPage
from ytcheck.report.views.reading import advanced, refused, waiting
from ytcheck.settings import Settings, scans_folder

if TYPE_CHECKING:
    from ytcheck.reading import ReadingOptions

Make = Callable[["ReadingOptions"], Work[case_jobs.Opened]]


class Checking(QObject):
    """`begun` when files are being read, `opened` with what came out, `unlocked` with files whose password is known now."""

    begun = Signal()
    opened = Signal(object)
    unlocked = Signal(object)

    def __init__(self, window: QWidget, jobs: Jobs, page: ReadingPage, questions: Questions) -> None:
        super().__init__(window)
        self._window, self._jobs, self._page, self._questions = window, jobs, page, questions
        self._job: Job | None = None
        self._make: Make | None = None
        self._settings = Settings()
        self._files: tuple[Path, ...] = ()
        self._locked: list[str] = []
        self._passwords: tuple[str, ...] = ()
        page.stopped.connect(self._stop)

    @property
    def busy(self) -> bool:
        """Whether a check is under way."""
        return self._job is not None

    def run(self, make: Make, files: Sequence[Path], settings: Settings) -> None:
        """Do the work that `make` gives for the reading options that the settings ask for; `files` are those that it reads."""
        if self.busy:
            return
        self._make, self._files, self._settings = make, tuple(files), settings
        self._locked = []
        self._page.begin(waiting([file.name for file in files] or ["重新比对"]))
        self._job = self._jobs.start(make(self._options()), self._on_opened, self._on_failed, self._on_progress)
        self.begun.emit()

    def _options(self) -> "ReadingOptions":
        from ytcheck.reading import ReadingOptions

        return ReadingOptions(self._settings.recognise_scans, scans_folder(), self._passwords)

    def _on_progress(self, progress: object) -> None:
        rows = self._page.rows
        if isinstance(progress, case_jobs.Refused):
            self._page.show_rows(refused(rows, progress.name, progress.sentence))
            self._locked += [progress.name] if progress.locked else []
        else:
            found = progress.file_index, progress.page, progress.pages  # type: ignore[attr-defined]
            self._page.show_rows(advanced(rows, *found))

    def _on_opened(self, opened: case_jobs.Opened) -> None:
        self._job = None
        self.opened.emit(opened)
        if self._ask_passwords():
            self.unlocked.emit([file for file in self._files if file.name in self._locked])

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, YtcheckError):
            self._page.end(error.advice())
        else:
            self._page.end("程序内部出错，核对没有完成。")
            show_failure(self._window, error)
        if self._make is not None and self._ask_passwords():
            self.run(self._make, self._files, self._settings)

    def _ask_passwords(self) -> bool:
        """Ask for the password of each locked file; whether any was given that has not been tried."""
        known = len(self._passwords)
        for name in self._locked:
            told = self._questions.password(self._window, name)
            if told and told not in self._passwords:
                self._passwords = (*self._passwords, told)
        return len(self._passwords) > known

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancelled.set()
