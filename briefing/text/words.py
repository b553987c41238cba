"""Words, their stems, and which of them carry little meaning."""

import re
from functools import cache, lru_cache
from itertools import chain

from briefing.model import Span
from briefing.text.chunks import Chunks

WORD = re.compile(r"[^\W_]+(?:['’\-.&][^\W_]+)*")
"""A word: letters and digits, joined inside by apostrophe, hyphen, full stop or ampersand (`U.S`, `Geran-2`)."""

_STOPWORDS = (
    "a about above after again against all also am among an and any are aren't as at be because been before being below "
    "between both but by can can't could couldn't did didn't do does doesn't doing don't down during each few for from "
    "further had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how i i'd "
    "i'll i'm i've if in into is isn't it it's its itself just let's me more most my myself no nor not now of off on once "
    "only or other our ours ourselves out over own same she she's should shouldn't so some such than that that's the "
    "their theirs them themselves then there there's these they they're they've this those through to too under until up "
    "upon very was wasn't we we're we've were weren't what when where which while who whom whose why will with won't "
    "would wouldn't you you're your yours yourself may might must shall"
)
STOPWORDS = frozenset(_STOPWORDS.split())


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, Span]]:
    """The words of `text[start:end]` as written, each with its span."""
    return [(found[0], found.span()) for found in WORD.finditer(text, start, len(text) if end is None else end)]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Stem of a word in lower case, by Snowball's English stemmer (Porter 2); possessive endings removed."""
    return str(_stemmer().stemWord(_lower(word).removesuffix("'s")))


def terms(text: str) -> list[str]:
    """Stems of the words of `text` that are no stopwords, in order."""
    return list(chain.from_iterable(_TERMS.of(text)))


@lru_cache(maxsize=50_000)
def term(word: str) -> str | None:
    """The stem of a word, or None for a stopword."""
    return None if _lower(word) in STOPWORDS else stem(word)


# no word has a space in it
_TERMS = Chunks(lambda chunk: tuple(found for word in WORD.findall(chunk) if (found := term(word))))


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def _stemmer():  # type: ignore[no-untyped-def]  # the library ships no types
    import Stemmer

    return Stemmer.Stemmer("english")
