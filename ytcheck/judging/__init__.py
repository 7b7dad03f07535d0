"""Findings in, verdicts out; a person's decisions laid over them; two checks compared."""

from ytcheck.judging.judge import judge

__all__ = ["judge"]
