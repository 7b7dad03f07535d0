"""The file of a check (.ytc): one SQLite database with the documents, the program's findings and every decision."""

from ytcheck.project.create import create_project
from ytcheck.project.history import Action, LogEntry
from ytcheck.project.opening import open_project
from ytcheck.project.project import Project, ReadOnly

__all__ = ["Action", "LogEntry", "Project", "ReadOnly", "create_project", "open_project"]
