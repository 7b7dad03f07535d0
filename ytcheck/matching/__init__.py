"""Clauses against the rule pack: evidence for tasks, the district's figures, the bodies it names."""

from ytcheck.matching.match import Matcher, Matches

__all__ = ["Matcher", "Matches"]
