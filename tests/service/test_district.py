"""The district that documents name by themselves."""

import pytest

from ytcheck.model.clause import Outline
from ytcheck.model.document import Source
from ytcheck.service.district import propose_district


def outline(title: str, doc_no: str = "") -> Outline:
    return Outline("d1", "a.pdf", "", title, doc_no, 1, Source.TEXT, (), (), ())


@pytest.mark.parametrize(
    ("title", "doc_no", "district"),
    [
        pytest.param("福山区人民政府关于支持科技创新的意见", "", "福山区", id="one of the pack's own"),
        pytest.param("栾溪区人民政府关于支持科技创新的意见", "", "栾溪区", id="another place before its government"),
        pytest.param("中共青碛区委办公室关于印发任务清单的通知", "", "青碛区", id="before its party committee"),
        pytest.param("澄港市支持科技创新若干政策", "澄政发〔2024〕19号", "澄港市", id="its document number agrees"),
        pytest.param("2025年桃峪县科技工作要点", "桃科委发〔2025〕1号", "桃峪县", id="after a year"),
        pytest.param("磐海经济技术开发区行动计划", "磐开管发〔2025〕7号", "磐海经济技术开发区", id="a zone"),
        pytest.param("推进城市更新工作方案", "云政发〔2025〕7号", "", id="a verb is no place"),
        pytest.param("烟台市人民政府关于加快建设科技强市的意见", "烟政发〔2025〕7号", "", id="the city is no district"),
        pytest.param("烟台经济技术开发区管委会关于支持科技创新的意见", "", "烟台黄渤海新区", id="by its other name"),
        pytest.param("某某高新区科技政策", "", "", id="some zone or other"),
    ],
)
def test_a_title_names_its_district(title, doc_no, district, rulebook):
    assert propose_district([outline(title, doc_no)], rulebook) == district


def test_two_districts_in_a_set_are_none(rulebook):
    assert propose_district([outline("栾溪区人民政府意见"), outline("青碛区人民政府意见")], rulebook) == ""
