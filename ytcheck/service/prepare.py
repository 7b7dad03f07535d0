"""The bundled rule pack made ready once for the whole run of the program."""

from functools import cache

from ytcheck.matching import Matcher
from ytcheck.rulebook import load_rulebook


@cache
def prepared_matcher() -> Matcher:
    """The bundled rule pack as a Matcher; loading takes a few tenths of a second, once."""
    return Matcher(load_rulebook())
