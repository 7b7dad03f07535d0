"""The user's own folders, as the system names them."""

from pathlib import Path

import platformdirs


def documents_folder() -> Path:
    """The user's documents folder, where reports are proposed to be saved."""
    return Path(platformdirs.user_documents_dir())


def scans_folder() -> Path:
    """Where recognised pages of scans are kept; they can be deleted at any time."""
    return Path(platformdirs.user_cache_dir("ytcheck", appauthor=False)) / "scans"


def settings_file() -> Path:
    """The file in which settings are kept."""
    return Path(platformdirs.user_config_dir("ytcheck", appauthor=False, roaming=True)) / "settings.json"
