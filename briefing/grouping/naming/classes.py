"""How a word is used: as a name, a noun, a verb, an adjective or none of these, by a table of common English words and its look."""

from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from briefing.grouping.naming.lexicon import FURNITURE, HEADLINE_VERBS, PERSONS_TITLES
from briefing.text.words import STOPWORDS


class Use(StrEnum):
    """What a word is in a phrase; the letters are those of `word_classes.txt`."""

    NAME = "p"
    NOUN = "n"
    EITHER = "e"
    """A noun, or a verb or adjective."""
    VERB = "v"
    ADJECTIVE = "a"
    OTHER = "x"


_ENDINGS = (
    ("ly", Use.OTHER),
    ("ing", Use.VERB),
    ("ed", Use.VERB),
    *((ending, Use.ADJECTIVE) for ending in ("ous", "ful", "ive", "able", "ible", "less", "ic", "ish")),
)
_OF_A_PEOPLE = ("ian", "ean", "ese", "ish", "can", "raeli", "raqi")


@lru_cache(maxsize=100_000)
def use(word: str, *, inside: bool) -> Use:
    """What `word` is; `inside` a sentence of running text a capital makes a name, elsewhere only in a word no table lists."""
    small = word.lower().replace("’", "'").removesuffix("'s")
    if inside and word == "New":
        return Use.NAME
    if small in STOPWORDS or small in FURNITURE or small in PERSONS_TITLES:
        return Use.OTHER
    if not word[0].isalpha():
        return Use.ADJECTIVE if "-" in word else Use.OTHER
    if small in HEADLINE_VERBS:
        return Use.VERB
    listed = _listed().get(small)
    if word[0].isupper() and (_stands_out(word, listed) or (inside and _may_be_named(small, listed))):
        return Use.ADJECTIVE if small.endswith(_OF_A_PEOPLE) or _tail(word).islower() else Use.NAME
    return listed or _by_look(small)


def is_common(word: str) -> bool:
    """Whether the table lists `word` as a noun."""
    return _listed().get(word.lower().removesuffix("'s")) in (Use.NOUN, Use.EITHER)


def is_listed(word: str) -> bool:
    """Whether the table lists `word`, whatever its class."""
    return word.lower().removesuffix("'s").removesuffix("’s") in _listed()


def _stands_out(word: str, listed: Use | None) -> bool:
    return listed is None or word.isupper() or len(word) < 3


def _may_be_named(small: str, listed: Use | None) -> bool:
    # `Endangered Species Act`; but `Creating` with a capital is a word of a headline that the text repeats.
    return listed is not Use.OTHER and (listed is not Use.VERB or small.endswith("ed"))


def _tail(word: str) -> str:
    return word.partition("-")[2]


def _by_look(small: str) -> Use:
    if "-" in small:
        return Use.NOUN if small.startswith(("ex-", "co-")) else Use.ADJECTIVE
    if small.endswith("s") and Use.VERB in (_listed().get(small[:-1]), _listed().get(small[:-2])):
        return Use.VERB
    return next((found for ending, found in _ENDINGS if small.endswith(ending)), Use.NOUN)


@cache
def _listed() -> dict[str, Use]:
    lines = files("briefing.grouping.naming").joinpath("word_classes.txt").read_text(encoding="utf-8").splitlines()
    return {word: Use(line[0]) for line in lines for word in line[2:].partition(" #")[0].split()}
