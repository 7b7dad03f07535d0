"""Waste is told from words."""

import pytest

from ytcheck.text.quality import is_garbage


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("支持企业牵头组建创新联合体，对承担市级以上重大专项的企业给予补助。", False, id="a clause"),
        pytest.param("\ue001\ue102\ue203" * 10, True, id="private-use characters"),
        pytest.param("\ufffd" * 30, True, id="characters without meaning"),
        pytest.param("(cid:12)(cid:99)(cid:1024)(cid:7)(cid:345)", True, id="glyph numbers"),
        pytest.param("齉龘靐虪鱻麤龗厵爨癵驫鸜麣讟鑾钃鱺鸝灩灪麷鼟", True, id="characters nobody writes"),
        pytest.param("ÖÇÄÜÖÆÔìÊý×Ö»¯×ªÐÍ¿Æ¼¼´´ÐÂ", True, id="Chinese bytes read as Latin"),
        pytest.param("Science and technology innovation plan 2025", False, id="English"),
        pytest.param("\ue001\ue102", False, id="too short to tell"),
    ],
)
def test_waste_is_recognised(text, expected):
    assert is_garbage(text) is expected
