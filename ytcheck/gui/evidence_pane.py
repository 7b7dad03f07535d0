"""The middle pane of a measure: the evidence as cards, matched words marked, with the buttons to accept or reject it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from ytcheck.gui.controls import Pane, button, column, emptied, label, rich, row, set_look
from ytcheck.gui.marked_text import marked_html
from ytcheck.gui.theme import theme
from ytcheck.report.views.cards import Card
from ytcheck.report.views.measure import MeasureView

_AT_ONCE = 6


class EvidenceCard(QFrame):
    """One clause; `chosen` when it is clicked, `judged` when it is accepted or rejected as evidence."""

    chosen = Signal(object)
    judged = Signal(object, bool)
    measure_wanted = Signal(int)

    def __init__(self, card: Card, several_files: bool, labels: dict[int, str], may_decide: bool) -> None:
        super().__init__()
        self.card = card
        set_look(self, "card", muted="false" if card.counts else "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{'依据' if card.counts else '最接近的条款'}：{card.place}")
        self._open = False
        self._text = rich()
        self._more = button("展开全文", self._toggle, "link")
        self._more.setVisible(card.is_cut)
        self.judge_button = button(
            "不作为依据" if card.counts else "作为依据", lambda: self.judged.emit(self.card, not self.card.counts)
        )
        self.judge_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.judge_button.setVisible(may_decide)
        self._lay_out(card, several_files, labels)
        self._show_text()

    def mark(self, chosen: bool) -> None:
        """Show whether this card is the one marked in the document."""
        set_look(self, chosen="true" if chosen else "false")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows the clause in the document."""
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The enter key shows the clause in the document."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.card)
        else:
            event.ignore()

    def _lay_out(self, card: Card, several_files: bool, labels: dict[int, str]) -> None:
        parts: list[QWidget] = []
        if several_files:
            parts.append(label(f"《{card.file}》", "small", wrap=True))
        if card.path:
            parts.append(label(card.path, "small", wrap=True))
        parts += [self._text, self._more]
        serves = "、".join(card.task_names)
        said = f"落实任务：{serves}" if card.counts else f"最接近“{serves}”，但{card.reason or '把握不足'}"
        parts.append(label(said, "quiet", wrap=True))
        if card.also:
            links = "".join(f'<a href="{number}">{labels.get(number, number)}</a>' for number in card.also)
            also = rich(f"另作为举措{links}的依据", "quiet")
            also.linkActivated.connect(lambda number: self.measure_wanted.emit(int(number)))
            parts.append(also)
        self.setLayout(column(row(label(card.place, "brand"), None, self.judge_button), *parts, gap=4, edge=12))

    def _toggle(self) -> None:
        self._open = not self._open
        self._more.setText("收起" if self._open else "展开全文")
        self._show_text()

    def _show_text(self) -> None:
        self._text.setText(marked_html(self.card.whole if self._open else self.card.short))


class EvidencePane(Pane):
    """`chosen` tells a card, `judged` a card and whether it shall count, `measure_wanted` another measure's number."""

    chosen = Signal(object)
    judged = Signal(object, bool)
    measure_wanted = Signal(int)

    def __init__(self) -> None:
        content = QWidget()
        super().__init__(content, "依据条款")
        self.cards: list[EvidenceCard] = []
        self._heading = label("依据条款", "section")
        self._all = button("显示全部", lambda: self.all_wanted.emit(), "link")
        self._nothing = label("", "quiet", wrap=True)
        self._stack = column(gap=8)
        self._further = button("显示其余", self._show_more, "link")
        self._shown: tuple[object, ...] = ()
        self._waiting: list[Callable[[], EvidenceCard]] = []
        page = column(row(self._heading, None, self._all), self._nothing, self._stack, self._further, None, gap=6)
        page.setContentsMargins(0, 0, 10, 0)
        content.setLayout(page)

    all_wanted = Signal()

    def show_cards(
        self, view: MeasureView, task: str, several_files: bool, labels: dict[int, str], may_decide: bool
    ) -> None:
        """Show the cards of a measure, or of one of its tasks."""
        cards = view.cards_for(task)
        counting = sum(card.counts for card in cards)
        name = next((line.name for line in view.tasks if line.id == task), "")
        self._heading.setText(f"依据条款（{counting}）" if not task else f"“{name}”的依据（{counting}）")
        self._all.setVisible(bool(task))
        self._nothing.setText("未见相关条款。可在右侧文件中点选一条，再点“作为依据”。")
        self._nothing.setVisible(not cards)
        shown = (cards, several_files, may_decide, theme().palette, theme().scale)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._stack)
        self.cards = []
        self._waiting = [partial(EvidenceCard, card, several_files, labels, may_decide) for card in cards]
        self._show_more()
        self.verticalScrollBar().setValue(0)

    def _show_more(self) -> None:
        """Make the next few cards: a clause that many documents repeat may be evidence fifty times."""
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for make in now:
            made = make()
            made.chosen.connect(self.chosen)
            made.judged.connect(self.judged)
            made.measure_wanted.connect(self.measure_wanted)
            self.cards.append(made)
            self._stack.addWidget(made)
        self._further.setVisible(bool(self._waiting))
        self._further.setText(f"显示其余 {len(self._waiting)} 条")

    def mark(self, document: str, index: int) -> None:
        """Mark the card of a clause, if there is one."""
        for made in self.cards:
            clause = made.card.clause
            made.mark(clause.key == (document, index))
