"""The log that a person can send when something went wrong: in the user's own folder, small, rotated."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

_MOST_BYTES = 512 * 1024
_LONGEST = 20_000  # characters of an entry


class _Shortening(logging.Formatter):
    """Leaves out the middle of an entry that would push all others out: an error may cite a whole document."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        half = _LONGEST // 2
        return text if len(text) <= _LONGEST else f"{text[:half]} … {text[-half:]}"


def log_file(folder: Path | None = None) -> Path:
    """Where the log stands: in `folder`, the user's log folder by default."""
    return (folder or Path(platformdirs.user_log_dir("ytcheck", appauthor=False))) / "ytcheck.log"


def start_log(folder: Path | None = None) -> Path | None:
    """Begin to log into `folder` (the user's log folder by default); the file's path, None where nothing can be written there."""
    target = log_file(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            target, maxBytes=_MOST_BYTES, backupCount=2, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:
        return None
    handler.setFormatter(_Shortening("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger("ytcheck").setLevel(logging.INFO)
    return target
