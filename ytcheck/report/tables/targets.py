"""The city's figures beside the district's: how they compare, and which of the district's are higher or later."""

from dataclasses import dataclass

from ytcheck.model.finding import DistrictFigure, TargetFinding
from ytcheck.model.rules import Comparator, Target, TargetKind
from ytcheck.model.verdict import Check, Verdict
from ytcheck.report import wording

GOALS_LABEL = "总体要求"
_COMPARISON = {
    TargetKind.SHARE: "比例直接比较",
    TargetKind.GROWTH: "增速直接比较",
    TargetKind.COUNT: "数量看分解",
    TargetKind.SUM: "金额看分解",
    TargetKind.RANK: "位次看分解",
}
_WAN_IN_YI = 10_000


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A city target beside the district's figure.

    `measure` is 0 and `label` 总体要求 for a goal. `district`, `text` and `place` are the district's figure, its sentence and where it stands,
    "" without a figure; `by_year` its figures year by year (2026年195家), empty where there is but one. `above`: a share or growth rate is better than the city's, or a count exceeds the city's own. `late_by`: years
    after the city's deadline, 0 where it is not late or one of the two gives no year.
    """

    measure: int
    label: str
    indicator: str
    city: str
    district: str
    by_year: tuple[str, ...]
    text: str
    place: str
    kind: str
    verdict: str
    above: bool
    late_by: int
    found: TargetFinding

    @property
    def remark(self) -> str:
        """高于市级、晚1年: what the verdict does not say, "" for nothing."""
        return "、".join((*(("高于市级",) if self.above else ()), *((f"晚{self.late_by}年",) if self.late_by else ())))


def target_rows(check: Check) -> tuple[TargetRow, ...]:
    """The goals, then every measure's targets, in the city's order."""
    goals = [_row(check, goal, 0, GOALS_LABEL) for goal in check.goals]
    return (*goals, *(row for verdict in check.verdicts for row in target_rows_of(check, verdict)))


def target_rows_of(check: Check, verdict: Verdict) -> tuple[TargetRow, ...]:
    """One measure's targets, in the city's order."""
    measure = verdict.measure
    return tuple(_row(check, target, measure.number, measure.label) for target in verdict.findings.targets)


def falls_short(found: TargetFinding) -> bool:
    """Whether a figure that compares directly is worse than the city's, late or not."""
    target, figure = found.target, found.figure
    if figure is None or target.kind not in (TargetKind.SHARE, TargetKind.GROWTH):
        return False
    return figure.value > target.value if target.comparator is Comparator.AT_MOST else figure.value < target.value


def _row(check: Check, found: TargetFinding, measure: int, label: str) -> TargetRow:
    figure = found.figure
    return TargetRow(
        measure=measure,
        label=label,
        indicator=found.target.indicator,
        city=wording.city_figure_of(found.target),
        district="" if figure is None else wording.figure_of(figure.value, figure.unit, figure.deadline),
        by_year=wording.by_year_of(found),
        text="" if figure is None else figure.text,
        place="" if figure is None else wording.place_of(check, figure.clause),
        kind=_COMPARISON[found.target.kind],
        verdict=wording.TARGET[found.verdict],
        above=figure is not None and _is_above(found.target, figure),
        late_by=late_by(found),
        found=found,
    )


def late_by(found: TargetFinding) -> int:
    """Years by which the district's deadline follows the city's."""
    theirs = None if found.figure is None else found.figure.deadline
    ours = found.target.deadline
    return max(theirs - ours, 0) if theirs is not None and ours is not None else 0


def _is_above(target: Target, figure: DistrictFigure) -> bool:
    """A rank is never above: a district's place is counted among other places than the city's."""
    if target.kind is TargetKind.RANK:
        return False
    value = _in_unit_of(target, figure)
    return value < target.value if target.comparator is Comparator.AT_MOST else value > target.value


def _in_unit_of(target: Target, figure: DistrictFigure) -> float:
    factor = {("亿元", "万元"): 1 / _WAN_IN_YI, ("万元", "亿元"): _WAN_IN_YI}
    return figure.value * factor.get((target.unit, figure.unit), 1)
