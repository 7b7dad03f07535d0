"""OFD (GB/T 33190—2016), the national fixed format: each page's text, rules and boxes with their places, from its XML.

The libraries at hand give text runs without the rules that tables are made of, so it is read here.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ytcheck.errors import Cancelled, FileDamaged, FileEncrypted, FileTooLarge, NoTextLayer
from ytcheck.model.document import Document, Page
from ytcheck.reading.ofd_page import Objects, box_of
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.package import Package, attribute, child, kind_of, resolved
from ytcheck.reading.page import page_of
from ytcheck.reading.progress import Cancel, PageProgress
from ytcheck.text.quality import is_garbage

_ROOT = "ofd.xml"
_MOST_PAGES = 5_000
_A4 = (0.0, 0.0, 210.0, 297.0)  # millimetres, where a file does not say


def read_ofd(
    path: Path, data: bytes, sha256: str, _options: ReadingOptions, on_page: PageProgress, cancelled: Cancel
) -> Document:
    """Read an OFD file's text; pages that have ink but no usable text are listed as unread.

    Raises FileDamaged, FileEncrypted, FileTooLarge, NoTextLayer where no page has text, or Cancelled.
    """
    package = Package(path.name, data)
    if any(part.endswith(("encryptions.xml", "decryptseed.dat")) for part in package.parts):
        raise FileEncrypted(path.name)
    bodies = [_Body(package, part) for part in _roots(path.name, package)]
    wanted = [(body, page) for body in bodies for page in body.pages]
    if not wanted:
        raise FileDamaged(path.name)
    if len(wanted) > _MOST_PAGES:
        raise FileTooLarge(path.name)
    pages: list[Page] = []
    unread: list[int] = []
    for number, (body, page) in enumerate(wanted, 1):
        if cancelled():
            raise Cancelled
        objects = body.objects(page)
        text = "".join(glyph.text for glyph in objects.glyphs)
        if is_garbage(text) or (not text.strip() and objects.pictures):
            unread.append(number)
        elif text.strip():
            pages.append(page_of(objects.ink(), number))
        on_page(number, len(wanted))
    if not pages and unread:
        raise NoTextLayer(path.name)
    return Document(path.name, sha256, tuple(pages), unread_pages=tuple(unread), count=len(wanted))


def _roots(name: str, package: Package) -> Iterator[str]:
    """The parts that hold the documents of the file; most files have one."""
    root = package.tree(_ROOT)
    if root is None:
        raise FileDamaged(name)
    for body in root:
        location = child(body, "DocRoot") if kind_of(body) == "DocBody" else None
        if location is not None and (location.text or "").strip():
            yield resolved(location.text.strip(), _ROOT)


class _Body:
    """One document of the file: its pages in order, and the templates that they are printed over."""

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part
        root = package.tree(part)
        common = None if root is None else child(root, "CommonData")
        self._area = box_of(None if common is None else child(common, "PageArea")) or _A4
        self._templates = {
            attribute(element, "ID"): attribute(element, "BaseLoc")
            for element in (common if common is not None else ())
            if kind_of(element) == "TemplatePage"
        }
        listed = None if root is None else child(root, "Pages")
        self.pages = tuple(attribute(element, "BaseLoc") for element in (listed if listed is not None else ()))

    def objects(self, page: str) -> Objects:
        """What is drawn on a page: its template's objects and its own; nothing where its part is missing."""
        root = self._tree(page)
        area = self._area if root is None else box_of(child(root, "Area")) or self._area
        objects = Objects(area)
        for element in root if root is not None else ():
            if kind_of(element) == "Template":
                objects.take(self._content(self._tree(self._templates.get(attribute(element, "TemplateID"), ""))))
        objects.take(self._content(root))
        return objects

    def _tree(self, location: str) -> Any:
        return self._package.tree(resolved(location, self._part)) if location else None

    @staticmethod
    def _content(root: Any) -> Any:
        return None if root is None else child(root, "Content")
