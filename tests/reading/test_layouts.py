"""Layouts of real PDF pages: what is read is what a person would read, in that order."""

import pytest
from reportlab.lib.pagesizes import A4, landscape

from tests.support.drawn import FACE, SIZE, canvas, lines
from ytcheck.model.document import Table
from ytcheck.outline import outline_of
from ytcheck.reading import read_document

LEFT = [
    "一、支持企业牵头组建创新联合体，",
    "对承担市级以上重大专项的企业，按",
    "实际投入的百分之十给予补助，每家",
    "每年不超过二百万元。对首次认定的",
    "高新技术企业给予奖励。由区科技局",
]
RIGHT = [
    "会同区财政局办理。",
    "二、推动高校院所把闲置的仪器设备",
    "向中小企业开放，所需费用由区里按",
    "比例补助，补助办法由区科技局另行",
    "制定并向社会公布。以上政策执行至",
]


@pytest.fixture
def page(tmp_path):
    """The lines and tables of the first page of a PDF that `draw` draws on a canvas."""

    def read(draw, pagesize=A4):
        on = canvas(tmp_path / "a.pdf", pagesize)
        draw(on)
        on.save()
        return read_document(tmp_path / "a.pdf").pages[0]

    return read


def texts(page):
    return [block.text for block in page.blocks if not isinstance(block, Table)]


def test_two_columns_are_read_one_after_the_other(page):
    def draw(on):
        lines(on, LEFT, 40, 100)
        lines(on, RIGHT, 320, 100)

    assert texts(page(draw)) == LEFT + RIGHT


def test_a_paragraph_goes_on_in_the_next_column(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    lines(on, LEFT, 40, 100)
    lines(on, RIGHT, 320, 100)
    on.save()
    clauses = outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses
    assert clauses[0].text == "".join(LEFT) + RIGHT[0]


def test_a_list_without_rules_is_no_pair_of_columns(page):
    names = ["科技创新局", "财政金融局", "工业信息化局", "教育体育局", "市场监督管理局", "自然资源局"]
    work = [
        "负责政策统筹协调",
        "负责资金保障工作",
        "负责企业培育",
        "负责学校和人才工作",
        "负责标准",
        "负责用地和规划工作",
    ]

    def draw(on):
        lines(on, names, 90, 100)
        lines(on, work, 330, 100)

    assert texts(page(draw))[0] == names[0] + work[0]


def test_text_on_a_page_stored_turned_is_read_upright(page):
    def draw(on):
        on.setPageRotation(90)
        on.translate(A4[0], 0)
        on.rotate(90)
        on.setFont(FACE, SIZE)
        for number, text in enumerate(LEFT):
            on.drawString(60, 500 - 28 * number, text)

    read = page(draw)
    assert texts(read) == LEFT
    # reportlab stores the page lying, so that it is shown upright again.
    assert (round(read.width), round(read.height), read.turned) == (round(A4[0]), round(A4[1]), 0)


def sideways(on):
    on.translate(A4[0], 0)
    on.rotate(90)
    on.setFont(FACE, SIZE)
    for number, text in enumerate(LEFT):
        on.drawString(60, 500 - 28 * number, text)


def test_text_printed_sideways_is_read_upright(page):
    read = page(sideways)
    assert texts(read) == LEFT
    assert read.turned == 90


def test_a_clause_printed_sideways_knows_its_place_on_the_page_as_shown(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    sideways(on)
    on.save()
    place = outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses[0].places[0]
    # Drawn from 60 points above the page's foot upwards, 500 points from its right edge.
    assert place.bottom == pytest.approx(A4[1] - 60, abs=2)
    assert place.x0 == pytest.approx(A4[0] - 500 - SIZE, abs=4)


def test_a_slanting_watermark_is_in_no_line(page):
    def draw(on):
        lines(on, LEFT, 60, 100)
        on.saveState()
        on.translate(200, 500)
        on.rotate(45)
        on.setFont(FACE, 60)
        on.drawString(0, 0, "内部资料")
        on.restoreState()

    assert texts(page(draw)) == LEFT


def test_an_upright_watermark_is_in_no_line(page):
    def draw(on):
        lines(on, LEFT, 60, 100)
        lines(on, ["内部资料"], 80, 120, size=70)

    assert texts(page(draw)) == LEFT


def test_a_large_title_is_no_watermark(page):
    def draw(on):
        lines(on, ["云岚区人民政府文件"], 60, 80, size=40)
        lines(on, LEFT, 60, 200)

    assert texts(page(draw))[0] == "云岚区人民政府文件"


def test_characters_printed_twice_for_bold_are_read_once(page):
    def draw(on):
        lines(on, LEFT, 60, 100)
        lines(on, LEFT, 60.4, 100)

    assert texts(page(draw)) == LEFT


def test_blanks_inside_words_are_dropped(page):
    assert texts(page(lambda on: lines(on, ["科 技 创 新 若 干 措 施"], 60, 100))) == ["科技创新若干措施"]


def test_a_raised_note_mark_is_no_part_of_the_sentence(page):
    def draw(on):
        lines(on, ["支持企业牵头组建创新联合体"], 60, 100)
        lines(on, ["1"], 60 + 13 * SIZE, 98, size=8)
        lines(on, ["，给予补助。"], 60 + 13 * SIZE + 5, 100)

    assert texts(page(draw)) == ["支持企业牵头组建创新联合体，给予补助。"]


def test_a_footnote_is_in_no_clause(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    lines(on, LEFT, 60, 100)
    lines(on, ["① 创新联合体是指由龙头企业牵头组建的组织。"], 60, 760, size=10)
    on.save()
    clauses = outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses
    assert not any("是指由龙头企业" in clause.text for clause in clauses)


def test_a_boxed_text_is_read_as_its_own_paragraphs(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    lines(on, ["一、支持平台建设。对新建的区级平台给予奖励，由区科技局组织认定。", "具体办法另行印发。"], 60, 100)
    on.rect(100, A4[1] - 330, 300, 150)
    lines(
        on,
        [
            "专栏1 平台建设工程",
            "（一）概念验证中心。建设两家概念",
            "验证中心，服务成果转化。",
            "（二）中试基地。建设三家中试基地。",
        ],
        110,
        190,
    )
    on.save()
    clauses = outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses
    assert [c.text for c in clauses if c.label == "（一）"] == [
        "（一）概念验证中心。建设两家概念验证中心，服务成果转化。"
    ]


def test_what_follows_a_box_of_four_rules_goes_on_where_the_text_before_it_stood(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    lines(on, ["（一）建设平台。支持企业牵头共建创新平台，给予最高百万元补助。"], 60, 100)
    for x0, top, x1, bottom in ((60, 140, 540, 140), (60, 230, 540, 230), (60, 140, 60, 230), (540, 140, 540, 230)):
        on.line(x0, A4[1] - top, x1, A4[1] - bottom)
    lines(on, ["专栏1 平台建设工程", "1.中试基地。建设三家中试基地。", "2.验证中心。建设两家验证中心。"], 70, 145)
    lines(on, ["对年度评价优秀的创新平台，再给予五十万元奖励，由区科技局办理。"], 92, 250)
    on.save()
    found = outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses
    assert [c.path for c in found] == [("（一）",), ("（一）", "1."), ("（一）", "2."), ("（一）",)]


def grid(on, xs, tops):
    height = on._pagesize[1]
    on.grid(xs, [height - top for top in tops])


def test_a_table_on_a_landscape_page_is_read_row_by_row(page):
    def draw(on):
        grid(on, [50, 100, 300, 600], [100, 140, 180, 220])
        for row, cells in enumerate(
            [["序号", "任务", "单位"], ["1", "建设中试基地", "区科技局"], ["2", "组建联合体", "区工信局"]]
        ):
            for x, cell in zip((60, 110, 310), cells, strict=True):
                lines(on, [cell], x, 110 + 40 * row)

    (table,) = page(draw, landscape(A4)).blocks
    assert [tuple(cell.text for cell in row) for row in table.rows][1] == ("1", "建设中试基地", "区科技局")


def test_a_single_row_left_over_for_a_page_is_a_row(page):
    def draw(on):
        grid(on, [50, 100, 300, 500], [100, 160])
        for x, cell in zip((60, 110, 310), ("9", "建设中试基地", "区科技局"), strict=True):
            lines(on, [cell, *["三家"] * (cell[0] == "建")], x, 105)

    (table,) = page(draw).blocks
    assert [tuple(cell.text for cell in row) for row in table.rows] == [("9", "建设中试基地三家", "区科技局")]


def test_a_merged_cell_counts_for_every_row_that_it_spans(page):
    def draw(on):
        height = on._pagesize[1]
        on.rect(50, height - 220, 400, 120)
        on.line(200, height - 100, 200, height - 220)
        on.line(330, height - 100, 330, height - 220)
        on.line(50, height - 140, 450, height - 140)
        on.line(200, height - 180, 450, height - 180)
        for x, top, text in [
            (60, 110, "领域"),
            (210, 110, "任务"),
            (340, 110, "单位"),
            (60, 165, "平台"),
            (210, 150, "中试基地"),
            (340, 150, "科技局"),
            (210, 190, "验证中心"),
            (340, 190, "工信局"),
        ]:
            lines(on, [text], x, top)

    (table,) = page(draw).blocks
    assert [row[0].text for row in table.rows] == ["领域", "平台", "平台"]


def test_rules_that_are_thin_filled_boxes_make_a_table_too(page):
    def draw(on):
        height = on._pagesize[1]
        for x in (50, 200, 400):
            on.rect(x, height - 180, 0.8, 80, stroke=0, fill=1)
        for top in (100, 140, 180):
            on.rect(50, height - top, 350, 0.8, stroke=0, fill=1)
        lines(on, ["任务", "中试基地"], 60, 110, leading=40)
        lines(on, ["单位", "科技局"], 210, 110, leading=40)

    (table,) = page(draw).blocks
    assert [tuple(cell.text for cell in row) for row in table.rows] == [("任务", "单位"), ("中试基地", "科技局")]


def test_a_page_set_further_right_keeps_its_paragraphs_whole(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    first = [
        "（一）支持平台建设。对新建的区级平台给",
        "予一次性奖励，由区科技局会同区财政局组",
        "织认定，每家最高给予一百万元奖励资金；",
    ]
    for x in (90, 60):
        lines(on, [first[0]], x + 2 * SIZE, 100)
        lines(
            on, [*first[1:], "对年度评价优秀的，再给予五十万元奖励；", "对评价不合格的收回资金并限期整改到位。"], x, 128
        )
        on.showPage()
    on.save()
    clauses = outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses
    assert len(clauses) == 2


def test_words_beside_a_table_s_shorter_row_are_kept(page):
    def draw(on):
        for top, columns in ((100, 3), (140, 2)):
            for column in range(columns):
                on.rect(60 + 150 * column, A4[1] - top - 40, 150, 40)
        for column, (above, below) in enumerate((("任务", "中试基地"), ("单位", "科技局"), ("时限", "年底前"))):
            lines(on, [above, below], 70 + 150 * column, 125, leading=40)

    table, beside = page(draw).blocks
    assert [tuple(cell.text for cell in row) for row in table.rows][1][:2] == ("中试基地", "科技局")
    assert beside.text == "年底前"
