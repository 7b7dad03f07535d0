"""Two forms of a text: as shown to a person (tidied) and as compared by the program (folded)."""

import re

_FULL_WIDTH = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_TIDY = str.maketrans(
    {**_FULL_WIDTH, "％": "%", "＋": "+", "．": ".", "\u3000": " ", "\u00a0": " ", "\u200b": None, "\ufeff": None}
)
_FOLD = str.maketrans(
    {
        "(": "（",
        ")": "）",
        ",": "，",
        ";": "；",
        ":": "：",
        "∶": "：",
        "﹙": "（",
        "﹚": "）",
        "—": "-",
        "–": "-",
        "－": "-",
    }
)
_FOLDED = {**_TIDY, **_FOLD, **str.maketrans(dict.fromkeys("“”‘’\"'＂「」『』"))}
_SPACES = re.compile(r"\s+")
_CJK = r"[^\x00-\x7f]"
_STRAY = re.compile(rf"(?<={_CJK})\s+|\s+(?={_CJK})")
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")


def tidy(text: str) -> str:
    """Full-width letters and digits made plain, blanks beside Chinese characters dropped, other blanks single.

    Punctuation stays as printed: 到 ２０２７ 年 → 到2027年.
    """
    plain = text.translate(_TIDY)
    return _STRAY.sub("", _SPACES.sub(" ", plain)).strip() if _SPACES.search(plain) else plain


def fold(text: str) -> str:
    """The form in which texts are compared: tidied, lower case, no quotation marks, brackets and commas full-width."""
    if _SPACES.search(text):
        text = tidy(text)
    plain = text.translate(_FOLDED)
    return (_THOUSANDS.sub("", plain) if "，" in plain else plain).lower().replace(" ", "")
