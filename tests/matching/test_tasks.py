"""From which score on a measure's tasks are accepted."""

from dataclasses import replace

import pytest

from ytcheck.matching.evidence import Pointer, Signals
from ytcheck.matching.passages import Passage
from ytcheck.matching.stance import Stance, reading_of
from ytcheck.matching.tasks import findings_of
from ytcheck.model.clause import Clause
from ytcheck.model.finding import TaskStatus

CLAUSE = Clause("d1", 0, "（一）", ("（一）",), (), "", "", ())
SIGNALS = Signals(**dict.fromkeys(Signals.__dataclass_fields__, 0.0))


def pointer(task, score):
    passage = Passage(CLAUSE, "", "", reading_of("", 2025), ())
    return Pointer(task, passage, score, (), Stance.WORK, SIGNALS)


def covered(rulebook, *scores):
    measure = rulebook.measures[0]
    weighing = replace(rulebook.weighing, first=0.7, joint=0.4, further=0.5, sure=0.9)
    pointers = {task.id: [pointer(task.id, score)] for task, score in zip(measure.tasks, scores, strict=False)}
    found = findings_of(measure, pointers, {task.id: True for task in measure.tasks}, weighing)
    return [task.status is TaskStatus.COVERED for task in found][: len(scores)]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        pytest.param((0.95, 0.55), [True, True], id="ordinary evidence beside a sure task"),
        pytest.param((0.75, 0.55), [True, False], id="ordinary evidence beside a strong task"),
        pytest.param((0.75, 0.72), [True, True], id="two strong tasks"),
        pytest.param((0.6, 0.55), [True, False], id="two weak ones open the measure for the better one"),
        pytest.param((0.6, 0.1), [False, False], id="a weak one alone"),
    ],
)
def test_a_task_needs_the_more_evidence_the_less_sure_its_measure_is(rulebook, scores, expected):
    assert covered(rulebook, *scores) == expected
