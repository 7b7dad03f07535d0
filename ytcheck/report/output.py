"""Output files written beside their target and renamed, so that no half-written one is ever seen."""

import glob
import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from ytcheck.errors import OutputRefused


def write_beside(target: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a temporary file in `target`'s folder, then put it in the target's place.

    Raises OutputRefused where the folder or the file cannot be written; nothing is left behind then.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise OutputRefused(target.name) from error
    draft = Path(name)
    try:
        write(draft)
        draft.chmod(0o644)
        draft.replace(target)
    except OSError as error:
        raise OutputRefused(target.name) from error
    finally:
        draft.unlink(missing_ok=True)


def clear_drafts(targets: Iterable[Path]) -> None:
    """Remove what processes have left in place that were ended while they wrote these files."""
    for target in targets:
        for draft in target.parent.glob(f".{glob.escape(target.name)}.*"):
            with suppress(OSError):
                draft.unlink()


def write_text_beside(target: Path, text: str) -> None:
    """Write a text in UTF-8 the same way; raises OutputRefused."""

    def write(draft: Path) -> None:
        draft.write_text(text, encoding="utf-8")

    write_beside(target, write)
