"""Puts the papers for an office's IT people beside a built program: the note, and the checksums of all files."""

import hashlib
import sys
from pathlib import Path

from version_resource import program_version

ROOT = Path(__file__).resolve().parents[2]
NOTE = "使用须知.txt"
SUMS = "校验和.sha256"


def main(built: Path) -> None:
    """Write both into the program's folder."""
    template = Path(__file__).with_name("office_note.txt").read_text(encoding="utf-8")
    # The old Notepad of Windows 10 knows UTF-8 by its mark and ends lines with both characters.
    (built / NOTE).write_text(template.format(version=program_version(ROOT)), encoding="utf-8-sig", newline="\r\n")
    (built / SUMS).write_text(checksums(built), encoding="utf-8", newline="\n")


def checksums(built: Path) -> str:
    """A line for each file as `sha256sum` writes it; links and the list itself left aside."""
    files = sorted(f for f in built.rglob("*") if f.is_file() and not f.is_symlink() and f.name != SUMS)
    return "".join(f"{_sha256(file)}  {file.relative_to(built).as_posix()}\n" for file in files)


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
