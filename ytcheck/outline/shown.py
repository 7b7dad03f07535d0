"""Places on a page that was turned to be read, given on the page as a viewer shows it."""

import math

from ytcheck.model.document import Page, Place


def as_shown(place: Place, page: Page | None) -> Place:
    """The place on the page as it is shown; None: the page was read as it is shown. On a skewed scan the box is drawn around the place."""
    if page is None:
        return place
    return _turned_back(_slanted(place, page) if page.skew else place, page)


def _slanted(place: Place, page: Page) -> Place:
    cosine, sine = math.cos(math.radians(page.skew)), math.sin(math.radians(page.skew))
    across, down = page.width / 2, page.height / 2
    moved = [
        (across + (x - across) * cosine - (y - down) * sine, down + (x - across) * sine + (y - down) * cosine)
        for x in (place.x0, place.x1)
        for y in (place.top, place.bottom)
    ]
    xs, ys = [x for x, _ in moved], [y for _, y in moved]
    return Place(place.page, min(xs), min(ys), max(xs), max(ys))


def _turned_back(place: Place, page: Page) -> Place:
    width, height = page.width, page.height
    if page.turned == 90:
        return Place(place.page, place.top, width - place.x1, place.bottom, width - place.x0)
    if page.turned == 180:
        return Place(place.page, width - place.x1, height - place.bottom, width - place.x0, height - place.top)
    if page.turned == 270:
        return Place(place.page, height - place.bottom, place.x0, height - place.top, place.x1)
    return place
