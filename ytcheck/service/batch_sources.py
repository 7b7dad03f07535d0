"""The policy sets of a batch: a folder for each district, or a list that names their files."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ytcheck.errors import BatchEmpty, BatchListWrong

_NO_DOCUMENT = ("~$", ".", "thumbs.db", "desktop.ini")  # what office programs and systems leave in a folder
_SEPARATOR = re.compile(r"[\t,，]")
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class PolicySet:
    """The files of one district, in order; `name` is its folder's, or as the list has it."""

    name: str
    files: tuple[Path, ...]

    @property
    def folder_name(self) -> str:
        """The name with what no file system takes replaced."""
        return _UNFIT.sub("_", self.name).strip(" .") or "_"


def policy_sets(source: Path, output: Path) -> tuple[PolicySet, ...]:
    """The sets of a folder of folders or of a list file, by name; what lies below `output` belongs to none.

    BatchEmpty where there are none, BatchListWrong for a line of the list that cannot be used.
    """
    sets = _listed(source) if source.is_file() else _foldered(source, output)
    if not sets:
        raise BatchEmpty(source.name or str(source))
    return sets


def _foldered(source: Path, output: Path) -> tuple[PolicySet, ...]:
    if not source.is_dir():
        return ()
    own = output.resolve()
    folders = sorted(f for f in source.iterdir() if f.is_dir() and _is_wanted(f) and f.resolve() != own)
    found = (PolicySet(folder.name, tuple(_documents(folder, own))) for folder in folders)
    return tuple(one for one in found if one.files)


def _documents(folder: Path, output: Path) -> Iterator[Path]:
    """Every file below a folder, those of other kinds too: what cannot be read is to be said, not passed over."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if _is_wanted(Path(f)) and (Path(place) / f).resolve() != output)
        yield from (Path(place) / file for file in sorted(files) if _is_wanted(Path(file)))


def _is_wanted(path: Path) -> bool:
    return not path.name.lower().startswith(_NO_DOCUMENT)


def _listed(source: Path) -> tuple[PolicySet, ...]:
    """The lines “区市,路径”: a file or a folder, from the list's own folder on; lines of one district go together."""
    gathered: dict[str, list[Path]] = {}
    for number, line in enumerate(_text(source).splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, *rest = (part.strip().strip('"') for part in _SEPARATOR.split(line.strip(), maxsplit=1))
        if not name or not rest or not rest[0]:
            raise BatchListWrong(source.name, number)
        path = source.parent / rest[0]
        gathered.setdefault(name, []).extend(_documents(path, path / "\0") if path.is_dir() else [path])
    return tuple(PolicySet(name, tuple(dict.fromkeys(files))) for name, files in gathered.items() if files)


def _text(source: Path) -> str:
    data = source.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BatchListWrong(source.name, 1)
