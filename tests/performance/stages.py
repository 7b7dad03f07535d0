"""One document through the program stage by stage; run as a module with a file it prints each stage's peak of memory as JSON."""

import json
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium

from tests.benchmark.baseline import straightforward
from tests.performance.measure import peak, reset_peak

DAY = date(2025, 6, 30)
Work = Callable[[], object]


def outside_tools(file: Path) -> dict[str, Work]:
    """pdfplumber's plain text extraction, and pypdfium2's, which is the floor."""
    return {"pdfplumber": lambda: _by_pdfplumber(file), "pypdfium2": lambda: _by_pdfium(file)}


def stages(file: Path, folder: Path) -> Iterator[tuple[str, Work]]:
    """Each stage with the work that it is, made from what the stage before gave."""
    from ytcheck.judging import judge
    from ytcheck.outline import outline_of
    from ytcheck.reading import read_document
    from ytcheck.service import export_ledger, export_report, export_result, prepared_matcher
    from ytcheck.service.check import judged_set

    matcher = prepared_matcher()
    rulebook = matcher.rulebook
    document = read_document(file)
    outline = outline_of(document, "d1")
    matches = matcher.match((outline,), "")
    check = judged_set((outline,), "", (), matcher)
    yield "read", lambda: read_document(file)
    yield "outline", lambda: outline_of(document, "d1")
    yield "hand over", lambda: pickle.loads(pickle.dumps(outline))
    yield "match", lambda: matcher.match((outline,), "")
    yield "judge", lambda: [judge(findings, rulebook, False) for findings in matches.findings]
    yield "result file", lambda: export_result(check, folder / "r.json")
    yield "report", lambda: export_report(check, folder / "r.pdf", DAY)
    yield "ledger", lambda: export_ledger(check, folder / "r.xlsx", DAY)
    yield "straightforward", lambda: straightforward((outline,), rulebook)


def clauses_in(file: Path) -> int:
    """How many clauses the program finds."""
    from ytcheck.outline import outline_of
    from ytcheck.reading import read_document

    return len(outline_of(read_document(file), "d1").clauses)


def _by_pdfplumber(file: Path) -> int:
    length = 0
    with pdfplumber.open(file) as pdf:
        for page in pdf.pages:
            length += len(page.extract_text())
            page.close()
    return length


def _by_pdfium(file: Path) -> int:
    pdf = pdfium.PdfDocument(file)
    length = 0
    for page in pdf:
        textpage = page.get_textpage()
        length += len(textpage.get_text_range())
        textpage.close()
        page.close()
    pdf.close()
    return length


def main() -> None:
    """Run every stage once, and print its peak in MiB."""
    peaks = {}
    with tempfile.TemporaryDirectory() as folder:
        reset_peak()
        made = stages(Path(sys.argv[1]), Path(folder))
        works = list(made)
        for name, work in works:
            reset_peak()
            work()
            peaks[name] = peak()
    print(json.dumps(peaks))


if __name__ == "__main__":
    main()
