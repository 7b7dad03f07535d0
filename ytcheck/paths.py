"""The one module that knows where the program's data lies, in a checkout, a wheel or a built folder alike."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from ytcheck.errors import OutputRefused, ResourceMissing

_PACKAGE = Path(__file__).resolve().parent
_BUNDLED = _PACKAGE / "_bundled"
_ROOT = _BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a file or folder below `resources/`; ResourceMissing where there is none."""
    return _existing(_ROOT.joinpath("resources", *parts), "/".join(parts))


def rule_pack(name: str) -> Path:
    """The folder of the rule pack `name` below `rules/`; ResourceMissing where there is none."""
    return _existing(_ROOT / "rules" / name, f"rules/{name}")


def write_beside(target: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a temporary file beside `target`, then rename it, so that no half-written output is ever seen.

    Raises OutputRefused where the folder or the file cannot be written.
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


def _existing(path: Path, name: str) -> Path:
    if not path.exists():
        raise ResourceMissing(name)
    return path
