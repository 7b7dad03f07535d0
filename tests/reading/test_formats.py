"""The same text gives the same clauses, whatever the file's format."""

import pytest

from tests.support.city import city_markup
from tests.support.typeset import write_docx, write_text
from ytcheck.outline import outline_of
from ytcheck.reading import read_document


def clauses(path):
    return [(c.label, c.heading, c.text) for c in outline_of(read_document(path), "d1").clauses]


@pytest.mark.parametrize(("name", "write"), [("city.docx", write_docx), ("city.txt", write_text)])
def test_the_clauses_are_those_of_the_pdf(tmp_path, rulebook, city_pdf, name, write):
    write(city_markup(rulebook), tmp_path / name)
    assert clauses(tmp_path / name) == clauses(city_pdf)


def test_lines_with_tabs_are_the_rows_of_a_table(tmp_path):
    (tmp_path / "a.txt").write_text("序号\t任务\t单位\n1\t建设中试基地\t区科技局\n", encoding="utf-8")
    (table,) = read_document(tmp_path / "a.txt").pages[0].blocks
    assert [[cell.text for cell in row] for row in table.rows][1] == ["1", "建设中试基地", "区科技局"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_plain_text_is_read_in_the_encodings_of_offices(tmp_path, encoding):
    file = tmp_path / "a.txt"
    file.write_text("一、推行“揭榜挂帅”制度。由企业出题。", encoding=encoding)
    assert read_document(file).pages[0].blocks[0].text == "一、推行“揭榜挂帅”制度。由企业出题。"


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-16-le", "一、支持企业牵头组建创新联合体，对承担重大专项的给予补助。"),
        ("big5", "一、支持企業牽頭組建創新聯合體，對承擔重大專項的給予補助。"),
    ],
)
def test_an_encoding_without_a_mark_is_told_by_its_words(tmp_path, encoding, written):
    (tmp_path / "a.txt").write_bytes(written.encode(encoding))
    found = read_document(tmp_path / "a.txt").pages[0].blocks[0].text
    assert found == "一、支持企业牵头组建创新联合体，对承担重大专项的给予补助。"


def test_a_document_in_traditional_characters_is_read_in_simplified_ones(tmp_path):
    (tmp_path / "a.txt").write_text("一、推進科技創新。支持企業牽頭組建創新聯合體。", encoding="utf-8")
    assert read_document(tmp_path / "a.txt").pages[0].blocks[0].text == "一、推进科技创新。支持企业牵头组建创新联合体。"
