"""Words of a Chinese text by jieba, with the program's own dictionary."""

import sys
from functools import cache
from typing import Any

from ytcheck.errors import ResourceMissing
from ytcheck.paths import resource


@cache
def _tokenizer() -> Any:
    # jieba asks pkg_resources for its files where that is installed: a third of a second, and a deprecation warning.
    hidden = sys.modules.get("pkg_resources")
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        import jieba
    finally:
        if hidden is None:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = hidden
    tokenizer = jieba.Tokenizer()
    # jieba's own initialising would keep a cache in the system's temp folder, which fails for a second user of a shared PC.
    try:
        with resource("dictionary", "words.txt").open("rb") as dictionary:
            tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(dictionary)
    except OSError as error:
        raise ResourceMissing("resources/dictionary/words.txt") from error
    tokenizer.initialized = True
    return tokenizer


def words(text: str) -> tuple[str, ...]:
    """The words of a folded text that are at least two characters long, in order."""
    return tuple(word for word in _tokenizer().cut(text, HMM=False) if len(word) > 1)
