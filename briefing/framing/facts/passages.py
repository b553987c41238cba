"""Runs of words that stand in several reports: what one took from another, or both from a third."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.framing.speech.material import Material
from briefing.framing.speech.quotes import overlap
from briefing.model import Passage, PassagePlace, Span
from briefing.text.words import words

LEAST = 12
"""Words of the shortest run that is shown."""
_MOSTLY = 0.5
"""Share of a run's characters inside quotation marks that makes it a quotation."""

Start = tuple[int, int]
"""A report's place in the comparison, and that of a word in it."""
Run = tuple[Start, Start, int]
"""Where a run begins in one report and in a later one, and its words."""


def passages(materials: Sequence[Material]) -> tuple[Passage, ...]:
    """The longest runs of words, whatever their case and punctuation, that two or more reports share; longest first.

    A run that is mostly quotation in all of them comes after the others: two reports that quote one speech need not have taken
    anything from each other. Which report had the words first is not told.
    """
    found = [[(word.lower().replace("’", "'"), at) for word, at in words(one.text)] for one in materials]
    texts = [[word for word, _ in one] for one in found]
    together: dict[tuple[str, ...], dict[int, Span]] = {}
    for (one, start), (other, begin), length in _runs(texts):
        places = together.setdefault(tuple(texts[one][start : start + length]), {})
        for which, first in ((one, start), (other, begin)):
            places.setdefault(which, (found[which][first][1][0], found[which][first + length - 1][1][1]))
    shared = [_passage(len(run), places, materials) for run, places in together.items()]
    return tuple(sorted(shared, key=lambda passage: (passage.quoted, -passage.words)))


def _runs(texts: Sequence[Sequence[str]]) -> Iterator[Run]:
    """Every run of at least LEAST words of a text that stands in a later one too, as far as it goes on in both."""
    index: defaultdict[int, list[Start]] = defaultdict(list)  # by hash: the words themselves would fill the memory
    for n in range(len(texts) - 1, -1, -1):
        openings = [hash(tuple(texts[n][start : start + LEAST])) for start in range(len(texts[n]) - LEAST + 1)]
        inside: dict[int, int] = {}  # by later text: where the run that was found last ends in this one
        for start, opening in enumerate(openings):
            for other, begin in index.get(opening, ()):
                length = _length(texts[n], start, texts[other], begin) if start >= inside.get(other, 0) else 0
                if length >= LEAST:
                    inside[other] = start + length
                    yield (n, start), (other, begin), length
        for start, opening in enumerate(openings):
            index[opening].append((n, start))


def _length(one: Sequence[str], start: int, other: Sequence[str], begin: int) -> int:
    """Words that two texts share from two places on."""
    length = 0
    while start + length < len(one) and begin + length < len(other) and one[start + length] == other[begin + length]:
        length += 1
    return length


def _passage(length: int, places: dict[int, Span], materials: Sequence[Material]) -> Passage:
    told = [(materials[which], span) for which, span in sorted(places.items())]
    return Passage(
        words=length,
        quoted=all(overlap(span, one.quotes) >= _MOSTLY * (span[1] - span[0]) for one, span in told),
        places=tuple(PassagePlace(one.id, one.text[slice(*span)], span) for one, span in told),
    )
