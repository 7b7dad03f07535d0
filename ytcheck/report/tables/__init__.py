"""The tables that every form of the report shows: figures, gaps, tasks by responsible body."""

from ytcheck.report.tables.bodies import BodyTask, BodyTasks, Responsibilities, tasks_by_body
from ytcheck.report.tables.counterparts import counterpart_of
from ytcheck.report.tables.excerpts import excerpt_of, places_of, quoted, sentence
from ytcheck.report.tables.gaps import Gap, GapKind, all_gaps, gaps_of, goal_gaps
from ytcheck.report.tables.reviews import decision_words, review_words
from ytcheck.report.tables.targets import TargetRow, target_rows, target_rows_of

__all__ = [
    "BodyTask",
    "BodyTasks",
    "Gap",
    "GapKind",
    "Responsibilities",
    "TargetRow",
    "all_gaps",
    "counterpart_of",
    "decision_words",
    "excerpt_of",
    "gaps_of",
    "goal_gaps",
    "places_of",
    "quoted",
    "review_words",
    "sentence",
    "target_rows",
    "target_rows_of",
    "tasks_by_body",
]
