"""The packages that a built program needs, read from its libraries."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import elf

# Plugins that Qt does without where the system lacks their libraries: printing to a printer, Wayland.
OPTIONAL = (
    "printsupport",
    "wayland-decoration-client",
    "wayland-graphics-integration-client",
    "wayland-shell-integration",
    "platforms/libqwayland",
    "libQt6Wayland",
    "libQt6WlShell",
)


def depends_of(folder: Path) -> dict[str, str]:
    """The fields `depends` and `recommends` of the package that holds the program in `folder`.

    dpkg-shlibdeps says which version of a package each library asks for. It counts the libraries in the folder too where the
    system has others of the same name, so only the packages of those that are not in the folder are taken of what it says.
    """
    found = elf.libraries(folder)
    necessary = tuple(one for one in found if not is_optional(one.file))
    inside = {one.file.name for one in found}
    depends = _packages(_files(necessary), _asked_for(necessary, inside))
    recommends = _packages(_files(found), _asked_for(found, inside))
    return {"depends": ", ".join(depends), "recommends": ", ".join(p for p in recommends if p not in depends)}


def is_optional(file: Path) -> bool:
    """Whether the program runs without this file being loadable."""
    return any(part in str(file) for part in OPTIONAL)


def _files(found: tuple[elf.Library, ...]) -> list[Path]:
    return [one.file for one in found]


def _asked_for(found: tuple[elf.Library, ...], inside: set[str]) -> set[str]:
    """The packages on this system that own the libraries linked with, leaving out those that the folder has."""
    names = sorted({name for one in found for name in one.needed} - inside)
    told = subprocess.run(
        ["dpkg-query", "--search", *(f"*/{name}" for name in names)], capture_output=True, text=True, check=False
    )
    if told.returncode:
        sys.exit(f"The program is linked with libraries that no package on this system has:\n{told.stderr}")
    return {line.split(":")[0] for line in told.stdout.splitlines()}


def _packages(files: list[Path], wanted: set[str]) -> list[str]:
    with tempfile.TemporaryDirectory() as place:
        control = Path(place) / "debian/control"
        control.parent.mkdir()
        control.write_text("Source: ytcheck\n\nPackage: ytcheck\nArchitecture: any\n", encoding="utf-8")
        private = sorted({f"-l{file.parent}" for file in files})
        command = [
            "dpkg-shlibdeps",
            "-O",
            "--ignore-missing-info",
            "--warnings=0",
            *private,
            *(f"-e{f}" for f in files),
        ]
        told = subprocess.run(command, cwd=place, check=True, capture_output=True, text=True).stdout
    found = re.sub("^shlibs:Depends=", "", told.strip()).split(", ")
    return [_without_chance_version(package) for package in found if package.split(" ")[0] in wanted]


def _without_chance_version(package: str) -> str:
    """A package that lists no symbols is asked for in the version of the build machine, which says nothing of the program."""
    name = package.split(" ", maxsplit=1)[0]
    return package if any(Path("/var/lib/dpkg/info").glob(f"{name}*.symbols")) else name
