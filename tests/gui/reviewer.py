"""A real window that reviews without pause, key by key, and tells each decision whose key press has returned.

`python -m tests.gui.reviewer FILE SEED`; ended by being killed.
"""

import os
import random
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ytcheck.gui import window as door
from ytcheck.gui.app import dress
from ytcheck.gui.questions import Questions
from ytcheck.gui.window import MainWindow
from ytcheck.settings import Settings, save_settings

_DECIDING = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Space)


def main(path: Path, chance: random.Random) -> None:
    """Open the file in the window, then press keys."""
    settings = Path(tempfile.mkdtemp()) / "settings.json"
    save_settings(Settings(reviewer="张三", folder=str(settings.parent)), settings)
    dress(QApplication([]))
    door.show_failure = _fall
    window = MainWindow(Questions(whether=lambda *_: _fall(None, RuntimeError("damaged"))), settings)
    window.show()
    window.open_case(path)
    end = time.monotonic() + 60
    while window.check is None and time.monotonic() < end:
        QTest.qWait(20)
    window.pages.show_measure(chance.randint(1, 29))
    print("open", flush=True)
    while True:
        before = len(window.reviewing.project.log)
        press(window, chance)
        for entry in window.reviewing.project.log[before:]:
            print(entry.number, entry.action.value, entry.when.isoformat(), flush=True)
        QTest.qWait(1)


def _fall(_parent: object, error: BaseException) -> bool:
    """Nobody sits in front of it who could close a dialog."""
    print(f"failed: {error}", flush=True)
    os._exit(1)


def press(window: MainWindow, chance: random.Random) -> None:
    """One key: mostly a decision, sometimes the next measure or undo."""
    step = chance.random()
    if step < 0.7:
        QTest.keyClick(window.pages.measure, chance.choice(_DECIDING))
    elif step < 0.9:
        QTest.keyClick(window.pages.measure, chance.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))
    else:
        window.actions_by_name[chance.choice(("undo", "redo"))].trigger()


if __name__ == "__main__":
    main(Path(sys.argv[1]), random.Random(int(sys.argv[2])))
