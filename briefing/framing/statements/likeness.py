"""What speaks for two sentences of two reports saying the same: numbers that a small learned model weighs.

Everything is computed from the two reports alone, so that a third one changes nothing. A word's weight is its rarity among
the sentences of the two (inverse document frequency, Spärck Jones 1972): what both say all the time weighs little.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log1p, sqrt

from briefing.framing.facts.counted import counted
from briefing.framing.facts.quantities import quantities
from briefing.framing.statements.folding import folded_terms
from briefing.framing.statements.grids import (
    Grid,
    contained,
    cosines,
    means,
    near_headlines,
    neighbours,
    over_thirds,
    rarity,
    weighted,
)
from briefing.model import Article, Span
from briefing.text.aliases import canonical
from briefing.text.words import stem

FEATURES = (
    "cosine",  # of the weighted stems: the mean of one with capitals read as they are and one with them read as countries
    "contained",  # share of the lesser sentence's weight that the other has too
    "shared words",  # logarithm of their number: one rare word is soon shared, six are not
    "beside",  # highest likeness of one of the two and a sentence beside the other
    "around",  # the same, and of the sentences beside them with each other
    "over a third",  # greatest product of cosines by way of another sentence of either report
    "headline and lead",  # for a headline and one of the first sentences, of the same days: the cosine
    "near the headlines",  # of the same days: cosine of each with the nearer of the two headlines, the lesser
    "figures",  # 1 where both count as many of the same thing, more than a dozen
)
"""Names of the features, in the order of every vector."""

_LEAD = 3  # sentences below the headline that may tell the news
_SAME_NEWS = 2  # days between two reports whose headlines may tell one piece of news
_DOZEN = 12

Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the likeness keeps of a sentence."""

    index: int
    """Place in its text, 0 the headline."""
    counts: Counter[str]
    """How often each stem stands in it, in the order of the text."""
    folded: Counter[str]
    """The same with capitals and seats of government read as their countries."""
    figures: frozenset[tuple[str, float]]
    """What it counts, with the numbers above a dozen: smaller ones meet by chance."""


def sketches(article: Article) -> list[Sketch]:
    """One sketch a sentence of `article`."""
    return [
        Sketch(
            sentence.index,
            Counter(folded_terms(sentence.text)),
            Counter(folded_terms(sentence.text, capitals=True)),
            _figures(article.text, sentence.span),
        )
        for sentence in article.sentences
    ]


def _figures(text: str, span: Span) -> frozenset[tuple[str, float]]:
    found = ((counted(text, span, quantity).thing, quantity.value) for quantity in quantities(text, span))
    return frozenset((stem(canonical(thing)), value) for thing, value in found if thing and value and value > _DOZEN)


def of_same_days(one: Article, other: Article) -> bool:
    """Whether both are dated, at most two days apart: only then does a headline's place speak for the same news."""
    if not one.published or not other.published:
        return False
    return abs((one.published.day - other.published.day).days) <= _SAME_NEWS


def compared(ours: Sequence[Sketch], theirs: Sequence[Sketch], same_days: bool) -> Iterator[tuple[int, int, Vector]]:
    """The pairs of sentences that share a word or a country, as places in `ours` and `theirs`, each with its features.

    The features are the same whichever of the two reports comes first.
    """
    rare = rarity([one.counts for one in ours], [one.counts for one in theirs])
    here, there = [weighted(one.counts, rare) for one in ours], [weighted(one.counts, rare) for one in theirs]
    plain = cosines(here, there)
    shares = [{j: contained(here[i], there[j]) for j in row} for i, row in enumerate(plain)]
    alike = [{j: sqrt(cosine * shares[i][j]) for j, cosine in row.items()} for i, row in enumerate(plain)]
    thirds = over_thirds(plain, here, there)
    told = same_days and min(len(ours), len(theirs)) > _LEAD
    news_here, news_there = near_headlines(plain, here, there) if told else ({}, {})
    for i, row in enumerate(means(plain, _folded(ours, theirs))):
        for j, cosine in row.items():
            first, second = ours[i], theirs[j]
            yield (
                i,
                j,
                (
                    cosine,
                    shares[i].get(j, 0.0),
                    log1p(len(first.counts.keys() & second.counts.keys())),
                    *neighbours(alike, i, j),
                    thirds[i].get(j, 0.0),
                    plain[i].get(j, 0.0) if same_days and _headline_and_lead(first.index, second.index) else 0.0,
                    min(news_here.get(i, 0.0), news_there.get(j, 0.0)),
                    1.0 if first.figures & second.figures else 0.0,
                ),
            )


def _folded(ours: Sequence[Sketch], theirs: Sequence[Sketch]) -> Grid:
    rare = rarity([one.folded for one in ours], [one.folded for one in theirs])
    return cosines([weighted(one.folded, rare) for one in ours], [weighted(one.folded, rare) for one in theirs])


def _headline_and_lead(i: int, j: int) -> bool:
    return min(i, j) == 0 < max(i, j) <= _LEAD
