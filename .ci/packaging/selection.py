"""What of that which PyInstaller gathers goes into the built program; used by build.spec."""

import fnmatch
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

LEFT_OUT = Path(__file__).with_name("left_out.toml")

Entry = tuple[str, str, str]  # place in the folder, source, PyInstaller's type code
_LINKED = ("BINARY", "EXTENSION")
Imports = Callable[[str], Iterable[str]]


def patterns(file: Path = LEFT_OUT) -> tuple[str, ...]:
    """The patterns of the files that are left out, matched against places with forward slashes."""
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["left_out"]
    return tuple(pattern for entry in entries for pattern in entry["patterns"])


def selected(entries: Iterable[Entry], unwanted: Iterable[str]) -> list[Entry]:
    """The entries that no pattern names."""
    unwanted = tuple(unwanted)
    return [entry for entry in entries if not any(fnmatch.fnmatchcase(_place(entry), pattern) for pattern in unwanted)]


def without_orphans(entries: Iterable[Entry], imports: Imports) -> list[Entry]:
    """The entries without the libraries that served only what was left out, and without links to them.

    `imports` tells the file names of the libraries that the file at a path is linked with. Modules, plugins and data are
    there for their own sake; a library of Qt, of another wheel or of the build machine is there for those that are linked with it.
    """
    entries = list(entries)
    files = [entry for entry in entries if entry[2] != "SYMLINK"]
    by_name = {PurePosixPath(_place(entry)).name: entry for entry in files if entry[2] in _LINKED}
    reached: set[str] = set()
    waiting = [entry for entry in files if not _serves_others(entry)]
    while waiting:
        entry = waiting.pop()
        if _place(entry) not in reached:
            reached.add(_place(entry))
            waiting += [by_name[name] for name in _imports(entry, imports) if name in by_name]
    return [entry for entry in entries if (_target(entry) if entry[2] == "SYMLINK" else _place(entry)) in reached]


def _imports(entry: Entry, imports: Imports) -> Iterable[str]:
    return imports(entry[1]) if entry[2] in _LINKED else ()


def _serves_others(entry: Entry) -> bool:
    place = PurePosixPath(_place(entry))
    if entry[2] != "BINARY" or place.name.startswith(("libpython", "python3")):
        return False
    of_a_wheel = place.parts[0].endswith(".libs") or "PySide6/Qt/lib" in str(place) or place.name.startswith("Qt6")
    return of_a_wheel or place.parent == PurePosixPath()


def _target(entry: Entry) -> str:
    return str(PurePosixPath(_place(entry)).parent / entry[1].replace("\\", "/"))


def _place(entry: Entry) -> str:
    return entry[0].replace("\\", "/")
