"""Files in, documents out: one reader per format behind `read_document`."""

from ytcheck.reading.files import KINDS, read_document
from ytcheck.reading.options import DEFAULT, ReadingOptions
from ytcheck.reading.recognition import engine_version

__all__ = ["DEFAULT", "KINDS", "ReadingOptions", "engine_version", "read_document"]
