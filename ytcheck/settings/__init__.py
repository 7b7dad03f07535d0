"""What the program remembers from one start to the next, and where the user's own files lie; read by gui and cli alone."""

from ytcheck.settings.folders import documents_folder, scans_folder
from ytcheck.settings.settings import RecentCheck, Settings, Theme, remembered
from ytcheck.settings.store import load_settings, save_settings

__all__ = [
    "RecentCheck",
    "Settings",
    "Theme",
    "documents_folder",
    "load_settings",
    "remembered",
    "save_settings",
    "scans_folder",
]
