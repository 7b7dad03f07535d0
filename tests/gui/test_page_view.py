"""The pages of a PDF in a view: what is in sight, what is marked, what a click tells."""

import pytest
from PySide6.QtCore import QPoint, Qt

from ytcheck.gui.app import dress
from ytcheck.gui.page_view import PageView
from ytcheck.gui.sources import pdf_from
from ytcheck.model.document import Place


@pytest.fixture
def view(qtbot, qapp, papers):
    dress(qapp)
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_document(pdf_from(papers["pdf"].read_bytes(), view))
    return view


MARK = (Place(4, 80, 500, 400, 516),)


def in_sight(view, place):
    at = view._places[place.page - 1].top() + place.top * view._scale(place.page) - view.verticalScrollBar().value()
    return 0 <= at < view.viewport().height()


def test_marking_brings_the_place_into_sight(view):
    view.show_marks(MARK)
    assert view.page == 4
    assert in_sight(view, MARK[0])


def test_the_mark_stays_in_sight_when_the_view_gets_another_size(view, qtbot):
    view.show_marks(MARK)
    for size in ((700, 300), (300, 250), (500, 600)):
        view.resize(*size)
        assert in_sight(view, MARK[0])


def test_a_person_who_scrolled_away_stays_where_they_are(view, qtbot):
    view.show_marks(MARK)
    view.verticalScrollBar().triggerAction(view.verticalScrollBar().SliderAction.SliderToMinimum)
    view.resize(600, 350)
    assert view.page == 1


def test_a_click_tells_page_and_point_whatever_the_zoom(view, qtbot):
    view.zoom_by(-1)
    place = view._places[0]
    with qtbot.waitSignal(view.clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 50, place.top() + 80))
    scale = view._scale(1)
    assert told.args[0] == 1
    assert told.args[1:] == pytest.approx([50 / scale, 80 / scale])


def test_zooming_keeps_the_page(view):
    view.go_to(3)
    for steps in (1, 1, -1, 0):
        view.zoom_by(steps)
        assert view.page == 3


def test_pages_are_drawn_and_only_a_few_are_kept(view, qtbot):
    for page in range(1, view.page_count + 1):
        view.go_to(page)
        qtbot.waitUntil(lambda page=page: any(kept == page for kept, _ in view._images), timeout=20_000)
    assert len(view._images) <= 8


def test_a_file_that_is_no_pdf_gives_no_pages(view):
    assert pdf_from(b"%PDF-1.4 broken", view) is None
    view.show_document(None)
    assert view.page_count == 0
    assert view.page == 0
