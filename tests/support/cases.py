"""A check of which every clause is known, to be reviewed and kept: three tasks of the first measure with targets left as they are."""

from dataclasses import replace
from datetime import datetime

from tests.support.checks import CLAUSE, MISSING, check_of, clause_of, outline_of, task_finding, verdict_of
from ytcheck.model.verdict import Check, Verdict

NOON = datetime(2025, 6, 30, 12, 0)
OWN, OTHER, SPARE = (
    clause_of(text, index=n) for n, text in enumerate(("第一条的工作。", "第二条的工作。", "第三条，另有工作。"), 1)
)
CLAUSES = (CLAUSE, OWN, OTHER, SPARE)


def case_of(rulebook, tasks=None, clauses=CLAUSES, sha256="0" * 64, **more) -> Check:
    """Measure 1 with these findings (by task id, the others missing); every other measure covered by CLAUSE."""
    verdict = verdict_of(rulebook.measures[0], tasks or {}, others=MISSING)
    outline = replace(outline_of(), clauses=clauses, sha256=sha256)
    return check_of(rulebook, [verdict], outlines=[outline], **more)


def covered(rulebook, *clauses) -> dict:
    """The first task of the first measure, covered by these clauses."""
    task = rulebook.measures[0].tasks[0].id
    finding = task_finding(task, clause=clauses[0])
    evidence = tuple(replace(finding.evidence[0], clause=clause) for clause in clauses)
    return {task: replace(finding, evidence=evidence)}


def first(check: Check) -> Verdict:
    """The verdict on the first measure."""
    return check.verdicts[0]
