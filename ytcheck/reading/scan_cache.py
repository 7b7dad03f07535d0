"""Recognised pages kept by their file's hash, so that reading a scan a second time costs nothing."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ytcheck.reading.glyphs import Box
from ytcheck.reading.recognition import Words, engine_version
from ytcheck.reading.scan import Scan

_FORM = 1  # of the files; another form is recognised anew


def kept_scan(cache: Path | None, sha256: str, number: int) -> Scan | None:
    """The page as it was recognised before by the same engine, None where it was not or its file is damaged."""
    if cache is None:
        return None
    try:
        return _scan(json.loads(_file(cache, sha256, number).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep_scan(cache: Path | None, sha256: str, number: int, scan: Scan) -> None:
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


def _file(cache: Path, sha256: str, number: int) -> Path:
    return cache / f"{engine_version()}-{_FORM}" / sha256 / f"{number}.json"


def _scan(kept: Any) -> Scan:
    words = tuple(Words(w["text"], w["confidence"], _box(w["box"])) for w in kept["words"])
    rules = tuple(_box(rule) for rule in kept["rules"])
    return Scan(kept["width"], kept["height"], kept["turned"], kept["skew"], words, rules, kept["blank"])


def _box(edges: Any) -> Box:
    x0, top, x1, bottom = edges
    return float(x0), float(top), float(x1), float(bottom)
