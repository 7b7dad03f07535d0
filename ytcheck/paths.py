"""The one module that knows where the program's data lies, in a checkout, a wheel or a built folder alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_BUNDLED = _PACKAGE / "_bundled"
_ROOT = _BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a file or folder below `resources/`; who opens it raises ResourceMissing where it is not there."""
    return _ROOT.joinpath("resources", *parts)


def rule_pack(name: str) -> Path:
    """The folder of the rule pack `name` below `rules/`."""
    return _ROOT / "rules" / name
