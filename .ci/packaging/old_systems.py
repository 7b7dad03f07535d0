"""Says how old a system a built program runs on: the newest glibc that its parts ask for, with Qt and without."""

import sys
from pathlib import Path

import elf

_SHOWN = 12


def main(folder: Path, most: tuple[int, ...] | None) -> int:
    """Print the versions; 1 where `most` is given and passed."""
    found = elf.libraries(folder)
    without_qt = tuple(one for one in found if not {"PySide6", "shiboken6"} & set(one.file.parts))
    newest = elf.newest_glibc(found)
    print(
        f"{len(found)} programs and libraries ask for glibc {_text(newest)}, without Qt for {_text(elf.newest_glibc(without_qt))}."
    )
    asking = [one for one in found if newest in one.glibc]
    for one in asking[:_SHOWN]:
        print(f"  {_text(newest)}  {one.file.relative_to(folder)}")
    print(f"Libraries that the system must have: {' '.join(elf.outside(found))}")
    return int(most is not None and newest > most)


def _text(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


if __name__ == "__main__":
    limit = tuple(map(int, sys.argv[2].split("."))) if len(sys.argv) > 2 else None
    sys.exit(main(Path(sys.argv[1]), limit))
