"""Whatever way a body is laid out, each of its words stands in a clause: its text, its headings or its numbers."""

import re

import pytest

from ytcheck.model.document import Cell, Document, Line, Page, Place, Table
from ytcheck.outline import outline_of

PLACE = Place(1)


def flowing(*blocks):
    """A document without layout; a block of several tuples is a table."""
    made = tuple(
        Line(block, PLACE)
        if isinstance(block, str)
        else Table(tuple(tuple(Cell(text, PLACE) for text in row) for row in block), PLACE)
        for block in blocks
    )
    return Document("a.docx", "0", (Page(1, 0, 0, made),), flowing=True)


def laid_out(*texts):
    """The texts as paragraphs on printed pages, in lines of 27 characters, the first of each indented by two."""
    lines, pages = [], []
    for text in texts:
        first, rest = text[:25], text[25:]
        lines += [(first, 2), *((rest[n : n + 27], 0) for n in range(0, len(rest), 27))]
    for number, start in enumerate(range(0, len(lines), 20), 1):
        placed = [
            Line(text, Place(number, 80 + 16 * indent, 110 + 29 * n, 80 + 16 * (indent + len(text)), 126 + 29 * n), 16)
            for n, (text, indent) in enumerate(lines[start : start + 20])
        ]
        pages.append(Page(number, 595, 842, tuple(placed)))
    return Document("a.pdf", "0", tuple(pages), count=len(pages))


def kept(document):
    """All that the clauses of a document hold, without blanks."""
    clauses = outline_of(document, "d1").clauses
    words = [text for c in clauses for text in (*c.path, *c.headings, c.text, *c.columns)]
    return re.sub(r"\s", "", "\n".join(words))


def sentences(document):
    """Each sentence of each line and cell, without the number before it and the mark after it."""
    blocks = [block for page in document.pages for block in page.blocks]
    cells = [cell.text for b in blocks if isinstance(b, Table) for row in b.rows for cell in row]
    for text in (*(b.text for b in blocks if isinstance(b, Line)), *cells):
        for sentence in re.split("[。；：]", text):
            if bare := re.sub(r"^(?:[一二三四]、|[（(].[）)]|\d\.|[一二三四]是)", "", sentence):
                yield bare


OUTSIDE = ("目录", "2025年3月1日")  # what belongs to no clause
HEAD = ("序号", "任务", "措施", "责任单位")

LAYOUTS = {
    "numbered provisions": ("一、强化平台", "（一）建设实验室。支持企业共建。", "（二）建设中试基地，给予补助。"),
    "items in a line": ("一、强化平台。一是建设实验室，支持企业共建；二是建设中试基地，给予补助。",),
    "money before the items": ("二、设立基金。每年安排5000万元，用于：一是支持平台；二是支持人才。",),
    "a long opening before the items": (
        "三、支持企业承担国家和省重大科技项目并对新获批的平台给予配套资金：1.国家级200万元；2.省级50万元。",
    ),
    "short items": ("一、主要任务", "1.建基地", "2.设立基金", "3.引进人才", "二、组织保障", "各部门要抓好落实。"),
    "lines without numbers": (
        "一、主要任务",
        "建设重点实验室",
        "设立科创基金",
        "制定实施方案",
        "成立领导小组",
        "——推行揭榜挂帅制度",
    ),
    "who is supported before a list": (
        "区财政每年安排科技资金不少于5000万元，重点支持以下方面：",
        "1.建设中试基地，给予补助。",
    ),
    "a condition before a list": ("市级以上平台给予50万元奖励，条件如下：", "1.有场地。", "2.有人员。"),
    "a paragraph about an annex": ("一、建设中试基地。", "附件1所列任务由区科技局牵头，年底前完成。"),
    "a line between numbers": (
        "（一）建设基地，给予补助。",
        "●设立科创基金",
        "责任单位：区科技局",
        "（二）引进人才团队",
        "一、培育企业。",
    ),
    "a list before the date": ("一、任务", "推行揭榜挂帅", "设立科创基金", "2025年3月1日"),
    "a table": ((HEAD, ("1", "平台", "建设实验室", "区科技局"), ("2", "基金", "设立基金", "区财政局")),),
    "a cell with a long opening": (
        (
            HEAD,
            (
                "1",
                "平台",
                "支持龙头企业牵头组建创新联合体并承担国家和省重大科技项目，奖励如下：1.国家级200万元；2.省级50万元。",
                "区科技局",
            ),
        ),
    ),
    "a chapter's name without rows": (
        (HEAD, ("一、平台",) * 4, ("1", "平台", "建设实验室", "区科技局"), ("二、建设中试基地3家",) * 4),
    ),
    "rows with one cell": ((HEAD, ("建设中试基地", "", "", ""), ("设立科创基金", "", "", "")),),
    "short lines after contents": (
        "目录",
        "一、强化平台",
        "二、壮大企业",
        "一、强化平台（区科技局）",
        "建设中试基地。",
        "二、壮大企业",
        "培育科技型中小企业。",
    ),
}


@pytest.mark.parametrize("blocks", LAYOUTS.values(), ids=LAYOUTS)
def test_every_sentence_of_a_body_stands_in_a_clause(blocks):
    held = kept(flowing("云岚区科技创新实施方案", *blocks))
    assert [s for s in sentences(flowing(*blocks)) if s not in held and s not in OUTSIDE] == []


@pytest.mark.parametrize("name", [name for name, blocks in LAYOUTS.items() if all(isinstance(b, str) for b in blocks)])
def test_every_sentence_of_a_printed_body_stands_in_a_clause(name):
    full = "支持企业牵头组建创新联合体，对承担重大专项任务的企业按实际投入给予补助，每家每年不超过二百万元，由区科技局会同区财政局组织认定。"
    held = kept(laid_out("云岚区科技创新实施方案", full, *LAYOUTS[name]))
    assert [s for s in sentences(flowing(*LAYOUTS[name])) if s not in held and s not in OUTSIDE] == []


@pytest.mark.parametrize(
    ("issued", "body"),
    [
        ("《（2025年）重点任务清单》", ("（一）建设中试基地。", "（二）设立基金，规模2亿元。")),
        ("《云岚区创新办法》", ("云岚区创新办法（试行）施行后，对企业给予50万元补助，由区财政列支。",)),
    ],
    ids=["a year in brackets", "its title begins a sentence"],
)
def test_the_title_of_what_a_notice_issues_hides_no_sentence(issued, body):
    held = kept(flowing(f"关于印发{issued}的通知", "各有关单位：", *body))
    assert [sentence for sentence in sentences(flowing(*body)) if sentence not in held] == []


def test_the_words_for_contents_alone_hide_no_heading():
    document = flowing("云岚区科技创新实施方案", "目录", "一、总体要求", "建设创新强区。", "二、平台", "建设中试基地。")
    headings = [clause.headings for clause in outline_of(document, "d1").clauses]
    assert headings == [("总体要求",), ("平台",)]


def test_a_page_in_small_type_is_no_footnote():
    def page(number, size, *texts):
        lines = (Line(t, Place(number, 80, 120 + 30 * n, 500, 136 + 30 * n), size) for n, t in enumerate(texts))
        return Page(number, 595, 842, tuple(lines))

    large = ("支持企业牵头组建创新联合体，对承担重大专项任务的企业给予补助。",) * 9
    annex = ("附件", "①建设中试基地，给予50万元补助。", "②设立基金，规模2亿元。")
    document = Document("a.pdf", "0", (page(1, 16, *large), page(2, 12, *annex)), count=2)
    assert "设立基金" in kept(document)
