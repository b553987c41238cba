"""Which words set the tellings of one statement apart: those that no other telling has, and those that all have."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.framing.statements.disagreement import is_negator
from briefing.framing.statements.folding import folded_terms
from briefing.model import Span
from briefing.text.words import STOPWORDS, stem, words

_JOINING = re.compile(r"[\s,]*(?:[\w’']+[\s,]+){0,2}", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Lit:
    """The words of one telling, by who else has them; spans are in the order of the text and apart."""

    own: tuple[Span, ...]
    """Runs of words that no other telling has."""
    common: tuple[Span, ...]
    """Single words that every other telling has too."""


@dataclass(frozen=True, slots=True)
class Told:
    """A telling as it is compared word by word."""

    text: str
    """The report's text."""
    span: Span
    """Where the sentence stands in it."""
    quotes: tuple[Span, ...]
    """What stands in quotation marks there: a run of words lies inside them or outside."""
    voiced: tuple[Span, ...]
    """The words that name speaker and verb: they are neither own nor common."""


def lit(tellings: Sequence[Told]) -> tuple[Lit, ...]:
    """For each telling what it alone says and what all say.

    Words are told by their stems, names of a people as its country's. Words that carry little meaning are in neither, those
    that deny excepted.
    """
    known = [_stems(one.text[slice(*one.span)]) for one in tellings]
    found = []
    for n, one in enumerate(tellings):
        others = [stems for m, stems in enumerate(known) if m != n]
        meant = [(w, at) for w, at in words(one.text, *one.span) if _has_meaning(w) and not overlaps(at, one.voiced)]
        own = [at for word, at in meant if others and not any(_told(word, stems) for stems in others)]
        common = [at for word, at in meant if others and all(_told(word, stems) for stems in others)]
        found.append(Lit(tuple(_runs(one.text, own, one.quotes)), tuple(common)))
    return tuple(found)


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether `span` has a character of any of the others."""
    return any(span[0] < other[1] and other[0] < span[1] for other in others)


def _runs(text: str, spans: Iterable[Span], quotes: tuple[Span, ...]) -> Iterator[Span]:
    run: Span | None = None
    for span in spans:
        if run and _joined(text[run[1] : span[0]]) and _quote(run, quotes) == _quote(span, quotes):
            run = (run[0], span[1])
        else:
            if run:
                yield run
            run = span
    if run:
        yield run


def _joined(between: str) -> bool:
    return bool(_JOINING.fullmatch(between)) and all(word.lower() in STOPWORDS for word, _ in words(between))


def _quote(span: Span, quotes: tuple[Span, ...]) -> Span | None:
    return next((quote for quote in quotes if quote[0] <= span[0] < quote[1]), None)


def _has_meaning(word: str) -> bool:
    return is_negator(word) or word.lower().replace("’", "'") not in STOPWORDS


def _stems(text: str) -> frozenset[str]:
    # Words joined by a hyphen are known singly and as one: Iranian-made, Amir-Abdollahian.
    found = words(text)
    joined = (stem(word.replace("-", "")) for word, _ in found)
    return frozenset((*folded_terms(text), *joined, *(stem(word) for word, _ in found)))


def _told(word: str, known: frozenset[str]) -> bool:
    if stem(word.replace("-", "")) in known:
        return True
    folded = folded_terms(word)
    return bool(folded) and set(folded) <= known
