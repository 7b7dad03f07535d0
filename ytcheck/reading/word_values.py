"""What Word's properties say: the value of one, and whether one that is on or off is on (ECMA-376-1, 17.17.4)."""

import re
from typing import Any

from ytcheck.reading.package import attribute, child

_WHOLE = re.compile("[0-9]{1,9}")


def value(element: Any, *path: str) -> str:
    """The `val` of what stands in the element down this path, "" where there is none."""
    found = child(element, *path)
    return "" if found is None else attribute(found, "val")


def is_on(element: Any, *path: str) -> bool:
    """Whether the property down this path is stated and not switched off."""
    found = child(element, *path)
    return found is not None and attribute(found, "val", "1") not in ("0", "false", "off")


def number(element: Any, *path: str) -> int | None:
    """The whole number down this path, None where there is none."""
    return whole(value(element, *path))


def whole(stated: str) -> int | None:
    """A whole number as an attribute states it, None where it is none, or one that no file needs."""
    return int(stated) if _WHOLE.fullmatch(stated) else None
