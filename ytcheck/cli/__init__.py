"""The same job without a window."""

from ytcheck.cli.run import run

__all__ = ["run"]
