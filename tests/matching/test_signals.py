"""The scale on which signals are weighed."""

from dataclasses import fields

from ytcheck.matching.signals import Scale, Signals
from ytcheck.matching.surroundings import ALONE, Around
from ytcheck.model.rules import Weights

SILENT = Signals(**{field.name: 0.0 for field in fields(Signals)})


def test_without_signals_the_bias_speaks():
    assert Scale(Weights(0.0)).score("1.1", SILENT, ALONE) == 0.5


def test_a_task_that_leans_towards_coverage_scores_more():
    scale = Scale(Weights(0.0, (), (("1.1", 1.0),)))
    assert scale.score("1.1", SILENT, ALONE) > scale.score("1.2", SILENT, ALONE)


def test_what_stands_around_is_weighed_with_what_the_sentence_says():
    scale = Scale(Weights(0.0, (("key", 1.0), ("beside", 2.0))))
    assert scale.score("1.1", SILENT, Around(beside=1.0)) > scale.score("1.1", SILENT, ALONE)
