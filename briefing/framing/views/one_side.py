"""What one side is reported to say of a statement in other sentences, whether or not they match it."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import log

from briefing.framing.statements.folding import folded_terms
from briefing.framing.views.side_by_side import Place
from briefing.model import Comparison, Span, Voice
from briefing.text.aliases import folds
from briefing.text.words import words

LEAST_SHARED = 0.25
"""Share of what a voice says, weighed by the rarity of its words, that the statement's tellings must have too."""
LEAST_TERMS = 3
"""Words that it must share with them at least."""
MOST_A_REPORT = 2
"""Sentences of one report at most, those with most of the words."""


def sides(group: str | None) -> frozenset[str]:
    """The sides of a voice's group: `Iran and Russia` are two."""
    return frozenset(part for one in (group or "").split(", ") for part in one.split(" and ") if part)


def side_of(voices: Iterable[Voice | None]) -> str | None:
    """The side that every one of these voices belongs to; None where there is none or a sentence has no voice."""
    found = [sides(voice.group) if voice else frozenset() for voice in voices]
    shared = frozenset.intersection(*found) if found else frozenset()
    return min(shared, default=None)


class Sayings:
    """What the voices of a comparison say, as sets of terms, and how rare each term is in it.

    Names of one side, and terms that the comparison has for one thing, are one. A term weighs by its rarity among the
    sentences compared (Spärck Jones 1972).
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._texts = {view.report.id: view.report.lead.text for view in comparison.reports}
        self._things: dict[str, list[tuple[Span, str]]] = {}
        for named in comparison.names or ():
            for term in named.terms:
                self._things.setdefault(term.report, []).extend((use, named.thing) for use in term.uses)
        sentences = [(view.report.id, s.span) for view in comparison.reports for s in view.report.lead.sentences]
        self._n = len(sentences)
        self._spread = Counter(term for place in sentences for term in self._terms(*place))

    def of_side(self, side: str, told: Sequence[Voice], shown: Collection[Place]) -> list[tuple[Voice, list[str]]]:
        """The voices of `side`, in sentences not `shown`, that say much of what the voices `told` say; and the shared words.

        Only what is said counts, not who says it. Nearest first.
        """
        wanted = frozenset(term for voice in told for term in self._said(voice))
        best: dict[Place, tuple[float, Voice]] = {}
        for voice in self.comparison.voices or ():
            place, score = (voice.report, voice.span), self._share(voice, wanted)
            if side in sides(voice.group) and place not in shown and score > best.get(place, (0.0,))[0]:
                best[place] = score, voice
        kept: Counter[str] = Counter()
        found = []
        for score, voice in sorted(best.values(), key=lambda one: -one[0]):
            kept[voice.report] += 1
            if score >= LEAST_SHARED and kept[voice.report] <= MOST_A_REPORT:
                found.append((voice, self._shared(voice, wanted)))
        return found

    def _share(self, voice: Voice, wanted: frozenset[str]) -> float:
        """How much of what a voice says is wanted, 0 to 1; 0 where it is a word or two."""
        said = self._said(voice)
        return self._weight(said & wanted) / (self._weight(said) or 1.0) if len(said & wanted) >= LEAST_TERMS else 0.0

    def _said(self, voice: Voice) -> frozenset[str]:
        return self._terms(voice.report, voice.content_span) if voice.content_span else frozenset()

    def _weight(self, terms: Iterable[str]) -> float:
        return sum(log(self._n / self._spread[term]) for term in terms if self._spread[term])

    def _shared(self, voice: Voice, wanted: frozenset[str]) -> list[str]:
        """The shared words as the sentence writes them, each once."""
        text = self._texts[voice.report]
        said = words(text, *(voice.content_span or (0, 0)))
        return list({word.lower(): word for word, at in said if self._of(voice.report, at) & wanted}.values())

    def _terms(self, report: str, span: Span) -> frozenset[str]:
        return frozenset(term for _, at in words(self._texts[report], *span) for term in self._of(report, at))

    def _of(self, report: str, at: Span) -> frozenset[str]:
        thing = next((name for use, name in self._things.get(report, ()) if use[0] <= at[0] < use[1]), None)
        if thing:
            return frozenset((thing,))
        word = self._texts[report][slice(*at)]
        return frozenset(name for name, _ in folds(word)) or frozenset(folded_terms(word))
