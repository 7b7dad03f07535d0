"""The window open for 300 checks, off screen: its memory, handles, processes and widgets must stay as they are (`make window-endurance`)."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.performance.endurance import children
from ytcheck.gui.app import dress
from ytcheck.gui.window import MainWindow
from ytcheck.service.self_test import sample_files, sample_names
from ytcheck.settings import Settings, save_settings

CHECKS = 300
WARM_UP = 50
MOST_GROWTH = 0.05
_MEASURES = (1, 9, 17)  # opened after each check, as a person would
_PATIENCE = 120.0  # seconds for one check on a busy machine


@dataclass(frozen=True)
class Look:
    """What the window holds at one moment: memory in bytes, file handles, processes, widgets."""

    memory: int
    handles: int
    processes: int
    widgets: int


def check_once(window: MainWindow, name: str) -> None:
    """One check as a person makes it: read, judged, kept, a few measures looked at, back to the start page."""
    window.begin(sample_files(name), name)
    until(lambda: window.check is not None)
    for number in _MEASURES:
        window.pages.board.opened.emit(number)
        QCoreApplication.processEvents()
    window.show_start()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def look() -> Look:
    """What this process holds, what can be given back being given back."""
    gc.collect()
    own = psutil.Process()
    handles = own.num_handles() if psutil.WINDOWS else own.num_fds()
    return Look(own.memory_info().rss, handles, len(children()), len(QApplication.allWidgets()))


def until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds; TimeoutError where it does not come to pass."""
    patience = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > patience:
            raise TimeoutError("the window did not finish its check")
        QCoreApplication.processEvents()
        time.sleep(0.005)


def opened(folder: Path) -> MainWindow:
    """The window on its start page, its settings and checks in `folder`."""
    settings = folder / "settings.json"
    save_settings(Settings(folder=str(folder / "核对")), settings)
    window = MainWindow(settings_file=settings)
    window.show()
    until(lambda: window.pages.start.district.count() > 1)
    return window


def main() -> None:
    """Run all checks and say what grew; exit code 1 where something did."""
    app = QApplication(sys.argv)
    dress(app)
    seen: list[Look] = []
    with tempfile.TemporaryDirectory() as folder:
        window = opened(Path(folder))
        names = sample_names()
        for number in range(CHECKS):
            check_once(window, names[number % len(names)])
            seen.append(look())
            if number % 25 == 24:
                print(number + 1, f"{seen[-1].memory >> 20} MiB", *astuple(seen[-1])[1:], flush=True)
        window.close()
    settled = [astuple(found) for found in seen[WARM_UP:]]
    tenth = len(settled) // 10
    first, last = settled[:tenth], settled[-tenth:]
    memory = statistics.median(found[0] for found in last) / statistics.median(found[0] for found in first) - 1
    print(f"{len(settled)} checks after {WARM_UP}: memory {memory:+.1%}")
    # The most in each part: the number of widgets differs from one policy set to the next.
    most_first, most_last = ([max(column) for column in zip(*part, strict=True)][1:] for part in (first, last))
    others = [after - before for before, after in zip(most_first, most_last, strict=True)]
    print("handles, processes and widgets more than at first: {}, {}, {}".format(*others))
    sys.exit(1 if memory > MOST_GROWTH or max(others) > 0 else 0)


if __name__ == "__main__":
    main()
