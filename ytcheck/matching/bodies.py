"""The district's counterparts of a measure's bodies, as the evidence names them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ytcheck.model.clause import Clause
from ytcheck.model.finding import BodyFinding
from ytcheck.model.rules import Body, Rulebook

_LIST_END = re.compile(r"[（(]([^（()）]*(?:局|委|部|办|中心|科协|分行|院|镇街|街道|单位)[^（()）]*)[)）]")
_LABELLED = re.compile(r"(?:责任单位|责任部门|牵头单位|牵头部门|配合单位|责任分工|实施单位|主管部门)[：:]([^。\n]*)")
_BODY_COLUMN = re.compile("责任|单位|部门|牵头|配合|主办|承办|协办")
_SEPARATORS = re.compile(
    "[、，；,;：:｜\\s/]|牵头|配合|负责|参与|会同|按职责分工|按职责|等部门|和有关单位|责任单位|责任部门|牵头单位|配合单位|分别|按分工|设在|由|具体"
)
_BODY = re.compile("[\u4e00-\u9fff（）]{1,14}(?:局|委|部|办|办公室|中心|科协|协会|部门|分行|支行|单位|院)")
_OTHERS = ("烟台市", "烟台", "省", "国家", "中央")
_BRANCH = "(?:[\u4e00-\u9fff]{2,3}分局)?"  # 市生态环境局云岚分局 is the district's own
_PREFIX = re.compile("(?:区|市|县|管委会|管委|党工委|工委)$")


def bodies_of(
    bodies: Sequence[Body], clauses: Sequence[Clause], rulebook: Rulebook, district: str
) -> tuple[BodyFinding, ...]:
    """Each city body beside its counterpart's name as printed in the clauses, None where no clause names one.

    市科技局 is the district's own body only where the `district` is itself a city (a county-level one).
    """
    listed = [name for clause in clauses for name in _listed(clause)]
    texts = [clause.text for clause in clauses]
    foreign = () if district.endswith("市") or not district else ("市",)
    found = (
        _in_lists(names, listed, foreign) or _in_sentences(names, texts, foreign) for names in _names(bodies, rulebook)
    )
    return tuple(BodyFinding(body, name) for body, name in zip(bodies, found, strict=True))


def _listed(clause: Clause) -> list[str]:
    """The bodies that a clause lists: in a column, in a labelled line, in brackets at its end."""
    lists = [cell for cell, column in zip(clause.cells, clause.columns, strict=True) if _BODY_COLUMN.search(column)]
    lists += [*(m[1] for m in _LABELLED.finditer(clause.text)), *(m[1] for m in _LIST_END.finditer(clause.text))]
    names = (_BODY.search(part) for text in lists for part in _SEPARATORS.split(text))
    return [name[0] for name in names if name is not None]


def _names(bodies: Sequence[Body], rulebook: Rulebook) -> Iterator[tuple[str, ...]]:
    """For each city body its counterparts' usual names, longest first."""
    known = {counterpart.city: counterpart.names for counterpart in rulebook.counterparts}
    for body in bodies:
        yield tuple(sorted(known.get(body.name, ()), key=len, reverse=True))


def _in_lists(names: Sequence[str], listed: Sequence[str], foreign: tuple[str, ...]) -> str | None:
    """A listed body is taken as printed, prefix and branch included (市生态环境局云岚分局)."""
    for printed in listed:
        branch = printed.endswith(("分局", "支局", "支行", "管理部"))
        if any(name in printed for name in names) and (branch or not printed.startswith((*_OTHERS, *foreign))):
            return printed
    return None


def _in_sentences(names: Sequence[str], texts: Iterable[str], foreign: tuple[str, ...]) -> str | None:
    for text in texts:
        for name in names:
            for match in re.finditer(re.escape(name) + _BRANCH, text):
                prefix = _prefix(text[: match.start()])
                own = match[0] != name or not prefix.startswith(foreign)
                if own and not text[: match.start()].endswith(_OTHERS):
                    return prefix + match[0]
    return None


def _prefix(before: str) -> str:
    """What the district prints before a body's name: 区科技局, 管委会科技创新局."""
    match = _PREFIX.search(before)
    return match[0] if match else ""
