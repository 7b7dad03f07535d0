"""Recognised text is brought to the form in which offices print it."""

import pytest

from ytcheck.text.recognised import as_printed


@pytest.mark.parametrize(
    ("recognised", "printed"),
    [
        pytest.param("(一)强化平台,支撑发展:", "（一）强化平台，支撑发展：", id="marks beside Chinese"),
        pytest.param("云岚政发〔2025]18号", "云岚政发〔2025〕18号", id="the brackets of a number"),
        pytest.param("-、总体要求", "一、总体要求", id="one read as a dash"),
        pytest.param("小微企业-高新技术企业", "小微企业—高新技术企业", id="a dash between words"),
        pytest.param("2025-2027年", "2025—2027年", id="a dash between years"),
        pytest.param("占比达到62%,2027年力争", "占比达到62%，2027年力争", id="a comma between numbers"),
        pytest.param("补助2,000万元", "补助2,000万元", id="a comma that parts thousands stays"),
        pytest.param("评选“十佳企业家“突出贡献企业家”", "评选“十佳企业家”“突出贡献企业家”", id="two quotations"),
        pytest.param("到2O27年达到1O0家、2l家", "到2027年达到100家、21家", id="letters in numbers"),
        pytest.param("IPv6、5G、O2O平台", "IPv6、5G、O2O平台", id="letters in names stay"),
        pytest.param("5G-A网络", "5G-A网络", id="a hyphen stays"),
        pytest.param("各镇人民政府，有关单位", "各镇人民政府，有关单位：", id="the colon after the addressees"),
    ],
)
def test_text_is_as_it_was_printed(recognised, printed):
    assert as_printed(recognised) == printed
