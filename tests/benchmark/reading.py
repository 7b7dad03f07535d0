"""Measures how well files are read: the same texts in every format, and scanned; writes the figures into docs/reading.md.

Run with `make reading-benchmark`; LibreOffice is needed for its own PDFs, which are left out where it is absent.
"""

import difflib
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.fuzz import ratio

from tests.benchmark.cases import load_cases
from tests.support.city import city_markup
from tests.support.memory import peak
from tests.support.office import SOFFICE, convert_all_to_pdf
from tests.support.scanned import CLEAN, WORN, Scanner, scan_pdf
from tests.support.typeset import write_docx, write_pdf, write_text
from ytcheck.model.clause import Clause, Outline
from ytcheck.model.rules import Rulebook
from ytcheck.outline import outline_of
from ytcheck.paths import resource
from ytcheck.reading import ReadingOptions, read_document
from ytcheck.rulebook import load_rulebook
from ytcheck.service.reader_process import ReadJob
from ytcheck.service.readers import Readers

_DOC = Path(__file__).parents[2] / "docs" / "reading.md"
_BEGIN, _END = "<!-- figures: made by `make reading-benchmark` -->", "<!-- end of figures -->"
_HEAD = (
    "| form | documents | clauses equal | clauses found | characters right |",
    "| --- | ---: | ---: | ---: | ---: |",
)
_ALIKE = 95  # of 100: a clause with a wrong character or two is found, one that lost a line is not
_EVERY = 5  # of the documents one is scanned
_COPIES = 50  # of the city's document: more than 500 pages
_OPTIONS = ReadingOptions(threads=2)


@dataclass(frozen=True)
class Score:
    """How much of a text came through: clauses of the source that are equal or at least found again, of how many; characters right, of how many."""

    equal: int
    found: int
    clauses: int
    right: int
    characters: int

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.equal + other.equal,
            self.found + other.found,
            self.clauses + other.clauses,
            self.right + other.right,
            self.characters + other.characters,
        )


def main() -> None:
    """Measure, print and write the table."""
    rulebook = load_rulebook()
    with tempfile.TemporaryDirectory() as name:
        rows = list(_rows(list(_texts(rulebook)), Path(name)))
        memory = _memory(city_markup(rulebook), Path(name))
    table = "\n".join([*_HEAD, *rows, "", memory])
    print(table)
    text = _DOC.read_text(encoding="utf-8")
    before, after = text.split(_BEGIN)[0], text.split(_END)[1]
    _DOC.write_text(f"{before}{_BEGIN}\n{table}\n{_END}{after}", encoding="utf-8")


def _texts(rulebook: Rulebook) -> Iterator[str]:
    """The city's text, the samples and every document of the labelled sets, in the markup of typeset."""
    yield city_markup(rulebook)
    yield from (file.read_text(encoding="utf-8") for file in sorted(resource("sample").rglob("*.md")))
    yield from (text for case in load_cases(rulebook) for text in case.documents.values())


def _rows(texts: Sequence[str], folder: Path) -> Iterator[str]:
    word = _written(texts, folder, ".docx", write_docx)
    references = [_outline(file) for file in word]
    yield _row("plain text", references, _written(texts, folder, ".txt", write_text))
    printed = _written(texts, folder, ".pdf", write_pdf)
    yield _row("PDF by reportlab", references, printed)
    if SOFFICE:
        (folder / "office").mkdir()
        yield _row("PDF by LibreOffice", references, convert_all_to_pdf(word, folder / "office"))
    some = slice(0, None, _EVERY)
    for face in ("Song", "Kai"):
        pages = _written(
            texts[some], folder, f"-{face}.pdf", lambda text, target, face=face: write_pdf(text, target, face)
        )
        for name, scanner in (("clean scan, 150 dpi", CLEAN), ("worn scan, 120 dpi", WORN)):
            yield _row(f"{name}, {face} 16 pt", references[some], list(_scans(pages, scanner)))


def _written(texts: Sequence[str], folder: Path, ending: str, write: Callable[[str, Path], None]) -> list[Path]:
    files = [folder / f"{number}{ending}" for number in range(len(texts))]
    for text, file in zip(texts, files, strict=True):
        write(text, file)
    return files


def _scans(files: Sequence[Path], scanner: Scanner) -> Iterator[Path]:
    for seed, file in enumerate(files):
        target = file.with_name(f"{file.stem}-{scanner.dpi}.pdf")
        scan_pdf(file, target, scanner, seed)
        yield target


def _memory(markup: str, folder: Path) -> str:
    """The peak memory of the reader process over a short and a long document of the same kind."""
    pages: dict[int, float] = {}
    for copies in (_COPIES // 10, _COPIES):
        write_pdf("\n---\n".join([markup] * copies), folder / "long.pdf")
        readers = Readers(most=1)
        readers.start(1)
        (outline,) = readers.read([ReadJob(folder / "long.pdf", "d1", _OPTIONS)], lambda *_page: None, lambda: False)
        assert isinstance(outline, Outline)
        pages[outline.pages] = peak(readers)
        readers.close()
    (few, less), (many, more) = pages.items()
    growth = (more - less) / (many - few)
    return f"Peak memory of the reader process: {less:.0f} MiB for {few} pages, {more:.0f} MiB for {many}, {growth:.3f} MiB a page more."


def _outline(file: Path) -> Outline:
    return outline_of(read_document(file, options=_OPTIONS), "d1")


def _row(form: str, references: Sequence[Outline], files: Sequence[Path]) -> str:
    total = Score(0, 0, 0, 0, 0)
    for reference, file in zip(references, files, strict=True):
        total += score_of(reference, _outline(file))
    return (
        f"| {form} | {len(files)} | {total.equal / total.clauses:.2%} | {total.found / total.clauses:.2%} of {total.clauses} "
        f"| {total.right / total.characters:.2%} of {total.characters} |"
    )


def score_of(reference: Outline, found: Outline) -> Score:
    """The clauses of `reference` that are found again with label, heading and text, and its characters in order."""
    wanted, got = (Counter((c.label, c.heading, c.text) for c in outline.clauses) for outline in (reference, found))
    source, text = ("".join(c.text for c in outline.clauses) for outline in (reference, found))
    match = difflib.SequenceMatcher(None, source, text, autojunk=False)
    right = sum(block.size for block in match.get_matching_blocks())
    # What was added counts as wrong as much as what was lost.
    again = sum(_is_among(clause, found.clauses) for clause in reference.clauses)
    return Score((wanted & got).total(), again, wanted.total(), right, max(len(source), len(text)))


def _is_among(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether one of the clauses has its label and nearly all of its text: it was neither cut nor run together with another."""
    return any(other.label == clause.label and ratio(other.text, clause.text) >= _ALIKE for other in clauses)


if __name__ == "__main__":
    main()
