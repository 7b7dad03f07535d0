"""The left pane of a measure: the city's words, its tasks, figures and bodies beside the district's, and what was decided."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ytcheck.gui.controls import Pane, column, emptied, framed, label, rich
from ytcheck.gui.task_row import TaskRow
from ytcheck.gui.theme import theme
from ytcheck.model.finding import TaskStatus
from ytcheck.report.views.measure import MeasureView


class CityPane(Pane):
    """`task_chosen` tells a task's id, "" when the chosen one was clicked again; `task_decided` its id and a status or None."""

    task_chosen = Signal(str)
    task_decided = Signal(str, object)

    def __init__(self) -> None:
        content = QWidget()
        super().__init__(content, "市级要求与任务")
        self._view: MeasureView | None = None
        self.task = ""
        self.rows: list[TaskRow] = []
        self._words = rich()
        self._words.linkActivated.connect(self._on_chosen)
        self._parts, self._said = column(gap=6), column(gap=6)
        self._shown: tuple[object, ...] = ()
        page = column(
            label("市级要求", "section"),
            framed(column(self._words, edge=12), "card"),
            self._parts,
            self._said,
            None,
            gap=6,
        )
        page.setContentsMargins(0, 0, 10, 0)
        content.setLayout(page)

    def show_measure(self, view: MeasureView, may_decide: bool) -> None:
        """Show a measure; the chosen task stays while it is the same measure."""
        if self._view is None or self._view.number != view.number:
            self.task = ""
            self.verticalScrollBar().setValue(0)
        self._view = view
        shown = (view.number, view.tasks, view.figures, view.bodies, may_decide, theme().palette, theme().scale)
        if shown != self._shown:
            self._shown = shown
            emptied(self._parts)
            self._add_tasks(view, may_decide)
            self._add_figures(view)
            self._add_bodies(view)
        emptied(self._said)
        self._add_decisions(view)
        self._mark()

    def choose(self, task: str) -> None:
        """Choose a task without telling."""
        self.task = task
        self._mark()

    def _add_tasks(self, view: MeasureView, may_decide: bool) -> None:
        done = sum(line.status is TaskStatus.COVERED for line in view.tasks)
        self._parts.addWidget(label(f"任务（已落实 {done}，共 {len(view.tasks)}）", "section"))
        self.rows = []
        for line in view.tasks:
            made = TaskRow(line, may_decide)
            made.chosen.connect(self._on_chosen)
            made.decided.connect(self.task_decided)
            self.rows.append(made)
            self._parts.addWidget(made)

    def _add_figures(self, view: MeasureView) -> None:
        if not view.figures:
            return
        self._parts.addWidget(label("量化指标（市级 / 本区市）", "section"))
        grid = QGridLayout()
        for row, line in zip(range(0, 3 * len(view.figures), 3), view.figures, strict=True):
            grid.addWidget(label(line.indicator, wrap=True), row, 0, 1, 3)
            grid.addWidget(label(line.city, "quiet"), row + 1, 0)
            district = label(line.district or "—")
            district.setToolTip(line.text)
            grid.addWidget(district, row + 1, 1)
            grid.addWidget(label(f"{line.sign} {line.verdict}", "quiet"), row + 1, 2)
            if line.by_year:
                grid.addWidget(label(f"分年度：{line.by_year}", "quiet", wrap=True), row + 2, 0, 1, 3)
        self._parts.addWidget(_card(grid))

    def _add_bodies(self, view: MeasureView) -> None:
        if not view.bodies:
            return
        self._parts.addWidget(label("责任单位（市级 / 本区市）", "section"))
        grid = QGridLayout()
        for number, line in enumerate(view.bodies):
            grid.addWidget(label(f"{line.city}（{line.role}）", wrap=True), number, 0)
            grid.addWidget(label(line.district or "未明确", "" if line.district else "quiet", wrap=True), number, 1)
        self._parts.addWidget(_card(grid))

    def _add_decisions(self, view: MeasureView) -> None:
        if not view.decisions:
            return
        self._said.addWidget(label("审核记录", "section"))
        for line in view.decisions:
            text = label(
                f"{line.text}{'（需复核）' if line.stale else ''}", "doubt" if line.stale else "quiet", wrap=True
            )
            self._said.addWidget(text)

    def _on_chosen(self, task: str) -> None:
        self.task = "" if task == self.task else task
        self._mark()
        self.task_chosen.emit(self.task)

    def _mark(self) -> None:
        for made in self.rows:
            made.mark(made.line.id == self.task)
        if self._view is not None:
            self._words.setText(self._city_html(self._view))

    def _city_html(self, view: MeasureView) -> str:
        colours = theme().palette
        status = {line.id: line for line in view.tasks}
        parts = []
        for words in view.city:
            text = escape(words.text)
            if words.task:
                line = status[words.task]
                tone = colours.of_task(line.status)
                ground = f"background-color:{colours.mark};" if words.task == self.task else ""
                style = f"color:{tone.ink}; text-decoration:none; {ground}"
                text = f'<a href="{words.task}" style="{style}">{line.sign}&nbsp;{text}</a>'
            parts.append(text)
        return f'<div style="line-height:118%;">{"".join(parts)}</div>'


def _card(grid: QGridLayout) -> QWidget:
    grid.setContentsMargins(12, 10, 12, 10)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.setAlignment(Qt.AlignmentFlag.AlignTop)
    return framed(grid, "card")
