"""The program's door."""

import os
import subprocess
import sys


def start(**environment):
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "ytcheck"]
    return subprocess.run(
        command, env=kept | environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_without_a_screen_one_sentence_names_the_command_line():
    done = start(PYTHONIOENCODING="utf-8")
    assert done.returncode == 1
    assert done.stderr.startswith("没有可用的图形桌面")
    assert done.stderr.count("\n") == 1


def test_without_qt_one_sentence_names_the_command_line(tmp_path):
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('no Qt here')", encoding="utf-8")
    done = start(PYTHONIOENCODING="utf-8", PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert done.stderr.startswith("缺少图形界面")
