"""OFD (GB/T 33190—2016), the national fixed format: each page's text, rules and boxes with their places, from its XML.

The libraries at hand give text runs without the rules that tables are made of, so it is read here.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ytcheck.errors import Cancelled, FileDamaged, FileEncrypted, FileTooLarge
from ytcheck.model.document import Document
from ytcheck.reading.drawing import Drawing
from ytcheck.reading.ofd_page import Objects, box_of
from ytcheck.reading.ofd_pictures import PictureUnreadable, drawing_of_pictures, picture_files
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.package import Package, attribute, child, children, kind_of, resolved, words
from ytcheck.reading.page_read import PageRead, document_of, page_read
from ytcheck.reading.progress import Cancel, PageProgress

_ROOT = "ofd.xml"
_MOST_PAGES = 5_000
_A4 = (0.0, 0.0, 210.0, 297.0)  # millimetres, where a file does not say


def read_ofd(
    path: Path, data: bytes, sha256: str, options: ReadingOptions, on_page: PageProgress, cancelled: Cancel
) -> Document:
    """Read an OFD file's text, recognising the pages that are pictures; what stays without text is listed as unread.

    Raises FileDamaged, FileEncrypted, FileTooLarge, NoTextLayer or ScanIllegible where no page has text, or Cancelled.
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
    outcomes: list[PageRead] = []
    for number, (body, page) in enumerate(wanted, 1):
        if cancelled():
            raise Cancelled
        outcomes.append(body.read(page, sha256, number, options))
        on_page(number, len(wanted))
    return document_of(path.name, sha256, outcomes, options)


def _roots(name: str, package: Package) -> Iterator[str]:
    """The parts that hold the documents of the file; most files have one."""
    root = package.tree(_ROOT)
    if root is None:
        raise FileDamaged(name)
    for body in root:
        location = words(body, "DocRoot") if kind_of(body) == "DocBody" else ""
        if location:
            yield resolved(location, _ROOT)


class _Body:
    """One document of the file: its pages in order, the templates that they are printed over, and the files of its pictures."""

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part
        root = package.tree(part)
        common = child(root, "CommonData")
        self._area = box_of(child(common, "PageArea")) or _A4
        self._templates = {
            attribute(element, "ID"): attribute(element, "BaseLoc")
            for element in children(common)
            if kind_of(element) == "TemplatePage"
        }
        self._pictures = picture_files(package, common, part)
        self.pages = tuple(attribute(element, "BaseLoc") for element in children(root, "Pages"))

    def read(self, page: str, sha256: str, number: int, options: ReadingOptions) -> PageRead:
        """A page by its text, or recognised where it is a picture; nothing where its part is missing."""
        root = self._tree(page)
        objects = self._objects(root)
        ink = objects.ink()

        def drawing() -> Drawing:
            files = self._pictures | picture_files(self._package, root, resolved(page, self._part))
            contents = (self._package.content(files.get(p.resource, "")) for p in objects.pictures)
            return drawing_of_pictures(list(zip(objects.pictures, contents, strict=True)), ink.width, ink.height)

        try:
            return page_read(ink, sha256, number, options, drawing)
        except PictureUnreadable:
            return PageRead(number, unread=True)

    def _objects(self, root: Any) -> Objects:
        """What is drawn on a page: its template's objects and its own."""
        objects = Objects(box_of(child(root, "Area")) or self._area)
        for element in children(root):
            if kind_of(element) == "Template":
                template = self._tree(self._templates.get(attribute(element, "TemplateID"), ""))
                objects.take(child(template, "Content"))
        objects.take(child(root, "Content"))
        return objects

    def _tree(self, location: str) -> Any:
        return self._package.tree(resolved(location, self._part)) if location else None
