"""The version resource of the Windows programs, from the one place where the version stands."""

import re
from pathlib import Path

_TEXTS = {
    "CompanyName": "ytcheck 项目",
    "FileDescription": "配套政策落实核对",
    "ProductName": "配套政策落实核对",
    "LegalCopyright": "MIT 许可证",
}
_CHINESE_UTF16 = (0x0804, 1200)


def program_version(root: Path) -> str:
    """The version as `ytcheck/__init__.py` below `root` states it, without importing the package."""
    text = (root / "ytcheck" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found, "ytcheck/__init__.py states no version"
    return found[1]


def four_numbers(version: str) -> tuple[int, ...]:
    """The version as Windows counts: 1.2.0rc1 is (1, 2, 0, 0)."""
    numbers = [int(number) for number in re.findall(r"\d+", re.split(r"[a-z+-]", version)[0])]
    return tuple([*numbers, 0, 0, 0, 0][:4])


def version_resource(root: Path, program: str) -> str:
    """Write the resource of `program` (its file name without .exe) below build/ as PyInstaller reads it; the file's path."""
    version = program_version(root)
    texts = {**_TEXTS, "FileVersion": version, "ProductVersion": version, "OriginalFilename": f"{program}.exe"}
    structs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    language, codepage = _CHINESE_UTF16
    numbers = four_numbers(version)
    target = root / "build" / f"{program}-version.txt"
    target.parent.mkdir(exist_ok=True)
    target.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('{language:04x}{codepage:04x}', [{structs}])]), "
        f"VarFileInfo([VarStruct('Translation', [{language}, {codepage}])])])\n",
        encoding="utf-8",
    )
    return str(target)
