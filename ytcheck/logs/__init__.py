"""The log that a person can send when something went wrong: in the user's own folder, small, rotated."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

_MOST_BYTES = 512 * 1024


def log_file(folder: Path | None = None) -> Path:
    """Where the log stands: in `folder`, the user's log folder by default."""
    return (folder or Path(platformdirs.user_log_dir("ytcheck", appauthor=False))) / "ytcheck.log"


def start_log(folder: Path | None = None) -> Path | None:
    """Begin to log into `folder` (the user's log folder by default); the file's path, None where nothing can be written there."""
    target = log_file(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(target, maxBytes=_MOST_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger("ytcheck").setLevel(logging.INFO)
    return target
