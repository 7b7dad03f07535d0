"""The two forms of a text."""

from ytcheck.text.normal import fold, tidy


def test_full_width_digits_and_stray_blanks_are_tidied():
    assert tidy("到 ２０２７ 年，达到 65％ 左右") == "到2027年，达到65%左右"


def test_blanks_between_latin_words_stay():
    assert tidy("支持 Open Lab 建设") == "支持Open Lab建设"


def test_quotation_marks_and_thousands_do_not_hinder_a_comparison():
    assert fold("实施“百企”工程，筛选2,000家(含)") == "实施百企工程，筛选2000家（含）"
