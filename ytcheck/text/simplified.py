"""Traditional characters told and turned into simplified ones: 推進 → 推进."""

import re
from functools import cache
from typing import Any

# Frequent in policy documents and written in traditional text only.
_TRADITIONAL = re.compile(
    "[進創項業與對開發實驗體學應資術點評單責產關門義務區國際優導條養報財稅經營機構網專廣種類總結說語讓設備農環"
    "護標準計劃畫強鎮鄉縣見辦會議員個這為於來時動從長當過還後號錄組織級給統續維繼聯職聘舉興藝處虛補裝製複親觀規視試話誌認該課調談請證譜變讀費質購賽轉輪輸載輔適選達遠運連過邊銀錢錯鏈鋼鐵難電響領頭題願類顧風飛驗龍]"
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_SHARE = 0.03  # of the Chinese characters; a name in its old form is no traditional document


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters."""
    return len(_TRADITIONAL.findall(text)) > _SHARE * max(len(_CHINESE.findall(text)), 1)


def simplified(text: str) -> str:
    """The text in simplified characters, by OpenCC's table of characters and phrases."""
    return str(_converter().convert(text))


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
