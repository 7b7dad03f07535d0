"""Recognised text brought to the form in which it was printed: recognition does not keep Chinese and Western marks apart."""

import re

_WIDE = str.maketrans("(),:;?!", "（），：；？！")
_BESIDE_CHINESE = re.compile(r"(?<=[^\x00-\x7f])[(),:;?!]|[(),:;?!](?=[^\x00-\x7f])")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_COMMA = re.compile(r"(?<!\d),|,(?!\d{3}(?!\d))")  # none that parts thousands
_UNCLOSED = re.compile("(“[^“”]*)(?=“)")
_ZERO = re.compile("(?<=\\d)[Oo○](?=[\\d.%万亿年月日家个项元名])")
_ONE = re.compile("(?<=\\d)[lI](?=[\\d.%万亿年月日家个项元名])")
_YEAR = re.compile(r"[〔\[【]\s?(20\d\d)\s?[〕\]】]")
_DASHED_ONE = re.compile(r"^([（(]?)[-—–]([、）)])")
_DASH = re.compile(r"(?<=[^\x00-\x7f])-(?=[^\x00-\x7f])|(?<=20\d\d)-(?=20\d\d年)")
_ADDRESSEE = re.compile(r"^各[^。；：]{2,60}(?:有关|直属|各)(?:单位|部门|企业)$")


def as_printed(text: str) -> str:
    """Brackets and stops beside Chinese characters full-width, 〔2024〕 in its own brackets, 一、 not read as a dash.

    A comma in a Chinese line is a Chinese one unless it parts thousands, a letter inside its numbers the digit that it looks like; of two quotations side by side the first is closed, since none
    stands inside another. The small colon after the addressees, which is often lost, is put back, since the text proper begins after it.
    """
    wide = _BESIDE_CHINESE.sub(lambda match: match[0].translate(_WIDE), text)
    if _CHINESE.search(wide):
        wide = _UNCLOSED.sub(r"\1”", _COMMA.sub("，", wide))
        wide = _ONE.sub("1", _ZERO.sub("0", wide))
    wide = _DASH.sub("—", wide)
    printed = _DASHED_ONE.sub(r"\1一\2", _YEAR.sub(r"〔\1〕", wide))
    return f"{printed}：" if _ADDRESSEE.match(printed) else printed
