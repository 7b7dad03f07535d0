"""Where a typesetter ended a line or a page is not where a paragraph or a row ends."""

import pytest

from ytcheck.model.document import Cell, Document, Line, Page, Place, Table
from ytcheck.outline import outline_of
from ytcheck.outline.furniture import body_blocks

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


def test_a_cell_of_several_numbered_items_gives_a_clause_for_each():
    head = ("序号", "任务", "措施", "责任单位")
    row = ("7", "平台建设", "1.建设中试基地3家；2.建设验证中心2家。", "1.区科技局；2.区财政局")
    assert rows(table(1, head, row)) == [
        ("7", "平台建设", "1.建设中试基地3家；", "1.区科技局；"),
        ("7", "平台建设", "2.建设验证中心2家。", "2.区财政局"),
    ]


def test_the_words_before_a_cell_s_items_stand_with_each():
    found = rows(table(1, HEAD, ("金融", "对上市企业：（1）进入辅导期；（2）获得受理。", "奖励", "区财政局")))
    assert [cells[1] for cells in found] == ["对上市企业：（1）进入辅导期；", "对上市企业：（2）获得受理。"]


def placed(page, text, column, first, last=None):
    """A cell of the rows `first` to `last`."""
    return Cell(text, Place(page, 100 * column, 30 * first, 100 * column + 100, 30 * (last or first) + 30))


def over_pages(*pages):
    """The rows of a table over pages, each given as its cells in rows, with the head once."""
    found = [(tuple(tuple(row) for row in page)) for page in pages]
    tables = [Table(page, Place(n, 0, 0, 400, 700)) for n, page in enumerate(found, 1)]
    made = tuple(Page(n, 595, 842, (each,)) for n, each in enumerate(tables, 1))
    return [c.cells for c in outline_of(Document("a.pdf", "0", made, count=len(made)), "d1").clauses]


def test_a_merged_cell_counts_for_its_rows_on_the_next_page_too():
    area, rest = placed(1, "平台建设", 1, 1, 2), placed(2, "", 1, 0, 1)
    head = [placed(1, text, n, 0) for n, text in enumerate(("序号", "领域", "措施"))]
    first = [[placed(1, str(n), 0, n), area, placed(1, f"建设中试基地{n}家", 2, n)] for n in (1, 2)]
    second = [[placed(2, str(n), 0, n - 3), rest, placed(2, f"建设中试基地{n}家", 2, n - 3)] for n in (3, 4)]
    assert [cells[1] for cells in over_pages([head, *first], second)] == ["平台建设"] * 4


def test_an_empty_cell_of_a_new_page_s_first_row_stays_empty_where_nothing_was_merged():
    head = [placed(1, text, n, 0) for n, text in enumerate(("序号", "措施", "备注"))]
    first = [placed(1, "1", 0, 1), placed(1, "建设中试基地3家", 1, 1), placed(1, "新增", 2, 1)]
    second = [placed(2, "2", 0, 0), placed(2, "建设验证中心2家", 1, 0), placed(2, "", 2, 0)]
    assert [cells[2] for cells in over_pages([head, first], [second])] == ["新增", ""]


def test_a_row_that_begins_with_the_word_for_number_is_the_head():
    made = table(1, ("序号", "企业提的诉求", "怎么办", "谁来办"), ("1", "缺中试场地", "建设中试基地3家", "区科技局"))
    (clause,) = outline_of(Document("a.pdf", "0", (Page(1, 595, 842, (made,)),), count=1), "d1").clauses
    assert clause.columns[1:3] == ("企业提的诉求", "怎么办")


def test_a_head_of_two_rows_is_one():
    number, standard = placed(1, "序号", 0, 0, 1), placed(1, "支持标准", 1, 0)
    head = [number, standard, standard], [number, placed(1, "首次认定", 1, 1), placed(1, "评价优秀", 2, 1)]
    row = [placed(1, text, n, 2) for n, text in enumerate(("1", "省级100万元", "20万元"))]
    made = Table(tuple(tuple(r) for r in (*head, row)), Place(1, 0, 0, 400, 700))
    (clause,) = outline_of(Document("a.pdf", "0", (Page(1, 595, 842, (made,)),), count=1), "d1").clauses
    assert clause.columns == ("序号", "支持标准首次认定", "支持标准评价优秀")


def test_a_title_cut_inside_a_bracket_is_one():
    lines = [
        Line("云岚区科技创新三年行动方案（2025—2027", Place(1, 85, 100, 510, 122), 22),
        Line("年）", Place(1, 280, 135, 320, 157), 22),
        *document(*FULL).pages[0].blocks,
    ]
    found = outline_of(Document("a.pdf", "0", (Page(1, 595, 842, tuple(lines)),), count=1), "d1")
    assert found.title == "云岚区科技创新三年行动方案（2025—2027年）"


def printed(*pages):
    """The clauses' texts of pages whose lines are given as (text, top, size) beside their body."""
    body = document(*FULL).pages[0].blocks
    made = tuple(
        Page(n, 595, 842, (*(Line(t, Place(n, LEFT, y, 300, y + s), s) for t, y, s in lines), *body))
        for n, lines in enumerate(pages, 1)
    )
    return " ".join(texts(Document("a.pdf", "0", made, count=len(made))))


def test_a_small_running_head_is_left_out_of_a_document_of_two_pages():
    head = ("云岚区“十四五”科技创新规划", 45, 9)
    assert "规划" not in printed([head], [head])


@pytest.mark.parametrize(
    "text",
    [
        "2025/5/6 10:07云岚区推进科技成果转化实施细则",
        "5/6/25, 10:07 AM云岚区推进科技成果转化实施细则",
        "https://www.yunlan.gov.cn/art/2025/5/6/a.html 1/2",
    ],
)
def test_what_a_browser_prints_beside_the_page_is_left_out(text):
    assert text not in printed([(text, 20, 8)])


def test_annexes_that_begin_at_a_page_s_head_are_no_running_heads():
    pages = [[(f"附件{n}", 60, 16), (f"重点任务清单{n}", 120, 16)] for n in (1, 2, 3)]
    made = tuple(
        Page(n, 595, 842, tuple(Line(t, Place(n, LEFT, y, 300, y + s), s) for t, y, s in lines))
        for n, lines in enumerate(pages, 1)
    )
    blocks = body_blocks(Document("a.pdf", "0", made, count=3))
    assert [block.text for block in blocks][::2] == ["附件1", "附件2", "附件3"]
