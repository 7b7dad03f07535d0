"""A damaged file of a check: what can be read of it goes into a new one."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from ytcheck.errors import ProjectInUse
from ytcheck.matching import Matcher
from ytcheck.model.clause import Outline
from ytcheck.model.verdict import Check
from ytcheck.project import Contents, Salvage, create_from, history_without_gaps, salvage
from ytcheck.reading import DEFAULT, ReadingOptions
from ytcheck.service.check import judged_set, new_ids, read_outlines
from ytcheck.service.prepare import prepared_matcher
from ytcheck.service.reader_process import ReadJob
from ytcheck.service.readers import Readers, shared_readers

_UNNAMED = "文件名已丢失的文件"
_KINDS = ((b"%PDF-", ".pdf"), (b"PK", ".docx"))


@dataclass(frozen=True, slots=True)
class Rescued:
    """What a new file holds of a damaged one.

    `lost_entries` of the log before the last one found; `lost_documents` are the names of files whose clauses could not be had any more, `lost_sources` of
    those whose clauses are there without the document itself. `rejudged`: the verdicts were lost and have been reached anew.
    """

    decisions: int
    lost_entries: int
    documents: int
    lost_documents: tuple[str, ...]
    lost_sources: tuple[str, ...]
    rejudged: bool


def rescue_case(
    path: Path,
    target: Path,
    matcher: Matcher | None = None,
    readers: Readers | None = None,
    options: ReadingOptions = DEFAULT,
) -> Rescued:
    """Save what can be read in the damaged file at `path` into a new file at `target`: decisions first; `path` stays as it is.

    Documents whose clauses are lost are read again from their bytes, and the set is judged anew. A file that is lost altogether counts as unread, so
    that no gap is certain until it is added again; decisions on it then hold again by themselves. Raises ProjectForeign where nothing is found, and what create_from raises.
    """
    if target.resolve() == path.resolve():
        raise ProjectInUse(target.name)
    found = salvage(path)
    check = found.check or _judged_anew(found, matcher or prepared_matcher(), readers or shared_readers(), options)
    history = history_without_gaps(found.entries)
    kept = {o.document: found.sources[o.sha256] for o in check.outlines if o.sha256 in found.sources}
    create_from(target, Contents(check, history.entries, kept)).close()
    return Rescued(
        decisions=len(history.decisions),
        lost_entries=found.lost_entries,
        documents=len(check.outlines),
        lost_documents=check.unread_files if found.check is None else (),
        lost_sources=tuple(o.file for o in check.outlines if o.document not in kept),
        rejudged=found.check is None,
    )


def _judged_anew(found: Salvage, matcher: Matcher, readers: Readers, options: ReadingOptions) -> Check:
    whole = [head for head in found.heads if head.document in found.whole]
    known = {head.sha256 for head in found.heads}
    torn = {head.document: head for head in found.heads if head.document not in found.whole}
    readable = {document: found.sources[head.sha256] for document, head in torn.items() if head.sha256 in found.sources}
    names = {document: torn[document].file for document in readable}
    strays = [data for digest, data in found.sources.items() if digest not in known]
    for document, data in zip(new_ids((head.document for head in found.heads), len(strays)), strays, strict=True):
        readable[document], names[document] = data, f"{_UNNAMED}{document[1:]}{_suffix(data)}"
    again = _read_again(readable, names, readers, options)
    back = {outline.document for outline in again}
    lost = tuple(head.file for document, head in torn.items() if document not in back)
    lost += () if found.all_known else (_UNNAMED,)
    outlines = sorted((*whole, *again), key=lambda outline: int(outline.document.removeprefix("d")))
    return judged_set(tuple(outlines), found.district, lost, matcher)


def _read_again(
    data: Mapping[str, bytes], names: Mapping[str, str], readers: Readers, options: ReadingOptions
) -> tuple[Outline, ...]:
    """The outlines of these documents, by id, from their bytes; those that cannot be read are left out."""
    with tempfile.TemporaryDirectory() as folder:
        jobs = []
        for number, (document, content) in enumerate(data.items()):
            # Names come from a file of unknown origin: none of them may lead out of the folder.
            file = Path(folder, str(number), PurePath(names[document].replace("\\", "/")).name)
            file.parent.mkdir()
            file.write_bytes(content)
            jobs.append(ReadJob(file, document, options))
        outlines, _ = read_outlines(jobs, lambda _progress: None, lambda _error: None, lambda: False, readers)
    return outlines


def _suffix(data: bytes) -> str:
    return next((suffix for start, suffix in _KINDS if data.startswith(start)), ".txt")
