"""What phrases the reports of an affair hold, and how they write them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from briefing.grouping.background import rarity
from briefing.grouping.naming.classes import Use, is_common
from briefing.grouping.naming.lexicon import HAPPENINGS, PERSONS
from briefing.grouping.naming.phrases import Stems, Word, owns, phrases, runs
from briefing.grouping.updates import Text
from briefing.text.words import stem, terms

LEAD_WORDS = 60
"""Words of each body, beside its headline, that a phrase may come from."""
IN_HEADLINE = 1.5
"""What a phrase gains by standing in a headline."""
ENOUGH = 6.0
"""Rarity beyond which a word names an affair no better."""
TELLING = 2.5
"""Least that a phrase must tell to name an affair: less is said of half of them."""
LEAST = 1.5
"""What it must tell where none tells more."""
NAME, PERSON, HAPPENING = 0.45, 0.6, 1.3
"""What a bare name, a person and a happening or measure are worth as an affair's name, beside another thing's 1."""

Spoken = tuple[tuple[Stems, str, bool], ...]
"""Phrases of a text: stems, as written, whether it is a bare name."""


class Held:
    """The phrases that an affair's reports hold."""

    def __init__(self) -> None:
        self.weights: Counter[Stems] = Counter()
        """Worth of the reports that hold each phrase: those of one event weigh 1 together, 2.5 with it in their headlines."""
        self.reports: Counter[Stems] = Counter()
        """Reports that hold each phrase."""
        self.forms: dict[Stems, Counter[str]] = defaultdict(Counter)
        """How each phrase is written, and how often."""
        self.looked = 0
        """Reports that were looked at."""
        self._events: Counter[Stems] = Counter()
        self._words: Counter[str] = Counter()
        self._headlines: set[Stems] = set()
        self._leads: set[Stems] = set()
        self._named: Counter[Stems] = Counter()

    def add(self, articles: Sequence[Text]) -> None:
        """Count the phrases of one event's articles; all of them together weigh 1."""
        here: set[Stems] = set()
        for article in articles:
            headline, lead = _spoken(article.title, headline=True), _spoken(_lead(article), headline=False)
            self._leads.update(key for key, _, _ in lead)
            self._count((*headline, *lead), {key for key, _, _ in headline}, 1 / len(articles))
            self._words.update({*terms(article.title), *terms(_lead(article))})
            here.update(key for key, _, _ in (*headline, *lead))
        self._events.update(here)
        self.looked += len(articles)

    def _count(self, found: Spoken, headline: set[Stems], weight: float) -> None:
        for key in {key for key, _, _ in found}:
            self.reports[key] += 1
            self.weights[key] += weight * (1 + IN_HEADLINE * (key in headline))  # type: ignore[assignment]
        for key, form, named in found:
            self.forms[key][form] += 1
            self._named[key] += 1 if named else -1
        self._headlines |= headline

    def fit(self) -> list[Stems]:
        """Phrases that may name the affair: of two reports and a headline, of two events if any is."""
        shared = [key for key, reports in self.reports.items() if reports > 1 and key in self._headlines]
        fit = [key for key in shared if key in self._leads and telling(key) >= TELLING]
        return [key for key in fit if self._events[key] > 1] or fit or [key for key in shared if telling(key) >= LEAST]

    def partners(self) -> list[Stems]:
        """Phrases that may stand beside the one that names the affair, best first."""
        fit = [key for key, reports in self.reports.items() if reports > 1 and telling(key) >= TELLING]
        return sorted(fit, key=lambda key: (-self.score(key), key))

    def is_person(self, key: Stems) -> bool:
        """Whether a phrase is a word for somebody (`former director`)."""
        return key[-1] in _PERSONS

    def is_happening(self, key: Stems) -> bool:
        """Whether a phrase is a word for a happening or measure (`trade war`)."""
        return key[-1] in _HAPPENINGS

    def is_name(self, key: Stems) -> bool:
        """Whether a phrase is mostly written as a name alone."""
        return self._named[key] > 0

    def score(self, key: Stems) -> float:
        """How well a phrase names the affair."""
        return self.weights[key] * telling(key) * _kind(key[-1], self.is_name(key))

    def share(self, part: str) -> float:
        """Share of the reports that hold a word, by its stem."""
        return self._words[part] / self.looked

    def form(self, key: Stems) -> str:
        """A phrase as the reports write it most often."""
        return usual(self.forms[key])


def usual(forms: Counter[str]) -> str:
    """The form that is written most often; of those, one with few capitals."""
    return min(forms, key=lambda form: (-forms[form], sum(map(str.isupper, form)), form))


def written(words: Sequence[Word]) -> str:
    """A phrase as it stands, without a last word's possessive ending."""
    return " ".join(word.text for word in words).removesuffix("'s").removesuffix("’s")


def bare(words: Sequence[Word]) -> bool:
    """Whether a phrase is a name that no common noun ends (`Kim Jong Un`, not `Supreme Court`)."""
    return all(word.use is Use.NAME for word in words) and not is_common(words[-1].text)


@lru_cache(maxsize=50_000)
def telling(key: Stems) -> float:
    """How much a phrase tells: its rarest word counts whole, the next half, and so on."""
    rare = sorted((min(ENOUGH, rarity(part)) for part in set(key)), reverse=True)
    return sum(weight / (place + 1) for place, weight in enumerate(rare))


_PERSONS = frozenset(map(stem, PERSONS))
_HAPPENINGS = frozenset(map(stem, HAPPENINGS))


def _kind(head: str, named: bool) -> float:
    if named:
        return NAME
    return PERSON if head in _PERSONS else HAPPENING if head in _HAPPENINGS else 1.0


def _lead(article: Text) -> str:
    return " ".join(article.text.partition("\n")[2].split(None, LEAD_WORDS)[:LEAD_WORDS])


def _spoken(text: str, *, headline: bool) -> Spoken:
    return tuple([said for run in runs(text, headline=headline) for said in _said(tuple(run))])


@lru_cache(maxsize=50_000)
def _said(run: tuple[Word, ...]) -> Spoken:
    return tuple(
        (tuple([word.stem for word in words]), written(words), bare(words))
        for words in phrases(run)
        if words[-1].use is not Use.ADJECTIVE and not (owns(words[0].text) and words[0].use is not Use.NAME)
    )
