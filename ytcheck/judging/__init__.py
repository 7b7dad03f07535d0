"""Findings in, verdicts out."""

from ytcheck.judging.judge import judge

__all__ = ["judge"]
