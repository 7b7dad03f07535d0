"""The matching of one policy set, from outlines to findings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ytcheck.errors import RuleFileWrong
from ytcheck.matching.bodies import bodies_of
from ytcheck.matching.context import ByPassage, Contextualizer, weighed_in_context
from ytcheck.matching.division import Division
from ytcheck.matching.evidence import Pointer, Weigher
from ytcheck.matching.figures import target_findings
from ytcheck.matching.lexicon import Lexicon
from ytcheck.matching.owners import Owners
from ytcheck.matching.passages import passages_of
from ytcheck.matching.scope import applies, district_named
from ytcheck.matching.signals import AROUND, OWN
from ytcheck.matching.statements import Statement, statements_in
from ytcheck.matching.tasks import Pointers, findings_of, pointers_by_task
from ytcheck.model.clause import Clause, Outline, Role
from ytcheck.model.finding import Evidence, TargetFinding, TaskFinding, TaskStatus
from ytcheck.model.rules import Measure, Rulebook
from ytcheck.model.verdict import Findings


@dataclass(frozen=True, slots=True)
class Matches:
    """All that matching found in a policy set; `unmatched` are provisions that serve no task."""

    findings: tuple[Findings, ...]
    goals: tuple[TargetFinding, ...]
    unmatched: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class _Policies:
    """A policy set taken apart: what its sentences point to, its figures, who answers for its clauses."""

    district: str
    pointers: Pointers
    figures: tuple[Statement, ...]
    owners: Owners


class Matcher:
    """A rulebook made ready for matching; costly to make, cheap to use, the same for every policy set."""

    def __init__(self, rulebook: Rulebook) -> None:
        _check_signals(rulebook)
        self.rulebook = rulebook
        self._lexicon = Lexicon(rulebook.measures)
        self._weigher = Weigher(rulebook)
        self._contextualizer = Contextualizer(rulebook.measures)

    def match(self, outlines: Sequence[Outline], district: str) -> Matches:
        """Hold a policy set against every measure; `district` is a name of the pack, any other name, or "" for not known."""
        pointers = pointers_by_task(self.pointers(outlines))
        division = Division(outlines)
        figures = tuple(statement for outline in outlines for statement in statements_in(outline, division))
        policies = _Policies(district, pointers, figures, Owners(outlines, division))
        findings = tuple(self._findings(measure, policies) for measure in self.rulebook.measures)
        return Matches(
            findings=findings,
            goals=target_findings(self.rulebook.goals, figures, {}, self.rulebook.targets),
            unmatched=unserved(outlines, findings),
        )

    def pointers(self, outlines: Sequence[Outline]) -> ByPassage:
        """What every sentence of the set points to, before anything is decided."""
        placed = (of_passage for outline in outlines for of_passage in self.in_context(outline, self.alone(outline)))
        return weighed_in_context(placed, self.rulebook.weighing.in_context)

    def alone(self, outline: Outline) -> ByPassage:
        """What every sentence of a document points to by itself."""
        return [self._weigher.pointers(passage) for passage in passages_of(outline, self._lexicon)]

    def in_context(self, outline: Outline, pointers: Sequence[Sequence[Pointer]]) -> ByPassage:
        """A document's pointers with the signals of what stands around each."""
        return self._contextualizer.in_context(outline, pointers)

    def _findings(self, measure: Measure, policies: _Policies) -> Findings:
        known = district_named(self.rulebook, policies.district)
        applicable = {task.id: applies(task, known, bool(policies.district)) for task in measure.tasks}
        tasks = findings_of(measure, policies.pointers, applicable, self.rulebook.weighing)
        evidence = united(tasks)
        serving = [e.clause for e in evidence]
        return Findings(
            measure=measure,
            tasks=tasks,
            targets=target_findings(
                measure.targets,
                policies.figures,
                {t.task: keys_of(t.evidence) for t in tasks},
                self.rulebook.targets,
            ),
            bodies=bodies_of(measure.bodies, serving, policies.owners, self.rulebook, policies.district),
            evidence=evidence,
        )


def _check_signals(rulebook: Rulebook) -> None:
    known = {*OWN, *AROUND}
    weighing = rulebook.weighing
    for table, weights in (("alone", weighing.alone), ("in_context", weighing.in_context)):
        for name, _ in weights.weights:
            if name not in known:
                raise RuleFileWrong(f"{rulebook.id}/weighing.toml", f"{table}.{name}", "没有这种信号")


def keys_of(evidence: Iterable[Evidence]) -> frozenset[tuple[str, int]]:
    """The keys of the clauses that are evidence."""
    return frozenset(e.clause.key for e in evidence)


def unserved(outlines: Iterable[Outline], findings: Iterable[Findings]) -> tuple[Clause, ...]:
    """The provisions that are evidence for no measure (特色条款), in the order of the documents."""
    served = {key for found in findings for key in keys_of(found.evidence)}
    provisions = (c for outline in outlines for c in outline.clauses if c.role is Role.PROVISION)
    return tuple(clause for clause in provisions if clause.key not in served)


def united(tasks: Iterable[TaskFinding]) -> tuple[Evidence, ...]:
    """The evidence of a measure's covered tasks, one entry a clause, the clause with most and strongest tasks first."""
    gathered: dict[tuple[str, int], list[Evidence]] = {}
    for task in tasks:
        for evidence in task.evidence if task.status is TaskStatus.COVERED else ():
            gathered.setdefault(evidence.clause.key, []).append(evidence)
    ranked = sorted(gathered.values(), key=lambda found: (-sum(e.score for e in found), found[0].clause.index))
    return tuple(_merged(found) for found in ranked)


def _merged(found: Sequence[Evidence]) -> Evidence:
    best = max(found, key=lambda e: e.score)
    matched = tuple(dict.fromkeys(word for evidence in found for word in evidence.matched))
    return Evidence(best.clause, best.score, matched, best.reason)
