"""What knows its page: headings that are bookmarks, page numbers at the foot, and numbers that refer to a page set later."""

from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from ytcheck.report.blocks import Report
from ytcheck.report.fonts import width_of
from ytcheck.report.pdf.styles import BOTTOM, LEFT, NUMBER_SIZE, TOP, WIDTH, Style
from ytcheck.report.pdf.text import Text

_NUMBER_BASELINE = BOTTOM - 7 * mm - NUMBER_SIZE * 0.88  # the line is 7 mm below the text area (GB/T 9704-2012 §7.5)


class PageMap:
    """On which page each anchor came to stand; filled while pages are drawn."""

    def __init__(self) -> None:
        self.pages: dict[str, int] = {}
        self.wanted: dict[str, Style] = {}


class Heading(Text):
    """A heading that is a bookmark and the target of links; `level` 1 or 2."""

    def __init__(self, text: str, anchor: str, level: int, style: Style, pages: PageMap) -> None:
        super().__init__(text, style)
        self._name, self._target, self._level, self._pages = text, anchor, level, pages

    def draw(self) -> None:
        """Draw the heading and mark its place in the document's outline."""
        self.canv.bookmarkHorizontal(self._target, 0, self.height)
        self.canv.addOutlineEntry(self._name, self._target, self._level - 1, closed=self._level == 1)
        self._pages.pages[self._target] = self.canv.getPageNumber()
        super().draw()


class PageNumber(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The number of the page on which an anchor stands, drawn as a form that is filled in at the end."""

    def __init__(self, anchor: str, style: Style, pages: PageMap) -> None:
        super().__init__()
        self._anchor, self._style, self._pages = anchor, style, pages

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """A line of its style."""
        self.width, self.height = available, self._style.leading
        return self.width, self.height

    def draw(self) -> None:
        """Leave the place, and a link over it."""
        self._pages.wanted[self._anchor] = self._style
        self.canv.saveState()
        self.canv.translate(self.width / 2, (self.height - self._style.size) / 2 + self._style.size * 0.12)
        self.canv.doForm(_form(self._anchor))
        self.canv.restoreState()
        self.canv.linkRect("", self._anchor, (0, 0, self.width, self.height), relative=1)


class PageNumbers(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Stands last: fills in every page number that was left open."""

    def __init__(self, pages: PageMap) -> None:
        super().__init__()
        self._pages = pages

    def wrap(self, _available: float, _height: float) -> tuple[float, float]:
        """Takes no room."""
        return 0, 0

    def draw(self) -> None:
        """One form for each anchor that was referred to; "—" for one that has no page."""
        for anchor, style in self._pages.wanted.items():
            number = str(self._pages.pages.get(anchor, "—"))
            width = sum(width_of(style.face, c) for c in number) * style.size
            self.canv.beginForm(_form(anchor), -width, -style.size, width, style.size)
            self.canv.setFont(style.face, style.size)
            self.canv.drawString(-width / 2, 0, number)
            self.canv.endForm()


def template_of(target: str, report: Report, face: str) -> BaseDocTemplate:
    """An A4 document with the text area of GB/T 9704-2012; the same story gives the same bytes."""
    template = BaseDocTemplate(
        target,
        pagesize=A4,
        title=report.title,
        subject=report.subject,
        keywords=report.keywords,
        author=report.author,
        creator="ytcheck",
        lang="zh-CN",
        initialFontName=face,  # else every page names Helvetica, which is not embedded
        invariant=1,
    )
    frame = Frame(LEFT, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame], onPage=lambda canvas, _: _number_page(canvas, face)))
    return template


def _number_page(canvas: Any, face: str) -> None:
    """“— 1 —” at the foot, odd pages right, even pages left, one character in."""
    number = canvas.getPageNumber()
    canvas.setFont(face, NUMBER_SIZE)
    text = f"— {number} —"
    if number % 2:
        canvas.drawRightString(LEFT + WIDTH - NUMBER_SIZE, _NUMBER_BASELINE, text)
    else:
        canvas.drawString(LEFT + NUMBER_SIZE, _NUMBER_BASELINE, text)


def _form(anchor: str) -> str:
    return f"page-of-{anchor}"
