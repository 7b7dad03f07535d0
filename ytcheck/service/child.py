"""A process of the program's own at the other end of a pipe."""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess


def start_child(
    serve: Callable[..., None], name: str, *arguments: object, daemon: bool
) -> tuple[BaseProcess, Connection]:
    """Start a process that runs `serve` with its end of a pipe and the arguments; returns it with our end.

    A daemon ends with this process and may have no children of its own; another one has to end when its pipe closes.
    """
    # Spawned, not forked: the window has threads, and a fork would carry their locks along.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, *arguments), daemon=daemon, name=name)
    with _interrupts_held():
        process.start()
    theirs.close()
    return process, ours


def end_child(process: BaseProcess, pipe: Connection, grace: float = 0.0) -> None:
    """Close the pipe, and after `grace` seconds end the process whatever it does."""
    pipe.close()
    if grace:
        process.join(grace)
    process.kill()
    process.join()
    process.close()


def leave_interrupts_to_parent() -> None:
    """Ctrl+C reaches every process of a terminal: only the parent answers it, and ends its children in its own way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl+C back: a process that is started meanwhile does not get it even while it loads (Windows knows no such thing)."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # where the start below had to start it, that would let Ctrl+C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
