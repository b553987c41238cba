"""Sentences of two reports as weighted words, and how near each of the one is to each of the other."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

Grid = list[dict[int, float]]
"""For each sentence of the one report, those of the other that it shares a word with, and a number of 0 to 1."""

_NEAR = 0.1  # a lesser cosine leads over no third sentence


@dataclass(frozen=True, slots=True)
class Weighted:
    """A sentence's words, each weighed by its rarity."""

    weights: dict[str, float]
    """Stem to weight, in the order of the text."""
    total: float
    """Their sum."""
    length: float
    """Their length as a vector."""


def rarity(ours: Sequence[Counter[str]], theirs: Sequence[Counter[str]]) -> dict[str, float]:
    """Inverse document frequency (Spärck Jones 1972) of each stem among the sentences of two reports."""
    spread = Counter(term for counts in (*ours, *theirs) for term in counts)
    total = len(ours) + len(theirs)
    return {term: log((total + 1) / count) for term, count in spread.items()}


def weighted(counts: Counter[str], rare: Mapping[str, float]) -> Weighted:
    """The sentence with each stem weighed by its rarity and the logarithm of its count."""
    weights = {term: (1 + log(count)) * rare[term] for term, count in counts.items()}
    return Weighted(weights, sum(weights.values()), sqrt(sum(weight * weight for weight in weights.values())))


def cosines(ours: Sequence[Weighted], theirs: Sequence[Weighted], rows: Collection[int] | None = None) -> Grid:
    """Cosine of every two sentences that share a word; only of the `rows` of ours, if they are given."""
    # By an inverted index: most sentences share no word.
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, other in enumerate(theirs):
        for term, weight in other.weights.items():
            holders[term].append((j, weight / other.length))
    wanted = range(len(ours)) if rows is None else rows
    return [_cosine_row(one, holders) if i in wanted else {} for i, one in enumerate(ours)]


def _cosine_row(one: Weighted, holders: Mapping[str, list[tuple[int, float]]]) -> dict[int, float]:
    row: defaultdict[int, float] = defaultdict(float)
    for term, weight in one.weights.items():
        share = weight / one.length
        for j, other in holders.get(term, ()):
            row[j] += share * other
    return {j: min(1.0, row[j]) for j in sorted(row)}


def means(one: Grid, other: Grid) -> Grid:
    """The mean of two grids; what a grid lacks counts as 0."""
    return [
        {j: (ours.get(j, 0.0) + theirs.get(j, 0.0)) / 2 for j in sorted(ours.keys() | theirs.keys())}
        for ours, theirs in zip(one, other, strict=True)
    ]


def contained(one: Weighted, other: Weighted) -> float:
    """Share of the lesser sentence's weight that the other has too."""
    small, large = sorted((one.weights, other.weights), key=len)
    shared = sum(min(weight, large[term]) for term, weight in small.items() if term in large)
    return min(1.0, shared / min(one.total, other.total))


def over_thirds(across: Grid, ours: Sequence[Weighted], theirs: Sequence[Weighted]) -> Grid:
    """The greatest product of two cosines that leads from one sentence to the other by way of a third of either report."""
    near = [(i, j, cosine) for i, row in enumerate(across) for j, cosine in row.items() if cosine >= _NEAR]
    here, there = cosines(ours, ours, {i for i, _, _ in near}), cosines(theirs, theirs, {j for _, j, _ in near})
    best: Grid = [{} for _ in across]
    for i, j, cosine in near:
        for k, link in here[i].items():
            if k != i and link * cosine > best[k].get(j, 0.0):
                best[k][j] = link * cosine
        for k, link in there[j].items():
            if k != j and link * cosine > best[i].get(k, 0.0):
                best[i][k] = link * cosine
    return best


def neighbours(alike: Grid, i: int, j: int) -> tuple[float, float]:
    """The highest likeness of one of the two with a sentence beside the other; the same, or of the sentences beside both."""
    above = alike[i - 1] if i else {}
    below = alike[i + 1] if i + 1 < len(alike) else {}
    beside = max(above.get(j, 0.0), below.get(j, 0.0), alike[i].get(j - 1, 0.0), alike[i].get(j + 1, 0.0))
    corners = (row.get(k, 0.0) for row in (above, below) for k in (j - 1, j + 1))
    return beside, max(beside, *corners)


def near_headlines(
    across: Grid, ours: Sequence[Weighted], theirs: Sequence[Weighted]
) -> tuple[dict[int, float], dict[int, float]]:
    """How near each sentence of both reports is to the nearer of the two headlines, as a cosine."""
    here, there = cosines(ours, ours, {0})[0], cosines(theirs, theirs, {0})[0]
    return _higher(here, {i: row[0] for i, row in enumerate(across) if 0 in row}), _higher(there, across[0])


def _higher(one: Mapping[int, float], other: Mapping[int, float]) -> dict[int, float]:
    return {place: max(one.get(place, 0.0), other.get(place, 0.0)) for place in one.keys() | other.keys()}
