"""The views of the window in one stack; what shows the open check is brought up to date when it comes into sight."""

from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from ytcheck.gui.board_page import BoardPage
from ytcheck.gui.clause_page import ClausePage
from ytcheck.gui.compare_page import ComparePage
from ytcheck.gui.files_page import FilesPage
from ytcheck.gui.measure_page import MeasurePage
from ytcheck.gui.reading_page import ReadingPage
from ytcheck.gui.report_page import ReportPage
from ytcheck.gui.reviewing import Reviewing
from ytcheck.gui.sources import Sources
from ytcheck.gui.start_page import StartPage
from ytcheck.model.verdict import Check
from ytcheck.report.views.search import SearchIndex

BOARD, MEASURE, CLAUSES, FILES, COMPARE, REPORT = range(6)


class Pages(QStackedWidget):
    """Start and reading page, and the six views of an open check in the order of the tabs."""

    def __init__(self, sources: Sources, reviewing: Reviewing) -> None:
        super().__init__()
        self._reviewing = reviewing
        self.check: Check | None = None
        self._index: SearchIndex | None = None
        self._shown: dict[int, Check] = {}
        self.start, self.reading = StartPage(), ReadingPage()
        self.board, self.measure = BoardPage(), MeasurePage(sources, reviewing)
        self.clauses, self.files = ClausePage(sources), FilesPage()
        self.compare, self.report = ComparePage(), ReportPage()
        self._views = (self.board, self.measure, self.clauses, self.files, self.compare, self.report)
        for page in (self.start, self.reading, *self._views):
            self.addWidget(page)
        self._unstyled: list[QWidget] = []
        self._styling = QTimer(self, interval=0)
        self._styling.timeout.connect(self._style_next)
        self.measure.moved.connect(self.step)

    def prepare(self) -> None:
        """Let the stylesheet be applied to the views one by one, ahead of their being shown for the first time."""
        self._unstyled = list(self._views)
        self._styling.start()

    def _style_next(self) -> None:
        if not self._unstyled:
            self._styling.stop()
            return
        view = self._unstyled.pop()
        for widget in (view, *view.findChildren(QWidget)):
            widget.ensurePolished()

    def take(self, check: Check, index: SearchIndex) -> None:
        """Show another check, or the same one after a decision; only the view in sight is drawn anew at once."""
        self.check, self._index = check, index
        if self.view >= 0:
            self._bring_up_to_date(self.view)

    @property
    def view(self) -> int:
        """The view in sight as a place among the tabs, -1 for the start or reading page."""
        page = self.currentWidget()
        return next((n for n, view in enumerate(self._views) if view is page), -1)

    def show_view(self, view: int) -> None:
        """Bring a view of the open check into sight."""
        self._bring_up_to_date(view)
        self.setCurrentWidget(self._views[view])
        focus = {BOARD: self.board.list, CLAUSES: self.clauses.list}.get(view, self._views[view])
        focus.setFocus()

    def show_measure(self, number: int) -> None:
        """Bring one measure into sight."""
        self.board.choose(number)
        if self.check is not None:
            self.measure.show_measure(self.check, number)
            self._shown[MEASURE] = self.check
            self.setCurrentWidget(self.measure)
            self.measure.setFocus()

    def step(self, by: int) -> None:
        """Go to the next or previous measure in the overview's order."""
        numbers = self.board.board.numbers if self.board.board is not None else ()
        here = self.measure.view.number if self.measure.view is not None else 0
        at = numbers.index(here) + by if here in numbers else 0
        if 0 <= at < len(numbers):
            self.show_measure(numbers[at])

    def forget(self) -> None:
        """The open check was closed, or another one is coming."""
        self.check = None
        self._shown.clear()
        self.board.forget()
        self.compare.clear()
        self.measure.view = None

    def _bring_up_to_date(self, view: int) -> None:
        check, index = self.check, self._index
        if check is None or index is None or self._shown.get(view) is check:
            return
        self._shown[view] = check
        # Under review the overview keeps its order, so that the next measure is the next one, whatever was just decided.
        if view == BOARD or self.board.board is None:
            self.board.show_check(check, index)
        if view == MEASURE:
            held = self.measure.view.number if self.measure.view is not None else self.board.current_number()
            self.measure.show_measure(check, held or check.verdicts[0].measure.number)
        elif view == CLAUSES:
            self.clauses.show_check(check, index)
        elif view == FILES:
            self.files.show_check(check, date.today(), self._reviewing.may_decide)
        elif view == REPORT:
            self.report.refresh_wanted.emit()
