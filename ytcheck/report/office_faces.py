"""The faces that offices set documents in (GB/T 9704-2012 §5.2.2), where they are installed: 仿宋, 小标宋, 黑体, 楷体."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from ytcheck.report.options import FaceFiles, FaceNames

# File names under which Windows, the makers' own packages, UOS and Kylin install them, in lower case, the fittest first.
_BODY = (
    "仿宋_gb2312.ttf",
    "simfang_gb2312.ttf",
    "fangsong_gb2312.ttf",
    "simfang.ttf",
    "simfs.ttf",
    "fzfsk.ttf",
    "仿宋.ttf",
)
_TITLE = (
    "方正小标宋简体.ttf",
    "方正小标宋_gbk.ttf",
    "fzxbsjw.ttf",
    "fzxbsjw--gb1-0.ttf",
    "fzxbsk.ttf",
    "fzxbsk--gbk1-0.ttf",
)
_TITLE_NAME = "方正小标宋简体"
_HEI = ("simhei.ttf", "fzhtk.ttf", "黑体.ttf")
_KAI = ("楷体_gb2312.ttf", "simkai_gb2312.ttf", "kaiti_gb2312.ttf", "simkai.ttf", "fzktk.ttf", "楷体.ttf")


def installed_faces(folders: Sequence[Path] | None = None) -> FaceFiles:
    """The office's faces found in these folders and below, the system's by default; None for each that is not there."""
    found = {file.name.lower(): file for folder in folders or font_folders() for file in _fonts_in(folder)}

    def first(names: Sequence[str]) -> Path | None:
        return next((found[name] for name in names if name in found), None)

    return FaceFiles(body=first(_BODY), title=first(_TITLE), hei=first(_HEI), kai=first(_KAI))


def names_of(faces: FaceFiles) -> FaceNames:
    """The faces that a Word file asks for by name: 小标宋 for its title only where it is installed."""
    return FaceNames(title=_TITLE_NAME) if faces.title else FaceNames()


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts, those of all users first."""
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "Microsoft" / "Windows" / "Fonts"
        return Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", own
    home = Path.home()
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"


def _fonts_in(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.suffix.lower() == ".ttf")
