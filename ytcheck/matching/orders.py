"""Which parts of a sentence order work, so that a refusal, an account or a slogan beside them does not take them along."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ytcheck.matching.lexicon import Span

_ACTS = "|".join(
    (
        "建设|建立|建成|建好|新建|共建|扩建|改建|组建|筹建|设立|设置|增设|成立|打造|搭建|布局|规划建设",
        "开展|组织|举办|举行|召开|实施|实行|推行|推进|推动|推广|推出|落实|试点|试行|执行|启动|采取|运用|用好",
        "支持|鼓励|引导|帮助|指导|扶持|培育|培养|引进|招引|选派|派驻|选聘|聘请|遴选|评选|征集|发布|张榜|发榜|对接|走访",
        "给予|奖励|奖补|补助|补贴|资助|配套|贴息|拨付|兑现|发放|减免|免收|免除|安排|提供|配备|拿出|划出|列支|投入",
        "出台|制定|印发|修订|编制|完善|健全|建档|签订|认定|备案|登记|申报|申建|争创|争取|纳入|列入|作为|考核|督导|通报",
        "提升|改进|促进|规范|严格|简化|集成|引育|壮大|畅通|营造|弘扬|做好(?!服务|推荐|配合|衔接|对接)|做优|做实|抓好|办好|管好|加大|加强|加快|强化|深化|优化|扩大|提高|发挥|整合|盘活|依托|委托|探索|聚焦|补齐|开放|购买|统筹|集中|做大|做强|建(?![立成设了])|抓",
    )
)
_ADVERBS = (
    "(?:(?:要|将|应当?|须|必须|可以?|再|并且?|同时|先|也|还|就|全面|积极|大力|持续|不断|进一步|着力|切实|统一|优先|重点|全部|逐[步个家户]|主动|专心|同步"
    "|每半?[年季月周]度?|今年|明年|年内|年底前|力争|全年|我[区县市]|全[区县市]|[区县市](?:里|级|财政)|\\d{1,2}月底?前?|到?20\\d\\d年底?前?|资金|财政资金|首批))"
)
_DIRECT = re.compile(f"{_ADVERBS}{{0,4}}(?:{_ACTS})(?!了)")
_DIRECTED = re.compile(
    f"{_ADVERBS}{{0,3}}(?:由|把|将|对|为|向|给|与|在|以|从|面向|围绕|针对|按)[^，]{{1,30}}?(?:{_ACTS})(?!了)"
)
_MONEY = re.compile("(?:给予|奖励?|补[助贴]?|资助|贴息|拨付?|投入|出资|配套|安排)[^，]{0,14}\\d|全额|据实|全免")
_TOPIC = re.compile("(?:方面|事项|事宜|等|时|后|上|问题|来说|而言|投入|需要|为主|下|的)[。；]?$")
_PART = re.compile("[^，]+")
_LEAST_PART = 4


@dataclass(frozen=True, slots=True)
class Parted:
    """A folded sentence cut at its commas: `parts` in order, which of them order work, and for each the stretch of those around it that do not."""

    text: str
    parts: Sequence[Span]
    starts: Sequence[int]
    ordering: Sequence[bool]
    neighbours: Sequence[Span]
    orders: int

    def part_at(self, place: int) -> int:
        """The number of the part that holds this place."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def orders_besides(self, index: int) -> bool:
        """Whether another part than this one orders work."""
        return self.orders > self.ordering[index]

    def orders_after(self, index: int) -> bool:
        """Whether the next part orders work."""
        return index + 1 < len(self.parts) and self.ordering[index + 1]


def parted(sentence: str) -> Parted:
    """Cut a folded sentence at its commas."""
    parts = [found.span() for found in _PART.finditer(sentence)]
    ordering = [orders_work(sentence[start:end]) for start, end in parts]
    firsts, lasts = _reaches(ordering), _reaches(ordering[::-1])
    last = len(parts) - 1
    neighbours = [(parts[firsts[i]][0], parts[last - lasts[last - i]][1]) for i in range(len(parts))]
    return Parted(sentence, parts, [start for start, _ in parts], ordering, neighbours, sum(ordering))


def _reaches(ordering: Sequence[bool]) -> list[int]:
    """For each part the first of those before it between which and itself none orders work."""
    reached: list[int] = []
    for index in range(len(ordering)):
        reached.append(reached[-1] if index and not ordering[index - 1] else index)
    return reached


def orders_work(part: str) -> bool:
    """Whether a part between commas of a folded sentence opens with an act that is ordered, or promises money."""
    if len(part) < _LEAST_PART or _TOPIC.search(part):
        return False
    return bool(_DIRECT.match(part) or _DIRECTED.match(part) or _MONEY.search(part))
