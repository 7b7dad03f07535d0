"""A document's title and number as its first lines print them."""

import pytest

from ytcheck.model.document import Place
from ytcheck.outline.paragraphs import Paragraph
from ytcheck.outline.title import doc_no_of, title_of


def head(*lines, size=22.0):
    """Lines of a title in its own size, the text after it in another."""
    text = Paragraph("为推动科技创新，制定本方案。", (Place(1),), 16.0)
    return [*(Paragraph(line, (Place(1),), size) for line in lines), text]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("云岚区人民政府", "关于加快科技创新的实施意", "见"), "云岚区人民政府关于加快科技创新的实施意见"),
        (("云岚区创新突破行动计划", "（2025—2026年）"), "云岚区创新突破行动计划（2025—2026年）"),
        (("关于分解烟政字〔2024〕40号文件任务", "的通知"), "关于分解烟政字〔2024〕40号文件任务的通知"),
        (
            ("云岚区国民经济和社会发展", "第十五个五年规划纲要（2026—2030年）"),
            "云岚区国民经济和社会发展第十五个五年规划纲要（2026—2030年）",
        ),
    ],
)
def test_a_title_over_several_lines_is_whole(lines, expected):
    assert title_of(head(*lines))[0] == expected


def test_the_documents_number_is_not_one_that_its_title_names():
    lines = head("关于分解烟政字〔2024〕40号文件任务的通知", "云科委办〔2025〕2号")
    assert doc_no_of(lines) == "云科委办〔2025〕2号"
