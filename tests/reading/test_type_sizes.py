"""Type sizes of recognised words, told from how far apart their characters stand."""

import pytest

from ytcheck.reading.recognition import Words
from ytcheck.reading.type_sizes import sizes_of

TITLE = Words("云岚区支持科技创新若干措施", 0.99, (150, 100, 150 + 13 * 22, 130))
LINES = [
    Words("对承担市级以上重大专项的企业按实际投入给予补助再", 0.99, (74, y, 74 + 24 * 16, y + 21)) for y in (200, 229)
]


@pytest.mark.parametrize(
    ("words", "box"),
    [("人才。", (71, 258, 121, 285)), ("局）", (71, 258, 106, 285))],
)
def test_the_last_characters_of_a_paragraph_have_the_size_of_its_lines(words, box):
    sizes = sizes_of([TITLE, *LINES, Words(words, 0.9, box)])
    assert sizes[-1] == pytest.approx(16)


def test_the_last_characters_of_a_title_have_the_size_of_the_title():
    sizes = sizes_of([TITLE, Words("措施", 0.9, (280, 135, 324, 165)), *LINES])
    assert sizes[1] == pytest.approx(22)
