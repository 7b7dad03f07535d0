"""A measure's findings as decided: tasks, evidence, and the figures and bodies that follow from the evidence."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from ytcheck.judging.fingerprints import fingerprint
from ytcheck.judging.stale import ClauseTexts
from ytcheck.matching.bodies import bodies_of
from ytcheck.matching.division import Division
from ytcheck.matching.figures import target_findings
from ytcheck.matching.match import keys_of, united
from ytcheck.matching.owners import Owners
from ytcheck.matching.statements import Statement, statements_in
from ytcheck.model.decision import Decision, DecisionKind
from ytcheck.model.finding import Evidence, TargetFinding, TaskFinding, TaskStatus
from ytcheck.model.verdict import Check, Findings

_ATTACHED = "复核时补充的依据"
_REJECTED = "复核时已排除，不作为依据"
_OVERRULED = "复核认定不构成这项任务的落实"

Serving = Mapping[str, Set[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class _Said:
    """What the decisions say of one task: its status, texts that do not count, clauses that do."""

    status: TaskStatus | None
    rejected: frozenset[str]
    attached: tuple[Evidence, ...]


def reviewed_findings(automatic: Findings, held: Sequence[Decision], check: Check, texts: ClauseTexts) -> Findings:
    """The findings with the decisions in force laid over them; figures and bodies are read again where the evidence changed."""
    tasks = tuple(_task(finding, _said_of(finding, held, texts)) for finding in automatic.tasks)
    if tasks == automatic.tasks:
        return automatic
    evidence = united(tasks)
    return replace(
        automatic,
        tasks=tasks,
        targets=_targets(automatic, tasks, check),
        bodies=bodies_of(
            automatic.measure.bodies,
            [e.clause for e in evidence],
            Owners(check.outlines, Division(check.outlines)),
            check.rulebook,
            check.district,
        ),
        evidence=evidence,
    )


def _said_of(finding: TaskFinding, held: Sequence[Decision], texts: ClauseTexts) -> _Said:
    own = [d for d in held if d.task == finding.task]
    statuses = [TaskStatus(d.status) for d in own if d.kind is DecisionKind.TASK]
    attached = (texts.find(d.clause) for d in own if d.kind is DecisionKind.ATTACH and d.clause)
    return _Said(
        status=statuses[-1] if statuses else None,
        rejected=frozenset(d.clause.text for d in own if d.kind is DecisionKind.REJECT and d.clause),
        attached=tuple(Evidence(clause, 1.0, (), _ATTACHED) for clause in attached if clause is not None),
    )


def _task(finding: TaskFinding, said: _Said) -> TaskFinding:
    kept = tuple(e for e in finding.evidence if fingerprint(e.clause.text) not in said.rejected)
    if said.status is None and not said.attached and kept == finding.evidence:
        return finding
    if (said.status or _status_without(kept, said)) is TaskStatus.COVERED:
        known = {e.clause.key for e in said.attached}
        own = tuple(e for e in kept if e.clause.key not in known)
        score = max((e.score for e in (*said.attached, *own)), default=1.0)
        weakened = finding.weakened and bool(own) and not said.attached
        return TaskFinding(finding.task, TaskStatus.COVERED, score, (*said.attached, *own), weakened=weakened)
    return TaskFinding(finding.task, said.status or TaskStatus.MISSING, finding.score, nearest=_nearest(finding, kept))


def _status_without(kept: tuple[Evidence, ...], said: _Said) -> TaskStatus:
    return TaskStatus.COVERED if kept or said.attached else TaskStatus.MISSING


def _nearest(finding: TaskFinding, kept: tuple[Evidence, ...]) -> Evidence | None:
    """The best clause that does not count, the person's word on it as the reason."""
    if not finding.evidence:
        return finding.nearest
    return replace(kept[0], reason=_OVERRULED) if kept else replace(finding.evidence[0], reason=_REJECTED)


def _targets(automatic: Findings, tasks: tuple[TaskFinding, ...], check: Check) -> tuple[TargetFinding, ...]:
    before, after = _serving(automatic.tasks), _serving(tasks)
    statements = _statements((e for task in tasks for e in task.evidence), check)
    known = check.rulebook.targets
    return tuple(
        target_findings((found.target,), statements, after, known)[0] if _is_open(found, before, after) else found
        for found in automatic.targets
    )


def _is_open(found: TargetFinding, before: Serving, after: Serving) -> bool:
    """Whether the evidence is to be read for a figure: there is none yet, or its clause has ceased to be evidence for its task."""
    gone = before.get(found.target.task, frozenset()) - after.get(found.target.task, frozenset())
    return found.figure is None or found.figure.clause.key in gone


def _serving(tasks: Iterable[TaskFinding]) -> Serving:
    return {t.task: keys_of(t.evidence) for t in tasks}


def _statements(evidence: Iterable[Evidence], check: Check) -> list[Statement]:
    keys = {e.clause.key for e in evidence}
    outlines = [check.outline(document) for document in dict.fromkeys(document for document, _ in sorted(keys))]
    division = Division(check.outlines)
    return [s for outline in outlines for s in statements_in(outline, division) if s.clause.key in keys]
