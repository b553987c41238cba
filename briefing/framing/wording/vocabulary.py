"""The words of one outlet over its many articles."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.framing.speech.outlets import names_of
from briefing.model import Report, Sentence
from briefing.text.words import terms

Told = tuple[Report, tuple[Sentence, ...]]
"""A report, and those of its sentences that are counted."""


@dataclass(slots=True)
class Tally:
    """How often each word, by stem, is used in some articles, and how evenly over them."""

    uses: Counter[str] = field(default_factory=Counter)
    """Uses of each stem."""
    articles: Counter[str] = field(default_factory=Counter)
    """Articles that use each stem."""
    most: dict[str, int] = field(default_factory=dict)
    """Uses of each stem in the article that uses it most."""
    of_articles: int = 0
    """Articles in all."""
    size: int = 0
    """Words in all."""
    _squares: Counter[str] = field(default_factory=Counter)
    _products: Counter[str] = field(default_factory=Counter)
    _sizes_squared: int = 0

    def add(self, article: Counter[str]) -> None:
        """Counts the words of an article."""
        size = article.total()
        self.uses.update(article)
        self.articles.update(article.keys())
        self.most |= {stem: max(count, self.most.get(stem, 0)) for stem, count in article.items()}
        self._squares.update({stem: count * count for stem, count in article.items()})
        self._products.update({stem: count * size for stem, count in article.items()})
        self.of_articles, self.size = self.of_articles + 1, self.size + size
        self._sizes_squared += size * size

    def variance(self, stem: str) -> float:
        """Variance of a stem's uses where whole articles are drawn, not words: the ratio estimator's (Cochran, Sampling
        techniques, 1977, section 6.4).
        """
        share = self.uses[stem] / self.size
        squares = self._squares[stem] - 2 * share * self._products[stem] + share * share * self._sizes_squared
        return squares * self.of_articles / max(1, self.of_articles - 1)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of an outlet; its own name and its writers' names are none of them."""

    outlet: str
    """The outlet."""
    told: tuple[Told, ...]
    """Its reports, the newest first."""
    counts: tuple[Counter[str], ...]
    """The uses of each stem in each of them."""


def vocabularies(reports: Iterable[Report]) -> list[Vocabulary]:
    """The words of each known outlet's English articles, leads only; outlets by their first article."""
    by_outlet: dict[str, list[Report]] = {}
    for report in sorted(reports, key=lambda report: report.lead.order):
        if report.lead.outlet and report.lead.language == "en":
            by_outlet.setdefault(report.lead.outlet, []).append(report)
    return [_vocabulary(outlet, found[::-1]) for outlet, found in by_outlet.items()]


def tally(counted: Iterable[Vocabulary]) -> Tally:
    """The words of all articles of these outlets."""
    found = Tally()
    for one in counted:
        for article in one.counts:
            found.add(article)
    return found


def _vocabulary(outlet: str, reports: Sequence[Report]) -> Vocabulary:
    told = tuple(_once(reports))
    own = frozenset(term for name in _own_names(outlet, reports) for term in terms(name))
    counts = tuple(
        Counter(one for sentence in sentences for one in terms(sentence.text) if _is_word(one) and one not in own)
        for _, sentences in told
    )
    return Vocabulary(outlet, told, counts)


def _once(reports: Sequence[Report]) -> Iterator[Told]:
    """The reports, each sentence in one of them only: what an outlet prints below all its articles is told once."""
    seen: set[str] = set()
    for report in reports:
        new = {" ".join(sentence.text.casefold().split()): sentence for sentence in report.lead.sentences}
        yield report, tuple(sentence for key, sentence in new.items() if key not in seen)
        seen |= new.keys()


def _own_names(outlet: str, reports: Iterable[Report]) -> frozenset[str]:
    return names_of(outlet).union(*(report.lead.authors for report in reports))


def _is_word(term: str) -> bool:
    """Whether a stem is of a word, not a number or a letter."""
    return len(term) > 1 and any(letter.isalpha() for letter in term)
