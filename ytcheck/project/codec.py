"""Frozen values to JSON text and back; clauses and measures, which stand in a check once, are referred to by their names."""

import json
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar

from cattrs.preconf.json import JsonConverter, make_converter

from ytcheck.model.clause import Clause
from ytcheck.model.rules import Measure

Key = tuple[str, int]
T = TypeVar("T")


class Codec:
    """One way of writing values as JSON; fields that a text lacks take their defaults, fields that it has beyond are passed over."""

    def __init__(self, converter: JsonConverter) -> None:
        self._converter = converter

    def text(self, value: object) -> str:
        """The value as JSON in one line."""
        return json.dumps(self._converter.unstructure(value), ensure_ascii=False, separators=(",", ":"))

    def value(self, text: str, kind: type[T]) -> T:
        """The value that a text stands for; ValueError, TypeError or KeyError where it is no such text."""
        return self._converter.structure(json.loads(text), kind)


@cache
def whole() -> Codec:
    """Values written out in full."""
    return Codec(_converter())


def referring(clauses: Mapping[Key, Clause], measures: Mapping[int, Measure]) -> Codec:
    """Values in which a clause stands as its document and index, a measure as its number; KeyError for one that is not among these."""
    converter = _converter()
    converter.register_unstructure_hook(Clause, lambda clause: [clause.document, clause.index])
    converter.register_unstructure_hook(Measure, lambda measure: measure.number)

    def clause_of(key: Any, _kind: object) -> Clause:
        return clauses[key[0], key[1]]

    def measure_of(number: Any, _kind: object) -> Measure:
        return measures[number]

    converter.register_structure_hook(Clause, clause_of)
    converter.register_structure_hook(Measure, measure_of)
    return Codec(converter)


def _converter() -> JsonConverter:
    converter = make_converter(detailed_validation=False)
    converter.register_unstructure_hook(Fraction, str)
    converter.register_structure_hook(Fraction, lambda text, _: Fraction(text))
    # Most of a rule pack is tuples of words; the general hook takes each word in hand.
    converter.register_structure_hook_func(lambda kind: kind == tuple[str, ...], lambda words, _: tuple(words))
    return converter
