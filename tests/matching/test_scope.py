"""A task bound to a place applies where the place is."""

from ytcheck.matching.scope import applies, district_named


def bound_task(rulebook, place):
    return next(t for m in rulebook.measures for t in m.tasks if place in t.bound_to)


def test_it_applies_to_the_district_that_has_the_place(rulebook):
    assert applies(bound_task(rulebook, "东方航天港"), district_named(rulebook, "海阳市"), True)


def test_it_does_not_apply_to_another_district(rulebook):
    assert not applies(bound_task(rulebook, "东方航天港"), district_named(rulebook, "福山区"), True)


def test_it_does_not_apply_to_a_district_that_the_pack_does_not_know(rulebook):
    assert not applies(bound_task(rulebook, "东方航天港"), None, True)


def test_it_counts_while_the_district_is_not_known(rulebook):
    assert applies(bound_task(rulebook, "东方航天港"), None, False)


def test_a_short_name_names_the_district(rulebook):
    assert district_named(rulebook, "烟台开发区").name == "烟台黄渤海新区"
