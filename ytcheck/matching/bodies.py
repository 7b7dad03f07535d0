"""The district's counterparts of a measure's bodies, as the evidence names them."""

import re
from collections.abc import Iterable, Sequence

from ytcheck.model.clause import Clause
from ytcheck.model.finding import BodyFinding
from ytcheck.model.rules import Body, Rulebook

_LIST_END = re.compile(r"[（(]([^（()）]*(?:局|委|部|办|中心|科协|分行|院|镇街|街道|单位)[^（()）]*)[)）]")
_LABELLED = re.compile(r"(?:责任单位|责任部门|牵头单位|牵头部门|配合单位|责任分工|实施单位|主管部门)[：:]([^。\n]*)")
_BODY_COLUMN = re.compile("责任|单位|部门|牵头|配合")
_OTHERS = ("烟台市", "烟台", "省", "国家", "中央")
_BRANCH = "(?:[\u4e00-\u9fff]{2,3}分局)?"  # 市生态环境局云岚分局 is the district's own
_PREFIX = re.compile("(?:区|市|县|管委会|管委|党工委|工委)$")


def bodies_of(
    bodies: Sequence[Body], clauses: Sequence[Clause], rulebook: Rulebook, district: str
) -> tuple[BodyFinding, ...]:
    """Each city body beside its counterpart's name as printed in the clauses, None where no clause names one.

    市科技局 is the district's own body only where the `district` is itself a city (a county-level one).
    """
    texts = [text for clause in clauses for text in _texts(clause)]
    foreign = () if district.endswith("市") or not district else ("市",)
    return tuple(BodyFinding(body, _counterpart(_names(body, rulebook), texts, foreign)) for body in bodies)


def _texts(clause: Clause) -> list[str]:
    """Where bodies stand in a clause, the surest first: a column, a labelled line, brackets at the end, the sentence itself."""
    columns = [cell for cell, column in zip(clause.cells, clause.columns, strict=True) if _BODY_COLUMN.search(column)]
    listed = [*(m[1] for m in _LABELLED.finditer(clause.text)), *(m[1] for m in _LIST_END.finditer(clause.text))]
    return [*columns, *listed, clause.text]


def _names(body: Body, rulebook: Rulebook) -> tuple[str, ...]:
    names = next((c.names for c in rulebook.counterparts if c.city == body.name), ())
    return tuple(sorted(names, key=len, reverse=True))


def _counterpart(names: Sequence[str], texts: Iterable[str], foreign: tuple[str, ...]) -> str | None:
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
