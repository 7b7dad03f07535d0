"""Files to be measured, made from the benchmark's policy sets: text of any length, tables, scans, districts with several documents."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from reportlab.lib.pagesizes import A4

from tests.benchmark.cases import FOLDER
from tests.support.drawn import canvas, lines
from tests.support.typeset import Block, blocks_of, write_pdf

_LINES, _CHARACTERS, _LEFT, _TOP = 22, 28, 77, 105  # a page of GB/T 9704-2012
_TABLES = FOLDER / "cases" / "06-task-table" / "fengong.md"


def text_pdf(pages: int, target: Path, skip: int = 0) -> Path:
    """A PDF of so many pages of text, about 550 characters each; `skip` leaves out so many of the paragraphs at the beginning.

    The paragraphs are those of all policy sets in order, and begin again where they end; nothing that is measured gains by that.
    """
    on = canvas(target)
    flow = islice(_printed_lines(), skip, None)
    for number in range(1, pages + 1):
        lines(on, list(islice(flow, _LINES)), _LEFT, _TOP, 16, 28.9)
        lines(on, [f"— {number} —"], A4[0] / 2 - 20, A4[1] - 90, 14)
        on.showPage()
    on.save()
    return target


def table_pdf(target: Path) -> Path:
    """A division of tasks as a table over several pages."""
    write_pdf(_TABLES.read_text(encoding="utf-8"), target)
    return target


def districts(sets: int, documents: int, pages: int, folder: Path) -> Path:
    """A folder of so many districts with so many documents of so many pages each, no two alike."""
    for district in range(sets):
        home = folder / f"第{district + 1:02d}区"
        home.mkdir(parents=True, exist_ok=True)
        for document in range(documents):
            skip = (district * documents + document) * pages * _LINES
            text_pdf(pages, home / f"文件{document + 1}.pdf", skip)
    return folder


def _printed_lines() -> Iterator[str]:
    markups = sorted((FOLDER / "cases").glob("*/*.md"))
    blocks = [block for file in markups for block in blocks_of(file.read_text(encoding="utf-8"))]
    for block in cycle([block for block in blocks if block.kind in ("text", "heading", "title")]):
        yield from _set(block)


def _set(block: Block) -> Iterator[str]:
    """A paragraph's lines, the first indented by two characters."""
    text = f"\u3000\u3000{block.text}"
    return (text[start : start + _CHARACTERS] for start in range(0, len(text), _CHARACTERS))
