"""Which components a built program really holds, read from PyInstaller's own lists of what it put in."""

import ast
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LICENCE_NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
DEBIAN_COPYRIGHT = "/usr/share/doc/{package}/copyright"
# The Qt wheels name their licences without bringing the texts.
LICENCES_OF_QT = tuple(sorted(Path(__file__).with_name("licences").glob("*.txt")))


@dataclass(frozen=True, slots=True)
class Component:
    """Something that others made and the program brings along; `files` counts what was taken, `texts` are its licence files."""

    name: str
    version: str
    licence: str
    address: str
    files: int
    texts: tuple[Path, ...]


def components(toc_folder: Path) -> tuple[Component, ...]:
    """The components by name, from the lists in PyInstaller's work folder."""
    sources = bundled_sources(toc_folder)
    installed = {d.name.lower(): d for d in distributions()}
    packages = [
        _of_distribution(d, own) for name, d in installed.items() if (own := sources & _files(d)) and name != "ytcheck"
    ]
    rest = sources - {file for d in installed.values() for file in _files(d)}
    python = {file for file in rest if _is_python(file)}
    # The program's own files are none of the list: installed from the checkout, they stand in no distribution's record.
    system = _of_system({file for file in rest - python if not file.is_relative_to(ROOT)})
    sqlite = [_sqlite()] if any(file.name.startswith("libsqlite3") for file in python) else []
    return tuple(sorted([*packages, *system, *sqlite, _python(len(python))], key=lambda c: c.name.lower()))


def bundled_sources(toc_folder: Path) -> set[Path]:
    """The files that went into the program: modules in the archive, libraries and data beside it."""
    lists = [
        ast.literal_eval((toc_folder / name).read_text(encoding="utf-8")) for name in ("PYZ-00.toc", "COLLECT-00.toc")
    ]
    entries = [*lists[0][1], *lists[1][0]]
    return {Path(source).resolve() for _, source, kind in entries if source and source != "-" and kind != "SYMLINK"}


@cache
def _files(distribution: Distribution) -> frozenset[Path]:
    return frozenset(Path(str(distribution.locate_file(file))).resolve() for file in distribution.files or ())


def _of_distribution(distribution: Distribution, own: set[Path]) -> Component:
    texts = [f for f in sorted(_files(distribution)) if any(n in f.name.upper() for n in LICENCE_NAMES) and f.is_file()]
    if distribution.name.startswith(("PySide6", "shiboken6")):
        texts += LICENCES_OF_QT
    texts = [text for text in texts if text.suffix not in (".py", ".pyc", ".js")]
    return Component(
        distribution.name,
        distribution.version,
        licence_of(distribution),
        _address(distribution),
        len(own),
        tuple(texts),
    )


def licence_of(distribution: Distribution) -> str:
    """The licence as the component's own metadata state it, in the shortest form found there."""
    meta = distribution.metadata
    classifiers = [c.split("::")[-1].strip() for c in meta.get_all("Classifier") or () if c.startswith("License")]
    stated = (meta.get("License") or "").strip()
    one_line = stated if stated and "\n" not in stated and len(stated) < 120 else ""
    return meta.get("License-Expression") or one_line or ", ".join(classifiers) or stated.split("\n")[0] or "未注明"


def _address(distribution: Distribution) -> str:
    urls = dict(entry.split(", ", 1) for entry in distribution.metadata.get_all("Project-URL") or ())
    by_name = {name.lower(): url for name, url in urls.items()}
    named = (
        by_name[name] for name in ("homepage", "home", "source", "source code", "repository", "code") if name in by_name
    )
    return next(named, "") or distribution.metadata.get("Home-page") or next(iter(urls.values()), "")


def _is_python(file: Path) -> bool:
    return any(
        file.is_relative_to(Path(base).resolve()) for base in {sys.base_prefix, sys.prefix}
    ) and "-packages" not in str(file)


def _python(files: int) -> Component:
    text = next((p for p in Path(sys.base_prefix).rglob("LICENSE.txt") if "-packages" not in str(p)), None)
    version = ".".join(map(str, sys.version_info[:3]))
    return Component("Python", version, "PSF-2.0", "https://www.python.org", files, (text,) if text else ())


def _sqlite() -> Component:
    """The SQLite that is compiled with Python for old systems; a system's own is found among its packages."""
    return Component("SQLite", sqlite3.sqlite_version, "公有领域", "https://sqlite.org", 1, ())


def _of_system(files: set[Path]) -> list[Component]:
    """Libraries of the build machine by their Debian package; on Windows there are none."""
    if shutil.which("dpkg-query") is None:
        return []
    by_package = Counter(package for file in files if (package := _debian_package(file)))
    return [_of_package(package, count) for package, count in by_package.items()]


def _debian_package(file: Path) -> str:
    # Debian's lists name /lib/… where the merged file system resolves to /usr/lib/….
    for path in (str(file), str(file).removeprefix("/usr")):
        told = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True, check=False).stdout
        if told:
            return told.split(":")[0]
    return ""


def _of_package(package: str, count: int) -> Component:
    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}\n", package], capture_output=True, text=True, check=True
    ).stdout
    text = Path(DEBIAN_COPYRIGHT.format(package=package))
    names = re.findall(r"^License: *(\S.*)$", text.read_text(encoding="utf-8"), re.MULTILINE) if text.is_file() else []
    licence = ", ".join(dict.fromkeys(names)) or "见许可证文本"
    return Component(
        package,
        version.splitlines()[0],
        licence,
        "https://packages.debian.org/" + package,
        count,
        (text,) if text.is_file() else (),
    )
