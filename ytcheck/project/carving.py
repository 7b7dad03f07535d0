"""The log found in the bare bytes of a file that SQLite cannot read any more: each entry carries its seal before it."""

import json
import mmap
import re
from collections.abc import Iterator
from pathlib import Path

from ytcheck.project.codec import whole
from ytcheck.project.history import Entry
from ytcheck.project.seals import SEAL_LENGTH, seal_of

# An entry's JSON begins with its first field; a longer one lies on several pages, whose order only SQLite knows.
_START = re.compile(rb'(?<=[0-9a-f]{%d})\{"number":\d+,"action":"' % SEAL_LENGTH)
_MOST = 16 * 1024  # bytes that an entry may take


def holds_entries(path: Path) -> bool:
    """Whether there is at least one whole entry in the file."""
    return any(True for _ in carved_entries(path))


def carved_entries(path: Path) -> Iterator[Entry]:
    """Every whole entry in the file's bytes, in the order of the bytes, some perhaps twice."""
    if path.stat().st_size == 0:
        return  # there is nothing to map
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for match in _START.finditer(data):
            seal = data[match.start() - SEAL_LENGTH : match.start()].decode()
            text = _first_value(data[match.start() : match.start() + _MOST].decode(errors="replace"))
            if seal == seal_of(text):
                yield whole().value(text, Entry)


def _first_value(text: str) -> str:
    """The JSON that the text begins with, "" where it is not whole."""
    try:
        return text[: json.JSONDecoder().raw_decode(text)[1]]
    except (ValueError, RecursionError):
        return ""
