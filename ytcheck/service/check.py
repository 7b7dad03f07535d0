"""One policy set from files to verdicts: read, outline, match, judge."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ytcheck import __version__
from ytcheck.errors import Cancelled, DocumentError, NothingToCheck
from ytcheck.judging import judge
from ytcheck.matching import Matcher
from ytcheck.model.clause import Outline
from ytcheck.model.rules import Rulebook
from ytcheck.model.verdict import Check
from ytcheck.outline import outline_of
from ytcheck.reading import read_document
from ytcheck.service.prepare import prepared_matcher


@dataclass(frozen=True, slots=True)
class CheckProgress:
    """How far a check has come: file `file_index` of `files` (from 0), `page` of its `pages`."""

    file: str
    file_index: int
    files: int
    page: int
    pages: int

    @property
    def share(self) -> float:
        """The share of the reading that is done, 0–1, each file counting the same."""
        return (self.file_index + self.page / max(self.pages, 1)) / max(self.files, 1)


OnProgress = Callable[[CheckProgress], None]
OnUnread = Callable[[DocumentError], None]


def check_documents(
    files: Sequence[Path],
    district: str = "",
    on_progress: OnProgress = lambda _progress: None,
    on_unread: OnUnread | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    matcher: Matcher | None = None,
) -> Check:
    """Hold the documents of one district against the rule pack.

    A file that cannot be read is handed to `on_unread` and left out; without `on_unread` its DocumentError is raised.
    Where `district` is empty it is proposed from the documents' own words. Raises NothingToCheck, Cancelled.
    """
    ready = matcher or prepared_matcher()
    outlines, unread = _outlines(files, on_progress, on_unread, cancelled)
    if not outlines:
        raise NothingToCheck
    name = district or propose_district(outlines, ready.rulebook)
    matches = ready.match(outlines, name)
    doubtful = bool(unread) or any(outline.unread_pages for outline in outlines)
    return Check(
        tool_version=__version__,
        rulebook=ready.rulebook,
        district=name,
        outlines=outlines,
        verdicts=tuple(judge(findings, ready.rulebook.covered_share, doubtful) for findings in matches.findings),
        goals=matches.goals,
        unmatched=matches.unmatched,
        unread_files=unread,
    )


def propose_district(outlines: Sequence[Outline], rulebook: Rulebook) -> str:
    """The pack's district that the titles, document numbers or file names speak of, "" where they name none or several."""
    words = [word for outline in outlines for word in (outline.title, outline.doc_no, outline.file)]
    named = {
        district.name
        for district in rulebook.districts
        for name in (district.name, *district.short_names)
        if any(name in word for word in words)
    }
    return named.pop() if len(named) == 1 else ""


def _outlines(
    files: Sequence[Path], on_progress: OnProgress, on_unread: OnUnread | None, cancelled: Callable[[], bool]
) -> tuple[tuple[Outline, ...], tuple[str, ...]]:
    outlines: list[Outline] = []
    unread: list[str] = []
    for index, file in enumerate(files):
        if cancelled():
            raise Cancelled
        try:
            outlines.append(_outline(file, index, len(files), on_progress, cancelled))
        except DocumentError as error:
            if on_unread is None:
                raise
            on_unread(error)
            unread.append(error.name)
    return tuple(outlines), tuple(unread)


def _outline(file: Path, index: int, count: int, on_progress: OnProgress, cancelled: Callable[[], bool]) -> Outline:
    def on_page(page: int, pages: int) -> None:
        on_progress(CheckProgress(file.name, index, count, page, pages))

    return outline_of(read_document(file, on_page, cancelled), f"d{index + 1}")
