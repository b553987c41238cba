"""Which sentences of two reports match: the one question that claims are answered by."""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from briefing.framing.statements.calling import called
from briefing.framing.statements.disagreement import Stance, disagree, stance
from briefing.framing.statements.likeness import FEATURES, Vector, compared, of_same_days, sketches
from briefing.framing.statements.meaning import FEATURES as MEANING_FEATURES
from briefing.framing.statements.meaning import learned, meaning_features
from briefing.model import Article
from briefing.text.meaning import Meanings

SAME = 0.5
"""Scores from here on are a match."""
RELATED = 0.08
"""Scores from here to SAME are related."""
_NO_MATCH = round(SAME - 0.01, 4)
"""The highest score below a match: of like sentences at odds with each other, and of those that say by what name a thing goes."""

Best = dict[tuple[int, int, int], tuple[int, float]]
"""(report, sentence, other report) -> the other report's likest sentence and its score."""


def best_matches(articles: Sequence[Article], meanings: Meanings | None = None) -> Best:
    """For every sentence, the likest sentence of each other article that shares a word, and its score of 0 to 1.

    Sentences that disagree (one denies what the other asserts, or gives another number) are related at most; those that say
    of a thing that it goes by one name are related at least. Of equals the one that stands first is taken. Two articles'
    scores do not depend on what else is compared.
    With `meanings` the vectors of an encoder are weighed too, where weights for it are known.
    """
    found = [sketches(article) for article in articles]
    grounds = [_Grounds(article) for article in articles]
    best: Best = {}
    for a, ours in enumerate(found):
        for b in range(a + 1, len(found)):
            scored = _scorer(articles[a], articles[b], meanings)
            for i, j, features in compared(ours, found[b], of_same_days(articles[a], articles[b])):
                score = _settled(scored(i, j, features), (grounds[a], i), (grounds[b], j))
                _keep(best, (a, i, b), j, score)
                _keep(best, (b, j, a), i, score)
    return best


class _Grounds:
    """What of an article's sentences can settle a likeness; stances are made when asked for: few sentences are near any."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._stances: dict[int, Stance] = {}
        self.called = [called(sentence) for sentence in article.sentences]

    def stance(self, place: int) -> Stance:
        if place not in self._stances:
            self._stances[place] = stance(self._article.text, self._article.sentences[place])
        return self._stances[place]


def _settled(score: float, one: tuple[_Grounds, int], other: tuple[_Grounds, int]) -> float:
    (ours, i), (theirs, j) = one, other
    if score >= SAME and disagree(ours.stance(i), theirs.stance(j)):
        return _NO_MATCH
    if score < _NO_MATCH and ours.called[i] & theirs.called[j]:
        return _NO_MATCH
    return score


def likeness(features: Vector) -> float:
    """How likely two sentences tell the same, 0 to 1, SAME being the border of a match.

    Logistic regression on `likeness.FEATURES`; `benchmarks/train_claims.py` makes its weights.
    """
    return _logistic(*_weights(), features)


def _logistic(bias: float, weights: Vector, features: Vector) -> float:
    return round(1 / (1 + exp(-bias - sum(w * x for w, x in zip(weights, features, strict=True)))), 4)


def _scorer(one: Article, other: Article, meanings: Meanings | None) -> Callable[[int, int, Vector], float]:
    table = learned(meanings.encoder) if meanings else None
    if meanings is None or table is None:
        return lambda _i, _j, features: likeness(features)
    weights = tuple(table.weights[name] for name in (*FEATURES, *MEANING_FEATURES))
    near = meaning_features(meanings.vectors[one.id], meanings.vectors[other.id], table.mean)
    return lambda i, j, features: _logistic(table.bias, weights, (*features, *near[i][j]))


def _keep(best: Best, key: tuple[int, int, int], place: int, score: float) -> None:
    now = best.get(key)
    if now is None or (score, -place) > (now[1], -now[0]):
        best[key] = (place, score)


@cache
def _weights() -> tuple[float, Vector]:
    table = tomllib.loads((files(__package__) / "claim_weights.toml").read_text("utf-8"))
    return table["bias"], tuple(table["weights"][name] for name in FEATURES)
