"""The file of a check (.ytc): one SQLite database with the documents, the program's findings and every decision."""

from ytcheck.project.contents import Contents
from ytcheck.project.create import create_from, create_project
from ytcheck.project.history import Action, LogEntry, history_without_gaps
from ytcheck.project.opening import open_project
from ytcheck.project.project import Project, ReadOnly
from ytcheck.project.salvage import Salvage, salvage

__all__ = [
    "Action",
    "Contents",
    "LogEntry",
    "Project",
    "ReadOnly",
    "Salvage",
    "create_from",
    "create_project",
    "history_without_gaps",
    "open_project",
    "salvage",
]
