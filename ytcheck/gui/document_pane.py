"""The document itself: its pages or its text, with the clause in question marked, and what that clause serves."""

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QMenu, QStackedWidget, QToolButton, QWidget

from ytcheck.gui.controls import button, column, framed, label, rich, row
from ytcheck.gui.page_view import PageView
from ytcheck.gui.sources import Sources
from ytcheck.gui.text_view import TextView
from ytcheck.model.clause import Clause, Outline
from ytcheck.model.verdict import Check
from ytcheck.report.views.cards import place_words
from ytcheck.report.views.document import clause_at, marks_of
from ytcheck.report.views.serving import Served


class DocumentPane(QWidget):
    """Shows one document of the set at a time; `chosen` tells a clause that was clicked, `measure_wanted` a measure's number."""

    chosen = Signal(object)
    measure_wanted = Signal(int)

    def __init__(self, sources: Sources) -> None:
        super().__init__()
        self._sources = sources
        self._check: Check | None = None
        self._served: Served = {}
        self.clause: Clause | None = None
        self._make_controls()
        self._lay_out()

    def show_check(self, check: Check, served: Served) -> None:
        """Offer the documents of a check and what their clauses serve; the document in sight stays."""
        self._check = check
        self._served = served
        names = [outline.file for outline in check.outlines]
        if names != [self.documents.itemText(n) for n in range(self.documents.count())]:
            self.documents.blockSignals(True)
            self.documents.clear()
            self.documents.addItems(names)
            self.documents.blockSignals(False)
            self.clause = None
        self._show_document()
        self._show_served()

    def show_clause(self, clause: Clause | None, follow: bool = True) -> None:
        """Mark a clause and, to `follow` it, go to its page; None marks nothing."""
        if clause is not None and self._check is not None:
            ids = [outline.document for outline in self._check.outlines]
            self.documents.setCurrentIndex(ids.index(clause.document))  # another document forgets the clause in sight
        self.clause = clause
        if clause is not None and self._check is not None:
            self._show_document()
            self.pages.show_marks(marks_of(clause), follow)
            self.text.mark(clause.index)
        else:
            self.pages.show_marks(())
            self.text.mark(-1)
        self._show_served()

    @property
    def outline(self) -> Outline | None:
        """The document in sight."""
        at = self.documents.currentIndex()
        return self._check.outlines[at] if self._check is not None and at >= 0 else None

    def _make_controls(self) -> None:
        self.documents = QComboBox()
        self.documents.setAccessibleName("文件")
        self.documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.documents.setMinimumContentsLength(8)
        self.documents.currentIndexChanged.connect(lambda _index: self._on_document())
        self.position = label("", "quiet", name="页码")
        self.pages, self.text = PageView(), TextView()
        self.pages.page_changed.connect(self._on_page)
        self.pages.clicked.connect(self._on_point)
        self.text.clicked.connect(self._on_clause)
        self.body = QStackedWidget()
        self.body.addWidget(self.pages)
        self.body.addWidget(self.text)
        self.place = label("", "brand")
        self.serves = rich("", "quiet")
        self.serves.linkActivated.connect(lambda number: self.measure_wanted.emit(int(number)))
        self.attach_button = QToolButton()
        self.attach_button.setText("作为依据 ▾")
        self.attach_button.setAccessibleName("把所选条款作为某项任务的依据")
        self.attach_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.attach_menu = QMenu(self.attach_button)
        self.attach_button.setMenu(self.attach_menu)
        self.attach_button.hide()

    def _lay_out(self) -> None:
        self._zoom = [
            button("－", lambda: self.pages.zoom_by(-1), name="缩小"),
            button("适合宽度", lambda: self.pages.zoom_by(0)),
            button("＋", lambda: self.pages.zoom_by(1), name="放大"),
        ]
        self.served = framed(column(row(self.place, None, self.attach_button), self.serves, gap=2, edge=10), "card")
        self.served.hide()
        head = row(self.documents, self.position, *self._zoom, gap=6)
        head.setStretch(0, 1)
        page = column(head, self.body, self.served)
        page.setStretch(1, 1)
        self.setLayout(page)

    def _on_document(self) -> None:
        self._show_document()
        self.show_clause(None)

    def _show_document(self) -> None:
        outline = self.outline
        if outline is None:
            return
        pdf = self._sources.pdf(outline)
        if pdf is None:
            self.text.show_outline(outline)
        self.pages.show_document(pdf)
        self.body.setCurrentWidget(self.text if pdf is None else self.pages)
        for control in (self.position, *self._zoom):
            control.setVisible(pdf is not None)
        self.documents.setToolTip(outline.file)

    def _on_page(self, page: int) -> None:
        self.position.setText(f"第 {page} / {self.pages.page_count} 页")

    def _on_point(self, page: int, x: float, y: float) -> None:
        outline = self.outline
        clause = clause_at(outline, page, x, y) if outline is not None else None
        if clause is not None:
            self._choose(clause)

    def _on_clause(self, index: int) -> None:
        outline = self.outline
        if outline is not None:
            self._choose(next(clause for clause in outline.clauses if clause.index == index))

    def _choose(self, clause: Clause) -> None:
        self.show_clause(clause, follow=False)  # what was clicked is in sight already
        self.chosen.emit(clause)

    def _show_served(self) -> None:
        clause = self.clause
        self.served.setVisible(clause is not None)
        if clause is None:
            return
        self.place.setText(place_words(clause))
        tasks = self._served.get(clause.key, ())
        by_measure = [(number, list(group)) for number, group in groupby(tasks, key=lambda task: task.measure)]
        lines = [
            f'<a href="{number}">{group[0].heading}</a>：{"、".join(task.task for task in group)}'
            for number, group in by_measure
        ]
        self.serves.setText("<br>".join(lines) or "本条没有作为任何举措的依据。")
