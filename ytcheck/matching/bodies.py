"""The district's counterparts of a measure's bodies, as the evidence names them."""

import re
from collections.abc import Iterable, Sequence

from ytcheck.matching.owners import Owners
from ytcheck.model.clause import Clause
from ytcheck.model.finding import BodyFinding
from ytcheck.model.rules import Body, Counterpart, Rulebook

_OTHERS = ("烟台市", "烟台", "省", "国家", "中央")
_BRANCHES = ("分局", "支局", "支行", "管理部", "营管部", "监管组")
_BRANCH = "(?:[\u4e00-\u9fff]{2,3}分局)?"  # 市生态环境局云岚分局 is the district's own
_PREFIX = re.compile("(?:区|市|县|管委会|管委|党工委|工委)$")
_UNKNOWN = Counterpart("", (), ())


def bodies_of(
    bodies: Sequence[Body], clauses: Sequence[Clause], owners: Owners, rulebook: Rulebook, district: str
) -> tuple[BodyFinding, ...]:
    """Each city body beside its counterpart's name as printed with the clauses, None where none is named.

    市科技局 is the district's own body only where the `district` is itself a city (a county-level one).
    """
    known = {counterpart.city: counterpart for counterpart in rulebook.counterparts}
    foreign = () if district.endswith("市") or not district else ("市",)
    stem = district[:-1] if len(district) > 2 else district
    listed = [name for clause in clauses for name in owners.listed(clause)]
    texts = [text for clause in clauses for text in owners.texts(clause)]
    found = []
    for body in bodies:
        counterpart = known.get(body.name, _UNKNOWN)
        printed = _in_lists(counterpart, listed, foreign) or _in_sentences(counterpart, texts, foreign, stem)
        found.append(BodyFinding(body, printed))
    return tuple(found)


def _in_lists(counterpart: Counterpart, listed: Sequence[str], foreign: tuple[str, ...]) -> str | None:
    """A listed body as printed, prefix and branch included (市生态环境局云岚分局); one of its usual names before one of its words."""
    own = [p for p in listed if p.endswith(_BRANCHES) or not p.startswith((*_OTHERS, *foreign))]
    for words in (counterpart.names, counterpart.words):
        for printed in own:
            if any(word in printed for word in words) and not any(word in printed for word in counterpart.not_words):
                return printed
    return None


def _in_sentences(counterpart: Counterpart, texts: Iterable[str], foreign: tuple[str, ...], stem: str) -> str | None:
    names = sorted(counterpart.names, key=len, reverse=True)
    for text in texts:
        for name in names:
            for match in re.finditer(re.escape(name) + _BRANCH, text):
                before = text[: match.start()]
                if match[0].endswith(_BRANCHES):
                    return _branch_prefix(before, stem) + match[0]
                prefix = _prefix(before)
                if not prefix.startswith(foreign or ("\0",)) and not before.endswith(_OTHERS):
                    return prefix + match[0]
    return None


def _prefix(before: str) -> str:
    """What the district prints before a body's name: 区科技局, 管委会科技创新局."""
    match = _PREFIX.search(before)
    return match[0] if match else ""


def _branch_prefix(before: str, stem: str) -> str:
    """What stands before a branch of a higher office: the city's name (烟台市生态环境局云岚分局) or the district's (云岚金融监管支局)."""
    ending = next((word for word in ("烟台市", "烟台", stem) if word and before.endswith(word)), "")
    return ending or _prefix(before)
