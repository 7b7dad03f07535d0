"""What a table quotes of a clause: its part, its place, quotation marks around it."""

from collections.abc import Iterable, Sequence

from ytcheck.model.finding import Evidence
from ytcheck.model.verdict import Check
from ytcheck.report import wording
from ytcheck.text.normal import fold
from ytcheck.text.sentences import sentences

MOST = 120
_LEFT_OUT = "……"
_ENDS = ("。", "！", "？", "……")
_INNER = str.maketrans("“”", "‘’")


def excerpt_of(text: str, words: Sequence[str], most: int = MOST) -> str:
    """The sentence of a clause in which most of the folded `words` stand, cut to `most` characters; a short clause whole."""
    if len(text) <= most:
        return text
    best = max(sentences(text), key=lambda sentence: _held(sentence, words), default=text)
    if len(best) <= most:
        return best
    start = min(_first(best, words), len(best) - most)
    before = _LEFT_OUT if start else ""
    after = _LEFT_OUT if start + most < len(best) else ""
    return f"{before}{best[start : start + most]}{after}"


def places_of(check: Check, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Where these clauses stand, each place once."""
    return tuple(dict.fromkeys(wording.place_of(check, item.clause) for item in evidence))


def quoted(text: str) -> str:
    """“全面推行经费‘包干制’”: quotation marks within are turned into inner ones (GB/T 15834-2011 §4.8)."""
    return f"“{text.translate(_INNER)}”"


def sentence(text: str) -> str:
    """What a person typed as a sentence with its full stop; "" stays ""."""
    return text if not text or text.endswith(_ENDS) else f"{text}。"


def _held(sentence: str, words: Sequence[str]) -> int:
    folded = fold(sentence)
    return sum(word in folded for word in words)


def _first(sentence: str, words: Sequence[str]) -> int:
    """Where the first of the words stands; 0 where the text as printed holds none of them in its folded form."""
    return min((place for word in words if (place := sentence.find(word)) >= 0), default=0)
