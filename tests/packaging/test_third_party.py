"""The list of third-party components leaves nothing out that lies in the checkout."""

import third_party


def test_every_bundled_font_is_listed_with_its_licence():
    resources = third_party.ROOT / "resources"
    listed = {font for pattern, *_ in third_party.DATA for font in resources.glob(pattern)}
    assert set(resources.glob("fonts/*.ttf")) <= listed


def test_a_row_says_component_version_and_licence():
    part = third_party.Component("部件", "1.2", "MIT | X11", "https://example.org", 3, ())
    assert "| 部件 | 1.2 | MIT / X11 | 3 | https://example.org |" in third_party.listing([part], [])
