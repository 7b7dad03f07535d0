"""The outcome of a check for a terminal: counts, then a line for each gap."""

from ytcheck.model.finding import TargetVerdict
from ytcheck.model.verdict import Check, Verdict
from ytcheck.report import wording
from ytcheck.report.gap_report import counts_of


def summary_lines(check: Check) -> list[str]:
    """The counts, what could not be read, then one line for each measure with a gap."""
    lines = [counts_of(check)]
    lines += [f"注意：《{name}》未能读取，有关结论待核。" for name in check.unread_files]
    for outline in check.outlines:
        if outline.unread_pages:
            pages = "、".join(map(str, outline.unread_pages))
            lines.append(f"注意：《{outline.file}》第{pages}页没有可读的文字，有关结论待核。")
        lines += [f"注意：《{outline.file}》{warning}。" for warning in outline.warnings]
    return lines + [_gap_line(verdict) for verdict in check.verdicts if verdict.open_tasks]


def _gap_line(verdict: Verdict) -> str:
    names = {task.id: task.name for task in verdict.measure.tasks}
    missing = "、".join(names[task.task] for task in verdict.open_tasks)
    head = f"{verdict.measure.label}{verdict.measure.title}：{wording.STATUS[verdict.status]}"
    mark = "（待核）" if verdict.uncertain else ""
    low = [
        t.target.indicator for t in verdict.findings.targets if t.verdict in (TargetVerdict.BELOW, TargetVerdict.LATE)
    ]
    figures = f"；指标偏低或偏晚：{'、'.join(low)}" if low else ""
    return f"{head}{mark}，尚缺{len(verdict.open_tasks)}项：{missing}{figures}"
