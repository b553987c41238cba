"""The words of one outlet over its many articles."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.framing.outlets import names_of
from briefing.model import Report, Sentence
from briefing.text.words import terms

Told = tuple[Report, tuple[Sentence, ...]]
"""A report, and those of its sentences that are counted."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often an outlet uses each word, by stem; its own name and its writers' names are no words of it."""

    outlet: str
    """The outlet."""
    told: tuple[Told, ...]
    """Its reports, the newest first."""
    uses: Counter[str]
    """Uses of each stem."""
    articles: Counter[str]
    """Articles that use each stem."""
    most: Mapping[str, int]
    """Uses of each stem in the article that uses it most."""
    size: int
    """Words in all."""


def vocabularies(reports: Iterable[Report]) -> list[Vocabulary]:
    """The words of each known outlet's English articles, leads only; outlets by their first article."""
    by_outlet: dict[str, list[Report]] = {}
    for report in sorted(reports, key=lambda report: report.lead.order):
        if report.lead.outlet and report.lead.language == "en":
            by_outlet.setdefault(report.lead.outlet, []).append(report)
    return [_vocabulary(outlet, found[::-1]) for outlet, found in by_outlet.items()]


def _vocabulary(outlet: str, reports: Sequence[Report]) -> Vocabulary:
    told = tuple(_once(reports))
    own = frozenset(term for name in _own_names(outlet, reports) for term in terms(name))
    uses: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    most: dict[str, int] = {}
    for _, sentences in told:
        found = Counter(
            one for sentence in sentences for one in terms(sentence.text) if is_word(one) and one not in own
        )
        uses.update(found)
        articles.update(found.keys())
        most |= {stem: max(count, most.get(stem, 0)) for stem, count in found.items()}
    return Vocabulary(outlet, told, uses, articles, most, uses.total())


def _once(reports: Sequence[Report]) -> Iterator[Told]:
    """The reports, each sentence in one of them only: what an outlet prints below all its articles is told once."""
    seen: set[str] = set()
    for report in reports:
        new = {" ".join(sentence.text.casefold().split()): sentence for sentence in report.lead.sentences}
        yield report, tuple(sentence for key, sentence in new.items() if key not in seen)
        seen |= new.keys()


def _own_names(outlet: str, reports: Iterable[Report]) -> frozenset[str]:
    return names_of(outlet).union(*(report.lead.authors for report in reports))


def is_word(term: str) -> bool:
    """Whether a stem is of a word, not a number or a letter."""
    return len(term) > 1 and any(letter.isalpha() for letter in term)
