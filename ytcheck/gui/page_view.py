"""Pages of a PDF below each other, fitted to the width, with clauses marked; pages are drawn behind the window's back."""

from collections import OrderedDict

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ytcheck.gui.controls import set_look
from ytcheck.gui.theme import theme
from ytcheck.model.document import Place

_GAP = 12  # pixels between pages and around them
_KEPT = 8  # drawn pages kept in memory
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_LARGEST = 4000  # pixels of a drawn page's longer side


class PageView(QAbstractScrollArea):
    """Shows a document's pages; `clicked` tells page (from 1) and point of it, `page_changed` the page in sight."""

    clicked = Signal(int, float, float)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None, name: str = "文件页面") -> None:
        super().__init__(parent)
        set_look(self, "pages")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.zoom = 1.0
        self._document: QPdfDocument | None = None
        self._sizes: list[QSizeF] = []
        self._places: list[QRect] = []
        self._marks: tuple[Place, ...] = ()
        self._follows = False
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._asked: set[tuple[int, int]] = set()
        self._pressed: QPointF | None = None
        self._blank = QPdfDocument(self)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_rendered)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._leave_marks())

    @property
    def page_count(self) -> int:
        """How many pages the document has."""
        return len(self._places)

    @property
    def page(self) -> int:
        """The page in the upper third of the view, from 1; 0 without a document."""
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        return next((n for n, place in enumerate(self._places, 1) if place.bottom() >= line), self.page_count)

    def show_document(self, document: QPdfDocument | None) -> None:
        """Show another document from its first page."""
        if document is self._document:
            return
        self._document = document
        self._images.clear()
        self._asked.clear()
        self._marks = ()
        self._renderer.setDocument(document or self._blank)
        # Asked for once: QtPdf lets nobody ask while it draws a page, and the window would wait.
        count = document.pageCount() if document is not None else 0
        self._sizes = [document.pagePointSize(n) for n in range(count)] if document is not None else []
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled(0)

    def show_marks(self, marks: tuple[Place, ...], follow: bool = True) -> None:
        """Mark these rectangles; `follow` brings the first one into sight and keeps it there until the person scrolls."""
        self._marks, self._follows = marks, follow and bool(marks)
        if self._follows and marks[0].page <= self.page_count:
            place, scale = self._places[marks[0].page - 1], self._scale(marks[0].page)
            top = place.top() + marks[0].top * scale
            self.verticalScrollBar().setValue(round(top - self.viewport().height() / 4))
            self.horizontalScrollBar().setValue(round(place.left() + marks[0].x0 * scale - 40))
        self.viewport().update()

    def go_to(self, page: int) -> None:
        """Bring the top of a page into sight."""
        if 1 <= page <= self.page_count:
            self.verticalScrollBar().setValue(self._places[page - 1].top() - _GAP)

    def zoom_by(self, steps: int) -> None:
        """One step larger or smaller; 0 fits the width."""
        nearest = min(range(len(_ZOOMS)), key=lambda n: abs(_ZOOMS[n] - self.zoom))
        self.zoom = _ZOOMS[max(0, min(nearest + steps, len(_ZOOMS) - 1))] if steps else 1.0
        kept = self.page
        self._arrange()
        self.go_to(kept)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self.viewport())
        offset = self._offset()
        sight = self.viewport().rect()
        for number, place in enumerate(self._places, 1):
            shown = place.translated(-offset.x(), -offset.y())
            if shown.intersects(sight):
                self._paint_page(painter, number, shown)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages anew; what was in sight stays in sight."""
        page, share = self._position()
        super().resizeEvent(event)
        self._arrange()
        if self._follows:
            self.show_marks(self._marks)
        elif page:
            place = self._places[page - 1]
            self.verticalScrollBar().setValue(round(place.top() + share * place.height()))

    def _position(self) -> tuple[int, float]:
        """The page at the view's upper edge and the share of it that is above, 0 for no page."""
        top = self.verticalScrollBar().value()
        for number, place in enumerate(self._places, 1):
            if place.bottom() >= top:
                return number, (top - place.top()) / place.height()
        return 0, 0.0

    def _leave_marks(self) -> None:
        """The person scrolls: the marks are no longer held in sight."""
        self._follows = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls; with Ctrl it zooms."""
        self._leave_marks()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, Home and End go to the first and last page; up, down and the pages scroll."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(1)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self.page_count)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down, so that a drag is no click."""
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click tells the page and the point of it."""
        if self._pressed is None or (event.position() - self._pressed).manhattanLength() > 6:
            return
        at = event.position().toPoint() + self._offset()
        for number, place in enumerate(self._places, 1):
            if place.contains(at):
                scale = self._scale(number)
                self.clicked.emit(number, (at.x() - place.left()) / scale, (at.y() - place.top()) / scale)

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another scheme."""
        super().changeEvent(event)
        self.viewport().update()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _arrange(self) -> None:
        self._places = []
        width = max(self.viewport().width() - 2 * _GAP, 50)
        top = _GAP
        for size in self._sizes:
            page = QSize(round(width * self.zoom), round(width * self.zoom * size.height() / size.width()))
            left = max((self.viewport().width() - page.width()) // 2, _GAP)
            self._places.append(QRect(left, top, page.width(), page.height()))
            top += page.height() + _GAP
        self._set_bars(top, max((place.right() + _GAP for place in self._places), default=0))
        self.viewport().update()

    def _set_bars(self, height: int, width: int) -> None:
        sight = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, sight.height()),
            (self.horizontalScrollBar(), width, sight.width()),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    def _scale(self, page: int) -> float:
        """Pixels a point on that page."""
        return self._places[page - 1].width() / self._sizes[page - 1].width()

    def _paint_page(self, painter: QPainter, number: int, shown: QRect) -> None:
        painter.fillRect(shown, QColor("white"))
        painter.setPen(QPen(QColor(theme().palette.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(shown)
        image = self._image(number, shown.size())
        if image is not None:
            painter.drawImage(shown, image)
        scale = self._scale(number)
        colour = QColor("#FFC400")
        colour.setAlpha(70)
        for mark in (mark for mark in self._marks if mark.page == number):
            box = QRectF(
                shown.left() + mark.x0 * scale,
                shown.top() + mark.top * scale,
                (mark.x1 - mark.x0) * scale,
                (mark.bottom - mark.top) * scale,
            )
            painter.fillRect(box, colour)
            painter.fillRect(QRectF(box.left() - 4, box.top(), 3, box.height()), QColor("#E08A00"))

    def _image(self, number: int, size: QSize) -> QImage | None:
        """The drawn page, or the nearest other size of it until that is ready."""
        wanted = size * self.devicePixelRatioF()
        if max(wanted.width(), wanted.height()) > _LARGEST:
            wanted.scale(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
        key = number, wanted.width()
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        if key not in self._asked:
            self._asked.add(key)
            self._renderer.requestPage(number - 1, wanted, QPdfDocumentRenderOptions())
        return next((image for (page, _), image in reversed(self._images.items()) if page == number), None)

    def _on_rendered(self, page: int, size: QSize, image: QImage, _options: object, _request: int) -> None:
        key = page + 1, size.width()
        self._asked.discard(key)
        self._images[key] = image
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.viewport().update()

    def _on_scrolled(self, _value: int) -> None:
        self.viewport().update()
        self.page_changed.emit(self.page)
