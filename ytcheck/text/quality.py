"""Whether characters are words of a Chinese document, or the waste of a font without a usable map."""

import re
from collections.abc import Iterable

# The 400 most frequent characters of jieba's word list: about 70 % of a policy document, about 2 % of characters taken at random.
_COMMON = frozenset(
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过天作分方用多你着部能市等业全里工公经本都而高政法面门动日进"
    "区事代那去心小同北定开产前其军还然起种所如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想度"
    "加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品设或义王社很统处四首"
    "共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五京河接条规式县白它改风光运信受什组听布百"
    "济党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古广完质阳难增历史专官每住商即步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑"
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_STRANGE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]|\(cid:\d+\)")
_LATIN_SUPPLEMENT = re.compile("[\u0080-\u024f]")
_ENOUGH = 20  # characters below which a share means nothing
_MOST_STRANGE = 0.15
_FEWEST_COMMON = 0.3
_MOST_SUPPLEMENT = 0.3


def is_garbage(text: str) -> bool:
    """Whether the text is waste: private-use or unmapped characters, Chinese ones that nobody writes, or Latin accents in their place."""
    visible = len("".join(text.split()))
    if visible < _ENOUGH:
        return False
    if (
        sum(map(len, _STRANGE.findall(text))) > _MOST_STRANGE * visible
        or len(_LATIN_SUPPLEMENT.findall(text)) > _MOST_SUPPLEMENT * visible
    ):
        return True
    chinese = _CHINESE.findall(text)
    return len(chinese) >= _ENOUGH and common_in(chinese) < _FEWEST_COMMON * len(chinese)


def common_in(characters: Iterable[str]) -> int:
    """How many of the characters are among the most frequent ones of Chinese documents."""
    return sum(map(_COMMON.__contains__, characters))
