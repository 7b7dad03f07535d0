"""Traditional text is told from simplified text and turned into it."""

import pytest

from ytcheck.text.simplified import is_traditional, simplified


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("推進科技創新，加強實驗室建設。", True, id="traditional"),
        pytest.param("推进科技创新，加强实验室建设。", False, id="simplified"),
        pytest.param(
            "由鑫龍企業集团牵头组建创新联合体，吸纳高校院所、上下游企业和检测机构共同参与，每年实施攻关项目不少于三项，按照项目实际投入的一定比例给予补助，并在用地用能方面予以保障，全区各部门各镇街加强协调。",
            False,
            id="one firm in its old form",
        ),
    ],
)
def test_traditional_text_is_recognised(text, expected):
    assert is_traditional(text) is expected


def test_characters_are_replaced_by_their_simplified_forms():
    assert simplified("推進創新聯合體，瞭望乾坤") == "推进创新联合体，瞭望乾坤"
