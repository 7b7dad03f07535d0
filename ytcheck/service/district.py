"""Whose documents these are, from their own words."""

import re
from collections.abc import Iterator, Sequence

from ytcheck.model.clause import Outline
from ytcheck.model.rules import District, Rulebook

_OPENING = re.compile(
    "(?:20\\d\\d年|中共)?([\u4e00-\u9fff]{1,9}?[^城园社片新][区市县]|[\u4e00-\u9fff]{1,9}?[园新城][区市])"
)
_ORGAN = re.compile("人民政府|政府|委|管理委员会|管委|党工委|党委")


def propose_district(outlines: Sequence[Outline], rulebook: Rulebook) -> str:
    """The district that the documents speak of, "" where they name none or several.

    The place in whose name a title opens (栾溪区人民政府关于…) goes before the pack's districts that titles, document numbers or file
    names mention.
    """
    opening = {_in_pack(place, rulebook) for outline in outlines if (place := _opening_place(outline, rulebook))}
    words = [word for outline in outlines for word in (outline.title, outline.doc_no, outline.file)]
    if opening:
        return opening.pop() if len(opening) == 1 else ""
    return pack_district(words, rulebook)


def pack_district(words: Sequence[str], rulebook: Rulebook) -> str:
    """The one of the pack's districts that these words mention, "" where they mention none or several."""
    named = [d.name for d in rulebook.districts if any(n in word for n in _unmistakable(d, rulebook) for word in words)]
    return named[0] if len(named) == 1 else ""


def _opening_place(outline: Outline, rulebook: Rulebook) -> str:
    """The place that a title opens with, where an organ of it follows or the document's number begins as it does (澄政发)."""
    match = _OPENING.match(outline.title)
    if match is None or match[1] in rulebook.issuer:
        return ""
    followed = _ORGAN.match(outline.title, match.end())
    return match[1] if followed or outline.doc_no.startswith(match[1][0]) else ""


def _in_pack(place: str, rulebook: Rulebook) -> str:
    """The name that the pack has for a place, or its own."""
    return next((d.name for d in rulebook.districts if place in (d.name, *d.short_names)), place)


def _unmistakable(district: District, rulebook: Rulebook) -> Iterator[str]:
    """Its names but those that it shares with other cities' zones: 开发区, since it is 烟台开发区 in full."""
    names = (district.name, *district.short_names)
    return (name for name in names if rulebook.city + name not in names)
