"""How like two sentences of different reports are: the one question that claims are matched by."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from briefing.model import Article
from briefing.text.words import terms

SAME = 0.42
"""Scores from here on are a match."""
RELATED = 0.25
"""Scores from here to SAME are related."""

Best = dict[tuple[int, int, int], tuple[int, float]]
"""(report, sentence, other report) -> the other report's likest sentence and its score."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the matching keeps of a sentence."""

    weights: dict[str, float]
    """Weight of each stem; the vector has length 1, or is empty."""


def best_matches(articles: Sequence[Article]) -> Best:
    """For every sentence, the likest sentence of each other article, and its score of 0 to 1; ties go to the earlier one."""
    sketches = sketch(articles)
    best: Best = {}
    for a, ours in enumerate(sketches):
        for b, theirs in enumerate(sketches):
            if a < b:
                _fill(best, a, ours, b, theirs)
    return best


def _fill(best: Best, a: int, ours: list[Sketch], b: int, theirs: list[Sketch]) -> None:
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            score = likeness(one, other)
            if score > best.get((a, i, b), (0, 0.0))[1]:
                best[a, i, b] = (j, score)
            if score > best.get((b, j, a), (0, 0.0))[1]:
                best[b, j, a] = (i, score)


def likeness(one: Sketch, other: Sketch) -> float:
    """Similarity of two sentences, 0 to 1, the same both ways."""
    small, large = sorted((one.weights, other.weights), key=len)
    return min(1.0, sum(weight * large.get(term, 0.0) for term, weight in small.items()))


def sketch(articles: Sequence[Article]) -> list[list[Sketch]]:
    """A sketch of every sentence of every article."""
    counts = [[Counter(terms(sentence.text)) for sentence in article.sentences] for article in articles]
    total = sum(map(len, counts))
    spread = Counter(term for sentences in counts for count in sentences for term in count)
    return [[_weighted(count, spread, total) for count in sentences] for sentences in counts]


def _weighted(count: Counter[str], spread: Counter[str], total: int) -> Sketch:
    weights = {term: (1 + log(n)) * log((1 + total) / spread[term]) for term, n in count.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return Sketch({term: weight / length for term, weight in weights.items()} if length else {})
