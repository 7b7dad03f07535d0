"""What a batch remembers in its output folder, so that it goes on where it was stopped and does nothing twice."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from ytcheck import __version__
from ytcheck.model.rules import Rulebook
from ytcheck.report.matrix import BatchRow, batch_row_of_result
from ytcheck.report.output import write_text_beside
from ytcheck.service.set_process import SetDone, SetJob

_FORMAT = "ytcheck-batch/1"


@dataclass(frozen=True, slots=True)
class FinishedSet:
    """A set that was checked: the `key` of what it was checked from, and a sentence for each file that could not be read."""

    key: str
    unread: tuple[str, ...]


def key_of(job: SetJob, pack: str) -> str:
    """The sha256, in hex, of all that a set's outcome follows from: its files' names and bytes, district, program and the rule pack with this fingerprint."""
    digest = hashlib.sha256(f"{__version__}\0{pack}\0{job.district}\0{job.options.recognise}".encode())
    for file in job.files:
        digest.update(f"\0{file.name}\0{_fingerprint(file)}".encode())
    return digest.hexdigest()


def _fingerprint(file: Path) -> str:
    try:
        with file.open("rb") as data:
            return hashlib.file_digest(data, "sha256").hexdigest()
    except OSError:  # the check will say so
        return "unreadable"


class BatchRecord:
    """The finished sets of an output folder, kept in a file there, written anew after each."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._finished: dict[str, FinishedSet] = _loaded(file)

    def finished(self, job: SetJob, key: str, rulebook: Rulebook) -> SetDone | None:
        """The outcome of a set that was checked from the same things and whose files are still there, else None."""
        known = self._finished.get(job.written.result.parent.name)
        if known is None or known.key != key or not job.written.written():
            return None
        try:
            row = batch_row_of_result(json.loads(job.written.result.read_text(encoding="utf-8")), rulebook)
        except (ValueError, OSError):
            return None
        return SetDone(BatchRow(job.district, row.statuses, row.uncertain), known.unread)

    def add(self, job: SetJob, key: str, done: SetDone) -> None:
        """Note a finished set; OutputRefused where the record cannot be written."""
        self._finished[job.written.result.parent.name] = FinishedSet(key, done.unread)
        sets = {name: asdict(finished) for name, finished in self._finished.items()}
        text = json.dumps({"format": _FORMAT, "sets": sets}, ensure_ascii=False, indent=1)
        write_text_beside(self._file, text + "\n")


def _loaded(file: Path) -> dict[str, FinishedSet]:
    """What the file says; a file that is not there, or that something else has spoilt, says nothing."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        if found["format"] != _FORMAT:
            return {}
        return {name: _finished(kept) for name, kept in found["sets"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _finished(kept: Mapping[str, object]) -> FinishedSet:
    unread = kept["unread"]
    if not isinstance(unread, list):
        raise TypeError("unread")
    return FinishedSet(str(kept["key"]), tuple(map(str, unread)))
