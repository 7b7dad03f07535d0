"""What became of each page of a file with a fixed layout (its words printed or recognised, or none), and the document that the pages make."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ytcheck.errors import NoTextLayer, ScanIllegible
from ytcheck.model.document import Document, Page, Source
from ytcheck.reading.drawing import Drawing
from ytcheck.reading.ink import Ink
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.page import page_of
from ytcheck.reading.recognition import engine_version
from ytcheck.text.quality import is_garbage

_FEW_CHARACTERS = 60  # on a page that a picture fills: a scan with a stamp, a page number or the scanner's name on it
_PICTURE_SHARE = 0.5
_INKED_PATHS = 30  # a page with so many drawn shapes and no character has its text as outlines
_DOUBTFUL = 0.9  # mean confidence of a recognised page below which a person should look at the original
_ILLEGIBLE = 0.6  # and below which its text is worth nothing


@dataclass(frozen=True, slots=True)
class PageRead:
    """What became of one page: its text, or that it has ink but no usable text (neither: it is blank).

    `confidence` is below 1 where it was recognised.
    """

    number: int
    page: Page | None = None
    unread: bool = False
    recognised: bool = False
    confidence: float = 1.0


def page_read(ink: Ink, sha256: str, number: int, options: ReadingOptions, draw: Callable[[], Drawing]) -> PageRead:
    """A page by its printed text, or recognised from what `draw` gives where it has ink but no usable text and scans are to be recognised."""
    if not _lacks_text(ink):
        return PageRead(number, _printed(ink, number))
    if not _recognises(options):
        return PageRead(number, unread=True)
    return _recognised(ink, sha256, number, options, draw)


def document_of(name: str, sha256: str, outcomes: Sequence[PageRead], options: ReadingOptions) -> Document:
    """The document that all pages of a file make; pages without usable text are listed as unread.

    Raises NoTextLayer, or ScanIllegible where it was tried to recognise them, where no page has text and one should.
    """
    pages = tuple(outcome.page for outcome in outcomes if outcome.page)
    unread = tuple(outcome.number for outcome in outcomes if outcome.unread)
    if not pages and (unread or not outcomes):
        raise ScanIllegible(name) if _recognises(options) and outcomes else NoTextLayer(name)
    return Document(
        name,
        sha256,
        pages,
        source=_source(outcomes),
        unread_pages=unread,
        warnings=tuple(_warnings(outcomes)),
        count=len(outcomes),
    )


def _printed(ink: Ink, number: int) -> Page | None:
    return page_of(ink, number) if ink.glyphs and not is_garbage(_text(ink)) else None


def _text(ink: Ink) -> str:
    return "".join(glyph.text for glyph in ink.glyphs)


def _recognises(options: ReadingOptions) -> bool:
    # Asked only where a page needs it: loading the engine takes longer than reading most files.
    return options.recognise and bool(engine_version())


def _recognised(ink: Ink, sha256: str, number: int, options: ReadingOptions, draw: Callable[[], Drawing]) -> PageRead:
    from ytcheck.reading.scan import ink_of_scan, scan_of
    from ytcheck.reading.scan_cache import keep_scan, kept_scan

    scan = kept_scan(options.cache, sha256, number)
    if scan is None:
        options.on_scan(number)
        scan = scan_of(draw(), options.threads)
        keep_scan(options.cache, sha256, number, scan)
    if not scan.words:
        printed = _printed(ink, number)  # a few words beside a photograph
        return PageRead(number, printed, unread=printed is None and not scan.blank)
    if scan.confidence < _ILLEGIBLE or is_garbage(scan.text):
        return PageRead(number, unread=True)
    return PageRead(number, page_of(ink_of_scan(scan), number), recognised=True, confidence=scan.confidence)


def _lacks_text(ink: Ink) -> bool:
    """Whether a page that is not blank has no text to speak of, or only a font's waste."""
    text = _text(ink)
    written = len("".join(text.split()))
    if written < _FEW_CHARACTERS and ink.picture_share > _PICTURE_SHARE:
        return True
    return is_garbage(text) or (not written and (bool(ink.pictures) or ink.paths > _INKED_PATHS))


def _source(outcomes: Sequence[PageRead]) -> Source:
    recognised = [outcome.recognised for outcome in outcomes if outcome.page]
    if not any(recognised):
        return Source.TEXT
    return Source.OCR if all(recognised) else Source.MIXED


def _warnings(outcomes: Sequence[PageRead]) -> Iterator[str]:
    if doubtful := [outcome.number for outcome in outcomes if outcome.confidence < _DOUBTFUL]:
        yield f"第{_listed(doubtful)}页识别把握较小，请对照原件核实"


def _listed(numbers: Iterable[int]) -> str:
    """1、3—5 for 1, 3, 4, 5."""
    runs = [list(run) for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    return "、".join(str(run[0][1]) if len(run) == 1 else f"{run[0][1]}—{run[-1][1]}" for run in runs)
