"""What documents themselves say of their offices: 发展规划局为区发展改革主管部门, 区科技创新局（以下简称科创局）, 经济发展局科技岗."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ytcheck.model.clause import Outline
from ytcheck.model.rules import Counterpart

_OFFICE = "[\u4e00-\u9fff]{1,12}?(?:局|委员会|委|部(?!门)|办公室|办|中心)"
_START = '(?:^|(?<=[，；。：、（(“”"\\s｜]))(?:本\\w{2}所称|所称|由|第[一二三四五六七八九十百\\d]+条\\s?)?'
_FIELD = "[^，；。：（）()]{2,40}?"
_IS = "(?:是指|即为|即|指|系|为|是)"
_PLAIN = (
    # 所称发展规划局为区发展改革主管部门
    re.compile(f"{_START}(?P<name>{_OFFICE}){_IS}(?P<field>{_FIELD})(?:主管|工作|职能|行政|管理)?(?:部门|机构)"),
    # 科技主管部门是指区经济发展局, 科技主管部门（区经济发展局）
    re.compile(
        f'(?P<field>[\u4e00-\u9fff、]{{2,14}})(?:主管|职能|行政|管理)?部门(?:{_IS}[“"]?|[（(](?:{_IS})?)(?P<name>{_OFFICE})(?=[，；。、）)”"]|$)'
    ),
    # 经济发展局（加挂科技局牌子）
    re.compile(f"{_START}(?P<name>{_OFFICE})[（(](?:加?挂|对外加挂)(?P<field>{_FIELD})(?:的?牌子)?[)）]"),
    # 经济发展局承担科技、工信职能
    re.compile(
        f"{_START}(?P<name>{_OFFICE})(?:承担|履行|行使|承接)(?P<field>[^，；。：（）()]{{2,30}}?)的?(?:职能|职责)"
    ),
    # 区科技创新局（以下简称科创局）
    re.compile(
        f'{_START}(?P<field>{_OFFICE})[（(](?:以下|下)?[简统]称[：:]?[“"]?(?P<name>[\u4e00-\u9fff]{{2,10}})[”"]?[)）]'
    ),
)
# An office that has a unit for a field (经济发展局科技岗) sees to that field, where no other office does.
_UNIT = re.compile(
    f"{_START}(?:[\u4e00-\u9fff]{{0,8}}[送找到由向报交])?(?P<name>[\u4e00-\u9fff]{{1,10}}?[局部])(?P<field>[\u4e00-\u9fff]{{2,6}}?)(?:岗|科(?![技创学普])|股|处|窗口)"
)

_TELLS = re.compile("部门|机构|挂|职能|职责|称")  # one of these stands in every naming
_HAS_UNIT = re.compile("[局部][\u4e00-\u9fff]{2,6}?(?:岗|科(?![技创学普])|股|处|窗口)")
_PREFIX = re.compile("^[省市区县](?![场监])")


@dataclass(frozen=True, slots=True)
class _Naming:
    name: str
    field: str


class Namings:
    """Made from the outlines of a policy set."""

    def __init__(self, outlines: Iterable[Outline]) -> None:
        texts = [clause.text for outline in outlines for clause in outline.clauses]
        self._text = "\n".join(texts)
        telling = "\n".join(filter(_TELLS.search, texts))
        self._told = [_naming(m) for pattern in _PLAIN for m in pattern.finditer(telling)]
        self._by_unit = [_naming(m) for m in _UNIT.finditer(self._text)] if _HAS_UNIT.search(self._text) else []

    def added_to(self, counterpart: Counterpart) -> Counterpart:
        """The counterpart with the names that the documents give it; by its units only where they name none that is usual."""
        told = _named_for(counterpart, self._told)
        if not told and not any(name in self._text for name in counterpart.names):
            told = _named_for(counterpart, self._by_unit)
        return replace(counterpart, names=(*told, *counterpart.names)) if told else counterpart


def _naming(match: re.Match[str]) -> _Naming:
    """The office without the place's word before it (市, 区), which tells whose it is where the name is printed."""
    return _Naming(_PREFIX.sub("", match["name"]), match["field"])


def _named_for(counterpart: Counterpart, namings: Iterable[_Naming]) -> tuple[str, ...]:
    """The offices for the counterpart's field: those that are told in a word of the city's own name for it, else in any of its words."""
    meant = [n for n in namings if not any(word in n.field for word in counterpart.not_words)]
    own = tuple(word for word in counterpart.words if word in counterpart.city)
    for words in (own, counterpart.words):
        if names := tuple(dict.fromkeys(n.name for n in meant if any(word in n.field for word in words))):
            return names
    return ()
