"""Text as an office file's XML can hold it."""

import re

_UNWRITABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0 §2.2, and carriage returns


def writable(text: str) -> str:
    """The text without the characters that XML forbids, which would keep an office program from opening the file."""
    return _UNWRITABLE.sub("", text)
