"""One measure under review: the verdict with the buttons to decide it, and the three panes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from ytcheck.gui.city_pane import CityPane
from ytcheck.gui.controls import Elided, button, column, framed, label, row, set_look
from ytcheck.gui.document_pane import DocumentPane
from ytcheck.gui.evidence_pane import EvidencePane
from ytcheck.gui.reviewing import Reviewing
from ytcheck.gui.sources import Sources
from ytcheck.gui.theme import TONE
from ytcheck.model.clause import Clause
from ytcheck.model.verdict import Check, Status
from ytcheck.report import wording
from ytcheck.report.views.cards import Card
from ytcheck.report.views.measure import MeasureView, measure_view
from ytcheck.report.views.serving import Served, served_by

_KEYS = {Qt.Key.Key_1: Status.COVERED, Qt.Key.Key_2: Status.PARTIAL, Qt.Key.Key_3: Status.MISSING}


class MeasurePage(QWidget):
    """Shows one measure; `moved` asks for the next (1) or previous (-1) one, `measure_wanted` for the one with a number."""

    moved = Signal(int)
    measure_wanted = Signal(int)
    left = Signal()

    def __init__(self, sources: Sources, reviewing: Reviewing) -> None:
        super().__init__()
        set_look(self, "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reviewing = reviewing
        self._check: Check | None = None
        self._served: Served = {}
        self.view: MeasureView | None = None
        self.city, self.evidence, self.document = CityPane(), EvidencePane(), DocumentPane(sources)
        self._make_controls()
        self._connect()
        self._lay_out()

    def show_measure(self, check: Check, number: int) -> None:
        """Show a measure; chosen task and place in the document stay while it is the same one."""
        same = self.view is not None and self.view.number == number
        if check is not self._check:
            self._check, self._served = check, served_by(check)
        self.view = measure_view(check, number, self._served)
        self._show_head(self.view)
        self.city.show_measure(self.view, self._reviewing.may_decide)
        self.document.show_check(check, self._served)
        self._fill_attach_menu(self.view)
        self._show_cards()
        if same and self.document.clause is not None:
            self.evidence.mark(self.document.clause.document, self.document.clause.index)
        else:
            self._show_first_clause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the neighbours, 1 2 3 set the status, Space confirms, Esc goes back to the overview."""
        if self.view is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Up: lambda: self.moved.emit(-1),
            Qt.Key.Key_Down: lambda: self.moved.emit(1),
            Qt.Key.Key_Space: self._confirm,
            Qt.Key.Key_Escape: self.left.emit,
        }
        for key, status in _KEYS.items():
            actions[key] = partial(self._set_status, status)
        action = actions.get(event.key())
        if action is None:
            event.ignore()
        else:
            action()

    def _make_controls(self) -> None:
        self.number = label("", "heading")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.chapter = Elided("small")
        self.status = label("", "chip", name="结论")
        self.reviewed = label("已审核", "chip")
        self.program = label("", "quiet", name="程序判断")
        self.doubt = label("", "doubt", wrap=True)
        self.confirm_button = button("✓ 确认", self._confirm, "main", tip="同意当前结论（空格）")
        self.status_buttons = {
            status: self._status_button(status, key) for status, key in zip(Status, ("1", "2", "3", ""), strict=True)
        }
        self.restore_button = button("恢复程序结论", lambda: self._set_status(None), "link")
        self.note_button = button("备注…", self._note, tip="写一条备注")
        self.next_button = button("下一项 ↓", lambda: self.moved.emit(1), name="下一项")
        self.previous_button = button("↑", lambda: self.moved.emit(-1), name="上一项")
        self.back_button = button("‹ 总览", self.left.emit, name="回到总览", tip="回到总览（Esc）")
        for made in (*self.status_buttons.values(), self.confirm_button, self.note_button, self.restore_button):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the keys stay the page's
        for made in (self.next_button, self.previous_button, self.back_button):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _status_button(self, status: Status, key: str) -> QPushButton:
        text = f"{wording.SIGN[status]} {wording.STATUS[status]}"
        made = button(text, lambda: self._set_status(status), "status", name=f"结论改为{wording.STATUS[status]}")
        made.setToolTip(f"结论改为“{wording.STATUS[status]}”{f'（{key}）' if key else '，须写明理由'}")
        made.setCheckable(True)
        return made

    def _connect(self) -> None:
        self.city.task_chosen.connect(self._on_task)
        self.city.task_decided.connect(self._reviewing.set_task)
        self.evidence.chosen.connect(self._on_card)
        self.evidence.judged.connect(self._on_judged)
        self.evidence.all_wanted.connect(lambda: self._choose_task(""))
        self.evidence.measure_wanted.connect(self.measure_wanted)
        self.document.measure_wanted.connect(self.measure_wanted)
        self.document.chosen.connect(lambda clause: self.evidence.mark(clause.document, clause.index))

    def _lay_out(self) -> None:
        title = row(
            self.back_button, 4, self.number, self.status, self.reviewed, None, self.previous_button, self.next_button
        )
        decide = row(
            self.chapter,
            self.program,
            self.restore_button,
            self.confirm_button,
            6,
            *self.status_buttons.values(),
            self.note_button,
        )
        decide.setStretch(0, 1)
        head = framed(column(title, decide, self.doubt, gap=8, edge=12), "card")
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(10)
        panes.setChildrenCollapsible(False)
        for pane, width in ((self.city, 400), (self.evidence, 400), (self.document, 520)):
            panes.addWidget(pane)
            pane.setMinimumWidth(260)
            panes.setStretchFactor(panes.count() - 1, width)
        panes.setSizes([390, 390, 520])
        self.panes = panes
        page = column(head, panes, gap=12, edge=12)
        page.setStretch(1, 1)
        self.setLayout(page)

    def _show_head(self, view: MeasureView) -> None:
        self.number.setText(f"{view.label}{view.title}")
        self.chapter.show_text(view.chapter)
        self.status.setText(view.state)
        set_look(self.status, tone=TONE[view.status])
        self.reviewed.setVisible(view.reviewed)
        same = view.program == view.state
        self.program.setText("" if same else f"程序判断：{view.program}")
        self.restore_button.setVisible(not same and self._reviewing.may_decide)
        self.doubt.setText("\n".join(view.doubts))
        self.doubt.setVisible(bool(view.doubts))
        for status, made in self.status_buttons.items():
            made.setChecked(status is view.status)
            made.setEnabled(self._reviewing.may_decide)
        for made in (self.confirm_button, self.note_button):
            made.setEnabled(self._reviewing.may_decide)

    def _show_cards(self) -> None:
        if self.view is None or self._check is None:
            return
        labels = {verdict.measure.number: verdict.measure.label for verdict in self._check.verdicts}
        several = len(self._check.outlines) > 1
        self.evidence.show_cards(self.view, self.city.task, several, labels, self._reviewing.may_decide)

    def _show_first_clause(self) -> None:
        cards = self.view.cards_for(self.city.task) if self.view is not None else ()
        if cards:
            self._on_card(cards[0])
        else:
            self.document.show_clause(None)

    def _fill_attach_menu(self, view: MeasureView) -> None:
        menu = self.document.attach_menu
        menu.clear()
        for line in view.tasks:
            menu.addAction(f"{line.sign} {line.name}").triggered.connect(
                lambda _checked=False, task=line.id: self._attach(task)
            )
        self.document.attach_button.setVisible(self._reviewing.may_decide)

    def _choose_task(self, task: str) -> None:
        self.city.choose(task)
        self._on_task(task)

    def _on_task(self, _task: str) -> None:
        self._show_cards()
        self._show_first_clause()

    def _on_card(self, card: Card) -> None:
        self.document.show_clause(card.clause)
        self.evidence.mark(card.clause.document, card.clause.index)

    def _on_judged(self, card: Card, counts: bool) -> None:
        tasks = (self.city.task,) if self.city.task in card.tasks else card.tasks
        if counts:
            self._reviewing.attach(tasks, card.clause)
        else:
            self._reviewing.reject(tasks, card.clause)

    def _attach(self, task: str) -> None:
        clause = self.document.clause
        if isinstance(clause, Clause):
            self._reviewing.attach((task,), clause)

    def _confirm(self) -> None:
        if self.view is not None:
            self._reviewing.confirm(self.view.number)

    def _set_status(self, status: Status | None) -> None:
        if self.view is not None:
            self._reviewing.set_status(self.view.number, status)
            self._show_head(self.view)

    def _note(self) -> None:
        if self.view is not None:
            self._reviewing.remark(self.view.number)
