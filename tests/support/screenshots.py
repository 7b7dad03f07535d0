"""Opens the real window, goes through its views and writes a picture of each; `make screenshots` runs it under Xvfb."""

import argparse
import re
import tempfile
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.typeset import write_docx, write_pdf
from ytcheck.gui import pages
from ytcheck.gui.app import dress
from ytcheck.gui.menus import show_manual
from ytcheck.gui.questions import Questions
from ytcheck.gui.settings_dialog import SettingsDialog
from ytcheck.gui.theme import theme
from ytcheck.gui.window import MainWindow
from ytcheck.paths import resource
from ytcheck.service.self_test import sample_names

_MANUAL_WIDTH = 900
_COLOURS = 128
ROOT = Path(__file__).resolve().parents[2]


class Photographer:
    """Takes pictures of a window at one size into one folder."""

    def __init__(self, size: QSize, folder: Path, suffix: str, only: Collection[str], manual: bool) -> None:
        self.size, self.folder, self.suffix = size, folder, suffix
        self._only, self._manual = only, manual
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, widget: QWidget, name: str) -> None:
        """Write a picture of the widget as it stands; a smaller one for the manual where that shows the view."""
        if self._only and name not in self._only:
            return
        QTest.qWait(700)
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        shot = Image.frombytes(
            "RGB", (image.width(), image.height()), image.constBits(), "raw", "RGB", image.bytesPerLine()
        )
        _save(shot, self.folder / f"{name}{self.suffix}.png")
        if self._manual and f"]({name}.png)" in _manual_text():
            small = shot.resize(
                (_MANUAL_WIDTH, round(shot.height * _MANUAL_WIDTH / shot.width)), Image.Resampling.LANCZOS
            )
            _save(small, resource("manual", f"{name}.png"))


def _save(shot: Image.Image, target: Path) -> None:
    """Write the picture with the colours that it has most of, so that it is small and no colour of a status is taken for another."""
    counted = sorted(shot.getcolors(shot.width * shot.height), reverse=True)[:_COLOURS]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in counted for part in colour])
    shot.quantize(palette=palette, dither=Image.Dither.NONE).save(target, optimize=True)


def _manual_text() -> str:
    return resource("manual", "manual.md").read_text(encoding="utf-8")


def write_manual_page(target: Path) -> None:
    """The manual for readers of the repository: the same text, its pictures where they lie."""
    target.write_text(manual_page(), encoding="utf-8")


def manual_page() -> str:
    """The text of docs/manual.zh-CN.md."""
    return re.sub(r"\]\(([a-z]+\.png)\)", r"](../resources/manual/\1)", _manual_text())


def wait_for(condition: Callable[[], object], seconds: float = 90) -> None:
    """Let the window live until the condition holds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QTest.qWait(50)


def drafts(folder: Path) -> tuple[list[Path], list[Path]]:
    """Two drafts of one sample: the later one has a clause less and a Word document more."""
    source = next(resource("sample").glob("*/*实施意见.md")).read_text(encoding="utf-8")
    paragraphs = source.splitlines()
    earlier, later, bad = folder / "实施意见（前一稿）.pdf", folder / "实施意见.pdf", folder / "旧附件.pdf"
    write_pdf(source, earlier)
    write_pdf("\n".join(p for p in paragraphs if not p.startswith("（五）")), later)
    word = folder / "补充通知.docx"
    write_docx(next(resource("sample").glob("*/*若干措施.md")).read_text(encoding="utf-8"), word)
    bad.write_bytes(b"%PDF-1.4 broken")
    return [earlier], [later, word, bad]


def walk(shoot: Photographer, home: Path) -> None:
    """Go through every view."""
    first, second = drafts(home)
    case: list[Path] = []
    answers = Questions(
        files=lambda _p, _f: second,
        case=lambda _p, _f: case[0],
        words=lambda *_: "本区市没有对应产业",
        name=lambda _p: "王敏",
        whether=lambda *_: True,
    )
    window = MainWindow(answers, home / "settings.json")
    window.settings = replace(window.settings, reviewer="王敏", folder=str(home))
    window.resize(shoot.size)
    window.show()
    wait_for(lambda: window.pages.start.district.count() > 1)
    window.begin(first, "云岚区")
    wait_for(lambda: window.check is not None)
    case.append(window._opened.project.path)
    window.begin_sample(sample_names()[0])
    wait_for(lambda: window.check is not None and len(window.check.outlines) == 1 and not window.jobs.busy)
    window.show_start()
    shoot.take(window, "start")
    window.add_files()
    shoot.take(window, "start-files")
    window.begin(second, "云岚区")
    QTest.qWait(500)
    shoot.take(window, "reading")
    wait_for(lambda: window.check is not None)
    shoot.take(window, "overview")
    review(window, shoot)
    others(window, shoot)
    window.close()


def review(window: MainWindow, shoot: Photographer) -> None:
    """The measure view before and after a few decisions, and the overview filtered."""
    window._open_measure(2)
    wait_for(lambda: not window.jobs.busy)
    shoot.take(window, "measure")
    QTest.keyClick(window.pages.measure, Qt.Key.Key_Space)
    window._open_measure(7)
    window.pages.measure.city._on_chosen(window.pages.measure.view.tasks[0].id)
    QTest.keyClick(window.pages.measure, Qt.Key.Key_3)
    shoot.take(window, "review")
    window._on_tab(pages.BOARD)
    window.pages.board.search.setText("实验室")
    QTest.qWait(400)
    shoot.take(window, "search")
    window.pages.board.clear_filter()


def others(window: MainWindow, shoot: Photographer) -> None:
    """The remaining views, the settings and the manual."""
    window._on_tab(pages.CLAUSES)
    window.pages.clauses.kinds.setCurrentIndex(0)
    shoot.take(window, "clauses")
    window._on_tab(pages.FILES)
    shoot.take(window, "files")
    window._on_tab(pages.COMPARE)
    window.compare()
    wait_for(lambda: window.pages.compare.view is not None)
    shoot.take(window, "compare")
    window._on_tab(pages.REPORT)
    wait_for(lambda: window.pages.report.data)
    shoot.take(window, "report")
    # Where the pictures are taken is nobody's concern.
    dialog = SettingsDialog(replace(window.settings, folder="/home/王敏/文档"), window.folder, window)
    dialog.show()
    shoot.take(dialog, "settings")
    dialog.close()
    manual = show_manual(window)
    shoot.take(manual, "manual-window")
    manual.close()


def main() -> None:
    """Write the pictures; options choose size, scheme and text size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--scheme", default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--suffix", default="")
    parser.add_argument("--only", default="", help="names of views, separated by commas")
    parser.add_argument("--manual", action="store_true", help="write the manual's pictures and page too")
    parser.add_argument("--into", type=Path, default=ROOT / "docs" / "images")
    asked = parser.parse_args()
    app = QApplication([])
    dress(app)
    width, height = map(int, asked.size.split("x"))
    theme().choose(asked.scheme, asked.scale)
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "settings.json"
        file.write_text(f'{{"theme": "{asked.scheme}", "text_size": {round(asked.scale * 100)}}}', encoding="utf-8")
        only = tuple(filter(None, asked.only.split(",")))
        walk(Photographer(QSize(width, height), asked.into, asked.suffix, only, asked.manual), Path(home))
    if asked.manual:
        write_manual_page(ROOT / "docs" / "manual.zh-CN.md")


if __name__ == "__main__":
    main()
