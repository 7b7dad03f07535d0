"""Documents in, clauses out: `outline_of` takes a document apart into its provisions."""

from ytcheck.outline.build import outline_of

__all__ = ["outline_of"]
