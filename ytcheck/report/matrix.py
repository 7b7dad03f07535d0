"""What the table of districts × measures says of a batch of checks; it ranks nobody."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ytcheck.model.rules import Measure, Rulebook
from ytcheck.model.verdict import Check, Status
from ytcheck.report import wording

DOUBT = "*"
FAILED = "×"
UNNAMED = "未指定区市"
_RESULT = "ytcheck-result/"


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One district of a batch: a status for every measure in the city's order, the numbers of those that are doubtful.

    Where the check failed there are no statuses, and `error` is the sentence that says why.
    """

    district: str
    statuses: tuple[Status, ...] = ()
    uncertain: tuple[int, ...] = ()
    error: str = ""

    def count(self, status: Status) -> int:
        """How many measures have this status."""
        return self.statuses.count(status)


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A line of the matrix: a sign for every measure, then a count for every heading of `Matrix.counted`."""

    name: str
    signs: tuple[str, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table: `measures` across, a line for every district; `totals` count the districts measure by measure.

    `listed` has the same verdicts one by one, as (district, number, measure, status, 待核 or ""), `failed` the checks that came to nothing,
    as (district, sentence). `legend` says what the signs mean.
    """

    title: str
    note: str
    legend: str
    measures: tuple[Measure, ...]
    counted: tuple[str, ...]
    lines: tuple[MatrixLine, ...]
    totals: tuple[MatrixLine, ...]
    listed: tuple[tuple[str, str, str, str, str], ...]
    failed: tuple[tuple[str, str], ...]


def batch_row_of(check: Check) -> BatchRow:
    """The row of a check just made."""
    return BatchRow(
        district=check.district,
        statuses=tuple(verdict.status for verdict in check.verdicts),
        uncertain=tuple(verdict.measure.number for verdict in check.verdicts if verdict.uncertain),
    )


def batch_row_of_result(result: Mapping[str, Any], rulebook: Rulebook) -> BatchRow:
    """The row of a result file read back (design.md §5); ValueError where it is none, or one of another rule pack."""
    try:
        known = str(result["format"]).startswith(_RESULT) and result["rulepack"]["id"] == rulebook.id
        found = {measure["number"]: measure for measure in result["measures"]}
        if not known or set(found) != {measure.number for measure in rulebook.measures}:
            raise ValueError("not a result of this rule pack")
        return BatchRow(
            district=str(result["district"]),
            statuses=tuple(Status(found[measure.number]["status"]) for measure in rulebook.measures),
            uncertain=tuple(number for number in sorted(found) if found[number]["uncertain"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("not a result file") from error


def matrix_of(rows: Sequence[BatchRow], rulebook: Rulebook, day: date) -> Matrix:
    """The matrix of these districts, dated `day`: in the rule pack's order, others after them as they come."""
    ordered = sorted(rows, key=lambda row: _place(row.district, rulebook))
    checked = [row for row in ordered if not row.error]
    shown = [status for status in Status if status is not Status.NOT_APPLICABLE]
    return Matrix(
        title=f"各区市对照{rulebook.doc_no}落实情况一览表",
        note=f"对照文件：《{rulebook.title}》（{rulebook.doc_no}）。核对日期：{day.year}年{day.month}月{day.day}日。"
        f"共{len(rows)}个区市，已核对{len(checked)}个。机判结果须经复核；各区市按规则包所列次序排列，不作排名。",
        legend="　".join([*_signs_in_words(), f"{DOUBT} 待核", f"{FAILED} 未能核对"]),
        measures=rulebook.measures,
        counted=(*(wording.STATUS[status] for status in Status), "待核"),
        lines=tuple(_line(row, rulebook) for row in ordered),
        totals=tuple(_total(status, checked, rulebook) for status in shown),
        listed=tuple(item for row in checked for item in _listed(row, rulebook)),
        failed=tuple((row.district, row.error) for row in ordered if row.error),
    )


def _signs_in_words() -> list[str]:
    return [f"{wording.SIGN[status]} {wording.STATUS[status]}" for status in Status]


def _place(district: str, rulebook: Rulebook) -> int:
    known = [(known.name, *known.short_names) for known in rulebook.districts]
    return next((place for place, names in enumerate(known) if district in names), len(known))


def _line(row: BatchRow, rulebook: Rulebook) -> MatrixLine:
    name = row.district or UNNAMED
    if row.error:
        return MatrixLine(name, (FAILED,) * len(rulebook.measures), ())
    signs = tuple(
        wording.SIGN[status] + (DOUBT if measure.number in row.uncertain else "")
        for measure, status in zip(rulebook.measures, row.statuses, strict=True)
    )
    return MatrixLine(name, signs, (*(row.count(status) for status in Status), len(row.uncertain)))


def _listed(row: BatchRow, rulebook: Rulebook) -> Iterator[tuple[str, str, str, str, str]]:
    for measure, status in zip(rulebook.measures, row.statuses, strict=True):
        doubt = "待核" if measure.number in row.uncertain else ""
        sign = f"{wording.SIGN[status]} {wording.STATUS[status]}"
        yield row.district or UNNAMED, measure.label, measure.title, sign, doubt


def _total(status: Status, rows: Sequence[BatchRow], rulebook: Rulebook) -> MatrixLine:
    """How many districts have this status in each measure, and in all."""
    numbers = [sum(row.statuses[place] is status for row in rows) for place in range(len(rulebook.measures))]
    return MatrixLine(f"{wording.STATUS[status]}区市数", tuple(map(str, numbers)), ())
