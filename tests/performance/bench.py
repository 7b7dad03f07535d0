"""`make bench`: what a check costs, stage by stage and as a whole, beside pdfplumber, pypdfium2 and the straightforward tool."""

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pyperf

from tests.performance.material import districts, table_pdf, text_pdf
from tests.performance.measure import exponent, in_turn, ratio
from tests.performance.stages import clauses_in, outside_tools, stages
from tests.support.scanned import CLEAN, scan_pdf
from ytcheck.reading import ReadingOptions
from ytcheck.service import check_documents, prepared_matcher
from ytcheck.service.readers import Readers

_HERE = Path(__file__).parent
_DOC = _HERE.parent.parent / "docs" / "performance.md"
_RAW = Path("output") / "bench.json"
_PAGES = {20: 9, 100: 3, 500: 2}  # with how many rounds
_DOCUMENTS = {2: 5, 6: 5, 18: 3}
_SETS, _DOCUMENTS_A_SET, _PAGES_A_DOCUMENT = 15, 6, 5
_SHOWN = ("read", "outline", "hand over", "match", "judge", "result file", "ledger", "report")


@dataclass
class Measured:
    """All seconds by what was measured, and the lines of the page that says so."""

    seconds: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def table(self, title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A titled table."""
        self.lines += [f"## {title}", "", f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
        self.lines += [*(f"| {' | '.join(row)} |" for row in rows), ""]


def main() -> None:
    """Measure everything, write docs/performance.md and the raw seconds for pyperf."""
    begun, load = time.time(), os.getloadavg()[0]
    measured = Measured()
    prepared_matcher()
    readers = Readers()
    try:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            _keep_bytecode(folder / "bytecode")
            for measure in (_starts, _texts, _documents, _tables_and_scans, _batch):
                measure(measured, folder, readers)
                print(f"{measure.__name__.strip('_')}: {time.time() - begun:.0f} s", file=sys.stderr)
    finally:
        readers.close()
    _write(measured, begun, load)


def _keep_bytecode(folder: Path) -> None:
    """Let the commands that are measured find their modules compiled, as they are in an installed program."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def _starts(measured: Measured, folder: Path, _readers: Readers) -> None:
    page = text_pdf(1, folder / "one.pdf")
    program = [sys.executable, "-m", "ytcheck"]
    taken = measured.seconds["start"] = in_turn(
        {
            "bare Python": partial(_run, [sys.executable, "-c", "pass"]),
            "`ytcheck --version`": partial(_run, [*program, "--version"]),
            "`ytcheck check`, one page": partial(_run, [*program, "check", str(page)]),
        },
        rounds=9,
    )
    rows = [
        (name, f"{min(seconds):.2f}", f"{statistics.median(seconds):.2f}", f"{ratio(taken, name, 'bare Python'):.1f}")
        for name, seconds in taken.items()
    ]
    measured.table("A start, cold process", ("", "least, s", "median, s", "× bare Python"), rows)


def _texts(measured: Measured, folder: Path, readers: Readers) -> None:
    files = {pages: text_pdf(pages, folder / f"{pages}.pdf") for pages in _PAGES}
    rows, clauses = [], {pages: clauses_in(file) for pages, file in files.items()}
    for pages, file in files.items():
        works = outside_tools(file) | {"whole check": _whole([file], readers)} | dict(stages(file, folder))
        measured.seconds[f"{pages} pages"] = in_turn(works, _PAGES[pages], warm_up=pages == min(_PAGES))
    for name in ("whole check", *_SHOWN, "straightforward", "pypdfium2"):
        shares = [f"{ratio(measured.seconds[f'{pages} pages'], name, 'pdfplumber'):.3f}" for pages in files]
        rows.append((name, *shares))
    measured.table(
        "Text, by the time of pdfplumber's plain extraction of the same file",
        ("", *(f"{pages} pages, {clauses[pages]} clauses" for pages in files)),
        rows,
    )
    grows = [
        (name, _growth(measured, name, list(files), [f"{pages} pages" for pages in files]))
        for name in ("whole check", "read", "report")
    ]
    grows.append(
        ("match, over clauses", _growth(measured, "match", list(clauses.values()), [f"{p} pages" for p in files]))
    )
    measured.table(f"How cost grows: exponent fitted over {', '.join(map(str, files))} pages", ("", "exponent"), grows)
    _memory(measured, files)


def _memory(measured: Measured, files: dict[int, Path]) -> None:
    peaks = {pages: _told("tests.performance.whole", file) for pages, file in files.items()}
    rows = [(str(pages), f"{told['program']:.0f}", f"{told['reader']:.0f}") for pages, told in peaks.items()]
    measured.table("Peak memory of a whole check, MiB resident", ("pages", "program", "its reader process"), rows)
    by_stage = _told("tests.performance.stages", files[max(files)])
    measured.table(
        f"Peak memory of each stage of {max(files)} pages, all in one process, MiB resident",
        tuple(by_stage),
        [tuple(f"{value:.0f}" for value in by_stage.values())],
    )


def _documents(measured: Measured, folder: Path, _readers: Readers) -> None:
    made = districts(1, max(_DOCUMENTS), _PAGES_A_DOCUMENT, folder / "documents")
    files = sorted(made.rglob("*.pdf"))
    one = Readers(most=1)
    try:
        for count, rounds in _DOCUMENTS.items():
            measured.seconds[f"{count} documents"] = in_turn({"whole check": _whole(files[:count], one)}, rounds)
    finally:
        one.close()
    grown = _growth(measured, "whole check", list(_DOCUMENTS), [f"{count} documents" for count in _DOCUMENTS])
    counts = ", ".join(map(str, _DOCUMENTS))
    measured.table(
        f"How cost grows: exponent fitted over {counts} documents, one reader process",
        ("", "exponent"),
        [("whole check", grown)],
    )


def _tables_and_scans(measured: Measured, folder: Path, readers: Readers) -> None:
    tables, printed, scanned = (
        table_pdf(folder / "tables.pdf"),
        text_pdf(3, folder / "printed.pdf"),
        folder / "scanned.pdf",
    )
    scan_pdf(printed, scanned, CLEAN)
    taken = measured.seconds["tables"] = in_turn(
        outside_tools(tables) | {"whole check": _whole([tables], readers)} | dict(stages(tables, folder)), 5
    )
    rows = [(name, f"{ratio(taken, name, 'pdfplumber'):.3f}") for name in ("whole check", "read", "match", "pypdfium2")]
    measured.table("Tables, by the time of pdfplumber's plain extraction", ("", "a task table"), rows)
    taken = measured.seconds["scans"] = in_turn(
        {"printed": _whole([printed], readers), "scanned": _whole([scanned], readers)}, rounds=2, warm_up=False
    )
    peaks = _told("tests.performance.whole", scanned)
    measured.table(
        "Scans: three pages recognised, the engine's loading included",
        ("s a page", "× the same pages as text", "program, MiB", "reader process, MiB"),
        [
            (
                f"{statistics.median(taken['scanned']) / 3:.2f}",
                f"{ratio(taken, 'scanned', 'printed'):.0f}",
                f"{peaks['program']:.0f}",
                f"{peaks['reader']:.0f}",
            )
        ],
    )


def _batch(measured: Measured, folder: Path, _readers: Readers) -> None:
    source = districts(_SETS, _DOCUMENTS_A_SET, _PAGES_A_DOCUMENT, folder / "batch")
    cores = sorted(os.sched_getaffinity(0))[:2]
    one, two = "one core", "two cores"
    taken = measured.seconds["batch"] = in_turn(
        {
            one: partial(_check_batch, source, folder / "checked", cores[:1]),
            two: partial(_check_batch, source, folder / "checked", cores),
        },
        rounds=3,
        warm_up=False,
    )
    seconds = {name: statistics.median(taken[name]) for name in (one, two)}
    measured.table(
        f"A batch: {_SETS * _DOCUMENTS_A_SET} documents in {_SETS} sets, with all reports, ledgers and the matrix",
        ("", "s", "× one core"),
        [(name, f"{seconds[name]:.1f}", f"{ratio(taken, one, name):.2f}") for name in (one, two)],
    )


def _check_batch(source: Path, output: Path, cores: Sequence[int]) -> None:
    """The command as a user gives it, on a machine of these cores."""
    shutil.rmtree(output, ignore_errors=True)
    command = [sys.executable, "-m", "ytcheck", "batch", str(source), "--output", str(output)]
    _run(command, preexec_fn=partial(os.sched_setaffinity, 0, cores))
    assert len(list(output.glob("*/*-整改台账.xlsx"))) == _SETS


def _whole(files: Sequence[Path], readers: Readers) -> Callable[[], object]:
    options = ReadingOptions(cache=None)
    return lambda: check_documents(files, "", readers=readers, options=options)


def _growth(measured: Measured, name: str, sizes: Sequence[float], keys: Sequence[str]) -> str:
    return f"{exponent(sizes, [statistics.median(measured.seconds[key][name]) for key in keys]):.2f}"


def _run(command: Sequence[str], preexec_fn: Callable[[], None] | None = None) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=preexec_fn)


def _told(module: str, file: Path) -> dict[str, float]:
    """What a measuring module prints of a file, in a process of its own."""
    run = subprocess.run([sys.executable, "-m", module, str(file)], check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(run.stdout)
    return told


def _write(measured: Measured, begun: float, load: float) -> None:
    machine = (
        f"Measured on {time.strftime('%Y-%m-%d')}: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}; "
        f"load before the run {load:.1f} (0: nothing else runs); the run took {(time.time() - begun) / 60:.1f} minutes."
    )
    introduction = (_HERE / "introduction.md").read_text(encoding="utf-8")
    _DOC.write_text("\n".join([introduction, machine, "", *measured.lines]).rstrip() + "\n", encoding="utf-8")
    print("\n".join([machine, "", *measured.lines]))
    _RAW.parent.mkdir(exist_ok=True)
    _RAW.unlink(missing_ok=True)
    pyperf.BenchmarkSuite(
        [
            pyperf.Benchmark(
                [pyperf.Run(seconds, metadata={"name": f"{key}: {name}", "unit": "second"}, collect_metadata=False)]
            )
            for key, taken in measured.seconds.items()
            for name, seconds in taken.items()
        ]
    ).dump(str(_RAW))


if __name__ == "__main__":
    main()
