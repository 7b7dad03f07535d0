"""The result file of design.md §5: a check as JSON for other programs."""

import json
from pathlib import Path
from typing import Any

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.finding import BodyFinding, DistrictFigure, Evidence, TargetFinding, TaskFinding
from ytcheck.model.verdict import Check, Findings, Status, Verdict
from ytcheck.report.output import write_text_beside

FORMAT = "ytcheck-result/1"


def write_result(check: Check, target: Path) -> None:
    """Write the result file (UTF-8, beside and renamed); OutputRefused where that is not possible."""
    text = json.dumps(result_of(check), ensure_ascii=False, indent=1)
    write_text_beside(target, text + "\n")


def result_of(check: Check) -> dict[str, Any]:
    """The check as the plain tables of the result file."""
    return {
        "format": FORMAT,
        "tool": {"version": check.tool_version},
        "rulepack": {"id": check.rulebook.id, "doc_no": check.rulebook.doc_no},
        "district": check.district,
        "documents": [_document(outline) for outline in check.outlines],
        "summary": {status.value: check.count(status) for status in Status},
        "measures": [_measure(verdict) for verdict in check.verdicts],
        "goals": [_target(goal, _indexes(())) for goal in check.goals],
        "unmatched": [_place(clause) | {"text": clause.text} for clause in check.unmatched],
    }


def _document(outline: Outline) -> dict[str, Any]:
    return {
        "id": outline.document,
        "file": outline.file,
        "sha256": outline.sha256,
        "title": outline.title,
        "pages": outline.pages,
        "unread_pages": list(outline.unread_pages),
        "source": outline.source.value,
        "clauses": len(outline.clauses),
        "warnings": list(outline.warnings),
    }


def _measure(verdict: Verdict) -> dict[str, Any]:
    findings = verdict.findings
    indexes = _indexes(findings.evidence)
    return {
        "number": verdict.measure.number,
        "chapter": verdict.measure.chapter,
        "title": verdict.measure.title,
        "status": verdict.status.value,
        "score": round(verdict.score, 3),
        "uncertain": verdict.uncertain,
        "basis": verdict.basis.value,
        "tasks": [_task(task, findings, indexes) for task in findings.tasks],
        "targets": [_target(target, indexes) for target in findings.targets],
        "bodies": [_body(body) for body in findings.bodies],
        "evidence": [_evidence(item) for item in findings.evidence],
    }


def _task(task: TaskFinding, findings: Findings, indexes: dict[tuple[str, int], int]) -> dict[str, Any]:
    rule = next(rule for rule in findings.measure.tasks if rule.id == task.task)
    return {
        "id": task.task,
        "text": "；".join(rule.quotes),
        "status": task.status.value,
        "weakened": task.weakened,
        "score": round(task.score, 3),
        "evidence": [indexes[e.clause.key] for e in task.evidence],
    }


def _target(found: TargetFinding, indexes: dict[tuple[str, int], int]) -> dict[str, Any]:
    target = found.target
    return {
        "indicator": target.indicator,
        "city": {
            "comparator": target.comparator.value,
            "value": _plain(target.value),
            "unit": target.unit,
            "deadline": target.deadline,
        },
        "district": None if found.figure is None else _figure(found.figure, indexes),
        "verdict": found.verdict.value,
        "by_year": [_figure(figure, indexes) for figure in found.by_year],
    }


def _figure(figure: DistrictFigure, indexes: dict[tuple[str, int], int]) -> dict[str, Any]:
    return {
        "value": _plain(figure.value),
        "unit": figure.unit,
        "deadline": figure.deadline,
        "text": figure.text,
        "evidence": indexes.get(figure.clause.key),
    }


def _body(found: BodyFinding) -> dict[str, Any]:
    return {"city": found.body.name, "role": found.body.role.value, "district": found.district}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    clause = evidence.clause
    return _place(clause) | {
        "heading": clause.heading,
        "text": clause.text,
        "score": round(evidence.score, 3),
        "matched": list(evidence.matched),
    }


def _place(clause: Clause) -> dict[str, Any]:
    return {"document": clause.document, "page": clause.page, "label": clause.label}


def _indexes(evidence: tuple[Evidence, ...]) -> dict[tuple[str, int], int]:
    return {item.clause.key: index for index, item in enumerate(evidence)}


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value
