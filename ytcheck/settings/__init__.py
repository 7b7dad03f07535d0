"""Where the user's own files lie; read by gui and cli alone."""

from pathlib import Path

import platformdirs


def documents_folder() -> Path:
    """The user's documents folder, where reports are proposed to be saved."""
    return Path(platformdirs.user_documents_dir())
