"""How a matching sentence departs from the row's sentence: in speaker, negation, quantity, time, object or wording."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.framing.facts.quantities import Quantity, quantities
from briefing.framing.facts.times import times
from briefing.framing.speech.material import Material
from briefing.framing.speech.vouching import voice_of
from briefing.framing.statements.disagreement import is_negator
from briefing.framing.statements.folding import folded_terms
from briefing.model import Difference, Sentence, Span
from briefing.text.aliases import folds
from briefing.text.names import names
from briefing.text.words import stem, words

Placed = tuple[Material, Sentence]
"""A sentence and the report that it stands in."""


def differences(anchor: Placed, cell: Placed) -> tuple[Difference, ...]:
    """Where `cell` says what `anchor` does not, in the order of the text; spans are in the cell's text and apart.

    A word is told once, by the first kind that it belongs to: speaker, negation, quantity, time, object (a name), wording.
    """
    taken: list[Difference] = []
    for kind, finder in _KINDS.items():
        for span in finder(anchor, cell):
            if not any(span[0] < known.span[1] and known.span[0] < span[1] for known in taken):
                taken.append(Difference(kind, span))
    return tuple(sorted(taken, key=lambda difference: difference.span))


def _speaker(anchor: Placed, cell: Placed) -> Iterator[Span]:
    ours, theirs = voice_of(*anchor), voice_of(*cell)
    if theirs is None or (ours and _who(ours.speaker) == _who(theirs.speaker)):
        return
    start, end = cell[1].span
    named = theirs.speaker_span
    yield named if named and start <= named[0] and named[1] <= end else theirs.cue_span


def _negation(anchor: Placed, cell: Placed) -> Iterator[Span]:
    if not any(is_negator(word) for word, _ in words(anchor[1].text)):
        yield from (span for word, span in _words(cell) if is_negator(word))


def _quantity(anchor: Placed, cell: Placed) -> Iterator[Span]:
    known = {amount for amount, _ in _amounts(anchor[0].text, anchor[1].span)}
    yield from (at for amount, at in _amounts(cell[0].text, cell[1].span) if amount not in known)


def _time(anchor: Placed, cell: Placed) -> Iterator[Span]:
    known = {said for said, _ in _times(anchor[0].text, anchor[1].span)}
    yield from (at for said, at in _times(cell[0].text, cell[1].span) if said not in known)


def _object(anchor: Placed, cell: Placed) -> Iterator[Span]:
    known = _stems(anchor[1].text)
    start, end = cell[1].span
    for span in _names(cell[0].text):
        if start <= span[0] and span[1] <= end and not _told(cell[0].text[slice(*span)], known):
            yield span


def _wording(anchor: Placed, cell: Placed) -> Iterator[Span]:
    known = _stems(anchor[1].text)
    run: Span | None = None
    for word, span in _words(cell):
        if _told(word, known):
            if run:
                yield run
            run = None
        elif run and cell[0].text[run[1] : span[0]].isspace():
            run = (run[0], span[1])
        else:
            if run:
                yield run
            run = span
    if run:
        yield run


_KINDS = {
    "speaker": _speaker,
    "negation": _negation,
    "quantity": _quantity,
    "time": _time,
    "object": _object,
    "wording": _wording,
}


def _words(cell: Placed) -> Sequence[tuple[str, Span]]:
    return words(cell[0].text, *cell[1].span)


@lru_cache(maxsize=64)
def _names(text: str) -> tuple[Span, ...]:
    # Of a whole text, for a word that opens a sentence is a name only if it is one elsewhere; asked once a match.
    return tuple(span for _, span in names(text))


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    # Words joined by a hyphen are known singly and as one: Iranian-made, Amir-Abdollahian.
    joined = (stem(word.replace("-", "")) for word, _ in words(text))
    return frozenset((*folded_terms(text), *joined, *(stem(word) for word, _ in words(text))))


def _told(text: str, known: frozenset[str]) -> bool:
    return all(stem(word.replace("-", "")) in known for word, _ in words(text)) or set(folded_terms(text)) <= known


def _who(speaker: str | None) -> frozenset[str] | str | None:
    # Moscow and Tehran are Russia and Iran; Amir-Abdollahian and Amirabdollahian are one: the last word, letters only.
    if speaker is None:
        return None
    sides = frozenset(name for name, _ in folds(speaker))
    return sides or "".join(char for char in speaker.split()[-1].lower() if char.isalnum())


# A sentence stands in the rows of all that it matches: what it counts and dates is found once.
@lru_cache(maxsize=4096)
def _amounts(text: str, span: Span) -> tuple[tuple[tuple[object, ...], Span], ...]:
    return tuple((_amount(quantity, text), quantity.at) for quantity in quantities(text, span))


@lru_cache(maxsize=4096)
def _times(text: str, span: Span) -> tuple[tuple[str, Span], ...]:
    return tuple((text[slice(*at)].lower(), at) for at in times(text, span))


def _amount(quantity: Quantity, text: str) -> tuple[object, ...]:
    # `around 400` departs from `400`, and `small number` from `limited number`: by the words where there is no number.
    words = text[slice(*quantity.at)].lower() if quantity.value is None else ""
    return (quantity.value, quantity.low, quantity.high, quantity.unit, words)
