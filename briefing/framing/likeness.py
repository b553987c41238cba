"""What speaks for two sentences of two reports saying the same: numbers that a small learned model weighs.

Everything is computed from the two reports alone, so that a third one changes nothing. A word's weight is its rarity among
the sentences of the two (inverse document frequency, Spärck Jones 1972): what both say all the time weighs little.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, log1p, sqrt

from briefing.framing.counted import counted
from briefing.framing.folding import folded_terms
from briefing.framing.quantities import quantities
from briefing.model import Article, Span
from briefing.text.aliases import canonical
from briefing.text.names import names
from briefing.text.words import stem

FEATURES = (
    "cosine",  # of the weighted stems
    "contained",  # share of the lesser sentence's weight that the other has too
    "contained, by length",  # the same times the logarithm of the shorter one's length: three words are soon contained
    "neighbours",  # highest likeness among the sentences beside the two
    "headlines",  # for two headlines of the same days: root of the cosine
    "headline and lead",  # for a headline and one of the first sentences, of the same days: the cosine
    "best",  # likeness as a share of each sentence's best in the other report: the mean of both
    "over a third",  # greatest product of cosines by way of another sentence of either report
    "names",  # logarithm of the weight of shared names
    "figures",  # 1 where both count as many of the same thing, more than a dozen
)
"""Names of the features, in the order of every vector."""

_LEAD = 3  # sentences below the headline that may tell the news
_SAME_NEWS = 2  # days between two reports whose headlines may tell one piece of news
_DOZEN = 12
_NEAR = 0.1  # a lesser cosine leads over no third sentence

Vector = tuple[float, ...]
Grid = list[dict[int, float]]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the likeness keeps of a sentence."""

    index: int
    """Place in its text, 0 the headline."""
    counts: Counter[str]
    """How often each stem stands in it, in the order of the text."""
    names: frozenset[str]
    """Stems of the words of its names."""
    figures: frozenset[tuple[str, float]]
    """What it counts, with the numbers above a dozen: smaller ones meet by chance."""


@dataclass(frozen=True, slots=True)
class _Weighted:
    weights: dict[str, float]
    total: float
    length: float
    size: float
    sketch: Sketch


def sketches(article: Article) -> list[Sketch]:
    """One sketch a sentence of `article`."""
    named: defaultdict[int, set[str]] = defaultdict(set)
    starts = [sentence.span for sentence in article.sentences]
    for name, span in names(article.text):
        place = next((n for n, (start, end) in enumerate(starts) if start <= span[0] < end), None)
        if place is not None:
            named[place].update(folded_terms(name))
    return [
        Sketch(
            sentence.index,
            Counter(folded_terms(sentence.text)),
            frozenset(named[n]),
            _figures(article.text, sentence.span),
        )
        for n, sentence in enumerate(article.sentences)
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
    """The pairs of sentences that share a word, as places in `ours` and `theirs`, each with its features.

    The features are the same whichever of the two reports comes first.
    """
    rarity = _rarity(ours, theirs)
    one, other = [_weigh(sketch, rarity) for sketch in ours], [_weigh(sketch, rarity) for sketch in theirs]
    cosines = _cosines(one, other)
    contained = [{j: _contained(one[i], other[j]) for j in row} for i, row in enumerate(cosines)]
    alike = [{j: sqrt(cosine * contained[i][j]) for j, cosine in row.items()} for i, row in enumerate(cosines)]
    thirds = _over_thirds(cosines, one, other)
    best_here = [max(row.values(), default=1.0) for row in alike]
    best_there = [max((row.get(j, 0.0) for row in alike), default=1.0) for j in range(len(other))]
    for i, row in enumerate(cosines):
        for j, cosine in row.items():
            share = contained[i][j]
            first, second = one[i].sketch, other[j].sketch
            yield (
                i,
                j,
                (
                    cosine,
                    share,
                    share * min(one[i].size, other[j].size),
                    _neighbours(alike, i, j),
                    sqrt(cosine) if same_days and first.index == second.index == 0 else 0.0,
                    cosine if same_days and _headline_and_lead(first.index, second.index) else 0.0,
                    (alike[i][j] / best_here[i] + alike[i][j] / best_there[j]) / 2,
                    thirds[i].get(j, 0.0),
                    log1p(sum(rarity[name] for name in first.names & second.names if name in rarity)),
                    1.0 if first.figures & second.figures else 0.0,
                ),
            )


def _rarity(ours: Sequence[Sketch], theirs: Sequence[Sketch]) -> dict[str, float]:
    spread = Counter(term for sketch in (*ours, *theirs) for term in sketch.counts)
    total = len(ours) + len(theirs)
    return {term: log((total + 1) / count) for term, count in spread.items()}


def _weigh(sketch: Sketch, rarity: dict[str, float]) -> _Weighted:
    weights = {term: (1 + log(count)) * rarity[term] for term, count in sketch.counts.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return _Weighted(weights, sum(weights.values()), length, log1p(sum(sketch.counts.values())), sketch)


def _cosines(ours: Sequence[_Weighted], theirs: Sequence[_Weighted], rows: Collection[int] | None = None) -> Grid:
    # By an inverted index: most sentences share no word. Without `rows`, every row is filled.
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, weighted in enumerate(theirs):
        for term, weight in weighted.weights.items():
            holders[term].append((j, weight / weighted.length))
    wanted = range(len(ours)) if rows is None else rows
    return [_cosine_row(weighted, holders) if i in wanted else {} for i, weighted in enumerate(ours)]


def _cosine_row(weighted: _Weighted, holders: Mapping[str, list[tuple[int, float]]]) -> dict[int, float]:
    row: defaultdict[int, float] = defaultdict(float)
    for term, weight in weighted.weights.items():
        share = weight / weighted.length
        for j, other in holders.get(term, ()):
            row[j] += share * other
    return {j: min(1.0, row[j]) for j in sorted(row)}


def _contained(one: _Weighted, other: _Weighted) -> float:
    small, large = sorted((one.weights, other.weights), key=len)
    shared = sum(min(weight, large[term]) for term, weight in small.items() if term in large)
    return min(1.0, shared / min(one.total, other.total))


def _over_thirds(across: Grid, one: Sequence[_Weighted], other: Sequence[_Weighted]) -> Grid:
    near = [(i, j, cosine) for i, row in enumerate(across) for j, cosine in row.items() if cosine >= _NEAR]
    ours, theirs = _cosines(one, one, {i for i, _, _ in near}), _cosines(other, other, {j for _, j, _ in near})
    best: Grid = [{} for _ in across]
    for i, j, cosine in near:
        for k, link in ours[i].items():
            if k != i and link * cosine > best[k].get(j, 0.0):
                best[k][j] = link * cosine
        for k, link in theirs[j].items():
            if k != j and link * cosine > best[i].get(k, 0.0):
                best[i][k] = link * cosine
    return best


def _neighbours(alike: Grid, i: int, j: int) -> float:
    above = alike[i - 1].get(j, 0.0) if i else 0.0
    below = alike[i + 1].get(j, 0.0) if i + 1 < len(alike) else 0.0
    return max(above, below, alike[i].get(j - 1, 0.0), alike[i].get(j + 1, 0.0))


def _headline_and_lead(i: int, j: int) -> bool:
    return min(i, j) == 0 < max(i, j) <= _LEAD
