"""Words as the search compares them: without case, accents and the difference between kinds of apostrophe."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from briefing.model import Span
from briefing.text.chunks import Chunks
from briefing.text.words import WORD

_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_POSSESSIVE = re.compile(r"['’]s?$")


def fold(word: str) -> str:
    """`word` in lower case, without accents and a possessive ending: `Zelenskyy’s` gives `zelenskyy`, `ÉTÉ` `ete`."""
    if not word.isascii():
        bare = unicodedata.normalize("NFKD", word)
        word = "".join(char for char in bare if not unicodedata.combining(char))
    return _POSSESSIVE.sub("", word.casefold())


def tokens(text: str) -> Iterator[tuple[str, Span]]:
    """The words of `text` folded, each with its span; parts of a hyphened word apart, an ideograph a word of its own."""
    for found in WORD.finditer(text):
        at = found.start()
        for word, start, end in _parts(found[0]):
            yield word, (at + start, at + end)


def folded(text: str) -> list[str]:
    """The words of `text` folded, in order."""
    return " ".join(_FOLDED.of(text)).split()


def has_ideographs(text: str) -> bool:
    """Whether `text` has signs of a script that does not part its words."""
    return bool(_IDEOGRAPH.search(text))


@lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[tuple[str, int, int], ...]:
    pieces = list(word) if not word.isascii() and has_ideographs(word) else word.split("-")
    gap = 0 if len(pieces) == len(word) else 1
    found, start = [], 0
    for piece in pieces:
        if piece:
            found.append((fold(piece), start, start + len(piece)))
        start += len(piece) + gap
    return tuple(found)


# no word has a space in it
_FOLDED = Chunks(lambda chunk: " ".join(word for word, _ in tokens(chunk)))
