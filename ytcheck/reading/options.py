"""What a reader may do with a file, handed in by whoever starts the reading."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


def unheard(_number: int) -> None:
    """A page whose recognition nobody waits for."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How to read: whether scans are recognised, where recognised pages are kept (None: nowhere), passwords to try.

    `threads` may be used at once by the recognition of this file; the reader processes share the cores out among them.
    `on_scan` is told a page's number when its recognition begins.
    """

    recognise: bool = True
    cache: Path | None = None
    passwords: tuple[str, ...] = ()
    threads: int = 1
    on_scan: Callable[[int], None] = unheard


DEFAULT = ReadingOptions()
