"""Settings as JSON in the user's own folder; what cannot be read there is as if it had never been set."""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from ytcheck.errors import OutputRefused
from ytcheck.report.output import write_text_beside
from ytcheck.settings.folders import settings_file
from ytcheck.settings.settings import RecentCheck, Settings, Theme

_log = logging.getLogger(__name__)
T = TypeVar("T")


def load_settings(file: Path | None = None) -> Settings:
    """The settings kept in `file` (the user's own by default); each that is missing or makes no sense is as at first."""
    path = file or settings_file()
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        _log.warning("settings cannot be read, the defaults are used: %s", path)
        return Settings()
    return _settings(kept) if isinstance(kept, dict) else Settings()


def save_settings(settings: Settings, file: Path | None = None) -> bool:
    """Keep the settings, all or none of them; False where nothing can be written there."""
    path = file or settings_file()
    plain = {**asdict(settings), "theme": settings.theme.value}
    text = json.dumps(plain, ensure_ascii=False, indent=1)
    try:
        write_text_beside(path, text)
    except OutputRefused:
        _log.warning("settings cannot be kept: %s", path)
        return False
    return True


def _settings(kept: Mapping[str, Any]) -> Settings:
    first = Settings()
    return Settings(
        reviewer=_plain(kept, "reviewer", first.reviewer),
        office=_plain(kept, "office", first.office),
        folder=_plain(kept, "folder", first.folder),
        text_size=_plain(kept, "text_size", first.text_size),
        recognise_scans=_plain(kept, "recognise_scans", first.recognise_scans),
        theme=next((theme for theme in Theme if theme.value == kept.get("theme")), first.theme),
        recent=tuple(_recent(one) for one in _list(kept, "recent") if isinstance(one, dict) and one.get("path")),
        places=tuple((one[0], one[1]) for one in _list(kept, "places") if _is_pair(one)),
    )


def _recent(kept: Mapping[str, Any]) -> RecentCheck:
    first = RecentCheck("")
    return RecentCheck(**{field.name: _plain(kept, field.name, getattr(first, field.name)) for field in fields(first)})


def _plain(kept: Mapping[str, Any], key: str, default: T) -> T:
    value = kept.get(key)
    return value if type(value) is type(default) else default


def _list(kept: Mapping[str, Any], key: str) -> list[Any]:
    value = kept.get(key)
    return value if isinstance(value, list) else []


def _is_pair(one: object) -> bool:
    return isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one)
