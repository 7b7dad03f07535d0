"""The district's counterparts of a measure's bodies, as the evidence names them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ytcheck.matching.body_lists import told_apart
from ytcheck.matching.owners import Owners
from ytcheck.model.clause import Clause
from ytcheck.model.finding import BodyFinding
from ytcheck.model.rules import Body, Counterpart, Rulebook

_HIGHER = ("省", "国家", "中央")
_JOINT = ("省、", "省及", "省和")  # 省、市科技局 are no bodies of a county-level city either
_BRANCHES = ("分局", "支局", "支行", "管理部", "营管部", "监管组")
_BRANCH = "(?:[\u4e00-\u9fff]{2,3}分局)?"  # 市生态环境局云岚分局 is the district's own
_ZONE = "(?:(?:经济技术|高新技术产业|高新技术|经济)?开发区|高新区|新区|园区|区|市|县)"
_PREFIX = re.compile(f"(?:{_ZONE}(?:管委会|管委|党工委|工委|党工|工)?|管委会|管委|党工委|工委|党工)$")
_LONGEST_PREFIX = len("高新技术产业开发区管委会")  # what is before it may be as long as a file
# A name that the rule pack does not know: the district's prefix, a word for its field, the end of a body's name (区经济运行和科技局). 格局, 布局 are none.
_OWN = "(?:区|县|市|管委会|管委|党工委|工委)"
_BETWEEN = "[^区市县由会同对向将要、，。；：（）\\s]"
_END = "(?:(?<![格布结大开全变破])局|委员会办公室|办公室|部(?![门分署队件位]))"
_UNKNOWN = Counterpart("", (), ())


@dataclass(frozen=True, slots=True)
class _Place:
    """How the city is written before its own bodies, what marks a body as the city's where the district is none, the district's short name."""

    city: tuple[str, ...]
    foreign: tuple[str, ...]
    stem: str

    @property
    def others(self) -> tuple[str, ...]:
        """How names begin that are not the district's."""
        return (*self.city, *_HIGHER)


def bodies_of(
    bodies: Sequence[Body], clauses: Sequence[Clause], owners: Owners, rulebook: Rulebook, district: str
) -> tuple[BodyFinding, ...]:
    """Each city body beside its counterpart's name as printed with the clauses, None where none is named.

    市科技局 is the district's own body only where the `district` is itself a city (a county-level one).
    """
    known = {counterpart.city: counterpart for counterpart in rulebook.counterparts}
    place = _place_of(rulebook, district)
    listed = [name for clause in clauses for name in owners.listed(clause)]
    texts = [told_apart(text) for clause in clauses for text in owners.texts(clause)]
    found = []
    for body in bodies:
        counterpart = owners.namings.added_to(known.get(body.name, _UNKNOWN))
        printed = (
            _in_lists(counterpart, listed, texts, place)
            or _in_sentences(counterpart, texts, place)
            or _by_field(counterpart, texts, place)
        )
        found.append(BodyFinding(body, printed))
    return tuple(found)


def _place_of(rulebook: Rulebook, district: str) -> _Place:
    foreign = () if district.endswith("市") or not district else ("市",)
    return _Place((f"{rulebook.city}市", rulebook.city), foreign, district[:-1] if len(district) > 2 else district)


def _in_lists(counterpart: Counterpart, listed: Sequence[str], texts: Sequence[str], place: _Place) -> str | None:
    """A listed body as printed, prefix and branch included (市生态环境局云岚分局); one of its usual names before one of its words."""
    own = [p for p in listed if p.endswith(_BRANCHES) or not p.startswith((*place.others, *place.foreign))]
    for words in (counterpart.names, counterpart.words):
        for printed in own:
            if any(word in printed for word in words) and not any(word in printed for word in counterpart.not_words):
                return _in_full(printed, own, texts)
    return None


def _in_full(printed: str, listed: Sequence[str], texts: Sequence[str]) -> str:
    """The name with the district's prefix where another list, or the first text wherever it has the name, prints it so: 区财政局 for 财政局."""
    for name in listed:
        if name.endswith(printed) and _prefix(name.removesuffix(printed)):
            return name
    text = next((text for text in texts if printed in text), "")
    prefixes = [_prefix(text[: match.start()]) for match in re.finditer(re.escape(printed), text)]
    return prefixes[0] + printed if prefixes and all(prefixes) else printed


def _by_field(counterpart: Counterpart, texts: Sequence[str], place: _Place) -> str | None:
    """A body of the district that is named in passing and whose name only holds a word for the counterpart's field."""
    words = "|".join(sorted(map(re.escape, counterpart.words), key=len, reverse=True))
    if not words:
        return None
    pattern = re.compile(f"{_OWN}{_BETWEEN}{{0,6}}?(?:{words}){_BETWEEN}{{0,8}}?{_END}")
    for text in texts:
        for match in pattern.finditer(text):
            foreign = match[0].startswith(place.foreign) or text[: match.start()].endswith((*place.others, *_JOINT))
            if not foreign and not any(word in match[0] for word in counterpart.not_words):
                return match[0]
    return None


def _in_sentences(counterpart: Counterpart, texts: Iterable[str], place: _Place) -> str | None:
    names = sorted(counterpart.names, key=len, reverse=True)
    for text in texts:
        for name in filter(text.__contains__, names):  # a pattern is slow to compile, and few names stand in a text
            for match in re.finditer(re.escape(name) + ("门?" if name.endswith("部") else _BRANCH), text):
                before = text[: match.start()]
                if match[0].endswith(_BRANCHES):
                    return _branch_prefix(before, place) + match[0]
                prefix = _prefix(before)
                higher = before.endswith(place.others) or before.removesuffix(prefix).endswith(_JOINT)
                if not prefix.startswith(place.foreign) and not higher:
                    return prefix + match[0]
    return None


def _prefix(before: str) -> str:
    """What the district prints before a body's name: 区科技局, 管委会科技创新局."""
    match = _PREFIX.search(before[-_LONGEST_PREFIX:])
    return match[0] if match else ""


def _branch_prefix(before: str, place: _Place) -> str:
    """What stands before a branch of a higher office: the city's name (烟台市生态环境局云岚分局) or the district's (云岚金融监管支局)."""
    ending = next((word for word in (*place.city, place.stem) if word and before.endswith(word)), "")
    return ending or _prefix(before)
