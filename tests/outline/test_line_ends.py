"""Where a typesetter ended a line or a page is not where a paragraph or a row ends."""

from ytcheck.model.document import Cell, Document, Line, Page, Place, Table
from ytcheck.outline import outline_of

SIZE, LEFT, RIGHT, LEADING = 16, 80, 512, 29


def document(*lines):
    """One page of lines, each given as (text, characters of indent, characters that it ends before the right edge)."""
    placed = [
        Line(text, Place(1, LEFT + indent * SIZE, 100 + n * LEADING, RIGHT - short * SIZE, 116 + n * LEADING), SIZE)
        for n, (text, indent, short) in enumerate(lines)
    ]
    return Document("a.pdf", "0", (Page(1, 595, 842, tuple(placed)),), count=1)


def texts(document):
    return [clause.text for clause in outline_of(document, "d1").clauses]


FULL = [
    ("支持企业牵头组建创新联合体并对承担重大专项任务的", 2, 0),
    ("企业按实际投入给予补助且每家每年不超过二百万元奖金", 0, 0),
    ("由区科技局会同区财政局组织认定并对年度评价优秀的再", 0, 0),
    ("给予奖励。", 0, 22),
]


def test_a_line_that_ends_early_since_the_next_character_has_a_stop_goes_on():
    lines = [
        *FULL,
        ("过去三年全区上下咬定创新不放松，家底日渐厚", 2, 2),
        ("实。2024年新增高新技术企业三十一家。", 0, 9),
    ]
    assert len(texts(document(*lines))) == 2


def test_a_stop_that_hangs_over_the_margin_makes_no_other_line_short():
    hung = [(f"{text[:-1]}，", indent, -1) for text, indent, _ in FULL[:3]]
    lines = [*hung, *FULL[3:], ("把科技创新列为全区财政支出的重点领", 2, 1), ("域，专项资金用于科技计划项目。", 0, 13)]
    assert texts(document(*lines))[-1] == "把科技创新列为全区财政支出的重点领域，专项资金用于科技计划项目。"


def test_bodies_in_brackets_at_a_line_s_beginning_by_chance_are_part_of_the_paragraph():
    lines = [
        ("（一）支持平台建设。对新认定的省级以上平台给予奖励资金。", 2, 0),
        ("（责任单位：区科技局、区财政局）", 0, 12),
        ("（二）支持技术攻关。对揭榜企业给予补助，办法另行制定公布。", 2, 0),
    ]
    assert texts(document(*lines))[0].endswith("奖励资金。（责任单位：区科技局、区财政局）")


def table(page, *rows):
    place = Place(page, 80, 100, 512, 700)
    return Table(tuple(tuple(Cell(text, place) for text in row) for row in rows), place)


def rows(*tables):
    pages = tuple(Page(n, 595, 842, (found,)) for n, found in enumerate(tables, 1))
    return [c.cells for c in outline_of(Document("a.pdf", "0", pages, count=len(pages)), "d1").clauses]


HEAD = ("类别", "任务", "标准", "责任单位")


def test_a_row_cut_by_a_page_s_end_is_put_together():
    found = rows(
        table(1, HEAD, ("金融", "企业在北交所、", "累计奖励1000", "区财政局")), table(2, ("", "科创板上市", "万元", ""))
    )
    assert found == [("金融", "企业在北交所、科创板上市", "累计奖励1000万元", "区财政局")]


def test_a_single_cell_over_a_page_s_end_is_no_chapter_of_the_table():
    found = rows(table(1, HEAD, ("孵化", "争创省级以", "5家", "区科技局")), table(2, ("", "上孵化载体", "", "")))
    assert found == [("孵化", "争创省级以上孵化载体", "5家", "区科技局")]


def test_a_row_of_a_category_that_goes_on_over_the_page_is_its_own():
    found = rows(table(1, HEAD, ("平台", "中试基地", "3家", "区工信局")), table(2, ("", "验证中心", "2家", "区科技局")))
    assert len(found) == 2
