"""OFD files: the clauses of the same pages as a PDF, places, templates, tables; hostile ones refused."""

import zipfile

import pytest

from tests.support.ofd_files import page, pdf_as_ofd, rule, text, write_ofd
from ytcheck.errors import FileDamaged, FileEncrypted, FileTooLarge
from ytcheck.outline import outline_of
from ytcheck.reading import read_document

MM = 72 / 25.4


@pytest.fixture
def read(tmp_path):
    def of(*contents, **more):
        write_ofd(tmp_path / "a.ofd", contents, **more)
        return read_document(tmp_path / "a.ofd")

    return of


def texts(document):
    return [block.text for page in document.pages for block in page.blocks]


def clauses(document):
    return [(c.label, c.heading, c.text, c.pages) for c in outline_of(document, "d1").clauses]


def test_an_ofd_file_gives_the_clauses_of_the_same_pages_as_a_pdf(city_pdf, tmp_path):
    pdf_as_ofd(city_pdf, tmp_path / "a.ofd")
    assert clauses(read_document(tmp_path / "a.ofd")) == clauses(read_document(city_pdf))


def test_a_clause_stands_where_its_line_is_drawn(read):
    (clause,) = outline_of(read(text("一、支持企业牵头组建创新联合体，给予补助。", 30, 100)), "d1").clauses
    place = clause.places[0]
    assert (place.page, place.x0, place.top) == (1, pytest.approx(30 * MM, abs=1), pytest.approx(100 * MM, abs=1))
    assert place.x1 == pytest.approx((30 + 21 * 5.644) * MM, abs=3)


def test_steps_between_characters_may_be_repeated(read):
    assert texts(read(text("支持企业创新", 30, 50, deltas="g 5 5.6"))) == ["支持企业创新"]


def test_without_steps_characters_follow_one_another(read):
    document = read(text("支持企业创新", 30, 50, deltas=""))
    assert texts(document) == ["支持企业创新"]
    assert document.pages[0].blocks[0].place.x1 == pytest.approx((30 + 6 * 5.644) * MM, abs=2)


def test_a_matrix_moves_and_enlarges_what_it_is_on(read):
    line = read(text("支持企业创新", 30, 50, size=1, more='CTM="5 0 0 5 10 20"')).pages[0].blocks[0]
    assert (line.size, line.place.x0, line.place.top) == (
        pytest.approx(5 * MM, abs=0.1),
        pytest.approx(40 * MM, abs=1),
        pytest.approx(70 * MM, abs=1),
    )


def test_hidden_text_is_not_read(read):
    assert texts(read(text("公开", 30, 50) + text("隐藏", 30, 80, more='Visible="false"'))) == ["公开"]


def test_what_the_template_prints_is_read(read):
    template = {"Tpls/Tpl_0/Content.xml": page(text("云岚区人民政府文件", 30, 20))}
    assert texts(read(text("支持企业创新", 30, 50), others=template)) == ["云岚区人民政府文件", "支持企业创新"]


def test_rules_make_a_table(read):
    rules = [rule((20, y, 120, y)) for y in (50, 60, 70)] + [rule((x, 50, x, 70)) for x in (20, 60, 120)]
    words = [
        text(w, x, y, 4) for w, x, y in (("任务", 25, 52), ("单位", 65, 52), ("中试基地", 25, 62), ("区科技局", 65, 62))
    ]
    (table,) = read("".join(rules + words)).pages[0].blocks
    assert [tuple(cell.text for cell in row) for row in table.rows] == [("任务", "单位"), ("中试基地", "区科技局")]


def test_an_encrypted_file_is_refused_as_such(read):
    with pytest.raises(FileEncrypted):
        read(text("支持", 30, 50), others={"Encryptions.xml": "<a/>"})


def test_a_file_of_too_many_pages_is_refused(read):
    with pytest.raises(FileTooLarge):
        read(*[""] * 5001)


def test_deep_nesting_is_refused(read):
    with pytest.raises(FileDamaged):
        read('<ofd:PageBlock ID="1">' * 5000 + text("支持", 30, 50) + "</ofd:PageBlock>" * 5000)


def test_numbers_that_are_none_do_no_harm(read):
    assert texts(read(text("支持企业", 30, 50, deltas="g 99999999999 nan x g nan 3"))) != []


def test_a_file_without_its_document_is_damaged(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.ofd", "w") as package:
        package.writestr("OFD.xml", "<OFD><DocBody><DocRoot>no/Document.xml</DocRoot></DocBody></OFD>")
    with pytest.raises(FileDamaged):
        read_document(tmp_path / "a.ofd")
