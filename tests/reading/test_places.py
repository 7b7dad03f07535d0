"""Every clause stands on its page where it was drawn: the rectangles hold all the ink, and none of them is empty."""

import sys

import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.lib.pagesizes import A4, landscape

from tests.support.drawn import canvas, lines
from tests.support.memory import forget_peak, peak
from tests.support.typeset import write_pdf
from ytcheck.outline import outline_of
from ytcheck.reading import DEFAULT, read_document
from ytcheck.service.reader_process import ReadJob
from ytcheck.service.readers import Readers

PROSE = [
    "（一）支持平台建设。对新认定的省级以上创新",
    "平台给予一次性奖励，由区科技局组织认定，每",
    "家最高奖励一百万元。（区科技局牵头）",
]
LEADING, TOP, LEFT = 28, 100, 60


def prose(on):
    lines(on, PROSE[:1], LEFT + 32, TOP)
    lines(on, PROSE[1:], LEFT, TOP + LEADING)


def two_columns(on):
    for x in (40, 320):
        for first in (100, 300):
            lines(
                on, ["一、支持企业牵头组建创新联合体，", "对承担市级以上重大专项的企业，按", "投入给予补助。"], x, first
            )


def table(on):
    height = on._pagesize[1]
    on.setStrokeGray(0.9)  # rules are no ink of a clause
    on.grid([60, 160, 360, 520], [height - top for top in (100, 140, 180)])
    for top, cells in ((110, ("1", "建设中试基地", "区科技局")), (150, ("2", "组建联合体", "区工信局"))):
        for x, cell in zip((70, 170, 370), cells, strict=True):
            lines(on, [cell], x, top)


def sideways(on):
    on.translate(A4[0], 0)
    on.rotate(90)
    for number, text in enumerate(PROSE):
        on.drawString(LEFT + 32 * (number == 0), 500 - LEADING * number, text)


@pytest.fixture
def drawn(tmp_path):
    def make(draw, pagesize=A4):
        on = canvas(tmp_path / "a.pdf", pagesize)
        draw(on)
        on.save()
        return tmp_path / "a.pdf"

    return make


def places(file):
    return [place for clause in outline_of(read_document(file), "d1").clauses for place in clause.places]


def ink(file, number=1):
    return pdfium.PdfDocument(file)[number - 1].render().to_numpy()[..., 0] < 128


def area(place):
    return slice(max(int(place.top) - 1, 0), int(place.bottom) + 2), slice(max(int(place.x0) - 1, 0), int(place.x1) + 2)


LAYOUTS = [
    pytest.param(prose, A4, id="prose"),
    pytest.param(two_columns, A4, id="two columns"),
    pytest.param(table, A4, id="table"),
    pytest.param(prose, landscape(A4), id="landscape"),
    pytest.param(sideways, A4, id="sideways"),
]


@pytest.mark.parametrize(("draw", "pagesize"), LAYOUTS)
def test_all_ink_of_a_page_is_inside_its_clauses(drawn, draw, pagesize):
    file = drawn(draw, pagesize)
    left = ink(file)
    assert left.any()
    for place in places(file):
        left[area(place)] = False
    assert not left.any()


@pytest.mark.parametrize(("draw", "pagesize"), LAYOUTS)
def test_every_rectangle_of_a_clause_is_as_large_as_its_ink(drawn, draw, pagesize):
    file = drawn(draw, pagesize)
    dark = ink(file)
    for place in places(file):
        if draw is not table:  # a row's rectangles are its cells
            down, across = np.nonzero(dark[area(place)])
            assert across.max() - across.min() > 0.75 * (place.x1 - place.x0)
            assert down.max() - down.min() > 0.4 * (place.bottom - place.top)


def test_a_line_s_place_is_where_it_was_drawn(drawn):
    first, second, third = places(drawn(prose))
    assert (first.x0, second.x0, third.x0) == pytest.approx((LEFT + 32, LEFT, LEFT), abs=1)
    for number, place in enumerate((first, second, third)):
        assert (place.top + place.bottom) / 2 == pytest.approx(TOP + number * LEADING + 8, abs=3)


def test_a_clause_over_two_pages_has_its_rectangles_on_both(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    lines(on, PROSE[:1], LEFT + 32, 700)
    on.showPage()
    lines(on, PROSE[1:], LEFT, TOP)
    on.save()
    assert [(place.page, round(place.x0)) for place in places(tmp_path / "a.pdf")] == [(1, 92), (2, 60), (2, 60)]


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from Linux")
def test_memory_does_not_grow_with_the_pages(tmp_path):
    """At most 0.1 MiB a page."""
    text = "（一）支持平台建设。对新认定的省级以上创新平台给予一次性奖励，由区科技局组织认定。\n" * 8
    readers = Readers(most=1)
    peaks = []
    for count in (20, 120):
        write_pdf((text + "---\n") * count, tmp_path / "a.pdf")
        readers.start(1)
        forget_peak(readers)
        readers.read([ReadJob(tmp_path / "a.pdf", "d1", DEFAULT)], lambda *_page: None, lambda: False)
        peaks.append(peak(readers))
    readers.close()
    assert peaks[1] - peaks[0] < 0.1 * 100
