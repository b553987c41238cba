"""Words as the search compares them: without case, accents and the difference between kinds of apostrophe."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from briefing.model import Span
from briefing.text.words import WORD

_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=500_000)
def fold(word: str) -> str:
    """`word` in lower case, without accents and a possessive ending: `Zelenskyy’s` gives `zelenskyy`, `ÉTÉ` `ete`."""
    if not word.isascii():
        bare = unicodedata.normalize("NFKD", word)
        word = "".join(char for char in bare if not unicodedata.combining(char))
    return _POSSESSIVE.sub("", word.casefold())


def tokens(text: str) -> Iterator[tuple[str, Span]]:
    """The words of `text` folded, each with its span; parts of a hyphened word apart, an ideograph a word of its own."""
    for found in WORD.finditer(text):
        yield from _parts(found[0], found.start())


def has_ideographs(text: str) -> bool:
    """Whether `text` has signs of a script that does not part its words."""
    return bool(_IDEOGRAPH.search(text))


def _parts(word: str, start: int) -> Iterator[tuple[str, Span]]:
    if not word.isascii() and has_ideographs(word):
        for n, sign in enumerate(word):
            yield fold(sign), (start + n, start + n + 1)
        return
    for part in word.split("-"):
        if part:
            yield fold(part), (start, start + len(part))
        start += len(part) + 1
