"""A city body's counterpart as a clause prints it."""

import pytest

from ytcheck.matching.bodies import bodies_of
from ytcheck.model.clause import Clause
from ytcheck.model.document import Place
from ytcheck.model.rules import Body, BodyRole


def named(rulebook, city, text, columns=(), cells=(), district="云岚区"):
    clause = Clause("d1", 0, "", (), (), "", text, (Place(1),), columns=columns, cells=cells)
    return bodies_of([Body(city, BodyRole.LEAD)], [clause], rulebook, district)[0].district


@pytest.mark.parametrize(
    ("city", "text", "expected"),
    [
        ("市科技局", "推行揭榜挂帅制度。（区科技局牵头，区财政局配合）", "区科技局"),
        ("市财政局", "推行揭榜挂帅制度。（区科技局牵头，区财政局配合）", "区财政局"),
        ("市科技局", "推行揭榜挂帅制度。\n责任单位：科技创新局、财政金融局", "科技创新局"),
        ("市发展改革委", "由经济发展局会同有关部门编制方案。", "经济发展局"),
        ("市委组织部", "引进人才。（区委组织部牵头）", "区委组织部"),
        ("市科技局", "推行揭榜挂帅制度。", None),
    ],
)
def test_the_counterpart_is_found_as_printed(rulebook, city, text, expected):
    assert named(rulebook, city, text) == expected


def test_a_column_of_bodies_is_read(rulebook):
    cells = ("推行揭榜挂帅", "科技创新局、财政金融局")
    assert named(rulebook, "市财政局", "｜".join(cells), ("重点任务", "责任单位"), cells) == "财政金融局"


def test_the_citys_own_body_is_no_counterpart_in_a_district(rulebook):
    assert named(rulebook, "市科技局", "推行揭榜挂帅制度，接受市科技局指导。") is None


def test_in_a_county_level_city_it_is_the_citys_own(rulebook):
    assert named(rulebook, "市科技局", "推行揭榜挂帅制度。（市科技局牵头）", district="屿东市") == "市科技局"
