"""The review of a check kept in its file: begin, open, decide, read changed documents again, compare two drafts."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ytcheck.errors import DocumentChanged, NothingToCheck
from ytcheck.judging.compare import Comparison, compared
from ytcheck.judging.decisions import attach, confirm, reject, remark, set_status, set_task
from ytcheck.judging.fingerprints import bytes_fingerprint
from ytcheck.judging.review import reviewed
from ytcheck.matching import Matcher
from ytcheck.model.clause import Outline
from ytcheck.model.verdict import Check
from ytcheck.project import Project, create_project, open_project
from ytcheck.reading import DEFAULT, ReadingOptions
from ytcheck.service.check import OnProgress, OnUnread, judged_set, new_ids, read_outlines
from ytcheck.service.prepare import prepared_matcher
from ytcheck.service.reader_process import ReadJob
from ytcheck.service.readers import Readers, shared_readers

__all__ = [
    "Comparison",
    "PackDifference",
    "Project",
    "attach",
    "begin_case",
    "compare_cases",
    "confirm",
    "open_case",
    "pack_difference",
    "recheck",
    "reject",
    "remark",
    "reviewed",
    "reviewed_at",
    "reviewed_check",
    "set_status",
    "set_task",
]


@dataclass(frozen=True, slots=True)
class PackDifference:
    """The rule pack that a file was checked against and the one that is installed now, as versions."""

    checked: str
    installed: str


def begin_case(path: Path, check: Check, files: Sequence[Path]) -> Project:
    """Keep a new check in a file at `path`; `files` are those that were checked, unreadable ones among them.

    Raises DocumentChanged where a file is no longer what was checked, and what create_project raises.
    """
    found = {bytes_fingerprint(data): data for _, data in _readable(files)}
    for outline in check.outlines:
        if outline.sha256 not in found:
            raise DocumentChanged(outline.file)
    return create_project(path, check, {outline.document: found[outline.sha256] for outline in check.outlines})


def open_case(path: Path) -> Project:
    """Open the check kept at `path`; raises what open_project raises."""
    return open_project(path)


def reviewed_check(project: Project) -> Check:
    """The check as the people who reviewed it decided."""
    return reviewed(project.automatic, project.decisions)


def pack_difference(project: Project, matcher: Matcher | None = None) -> PackDifference | None:
    """Where the installed rule pack is another one than the file's, both versions: the person may `recheck`; None where they are the same."""
    installed = (matcher or prepared_matcher()).rulebook
    checked = project.automatic.rulebook
    return None if checked == installed else PackDifference(checked.version, installed.version)


def compare_cases(before: Path, after: Path) -> Comparison:
    """What the check kept at `after` gains and loses against the one at `before`, both as reviewed."""
    return compared(reviewed_at(before), reviewed_at(after))


def recheck(
    project: Project,
    add: Sequence[Path] = (),
    remove: Collection[str] = (),
    replacing: Mapping[str, Path] | None = None,
    district: str | None = None,
    on_progress: OnProgress = lambda _progress: None,
    on_unread: OnUnread | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    matcher: Matcher | None = None,
    options: ReadingOptions = DEFAULT,
    readers: Readers | None = None,
) -> Check:
    """Judge the policy set anew after documents were added, removed (ids, or names of unread files) or replaced (by id); decisions stay.

    Only new files and those whose bytes have changed are read. One that cannot be read goes to `on_unread` (raised without it), and the document
    that it was to replace stays. Without any change this judges against the installed rule pack. The file is written in one step at the end; raises what
    check_documents and Project.rerun raise, and nothing has changed then.
    """
    old = project.automatic
    swaps = dict(replacing or {})
    known = {outline.sha256 for outline in old.outlines}
    added = new_ids((outline.document for outline in old.outlines), len(add))
    wanted = [*((path, document) for document, path in swaps.items()), *zip(add, added, strict=True)]
    contents = dict(_readable(path for path, _ in wanted))
    data = {document: contents[path] for path, document in wanted if path in contents}
    jobs = [
        ReadJob(path, document, options)
        for path, document in wanted
        if document not in data or bytes_fingerprint(data[document]) not in known
    ]
    fresh, unread = read_outlines(jobs, on_progress, on_unread, cancelled, readers or shared_readers())
    _demand_unchanged(fresh, data)
    outlines = _merged(old.outlines, fresh, remove)
    if not outlines:
        raise NothingToCheck
    retried = {path.name for path in add}
    still = [name for name in old.unread_files if name not in retried and name not in remove]
    check = judged_set(
        outlines, old.district if district is None else district, (*still, *unread), matcher or prepared_matcher()
    )
    project.rerun(check, {outline.document: data[outline.document] for outline in fresh})
    return check


def _merged(old: Sequence[Outline], fresh: Sequence[Outline], remove: Collection[str]) -> tuple[Outline, ...]:
    """The kept documents with replaced ones in their places, the new ones behind them."""
    by_id = {outline.document: outline for outline in fresh}
    kept = [by_id.pop(outline.document, outline) for outline in old if outline.document not in remove]
    return (*kept, *by_id.values())


def _demand_unchanged(fresh: Sequence[Outline], data: Mapping[str, bytes]) -> None:
    for outline in fresh:
        if bytes_fingerprint(data.get(outline.document, b"")) != outline.sha256:
            raise DocumentChanged(outline.file)


def reviewed_at(path: Path) -> Check:
    """The check kept at `path` with its decisions laid over it; raises what open_project raises."""
    with open_project(path) as project:
        return reviewed_check(project)


def _readable(files: Iterable[Path]) -> Iterator[tuple[Path, bytes]]:
    """The files that can be read, with their bytes; what is wrong with the others is for the readers to say."""
    for file in files:
        with suppress(OSError):
            yield file, file.read_bytes()
