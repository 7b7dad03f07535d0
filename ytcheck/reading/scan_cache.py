"""Recognised pages kept by their file's hash, so that reading a scan a second time costs nothing; those not used for long make room."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ytcheck.reading.glyphs import Box
from ytcheck.reading.recognition import Words, engine_version
from ytcheck.reading.scan import Scan

_FORM = 2  # of the files; another form is recognised anew


@dataclass(frozen=True, slots=True)
class Room:
    """What kept pages may take: bytes in all, and days since a page was last used."""

    most_bytes: int = 64 * 1024 * 1024  # about 4,000 pages
    most_days: float = 180.0


_ROOM = Room()


def kept_scan(cache: Path | None, sha256: str, number: int) -> Scan | None:
    """The page as it was recognised before by the same engine, None where it was not or its file is damaged."""
    if cache is None:
        return None
    file = _file(cache, sha256, number)
    try:
        scan = _scan(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError):
        return None
    with suppress(OSError):  # a folder that cannot be written
        os.utime(file)
    return scan


def keep_scan(cache: Path | None, sha256: str, number: int, scan: Scan, room: Room = _ROOM) -> None:
    """Keep a recognised page; a folder that cannot be written is left alone, since the page is only slower to read again."""
    if cache is None:
        return
    target = _file(cache, sha256, number)
    part = target.with_suffix(f".{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(scan), ensure_ascii=False), encoding="utf-8")
        part.replace(target)
    except OSError:
        return
    _make_room(cache, room)


def _make_room(cache: Path, room: Room) -> None:
    """Delete the pages that were not used for too long, and of the others the oldest used until the rest has room.

    Looking through thousands of files takes some hundredths of a second; recognising the page that was just kept took more than one second.
    """
    taken, oldest_use = 0, time.time() - room.most_days * 86_400
    with suppress(OSError):  # another process deletes as well
        for used, size, file in sorted(_uses(cache), reverse=True):
            taken += size
            if taken > room.most_bytes or used < oldest_use:
                file.unlink(missing_ok=True)
                _delete_if_empty(file.parent)


def _uses(cache: Path) -> Iterator[tuple[float, int, Path]]:
    """When each page was last used, its bytes and its file; pages half-written by a process that was ended are among them."""
    for file in cache.glob("*/*/*"):
        known = file.stat()
        yield known.st_mtime, known.st_size, file


def _delete_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _file(cache: Path, sha256: str, number: int) -> Path:
    return cache / f"{engine_version()}-{_FORM}" / sha256 / f"{number}.json"


def _scan(kept: Any) -> Scan:
    words = tuple(Words(w["text"], w["confidence"], _box(w["box"])) for w in kept["words"])
    rules = tuple(_box(rule) for rule in kept["rules"])
    return Scan(kept["width"], kept["height"], kept["turned"], kept["skew"], words, rules, kept["blank"])


def _box(edges: Any) -> Box:
    x0, top, x1, bottom = edges
    return float(x0), float(top), float(x1), float(bottom)
