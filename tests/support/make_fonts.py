"""Cuts the faces of resources/fonts from the full open fonts, to the characters that a report may need.

Sources: the npm packages @expo-google-fonts/noto-serif-sc and -noto-sans-sc (unpacked), Debian's fonts-lxgw-wenkai. Needs fonttools, which
nothing else does: `pip install fonttools`, then `python -m tests.support.make_fonts FOLDER`, where the sources lie below FOLDER.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ytcheck.paths import resource, rule_pack

_ASCII = "".join(map(chr, range(0x20, 0x7F)))
# Marks and signs that reports print, place names of Yantai outside GB2312, and units.
_ALWAYS = "屺㟂嵛岠〇㎡㎞㎏℃‰①②③④⑤⑥⑦⑧⑨⑩●○▲△■□◆×÷±≈≤≥－—…·“”‘’〔〕【】《》〈〉「」『』、。，；：？！％＋〓"
# Characters of Chinese place names, for the title's face: a district may be any that a person types.
_PLACES = (
    "省市区县州旗盟乡镇村街道开发新城港岛海河江湖山川岭峰谷原平阳阴东西南北中上下高低大小长宽清黄红青蓝白黑金银铜铁石沙泉溪池潭湾浦津渡桥关口门寨堡营屯庄家店集铺亭楼台塔寺庙"
    "云龙凤虎马牛羊鹿鹤鱼花果桃杏李梨枣柳松柏杨桂梅兰竹荷芝莱牟蓬栖霞招远福罘烟威荣乳文登昆嵛崮峄薛枣滕济章历槐荫淄博潍坊寿光昌邑安丘诸临朐沂蒙莒菏泽聊滨德齐禹乐陵曲阜兖邹嘉祥泗汶梁泰肥宁日照岚屿沧五"
)
_NARROW = "“”‘’…—·"  # Latin width in LXGW WenKai
_DROPPED = ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF", "DSIG", "gasp", "STAT", "MVAR"]


@dataclass(frozen=True)
class Face:
    """A face to cut: `source` is searched below the given folder, `name` replaces a reserved font name (OFL 1.1 §3).

    `without` are left out, so that another face's are printed.
    """

    source: str
    target: str
    characters: str
    name: str = ""
    without: str = ""


def faces() -> Iterator[Face]:
    """Song has all of GBK, since the district's words are set in it and other faces fall back on it; the rest have what they set."""
    own = _own_words()
    yield Face("NotoSerifSC_400Regular.ttf", "NotoSerifSC-Regular.ttf", _encoded("gbk", 0x81) + own)
    yield Face("NotoSansSC_500Medium.ttf", "NotoSansSC-Medium.ttf", _encoded("gb2312", 0xA1) + own)
    common = _encoded("gb2312", 0xA1, 0xD8) + own
    yield Face("LXGWWenKai-Regular.ttf", "YtcheckKai-Regular.ttf", common, "Ytcheck Kai", without=_NARROW)
    yield Face("NotoSerifSC_700Bold.ttf", "NotoSerifSC-Bold.ttf", own + _PLACES + _frequent(2400))


def _own_words() -> str:
    """Every character of the rule pack and of the report's own sentences."""
    files = [*rule_pack("").rglob("*.toml"), *rule_pack("").rglob("*.txt")]
    files += (Path(__file__).parents[2] / "ytcheck" / "report").rglob("*.py")
    return _ASCII + _ALWAYS + "".join(file.read_text(encoding="utf-8") for file in files)


def _frequent(most: int) -> str:
    """The characters that occur most in the words of resources/dictionary."""
    counts: Counter[str] = Counter()
    for line in resource("dictionary", "words.txt").read_text(encoding="utf-8").splitlines():
        word, frequency = line.split()
        counts.update(dict.fromkeys(word, int(frequency)))
    return "".join(c for c, _ in counts.most_common(most))


def _encoded(encoding: str, first: int, end: int = 0xFF) -> str:
    """The characters whose leading byte is in this range; 0xA1 to 0xD7 is level 1 of GB2312."""
    pairs = [bytes((a, b)) for a in range(first, end) for b in range(0x40, 0xFF)]
    found = "".join(pair.decode(encoding, "ignore") for pair in pairs)
    return "".join(c for c in found if not "\ue000" <= c <= "\uf8ff")


def cut(face: Face, source: Path, target: Path) -> None:
    """Write the subset: outlines and widths only, without hints and layout tables, which reportlab does not use."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(hinting=False, layout_features=[], glyph_names=False, recalc_bounds=False)
    options.drop_tables += _DROPPED
    options.notdef_outline = True
    font = TTFont(source, recalcTimestamp=False)
    subset = Subsetter(options)
    subset.populate(unicodes=[ord(c) for c in set(face.characters) - set(face.without) if c >= " "])
    subset.subset(font)
    if face.name:
        for number, text in ((1, face.name), (4, face.name), (6, target.stem)):
            font["name"].setName(text, number, 3, 1, 0x409)
            font["name"].removeNames(nameID=number, platformID=1)
    font.save(target)


def main() -> None:
    """Cut every face; the same sources give the same bytes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    for face in faces():
        target = resource("fonts", face.target)
        cut(face, next(iter(sorted(folder.rglob(face.source)))), target)
        print(f"{target.name}: {target.stat().st_size / 2**20:.2f} MiB")


if __name__ == "__main__":
    main()
