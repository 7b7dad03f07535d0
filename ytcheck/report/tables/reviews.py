"""What a person has said of a measure or a task, in the words of a 复核意见."""

from ytcheck.model.decision import Decision, DecisionKind
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Status, Verdict
from ytcheck.report import wording

_STALE = "需复核（作出意见后，市级要求或依据条款已有变化）"
_SAID = {
    DecisionKind.CONFIRM: "同意机判结论",
    DecisionKind.NOTE: "",
    DecisionKind.ATTACH: "补充了依据条款",
    DecisionKind.REJECT: "排除了依据条款",
}


def review_words(verdict: Verdict, task: str = "") -> str:
    """The decisions in force on the measure, and on the task with this id, oldest first; "" for none."""
    shown = [d for d in verdict.review.decisions if d.task in ("", task)]
    stale = any(d.task in ("", task) for d in verdict.review.stale)
    lines = [decision_words(decision) for decision in shown]
    lines += [_STALE] if stale else []
    return "\n".join(dict.fromkeys(line for line in lines if line))


def decision_words(decision: Decision) -> str:
    """One decision with its remark: 结论改定为“不适用”：区内无实验室."""
    said = _SAID.get(decision.kind) or _changed(decision)
    return f"{said}：{decision.note}" if said and decision.note else said or decision.note


def _changed(decision: Decision) -> str:
    if decision.kind is DecisionKind.STATUS:
        return f"结论改定为“{wording.STATUS[Status(decision.status)]}”"
    if decision.kind is DecisionKind.TASK:
        return f"任务改定为“{wording.TASK[TaskStatus(decision.status)]}”"
    return ""
