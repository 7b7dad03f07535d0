"""LibreOffice as a reader of what the program writes, with the bundled faces in the place of an office's own."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ytcheck.paths import resource

SOFFICE = shutil.which("soffice")
_FONTS = """<?xml version="1.0"?>
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>宋体</family><prefer><family>Noto Serif SC</family></prefer></alias>
<alias binding="same"><family>黑体</family><prefer><family>Noto Sans SC Medium</family></prefer></alias>
<alias binding="same"><family>仿宋</family><prefer><family>Noto Serif SC</family></prefer></alias>
<alias binding="same"><family>楷体</family><prefer><family>Ytcheck Kai</family></prefer></alias>
<alias binding="same"><family>Times New Roman</family><prefer><family>Noto Serif SC</family></prefer></alias>
</fontconfig>
"""


def convert_to_pdf(file: Path, folder: Path) -> Path:
    """The file as LibreOffice prints it; its profile and caches stay in `folder`."""
    return convert_all_to_pdf([file], folder)[0]


def convert_all_to_pdf(files: Sequence[Path], folder: Path) -> list[Path]:
    """The files as LibreOffice prints them, in one go."""
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTS.format(folder=resource("fonts"), cache=folder / "cache"), encoding="utf-8")
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"FONTCONFIG_FILE": str(fonts)})
    return [folder / f"{file.stem}.pdf" for file in files]


def convert_to_text(file: Path, folder: Path) -> str:
    """The file's text as LibreOffice exports it, with the numbers that it prints."""
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True)
    return (folder / f"{file.stem}.txt").read_text(encoding="utf-8-sig")
