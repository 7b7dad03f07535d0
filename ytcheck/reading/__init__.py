"""Files in, documents out: one reader per format behind `read_document`."""

from ytcheck.reading.files import KINDS, read_document
from ytcheck.reading.options import ReadingOptions

__all__ = ["KINDS", "ReadingOptions", "read_document"]
