"""How verdicts were reached and how far they reach, with this run's own bounds; and what a person has changed."""

from collections.abc import Iterator

from ytcheck.model.decision import Decision
from ytcheck.model.verdict import Basis, Check, Verdict
from ytcheck.report import wording
from ytcheck.report.blocks import Block, Column, Look, Prose, table
from ytcheck.report.gap_report.reviewers import shown_names
from ytcheck.report.options import ReportOptions
from ytcheck.report.tables import decision_words

_CHANGES = (
    Column("举措", 0.22),
    Column("机判结论", 0.14, True),
    Column("现结论", 0.14, True),
    Column("意见", 0.28),
    Column("复核人和时间", 0.22, True),
)


def method(check: Check) -> tuple[Block, ...]:
    """Numbered sentences."""
    return tuple(Prose(text, Look.BODY, lead=f"{n}.") for n, text in enumerate(_sentences(check), 1))


def changes(check: Check, options: ReportOptions) -> tuple[Block, ...]:
    """Every decision in force with the verdict before and after it; those on words that have changed since."""
    names = shown_names(check, options.anonymous)
    rows = [_change_row(v, d, names) for v in check.verdicts for d in v.review.decisions]
    if not rows:
        return (Prose("尚未经人工复核，全部结论为机判结果。"),)
    changed = sum(
        v.basis is Basis.REVIEWED and v.automatic is not None and v.automatic.status is not v.status
        for v in check.verdicts
    )
    reviewed = sum(bool(v.review.decisions) for v in check.verdicts)
    stale = [v.measure.label for v in check.verdicts if v.review.stale]
    outdated = f"{'、'.join(stale)}的意见作出后，市级要求或依据条款已有变化，需复核。" if stale else ""
    return (
        Prose(f"已复核{reviewed}项举措，改定结论{changed}项，其余为机判结果。{outdated}"),
        table(_CHANGES, rows),
    )


def _sentences(check: Check) -> Iterator[str]:
    tasks = sum(len(measure.tasks) for measure in check.rulebook.measures)
    share = check.rulebook.covered_share
    yield "本报告供内部工作参考，机判结果须经复核，不作为考核依据，也不用于区市之间排名。"
    yield (
        f"程序把{check.rulebook.doc_no}的{len(check.rulebook.measures)}项举措分解为{tasks}项任务（规则包{check.rulebook.id}，"
        f"版本{check.rulebook.version}），在所核对文件的{sum(len(o.clauses) for o in check.outlines)}个条款中逐项查找部署具体工作的文字。"
    )
    yield (
        f"一项举措的适用任务中，已落实的达到{share.numerator}/{share.denominator}的为“已覆盖”，有落实而达不到的为“部分覆盖”，"
        "一项也没有落实的为“未覆盖”；“不适用”由复核人认定，或者因任务所涉地点、单位不在本区市。"
    )
    yield "只在前言、指导思想、目标、以往工作情况、文件名称或目录中出现的，为“仅提及”；写明暂不、取消、另行研究的，为“否定或缓办”；两者都不作为落实依据。"
    yield "比例和增速类指标与市级直接比较；数量、金额类指标看本区市是否提出自己的目标，不因低于全市总量而判为偏低。"
    yield "未能读取的文件和页面不视为没有部署，可能受影响的结论标为待核；程序对文字含义的理解有限，用语与市级差别较大的条款可能漏判。"
    yield "“差距最突出”按结论、所缺任务和指标的项数排列；“建议稿”取自规则包，数额以×代替，供起草时参考，不是市级要求。"


def _change_row(verdict: Verdict, decision: Decision, names: dict[str, str]) -> tuple[str, ...]:
    before = verdict.automatic or verdict
    task = next((task.name for task in verdict.measure.tasks if task.id == decision.task), "")
    words = decision_words(decision)
    return (
        f"{verdict.measure.label}{verdict.measure.title}",
        _signed(before),
        _signed(verdict),
        f"{task}：{words}" if task else words,
        f"{names[decision.who]}\n{wording.dated(decision.when.date())}",
    )


def _signed(verdict: Verdict) -> str:
    return f"{wording.SIGN[verdict.status]}{wording.STATUS[verdict.status]}"
