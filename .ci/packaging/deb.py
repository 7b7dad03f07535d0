"""Makes the Debian package and the portable archive of a built program: `deb.py BUILT TARGET`."""

import gzip
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import depends
from version_resource import program_version

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
HOME = Path("usr/lib/ytcheck")
PROGRAMS = ("ytcheck", "ytcheck-gui")
FILES = {
    RESOURCES / "desktop/ytcheck.desktop": "usr/share/applications/ytcheck.desktop",
    RESOURCES / "desktop/ytcheck-mime.xml": "usr/share/mime/packages/ytcheck.xml",
    RESOURCES / "icons/ytcheck.svg": "usr/share/icons/hicolor/scalable/apps/ytcheck.svg",
    RESOURCES / "icons/ytcheck-48.png": "usr/share/icons/hicolor/48x48/apps/ytcheck.png",
    RESOURCES / "icons/ytcheck-256.png": "usr/share/icons/hicolor/256x256/apps/ytcheck.png",
    ROOT / "LICENSE": "usr/share/doc/ytcheck/copyright",
}
CONTROL = """\
Package: ytcheck
Version: {version}
Architecture: {architecture}
Maintainer: The ytcheck developers <ytcheck@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: 配套政策落实核对（对照烟政字〔2024〕40号29项举措）
 读取区市配套政策文件，逐条与29项举措的任务、指标、责任单位比对，出具落实差距报告。
 离线运行，数据不出本机。
 .
 Holds a district's policy documents against the 29 measures of a city document and
 prints a gap report. Works without a network.
"""


def main(built: Path, target: Path) -> None:
    """Write both files into `target`; print where they are."""
    target.mkdir(parents=True, exist_ok=True)
    version = program_version(ROOT)
    print(debian_package(built, target, version))
    print(portable_archive(built, target, version))


def debian_package(built: Path, target: Path, version: str) -> Path:
    """`ytcheck_VERSION_ARCHITECTURE.deb`, with no maintainer scripts: the system's own triggers learn of menu entry and file type."""
    architecture = _output("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        lay_out(built, tree)
        needed = depends.depends_of(tree / HOME)
        control = CONTROL.format(version=version, architecture=architecture, size=_kibibytes(tree), **needed)
        (tree / "DEBIAN").mkdir()
        (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
        package = target / f"ytcheck_{version}_{architecture}.deb"
        # xz, since the dpkg of UOS 20 and Kylin V10 does not know zstd.
        _output("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(tree), str(package))
    return package


def portable_archive(built: Path, target: Path, version: str) -> Path:
    """`ytcheck-VERSION-linux-MACHINE.tar.gz`: the folder itself, to be unpacked anywhere and deleted when no longer wanted."""
    archive = target / f"ytcheck-{version}-linux-{_output('uname', '-m')}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=6) as opened:
        opened.add(built, f"ytcheck-{version}", filter=_owned_by_root)
    return archive


def lay_out(built: Path, tree: Path) -> None:
    """The package's files below `tree`, in the folders of the Filesystem Hierarchy Standard."""
    shutil.copytree(built, tree / HOME, symlinks=True)
    for source, place in FILES.items():
        (tree / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, tree / place)
    (tree / "usr/bin").mkdir()
    for program in PROGRAMS:
        (tree / "usr/bin" / program).symlink_to(f"../lib/ytcheck/{program}")
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0)
    (tree / "usr/share/doc/ytcheck/changelog.gz").write_bytes(changes)
    _set_modes(tree)


def _set_modes(tree: Path) -> None:
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def _kibibytes(tree: Path) -> int:
    return sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024


def _owned_by_root(info: tarfile.TarInfo) -> tarfile.TarInfo:
    info.uid = info.gid = 0
    info.uname = info.gname = "root"
    return info


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
