"""One policy set from files to verdicts: read, outline, match, judge."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ytcheck import __version__
from ytcheck.errors import Cancelled, DocumentError, NothingToCheck
from ytcheck.judging import judge
from ytcheck.matching import Matcher
from ytcheck.model.clause import Outline
from ytcheck.model.verdict import Check
from ytcheck.reading import DEFAULT, ReadingOptions
from ytcheck.service.district import propose_district
from ytcheck.service.prepare import prepared_matcher
from ytcheck.service.reader_process import ReadJob
from ytcheck.service.readers import Readers, shared_readers


@dataclass(frozen=True, slots=True)
class CheckProgress:
    """How far a check has come: `page` of the `pages` of file `file_index` (from 0) of `files`; several are read at once.

    `share` of all the reading is done, 0–1, each file counting the same.
    """

    file: str
    file_index: int
    files: int
    page: int
    pages: int
    share: float


OnProgress = Callable[[CheckProgress], None]
OnUnread = Callable[[DocumentError], None]


def new_ids(taken: Iterable[str], count: int) -> list[str]:
    """The next `count` ids of documents (d1, d2, …) behind those that are taken."""
    last = max((int(document.removeprefix("d")) for document in taken), default=0)
    return [f"d{number}" for number in range(last + 1, last + 1 + count)]


def check_documents(
    files: Sequence[Path],
    district: str = "",
    on_progress: OnProgress = lambda _progress: None,
    on_unread: OnUnread | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    matcher: Matcher | None = None,
    options: ReadingOptions = DEFAULT,
    readers: Readers | None = None,
) -> Check:
    """Hold the documents of one district against the rule pack.

    Files are read in processes of their own. A file that cannot be read is handed to `on_unread` and left out; without
    `on_unread` its DocumentError is raised. Where `district` is empty it is proposed from the documents' own words. Raises NothingToCheck, Cancelled.
    """
    if cancelled():
        raise Cancelled
    reading = readers or shared_readers()
    reading.start(len(files))
    ready = matcher or prepared_matcher()
    jobs = [ReadJob(file, f"d{number}", options) for number, file in enumerate(files, 1)]
    outlines, unread = read_outlines(jobs, on_progress, on_unread, cancelled, reading)
    if not outlines:
        raise NothingToCheck
    return judged_set(outlines, district, unread, ready)


def judged_set(outlines: tuple[Outline, ...], district: str, unread: tuple[str, ...], matcher: Matcher) -> Check:
    """Match and judge documents that have been read; `unread` are the names of files of the set that could not be."""
    name = district or propose_district(outlines, matcher.rulebook)
    matches = matcher.match(outlines, name)
    doubtful = bool(unread) or any(outline.unread_pages for outline in outlines)
    return Check(
        tool_version=__version__,
        rulebook=matcher.rulebook,
        district=name,
        outlines=outlines,
        verdicts=tuple(judge(findings, matcher.rulebook, doubtful) for findings in matches.findings),
        goals=matches.goals,
        unmatched=matches.unmatched,
        unread_files=unread,
    )


def read_outlines(
    jobs: Sequence[ReadJob],
    on_progress: OnProgress,
    on_unread: OnUnread | None,
    cancelled: Callable[[], bool],
    readers: Readers,
) -> tuple[tuple[Outline, ...], tuple[str, ...]]:
    """Read these files in processes of their own: the outlines, and the names of those that cannot be read.

    Raises Cancelled, and without `on_unread` the first DocumentError.
    """
    shares = [0.0] * len(jobs)

    def on_page(index: int, page: int, pages: int) -> None:
        shares[index] = page / max(pages, 1)
        on_progress(CheckProgress(jobs[index].path.name, index, len(jobs), page, pages, sum(shares) / len(jobs)))

    results = readers.read(jobs, on_page, cancelled)
    errors = [result for result in results if isinstance(result, DocumentError)]
    for error in errors:
        if on_unread is None:
            raise error
        on_unread(error)
    return tuple(r for r in results if isinstance(r, Outline)), tuple(error.name for error in errors)
