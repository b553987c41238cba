"""The noun phrases of a text, without a parser: runs of names, nouns and the adjectives before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from briefing.grouping.naming.classes import Use, is_listed, use
from briefing.grouping.naming.lexicon import PERSONS, TITLES
from briefing.model import Span
from briefing.text.words import WORD, stem

LONGEST = 4
"""Words of the longest phrase."""
_APART = (Use.OTHER, Use.VERB)
_NOMINAL = (Use.NAME, Use.NOUN, Use.EITHER)
_OBJECTS = (*_NOMINAL, Use.ADJECTIVE)
_DATELINE = re.compile(r"^[^a-z]{3,40}(?:\([^)]{1,20}\))?\s*[—–-]+\s")
_ARTICLES = frozenset("the a an this that these those his her its their our my your any some no".split())
_BEFORE_VERBS = frozenset("to not will would can could should must may might i you he she it we they who don't".split())

Stems = tuple[str, ...]
"""Stems of a run of words."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word of a run; the same word is the same object, as long as it is remembered."""

    text: str
    stem: str
    use: Use
    is_noun: bool
    """Whether it is a plain noun in small letters."""


@lru_cache(maxsize=100_000)
def _word(text: str, inside: bool) -> Word:
    kind = use(text, inside=inside)
    return Word(text, stem(text), kind, text[0].islower() and kind in (Use.NOUN, Use.EITHER) and not owns(text))


def runs(text: str, *, headline: bool) -> Iterator[list[Word]]:
    """The longest noun phrases of `text`, none across a mark or a verb."""
    text = text if headline else _DATELINE.sub("", text)
    found = [(match[0], match.span()) for match in WORD.finditer(text)]
    run: list[Word] = []
    end = 0
    for at, (word, (start, stop)) in enumerate(found):
        gap = text[end:start]
        here = _word(word, not headline and at > 0 and (gap == " " or gap.endswith((", ", " ("))))
        kind = here.use
        if (kind is Use.NOUN or kind is Use.EITHER) and _acts(found, at, text):
            kind = Use.VERB
        if run and (gap != " " or kind in _APART or (kind is Use.NAME and _ends_before_name(run[-1]))):
            yield from _cut(run)
            run = []
        if kind not in _APART:
            run.append(here)
        end = stop
    yield from _cut(run)


def phrases(run: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The parts of a run that may be called a phrase: those that end as it or its first noun ends, and the names inside it."""
    size = len(run)
    for end in {size, _before_name(run)}:
        for start in range(max(0, end - LONGEST), end):
            if start == end - 1 or owns(run[start].text) or not splits(run, start):
                yield run[start:end]
    for named, part in groupby(range(size), lambda at: run[at].use is Use.NAME):
        first, *rest = part
        last = rest[-1] if rest else first
        if named and last + 1 < size and last - first < LONGEST:
            yield run[first : last + 1]


def splits(run: Sequence[Word], at: int) -> bool:
    """Whether a phrase that begins at `at` begins within a name (`Angeles County fire`)."""
    return at > 0 and run[at].use is Use.NAME and run[at - 1].use is Use.NAME and not owns(run[at - 1].text)


def _before_name(run: Sequence[Word]) -> int:
    """Where a name begins that a noun stands before (`ferry | Marisol`), or the run's end."""
    return next((at for at in range(1, len(run)) if run[at].use is Use.NAME and run[at - 1].is_noun), len(run))


def owns(word: str) -> bool:
    """Whether a word has a possessive ending."""
    return word.endswith(("'s", "’s"))


def _ends_before_name(word: Word) -> bool:
    """Whether a name that follows is another phrase: `President | Ruiz`, `surgeon | Ruiz`, but not `ferry Marisol`."""
    small = word.text.lower()
    return small in TITLES or (word.is_noun and (small in PERSONS or small.endswith(("s", "ist"))))


def _acts(found: Sequence[tuple[str, Span]], at: int, text: str) -> bool:
    """Whether a word that may be a noun is a verb here: `Mayor backs critics`, `voters back him`, `to ban cars`."""
    word, (_, end) = found[at]
    if at + 1 == len(found) or text[end : found[at + 1][1][0]] != " ":
        return False
    before, after = found[at - 1][0].lower() if at else "", found[at + 1][0]
    if after.lower() in _ARTICLES:
        return True
    if before not in _BEFORE_VERBS and (word.endswith("s") == before.endswith("s") or not _is_doubtful(word)):
        return False
    return _word(after, True).use in _OBJECTS


@lru_cache(maxsize=100_000)
def _is_doubtful(word: str) -> bool:
    return use(word, inside=True) is Use.EITHER or not is_listed(word)


def _cut(run: list[Word]) -> Iterator[list[Word]]:
    while run and run[-1].use not in _NOMINAL:
        run = run[:-1]
    if run:
        yield run
