"""Lines of Chinese, by widths alone."""

import pytest

from ytcheck.report.line_breaks import break_lines


def lines(text, room, first=None):
    widths = [0.5 if c.isascii() else 1.0 for c in text]
    return [text[start:end] for start, end in break_lines(text, widths, room if first is None else first, room)]


def test_a_text_is_broken_where_the_line_is_full():
    assert lines("推动科技创新平台建设", 4) == ["推动科技", "创新平台", "建设"]


def test_the_first_line_may_be_shorter():
    assert lines("推动科技创新", 4, first=2) == ["推动", "科技创新"]


@pytest.mark.parametrize("mark", "，。、；：？！）》”’〕】…—％℃")
def test_a_closing_mark_is_drawn_down_with_the_character_before_it(mark):
    assert lines(f"推动科技{mark}创新", 4) == ["推动科", f"技{mark}创新"]


@pytest.mark.parametrize("mark", "（《〈“‘〔【")
def test_an_opening_mark_goes_to_the_line_of_what_it_opens(mark):
    assert lines(f"推动科{mark}创新", 4) == ["推动科", f"{mark}创新"]


def test_several_marks_stay_together():
    assert lines("推动科技》）。创新", 4) == ["推动科", "技》）。", "创新"]


@pytest.mark.parametrize("word", ["3500", "12.5%", "2027", "yantai-2024-40", "R&D"])
def test_numbers_and_latin_words_stay_whole(word):
    assert any(word.split("&")[0] in line for line in lines(f"推动科技{word}创新", 8))


def test_a_number_keeps_its_unit():
    assert lines("推动科2027年底", 5) == ["推动科", "2027年底"]


def test_a_word_longer_than_a_line_is_cut():
    assert lines("a" * 20, 4) == ["a" * 8, "a" * 8, "a" * 4]


def test_after_a_word_that_fills_the_line_its_closing_mark_does_not_stand_alone():
    assert lines("《zhishichanquan》", 8)[-1] == "n》"


def test_a_line_of_marks_alone_is_cut_rather_than_lost():
    assert "".join(lines("。" * 30, 4)) == "。" * 30


def test_nothing_is_no_line():
    assert lines("", 4) == []


def test_room_for_less_than_a_character_still_moves_on():
    assert lines("推动", 0.5) == ["推", "动"]
