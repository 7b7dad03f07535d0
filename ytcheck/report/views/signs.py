"""A sign for each status, so that none is told by colour alone."""

from ytcheck.model.finding import TargetVerdict, TaskStatus

TASK_SIGN = {
    TaskStatus.COVERED: "✓",
    TaskStatus.MENTIONED: "△",
    TaskStatus.REFUSED: "×",
    TaskStatus.MISSING: "○",
    TaskStatus.NOT_APPLICABLE: "－",
}
TARGET_SIGN = {
    TargetVerdict.MET: "✓",
    TargetVerdict.STATED: "✓",
    TargetVerdict.BELOW: "▼",
    TargetVerdict.LATE: "▼",
    TargetVerdict.ABSENT: "○",
}
