"""Files in, documents out: one reader per format behind `read_document`."""

from ytcheck.reading.files import KINDS, read_document

__all__ = ["KINDS", "read_document"]
