"""The rule pack is the city's document, whole and verbatim."""

import re
import tomllib

from ytcheck.paths import rule_pack
from ytcheck.rulebook import DEFAULT_PACK
from ytcheck.text.numerals import amounts, shares_in_words
from ytcheck.text.sentences import sentences

PACK = rule_pack(DEFAULT_PACK)


def restored_source() -> str:
    """The scan's text with every listed restoration made, one at a time and each exactly where it is listed."""
    text = (PACK / "source.txt").read_text(encoding="utf-8")
    faults = tomllib.loads((PACK / "restorations.toml").read_text(encoding="utf-8"))["restorations"]
    places = []
    for fault in faults:
        around = fault["before"] + fault["scanned"] + fault["after"]
        assert text.count(around) == 1, around
        places.append((text.index(around) + len(fault["before"]), fault["scanned"], fault["restored"]))
    for start, scanned, restored in sorted(places, reverse=True):
        text = text[:start] + restored + text[start + len(scanned) :]
    return text


def test_there_are_29_measures_in_order(rulebook):
    assert [measure.number for measure in rulebook.measures] == list(range(1, 30))


def test_every_measure_is_found_in_the_restored_scan_and_in_its_order(rulebook):
    source = restored_source()
    places = [source.find(measure.label + measure.text) for measure in rulebook.measures]
    assert -1 not in places
    assert places == sorted(places)


def test_every_chapter_title_is_found_in_the_restored_scan(rulebook):
    source = restored_source()
    assert all(f"{chapter.number}、{chapter.title}\n" in source for chapter in rulebook.chapters)


def test_every_quote_is_found_in_its_measure(rulebook):
    assert [q for m in rulebook.measures for t in m.tasks for q in t.quotes if q not in m.text] == []


def test_every_figure_is_found_in_its_quote_and_says_its_value(rulebook):
    targets = [*rulebook.goals, *(t for m in rulebook.measures for t in m.targets)]
    for target in targets:
        assert target.figure in target.quote
        assert (target.value, target.unit) in {
            (a.value, a.unit) for a in (*amounts(target.figure), *shares_in_words(target.figure))
        }


def test_there_are_17_targets_in_the_measures_and_5_goals(rulebook):
    assert sum(len(measure.targets) for measure in rulebook.measures) == 17
    assert len(rulebook.goals) == 5


def test_a_measure_has_four_to_seven_tasks(rulebook):
    assert {len(measure.tasks) for measure in rulebook.measures} <= {4, 5, 6, 7}


def test_every_word_of_a_measure_belongs_to_a_task_or_is_marked_as_context(rulebook):
    for measure in rulebook.measures:
        rest = measure.text[: measure.text.rindex("（")].removeprefix(f"{measure.title}。")
        for words in sorted((q for t in measure.tasks for q in t.quotes), key=len, reverse=True):
            rest = rest.replace(words, "")
        for words in measure.context:
            rest = rest.replace(words, "", 1)
        assert re.sub("[，。、；]", "", rest) == "", measure.number


def test_every_sentence_of_a_measure_is_quoted_somewhere(rulebook):
    for measure in rulebook.measures:
        quotes = [q for t in measure.tasks for q in t.quotes] + list(measure.context)
        body = measure.text[: measure.text.rindex("（")].removeprefix(f"{measure.title}。")
        assert all(any(q in sentence or sentence in q for q in quotes) for sentence in sentences(body))


def test_the_bodies_are_those_that_the_text_names_at_its_end(rulebook):
    for measure in rulebook.measures:
        printed = re.findall("[^、，（）]+?(?=牵头|配合|按职责分工负责|、)", measure.text[measure.text.rindex("（") :])
        assert [body.name for body in measure.bodies] == printed


def test_every_body_has_a_counterpart_in_the_list(rulebook):
    known = {counterpart.city for counterpart in rulebook.counterparts}
    assert {body.name for measure in rulebook.measures for body in measure.bodies} <= known


def test_every_place_that_a_task_is_bound_to_belongs_to_a_district(rulebook):
    places = [place for district in rulebook.districts for place in district.places]
    bound = {b for m in rulebook.measures for t in m.tasks for b in t.bound_to}
    assert {b for b in bound if not any(b in place or place in b for place in places)} == set()


def test_every_task_has_key_terms_and_other_wordings(rulebook):
    assert [t.id for m in rulebook.measures for t in m.tasks if not t.key_terms or not t.wordings] == []


def test_at_least_14_districts_and_zones_are_known(rulebook):
    assert len(rulebook.districts) >= 14
