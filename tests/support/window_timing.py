"""Measures the window: how long until it stands on the screen, and the longest gap between two heartbeats during a check.

Run under a display (or Xvfb): `make window-timing`. Times are printed, never asserted.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.typeset import write_pdf
from ytcheck.gui import pages
from ytcheck.gui.app import dress
from ytcheck.gui.questions import Questions
from ytcheck.gui.window import MainWindow
from ytcheck.paths import resource

_BEAT = 10  # milliseconds
_BOUND = 0.1  # seconds
_FIRST_PAINT = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
import PySide6.QtWidgets as w
from ytcheck.gui import app as door

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.objectName() == "" and isinstance(watched, w.QMainWindow):
            print(time.time(), flush=True)
            QTimer.singleShot(0, w.QApplication.quit)
        return False

real = door.dress
def dress(application):
    real(application)
    application.watch = Watch(application)
    application.installEventFilter(application.watch)
door.dress = dress
sys.exit(door.run_window(["ytcheck"]))
"""


def start_times(rounds: int) -> list[float]:
    """Seconds from starting the process to the window's first paint."""
    found = []
    for _ in range(rounds):
        begun = time.time()
        told = subprocess.run([sys.executable, "-c", _FIRST_PAINT], capture_output=True, text=True, check=False)
        found.append(float(told.stdout.split()[0]) - begun)
    return found


class Heart:
    """A timer that should beat every _BEAT milliseconds; remembers the gaps and what was done at the longest one."""

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float, str]] = []
        self.doing = "start"
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last, used - self._used, self.doing))
        self._last, self._used = now, used

    def told(self) -> None:
        """Print the longest gap of each thing done, and the most work of the window's own thread within one gap."""
        doings = dict.fromkeys(doing for _, _, doing in self.gaps)
        for doing in doings:
            gaps = [gap for gap, _, done in self.gaps if done == doing]
            work = max(used for _, used, done in self.gaps if done == doing)
            over = sum(gap > _BOUND for gap in gaps)
            print(
                f"  {doing:<22} longest gap {max(gaps) * 1000:5.0f} ms, own work in a gap {work * 1000:5.0f} ms, "
                f"{over} of {len(gaps)} gaps above {_BOUND * 1000:.0f} ms"
            )


def large_set(folder: Path, count: int) -> list[Path]:
    """Documents of about 200 pages in all: the samples' paragraphs over and over, numbered on."""
    source = next(resource("sample").glob("*/*实施意见.md")).read_text(encoding="utf-8").splitlines()
    files = []
    for number in range(count):
        target = folder / f"实施意见{number + 1}.pdf"
        body = [line for line in source if not line.startswith(("# ", "^ "))]
        write_pdf("\n".join([f"# 云岚区实施意见（{number + 1}）", *body * 8]), target)
        files.append(target)
    return files


def heartbeat(count: int) -> None:
    """Check a large set and go through every view, with the heart beating."""
    with tempfile.TemporaryDirectory() as home:
        files = large_set(Path(home), count)
        window = MainWindow(Questions(name=lambda _parent: "王敏"), Path(home) / "settings.json")
        window.settings = window.settings.__class__(folder=home, reviewer="王敏")
        heart = Heart()
        heart.doing = "at rest (no window)"
        QTest.qWait(2000)
        heart.doing = "start, core loading"
        window.show()
        _wait(lambda: window.pages.start.district.count() > 1)
        heart.doing = "reading and checking"
        window.begin(files, "云岚区")
        _wait(lambda: window.check is not None, 600)
        told = sum(outline.pages for outline in window.check.outlines)
        print(f"{len(files)} files, {told} pages, {sum(len(o.clauses) for o in window.check.outlines)} clauses")
        _walk(window, heart)
        window.close()
        heart.told()


def _walk(window: MainWindow, heart: Heart) -> None:
    views = ("board", "measure", "clauses", "files", "compare", "report")
    for view, name in enumerate(views):
        heart.doing = f"view {name}"
        window._on_tab(view)
        QTest.qWait(400)
    _wait(lambda: not window.jobs.busy, 120)
    window._on_tab(pages.BOARD)
    for number in range(1, 9):
        heart.doing = "measure opened"
        window._open_measure(number)
        QTest.qWait(150)
        heart.doing = "decision"
        window.reviewing.confirm(number)
        QTest.qWait(150)
    heart.doing = "search"
    window._on_tab(pages.BOARD)
    window.pages.board.search.setText("实验室 企业")
    QTest.qWait(500)
    window._on_tab(pages.CLAUSES)
    window.pages.clauses.search.setText("实验室")
    QTest.qWait(500)
    heart.doing = "end"


def _wait(condition, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QTest.qWait(20)


def main() -> None:
    """Print both measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--files", type=int, default=5)
    asked = parser.parse_args()
    times = start_times(asked.rounds + 1)[1:]
    print(f"start to first paint: median {statistics.median(times):.2f} s, {min(times):.2f}–{max(times):.2f} s")
    dress(QApplication([]))
    heartbeat(asked.files)


if __name__ == "__main__":
    main()
