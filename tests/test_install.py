"""What is installed elsewhere is whole: the wheel holds what is tracked, and works without the checkout or Qt."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(target), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(target.glob("*.whl"))


def tracked(*folders):
    listed = subprocess.run(
        ["git", "ls-files", "-z", *folders], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return {name for name in listed.split("\0") if name}


def test_the_wheel_holds_the_tracked_files_and_no_others(wheel):
    names = {n for n in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in n}
    bundled = {f"ytcheck/_bundled/{name}" for name in tracked("resources", "rules")}
    assert names == tracked("ytcheck") | bundled


def test_the_self_test_passes_from_the_wheel_in_another_folder_without_qt(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    (tmp_path / "blocked" / "PySide6").mkdir(parents=True)
    (tmp_path / "blocked" / "PySide6" / "__init__.py").write_text("raise ImportError('no Qt here')", encoding="utf-8")
    paths = os.pathsep.join([str(tmp_path / "blocked"), str(tmp_path / "installed")])
    done = subprocess.run(
        [sys.executable, "-m", "ytcheck", "self-test"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "自检通过" in done.stdout
