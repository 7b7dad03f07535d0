"""The process in which files are read: a file that crashes it, hangs it or fills its memory harms nothing else."""

import logging
import traceback
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from ytcheck.errors import DocumentError, FileDamaged
from ytcheck.model.clause import Outline
from ytcheck.reading import ReadingOptions, read_document
from ytcheck.service.child import leave_interrupts_to_parent


@dataclass(frozen=True, slots=True)
class ReadJob:
    """A file to be read; `identity` is its document's id within the policy set."""

    path: Path
    identity: str
    options: ReadingOptions


@dataclass(frozen=True, slots=True)
class PageRead:
    """A message from the process: page `done` of `total` is read."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ScanBegun:
    """A message from the process: it begins to recognise this page, which takes its time."""

    number: int


@dataclass(frozen=True, slots=True)
class Broke:
    """A message from the process: the reader met something that it does not know; `trace` is for the log."""

    name: str
    trace: str


Message = PageRead | ScanBegun | Broke | Outline | DocumentError


def serve(pipe: Connection) -> None:
    """Read one file after another as they come through the pipe, until it closes."""
    leave_interrupts_to_parent()
    # What is wrong is told through the pipe; logging without a handler would print it on the user's terminal as well.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        while True:
            job: ReadJob = pipe.recv()
            pipe.send(outcome_of(job, pipe))
    except (EOFError, OSError):
        return


def outcome_of(job: ReadJob, pipe: Connection) -> Outline | DocumentError | Broke:
    """The file's outline, or what is wrong with it; pages are told through the pipe."""
    # The program imports this module for its messages alone, and makes no outlines.
    from ytcheck.outline import outline_of

    try:
        options = replace(job.options, on_scan=lambda number: pipe.send(ScanBegun(number)))
        document = read_document(job.path, lambda done, total: pipe.send(PageRead(done, total)), options=options)
        return outline_of(document, job.identity)
    except DocumentError as error:
        return error
    except RecursionError:
        return FileDamaged(job.path.name)
    except Exception:  # noqa: BLE001 - the door of this process, as the job runner is the window's
        return Broke(job.path.name, traceback.format_exc())
