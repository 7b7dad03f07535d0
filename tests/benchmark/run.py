"""`make benchmark`: ytcheck beside the straightforward tool on the labelled policy sets, printed and written to docs/benchmark.md."""

import math
import tempfile
import time
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from tests.benchmark.baseline import straightforward
from tests.benchmark.cases import FOLDER, Case, load_cases
from tests.benchmark.metrics import Pair, Scores, scores_of
from tests.benchmark.outcome import outcome_of, set_documents
from ytcheck.outline import outline_of
from ytcheck.reading import read_document
from ytcheck.service import check_documents, prepared_matcher

_DOC = FOLDER.parent.parent / "docs" / "benchmark.md"
_COMMON = (
    "macro_f1",
    "accuracy",
    "false_coverage",
    "missing_said_covered",
    "missed_coverage",
    "evidence_precision",
    "evidence_recall",
    "first_hit",
)
_HEAD = {
    "macro_f1": "macro-F1",
    "accuracy": "accuracy",
    "false_coverage": "false coverage",
    "missing_said_covered": "missing said covered",
    "missed_coverage": "missed coverage",
    "evidence_precision": "evidence precision",
    "evidence_recall": "evidence recall",
    "first_hit": "first hit",
    "task_precision": "task precision",
    "task_recall": "task recall",
    "targets": "targets found",
    "target_precision": "target precision",
    "deadlines": "deadlines right",
    "bodies": "bodies found",
    "body_precision": "body precision",
    "errors_marked": "wrong verdicts marked uncertain",
    "marked": "all verdicts marked uncertain",
}


def main() -> None:
    """Run both tools on every case and report."""
    matcher = prepared_matcher()
    rows: list[tuple[Case, Pair, Pair]] = []
    seconds = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for case in load_cases(matcher.rulebook):
            files = set_documents(case, Path(folder))
            check = check_documents(files, case.district, matcher=matcher)
            outlines = [outline_of(read_document(file), f"d{n}") for n, file in enumerate(files, 1)]
            started = time.perf_counter()
            matcher.match(outlines, case.district)
            seconds += time.perf_counter() - started
            rows.append((case, (case, outcome_of(check)), (case, straightforward(outlines, matcher.rulebook))))
    text = _tables(rows)
    print(text)
    print(f"matching: {seconds / len(rows):.3f} s a policy set")
    introduction = (FOLDER / "introduction.md").read_text(encoding="utf-8")
    _DOC.write_text(f"{introduction}\n{text}", encoding="utf-8")


def _tables(rows: Sequence[tuple[Case, Pair, Pair]]) -> str:
    parts = [_halves(rows), "## Case by case\n", _cases(rows)]
    return "\n".join(parts) + "\n"


def _halves(rows: Sequence[tuple[Case, Pair, Pair]]) -> str:
    columns: list[tuple[str, Scores]] = []
    for half, name in (("report", "only reported on"), ("work", "worked with")):
        mine = [row for row in rows if row[0].half == half]
        if mine:
            columns += [(f"ytcheck, half {name}", scores_of([r[1] for r in mine]))]
            columns += [(f"straightforward, half {name}", scores_of([r[2] for r in mine]))]
    lines = ["| | " + " | ".join(name for name, _ in columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for field in fields(Scores):
        cells = [_shown(getattr(s, field.name)) if _gives(tool, field.name) else "–" for tool, s in columns]
        lines.append(f"| {_HEAD[field.name]} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _gives(tool: str, figure: str) -> bool:
    """The straightforward tool gives statuses and evidence only."""
    return tool.startswith("ytcheck") or figure in _COMMON


def _cases(rows: Sequence[tuple[Case, Pair, Pair]]) -> str:
    shown = (
        "accuracy",
        "false_coverage",
        "missed_coverage",
        "evidence_precision",
        "evidence_recall",
        "task_precision",
        "task_recall",
        "targets",
        "bodies",
    )
    lines = [
        "| case | half | " + " | ".join(_HEAD[name] for name in shown) + " | straightforward: accuracy |",
        "|---" * (len(shown) + 3) + "|",
    ]
    for case, mine, other in rows:
        scores = scores_of([mine])
        cells = " | ".join(_shown(getattr(scores, name)) for name in shown)
        lines.append(f"| {case.name} | {case.half} | {cells} | {_shown(scores_of([other]).accuracy)} |")
    return "\n".join(lines)


def _shown(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return "–" if math.isnan(value) else f"{value:.3f}"


if __name__ == "__main__":
    main()
