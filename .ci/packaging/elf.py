"""What the libraries of a built program ask of the system: other libraries, and versions of glibc; read with binutils' objdump."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_MAGIC = b"\x7fELF"
_AT_A_TIME = 100


@dataclass(frozen=True, slots=True)
class Library:
    """One program, module or library: the file names of the libraries it is linked with, the glibc versions it asks for."""

    file: Path
    needed: tuple[str, ...]
    glibc: tuple[tuple[int, ...], ...]


def libraries(folder: Path) -> tuple[Library, ...]:
    """Every ELF file below a folder, links left aside, in order."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not file.is_symlink() and _is_elf(file))
    batches = [files[start : start + _AT_A_TIME] for start in range(0, len(files), _AT_A_TIME)]
    return tuple(library for batch in batches for library in described(batch))


def outside(found: tuple[Library, ...]) -> tuple[str, ...]:
    """The libraries that the system must have: those linked with that are not in the folder itself."""
    inside = {library.file.name for library in found}
    return tuple(sorted({name for library in found for name in library.needed} - inside))


def newest_glibc(found: tuple[Library, ...]) -> tuple[int, ...]:
    """The newest version of glibc that any of them asks for: (2, 28)."""
    return max((version for library in found for version in library.glibc), default=(0,))


def _is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == _MAGIC


def described(files: list[Path]) -> list[Library]:
    """The libraries at these places."""
    command = ["objdump", "-p", *map(str, files)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    parts = re.split(r"^(.+):\s+file format .*$", told.stdout, flags=re.MULTILINE)[1:]
    return [library(Path(name), text) for name, text in zip(parts[::2], parts[1::2], strict=True)]


def library(file: Path, text: str) -> Library:
    """A library from what objdump says of it."""
    needed = tuple(re.findall(r"^\s+NEEDED\s+(\S+)$", text, re.MULTILINE))
    versions = {tuple(map(int, v.split("."))) for v in re.findall(r"\sGLIBC_([0-9.]+)$", text, re.MULTILINE)}
    return Library(file, needed, tuple(sorted(versions)))
