"""Whole numbers printed in the forms that Word numbers paragraphs in: 十二, ⑫, 甲, xii."""

from collections.abc import Callable

_DIGITS = "零一二三四五六七八九"
_STEPS = ("", "十", "百", "千")
_LEGAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def in_chinese(number: int) -> str:
    """12 → 十二, 105 → 一百零五; digits where it is below 1 or above 9999."""
    words = _in_steps(number)
    return words[1:] if words.startswith("一十") else words


def _in_steps(number: int) -> str:
    if not 0 < number < 10_000:
        return str(number)
    words, gap = "", False
    for step, digit in zip(range(len(str(number)) - 1, -1, -1), map(int, str(number)), strict=True):
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _STEPS[step]
        gap = not digit
    return words


def printed(number: int, form: str) -> str:
    """The number in one of Word's formats (ECMA-376 part 1, 17.18.59 ST_NumberFormat); decimal in one that is not known."""
    make = _FORMS.get(form)
    return make(number) if make else str(number)


def _enclosed(first: str, most: int) -> Callable[[int], str]:
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= most else str(number)


def _of(row: str) -> Callable[[int], str]:
    return lambda number: row[number - 1] if 1 <= number <= len(row) else str(number)


def _letters(number: int) -> str:
    """27 → aa, as Word goes on after z."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    words = ""
    for value, letters in _ROMAN:
        words += letters * (number // value)
        number %= value
    return words


def _digit_by_digit(number: int) -> str:
    return "".join("〇" if digit == "0" else _DIGITS[int(digit)] for digit in str(abs(number)))


_FORMS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
        ),
        in_chinese,
    ),
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"), _digit_by_digit),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _enclosed("①", 20)),
    "chineseLegalSimplified": lambda number: _in_steps(number).translate(_LEGAL),
    "decimalEnclosedParen": _enclosed("⑴", 20),
    "decimalEnclosedFullstop": _enclosed("⒈", 20),
    "ideographEnclosedCircle": _enclosed("㊀", 10),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": lambda _number: "",
    "bullet": lambda _number: "",
}
