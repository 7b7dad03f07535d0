"""Files in, documents out: one reader per format behind `read_document`."""

from ytcheck.reading.files import KINDS, read_document
from ytcheck.reading.options import DEFAULT, ReadingOptions

__all__ = ["DEFAULT", "KINDS", "ReadingOptions", "read_document"]
