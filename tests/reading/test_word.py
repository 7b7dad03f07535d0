"""Word files as they read on paper: numbers that Word makes, changes accepted, boxes read, heads and notes left out."""

import pytest

from tests.support.office import SOFFICE, convert_to_text
from tests.support.word_files import numbered, numbering, paragraph, row, run, write_word
from ytcheck.errors import FileDamaged, FileTooLarge
from ytcheck.model.document import Table
from ytcheck.outline import outline_of
from ytcheck.reading import read_document
from ytcheck.text.normal import tidy

CHINESE = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))


@pytest.fixture
def read(tmp_path):
    def of(body, **parts):
        write_word(tmp_path / "a.docx", body, **parts)
        return read_document(tmp_path / "a.docx")

    return of


def texts(document):
    return [block.text for page in document.pages for block in page.blocks if not isinstance(block, Table)]


def cells(document):
    (table,) = [block for page in document.pages for block in page.blocks if isinstance(block, Table)]
    return [tuple(cell.text for cell in row) for row in table.rows]


LISTED = "".join(
    numbered(text, level=level)
    for level, text in ((0, "平台建设"), (1, "实验室"), (2, "区级"), (2, "市级"), (1, "中试"), (2, "基地"), (0, "保障"))
)
PRINTED = ["一、平台建设", "（一）实验室", "1.区级", "2.市级", "（二）中试", "1.基地", "二、保障"]


def test_numbers_made_by_word_are_read_as_printed(read):
    assert texts(read(LISTED, numbering=numbering(*CHINESE))) == PRINTED


def test_numbers_made_by_word_give_the_clauses_of_typed_ones(read):
    body = numbered("平台建设", level=0) + numbered("实验室。建设一批区级重点实验室，给予补助。", level=1)
    (clause,) = outline_of(read(body, numbering=numbering(*CHINESE)), "d1").clauses
    assert (clause.label, clause.path, clause.heading) == ("（一）", ("一、", "（一）"), "实验室")


def test_a_number_of_several_levels_takes_each_in_its_form(read):
    levels = (("chineseCounting", "第%1章"), ("decimal", "%1.%2"))
    assert texts(
        read(LISTED.split("</w:p>", 2)[0] + "</w:p>" + numbered("节", level=1), numbering=numbering(*levels))
    ) == [
        "第一章平台建设",
        "一.1节",
    ]


def test_a_list_that_is_told_to_starts_anew(read):
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = numbered("甲") + numbered("乙") + numbered("丙", number=2) + numbered("丁", number=2)
    assert texts(read(body, numbering=numbering(("decimal", "%1."), nums=nums))) == ["1.甲", "2.乙", "1.丙", "2.丁"]


def test_a_number_can_come_from_the_style_that_a_style_is_based_on(read):
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    body = paragraph("支持中试", '<w:pStyle w:val="b"/>')
    assert texts(read(body, numbering=numbering(("decimal", "第%1条 ")), styles=styles)) == ["第1条支持中试"]


def test_a_paragraph_may_say_that_it_has_no_number(read):
    body = numbered("甲") + numbered("乙", number=0) + numbered("丙")
    assert texts(read(body, numbering=numbering(("decimal", "%1.")))) == ["1.甲", "乙", "2.丙"]


@pytest.mark.office
@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    "form",
    [
        "chineseCountingThousand",
        "decimal",
        "decimalEnclosedCircle",
        "upperRoman",
        "lowerLetter",
        "ideographTraditional",
        "chineseLegalSimplified",
    ],
)
def test_numbers_are_those_that_libreoffice_prints(tmp_path, form):
    body = "".join(numbered(f"项目{n}的内容") for n in range(1, 18))
    write_word(tmp_path / "a.docx", body, numbering=numbering((form, "（%1）")))
    most = 10 if form == "ideographTraditional" else 17
    ours = texts(read_document(tmp_path / "a.docx"))[:most]
    assert ours == [tidy(line) for line in convert_to_text(tmp_path / "a.docx", tmp_path).splitlines()][:most]


def test_inserted_text_counts_and_deleted_text_does_not(read):
    body = paragraph(
        f"{run('奖励')}<w:ins>{run('200')}</w:ins><w:del><w:r><w:delText>100</w:delText></w:r></w:del>{run('万元')}"
    )
    assert texts(read(body)) == ["奖励200万元"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(read):
    body = paragraph("支持企业牵头", "<w:rPr><w:del/></w:rPr>") + paragraph("组建联合体")
    assert texts(read(body)) == ["支持企业牵头组建联合体"]


def test_text_that_was_moved_stands_where_it_is_now(read):
    body = paragraph(f"<w:moveFrom>{run('甲')}</w:moveFrom>{run('乙')}") + paragraph(
        f"<w:moveTo>{run('甲')}</w:moveTo>{run('丙')}"
    )
    assert texts(read(body)) == ["乙", "甲丙"]


def test_hidden_text_is_not_read(read):
    assert texts(read(paragraph(f"{run('公开')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r>"))) == ["公开"]


def test_text_in_content_controls_and_links_is_read(read):
    body = f"<w:sdt><w:sdtContent>{paragraph('甲')}</w:sdtContent></w:sdt>" + paragraph(
        f"<w:hyperlink>{run('乙')}</w:hyperlink>"
    )
    assert texts(read(body)) == ["甲", "乙"]


def test_a_text_box_is_read_once_after_its_paragraph(read):
    box = f"<w:txbxContent>{paragraph('专栏1')}{paragraph('建设中试基地')}</w:txbxContent>"
    shape = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read(paragraph(run("正文") + shape))) == ["正文", "专栏1", "建设中试基地"]


def test_an_old_text_box_is_read_too(read):
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('专栏1')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert texts(read(paragraph(run("正文") + box))) == ["正文", "专栏1"]


def test_running_heads_and_footnotes_are_left_out(read):
    others = {
        "header1": paragraph("云岚区人民政府文件"),
        "footnotes": f'<w:footnote w:id="1">{paragraph("注释")}</w:footnote>',
    }
    body = paragraph(f"{run('支持企业')}<w:r><w:footnoteReference w:id='1'/></w:r>{run('创新')}")
    assert texts(read(body, others=others)) == ["支持企业创新"]


def test_a_table_of_contents_is_left_out(read):
    styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    body = paragraph("一、平台建设 1", '<w:pStyle w:val="11"/>') + paragraph("一、平台建设")
    assert texts(read(body, styles=styles)) == ["一、平台建设"]


def test_pages_are_those_that_word_laid_out(read):
    end = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = (
        paragraph(run("第一页") + "<w:r><w:br w:type='page'/></w:r>")
        + paragraph(end + run("第二页"))
        + paragraph("还在第二页")
    )
    assert [[b.text for b in page.blocks] for page in read(body).pages] == [["第一页"], ["第二页", "还在第二页"]]


def test_without_a_layout_page_breaks_set_by_hand_count(read):
    body = paragraph(run("第一页") + "<w:r><w:br w:type='page'/></w:r>") + paragraph("第二页")
    assert [[b.text for b in page.blocks] for page in read(body).pages] == [["第一页"], ["第二页"]]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("第一页", "<w:sectPr/>") + paragraph("第二页"),
        paragraph("第一页") + paragraph("第二页", "<w:pageBreakBefore/>"),
        paragraph("第一页", "<w:sectPr/>") + paragraph("第二页", "<w:pageBreakBefore/>"),
    ],
    ids=["a section that ends", "a paragraph told to begin one", "both"],
)
def test_a_page_begins_with(read, body):
    assert [[b.text for b in page.blocks] for page in read(body).pages] == [["第一页"], ["第二页"]]


def test_a_section_on_the_same_page_begins_none(read):
    body = paragraph("上文", "<w:sectPr><w:type w:val='continuous'/></w:sectPr>") + paragraph("下文")
    assert len(read(body).pages) == 1


def test_numbers_made_by_word_in_a_table_are_read(read):
    auto = f"<w:tc>{numbered('')}</w:tc>"
    table = f"<w:tbl>{row('序号', '任务')}{row(auto, '中试基地')}{row(auto, '验证中心')}</w:tbl>"
    assert cells(read(table, numbering=numbering(("decimal", "%1")))) == [
        ("序号", "任务"),
        ("1", "中试基地"),
        ("2", "验证中心"),
    ]


def test_merged_cells_of_a_table_are_filled(read):
    begins = f"<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{paragraph('平台')}</w:tc>"
    goes_on = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('')}</w:tc>"
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('任务')}</w:tc>"
    table = f"<w:tbl>{row('类别', wide)}{row(begins, '中试基地', '3家')}{row(goes_on, '验证中心', '2家')}</w:tbl>"
    assert cells(read(table)) == [("类别", "任务", "任务"), ("平台", "中试基地", "3家"), ("平台", "验证中心", "2家")]


def test_a_deleted_row_is_left_out(read):
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('旧')}</w:tc><w:tc>{paragraph('旧')}</w:tc></w:tr>"
    assert cells(read(f"<w:tbl>{row('甲', '乙')}{gone}{row('丙', '丁')}</w:tbl>")) == [("甲", "乙"), ("丙", "丁")]


def test_a_frame_of_one_cell_is_no_table(read):
    assert texts(read(f"<w:tbl>{row('专栏1 平台建设')}</w:tbl>")) == ["专栏1平台建设"]


def test_what_follows_a_frame_goes_on_where_the_text_before_it_stood(read):
    frame = (
        f"<w:tbl><w:tr><w:tc>{paragraph('专栏1')}{paragraph('1.中试基地。建设3家，给予补助。')}</w:tc></w:tr></w:tbl>"
    )
    body = (
        paragraph("（一）建设平台。支持企业共建，给予补助。")
        + frame
        + paragraph("对年度评价优秀的平台，再给予奖励资金。")
    )
    found = outline_of(read(body), "d1").clauses
    assert [c.path for c in found] == [("（一）",), ("（一）", "1."), ("（一）",)]


def test_the_issuer_on_a_line_of_its_own_belongs_to_the_title(read):
    body = "".join(
        paragraph(text) for text in ("云岚区人民政府", "关于支持科技创新的意见", "一、建设中试基地，给予补助。")
    )
    assert outline_of(read(body), "d1").title == "云岚区人民政府关于支持科技创新的意见"


def test_a_red_head_set_as_a_table_gives_the_number_and_no_clause(read):
    head = f"<w:tbl>{row('云岚科发〔2025〕9号', '签发人：张某')}</w:tbl>"
    found = outline_of(
        read(head + paragraph("关于印发创新券管理办法的通知") + paragraph("一、建设中试基地，给予补助。")), "d1"
    )
    assert (found.doc_no, [c.label for c in found.clauses]) == ("云岚科发〔2025〕9号", ["一、"])


def test_numbers_in_a_frame_are_counted_once(read):
    frame = f"<w:tbl>{row('<w:tc>' + numbered('乙') + '</w:tc>')}</w:tbl>"
    document = read(numbered("甲") + frame + numbered("丙"), numbering=numbering(("decimal", "%1.")))
    assert texts(document) == ["1.甲", "2.乙", "3.丙"]


def test_a_table_over_two_pages_is_one_on_each(read):
    late = f"<w:tc><w:p><w:r><w:lastRenderedPageBreak/></w:r>{run('丙')}</w:p></w:tc>"
    document = read(f"<w:tbl>{row('甲', '乙')}{row(late, '丁')}</w:tbl>")
    assert [[cell.text for cell in page.blocks[0].rows[0]] for page in document.pages] == [["甲", "乙"], ["丙", "丁"]]


@pytest.mark.parametrize("level", ["甲", "²", "9" * 5000, "-1"])
def test_a_level_that_is_no_number_is_the_first(read, level):
    paragraphs = numbered("平台", level=level) + numbered("保障")
    assert texts(read(paragraphs, numbering=numbering(("decimal", "%1.")))) == ["1.平台", "2.保障"]


def test_a_row_of_more_columns_than_are_kept_loses_no_word(read):
    words = [f"第{number}项" for number in range(150)]
    (found,) = cells(read(f"<w:tbl>{row(*words)}</w:tbl>"))
    assert (len(found), "".join(found)) == (100, "".join(words))


def test_a_zip_bomb_is_refused(read):
    with pytest.raises(FileTooLarge):
        read(paragraph("零" * 80_000_000))


def test_entities_are_not_resolved(tmp_path, read):
    import zipfile

    read(paragraph("正文"))
    bomb = '<!DOCTYPE d [<!ENTITY a "哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{namespace}"><w:body><w:p><w:r><w:t>文&b;</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as package:
        package.writestr("word/document.xml", bomb + body)
    assert texts(read_document(tmp_path / "b.docx")) == ["文"]


def test_deep_nesting_is_refused(read):
    with pytest.raises(FileDamaged):
        read("<w:sdt><w:sdtContent>" * 5000 + paragraph("正文") + "</w:sdtContent></w:sdt>" * 5000)
