"""The two callables that every reader is handed: one to tell its progress, one to ask whether to stop."""

from collections.abc import Callable

PageProgress = Callable[[int, int], None]
Cancel = Callable[[], bool]


def silent(_done: int, _total: int) -> None:
    """Progress that nobody listens to."""


def never() -> bool:
    """A job that nobody cancels."""
    return False
