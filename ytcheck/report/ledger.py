"""What the 整改台账 says: a row for every gap, and the sheets that go with it; no writer computes anything."""

from datetime import date

from ytcheck.model.rules import BodyRole, Measure
from ytcheck.model.verdict import Check, Verdict
from ytcheck.report.ledger_sheets import (
    basis_of,
    bodies_sheet,
    documents_sheet,
    overview_sheet,
    targets_sheet,
    title_of,
)
from ytcheck.report.sheets import Column, Sheet, Value
from ytcheck.report.tables import Gap, counterpart_of, gaps_of, goal_gaps, quoted, review_words

STATES = ("未启动", "整改中", "已完成", "不予采纳")
_COLUMNS = (
    Column("序号", 5, centred=True),
    Column("市级要求", 29),
    Column("本区市现状", 33),
    Column("差距类型", 11.5, centred=True),
    Column("建议补充内容", 33),
    Column("建议牵头单位", 13, centred=True),
    Column("配合单位", 13, centred=True),
    Column("完成时限", 10, centred=True),
    Column("复核意见", 12),
    Column("状态", 8, centred=True, choices=STATES),
)
_PLACES = 3


def ledger_of(check: Check, day: date) -> tuple[Sheet, ...]:
    """The workbook of this check, dated `day`: 整改台账, overview of the measures, figures, tasks by body, documents."""
    return (
        _gaps_sheet(check, day),
        overview_sheet(check, day),
        targets_sheet(check, day),
        bodies_sheet(check, day),
        documents_sheet(check, day),
    )


def _gaps_sheet(check: Check, day: date) -> Sheet:
    gaps = [*((gap, None) for gap in goal_gaps(check)), *((g, v) for v in check.verdicts for g in gaps_of(check, v))]
    return Sheet(
        name="整改台账",
        title=title_of(check, "整改台账"),
        note=f"{basis_of(check, day)}共{len(gaps)}条。机判结果须经复核；“参考表述”取自规则包，为建议稿，数额以×代替；"
        "市级为按职责分工负责的，以排在首位的单位为建议牵头单位。",
        columns=_COLUMNS,
        rows=tuple(_row(check, number, gap, verdict) for number, (gap, verdict) in enumerate(gaps, 1)),
        empty="没有需要整改的事项。",
    )


def _row(check: Check, number: int, gap: Gap, verdict: Verdict | None) -> tuple[Value, ...]:
    lead, cooperating = ("", ()) if verdict is None else _bodies(check, verdict.measure)
    return (
        number,
        _demand(gap, verdict),
        _present(check, gap),
        gap.kind.value,
        _addition(gap),
        lead,
        "、".join(cooperating),
        "" if gap.deadline is None else f"{gap.deadline}年",
        _review(gap, verdict),
        STATES[0],
    )


def _demand(gap: Gap, verdict: Verdict | None) -> str:
    head = "总体要求" if verdict is None else f"{verdict.measure.label}{verdict.measure.title}"
    return f"{head}\n{quoted(gap.demand)}"


def _present(check: Check, gap: Gap) -> str:
    """Where the district's words stand, the words, and why they do not do; the file always named, since a row is read without its sheet."""
    if not gap.places:
        return f"{gap.reason}。"
    file = f"《{check.outlines[0].file}》" if len(check.outlines) == 1 else ""
    further = f"等{len(gap.places)}处" if len(gap.places) > _PLACES else ""
    return f"{file}{'、'.join(gap.places[:_PLACES])}{further}：{quoted(gap.excerpt)}\n（{gap.reason}）"


def _addition(gap: Gap) -> str:
    return f"{gap.addition}\n参考表述：{gap.proposals[0]}" if gap.proposals else gap.addition


def _bodies(check: Check, measure: Measure) -> tuple[str, tuple[str, ...]]:
    """The district's counterparts of the measure's lead body (else of its first), and of the others, each named once."""
    ranked = sorted(measure.bodies, key=lambda body: body.role is not BodyRole.LEAD)
    names = tuple(dict.fromkeys(counterpart_of(check, body.name) for body in ranked))
    return (names[0], names[1:]) if names else ("", ())


def _review(gap: Gap, verdict: Verdict | None) -> str:
    said = "" if verdict is None else review_words(verdict, gap.task)
    return said or ("待核" if gap.uncertain else "")
