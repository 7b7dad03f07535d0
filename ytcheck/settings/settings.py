"""What a person can set, and what the program remembers by itself."""

from dataclasses import dataclass, replace
from enum import Enum

_MOST_RECENT = 12


class Theme(Enum):
    """Light or dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class RecentCheck:
    """A check that was open lately: its file, and what the start page says of it; `day` is an ISO date."""

    path: str
    district: str = ""
    day: str = ""
    covered: int = 0
    partial: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with what they are before anything is set.

    `text_size` is in per cent of the usual size. `places` are windows' places by name, in a form that only the window knows.
    """

    reviewer: str = ""
    office: str = ""
    folder: str = ""
    text_size: int = 100
    recognise_scans: bool = True
    theme: Theme = Theme.SYSTEM
    recent: tuple[RecentCheck, ...] = ()
    places: tuple[tuple[str, str], ...] = ()

    def place(self, name: str) -> str:
        """The remembered place of the window or pane with this name, "" where there is none."""
        return dict(self.places).get(name, "")

    def with_place(self, name: str, place: str) -> "Settings":
        """The settings with this place remembered."""
        return replace(self, places=tuple({**dict(self.places), name: place}.items()))


def remembered(settings: Settings, check: RecentCheck) -> Settings:
    """The settings with this check as the most recent one, older ones behind it."""
    others = [one for one in settings.recent if one.path != check.path]
    return replace(settings, recent=(check, *others)[:_MOST_RECENT])
