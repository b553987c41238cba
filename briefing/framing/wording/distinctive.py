"""Words that set an outlet apart from the others of one storyline, over many articles.

Log-odds with an informative Dirichlet prior: Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis 16 (2008).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import erfc, log, sqrt

from briefing.framing.speech.quotes import inside, quote_spans
from briefing.framing.wording.vocabulary import Tally, Vocabulary, tally, vocabularies
from briefing.model import Distinctive, Report, WordUse
from briefing.text.words import term, words

ENOUGH_OUTLETS, ENOUGH_ARTICLES = 2, 20
"""Outlets, and articles of each, with fewer of which nothing is said."""
LEAST_USES, LEAST_ARTICLES = 5, 3
"""Uses of a word, and articles that use it, with fewer of which it is not shown: one article makes no word an outlet's."""
LEAST_Z = 1.96
"""Standard errors by which a word has to stand out."""
BEYOND_CHANCE = 0.02
"""Greatest `chance` of a word that is more than a chance find."""
_EXAMPLES = 3

Uses = list[tuple[str, WordUse, bool]]
"""The uses of one stem: the word as written, its place, and whether it stands inside quotation marks."""


def distinctive(reports: Sequence[Report]) -> tuple[Distinctive, ...] | None:
    """The words that each outlet uses more than the others, those that stand out most first; None with too few articles.

    Only outlets with enough English articles are counted, against one another; copies are not counted. The prior is made of
    all their texts, and as large as a mean article: a word has to stand out against what everybody writes of the affair. It
    also has to stand out without the article that uses it most.
    """
    counted = [one for one in vocabularies(reports) if len(one.told) >= ENOUGH_ARTICLES]
    if len(counted) < ENOUGH_OUTLETS:
        return None
    return tuple(
        found
        for one in counted
        for found in _of_outlet(one, tally([one]), tally(other for other in counted if other is not one))
    )


def standing_out(uses: int, of: int, elsewhere: int, of_elsewhere: int, prior: float, of_prior: float) -> float:
    """How many standard errors the log-odds ratio of a word lies above nought; `prior` is its share of the prior's `of_prior` words."""
    here, there = uses + prior, elsewhere + prior
    return _ratio(here, of + of_prior, there, of_elsewhere + of_prior) / sqrt(1 / here + 1 / there)


def _ratio(here: float, of: float, there: float, of_there: float) -> float:
    return log(here / (of - here)) - log(there / (of_there - there))


def _of_outlet(one: Vocabulary, ours: Tally, theirs: Tally) -> list[Distinctive]:
    of_prior = (ours.size + theirs.size) / (ours.of_articles + theirs.of_articles)

    def prior(stem: str) -> float:
        return of_prior * (ours.uses[stem] + theirs.uses[stem]) / (ours.size + theirs.size)

    def z(stem: str, less: int = 0) -> float:
        uses, elsewhere = ours.uses[stem] - less, theirs.uses[stem]
        return standing_out(uses, ours.size - less, elsewhere, theirs.size, prior(stem), of_prior)

    enough = [stem for stem, uses in ours.uses.items() if uses >= LEAST_USES and ours.articles[stem] >= LEAST_ARTICLES]
    tried = [stem for stem in enough if prior(stem) < of_prior]
    chances = _adjusted({stem: _chance(ours, theirs, stem, prior(stem), of_prior) for stem in tried})
    chosen = {stem: z(stem) for stem in tried if z(stem, ours.most[stem]) >= LEAST_Z and z(stem) >= LEAST_Z}
    found = _uses(one, chosen)
    shown = [_shown(one, stem, (z, chances[stem]), found[stem], (ours, theirs)) for stem, z in chosen.items()]
    return sorted(shown, key=lambda word: (-word.z, word.word))


def _chance(ours: Tally, theirs: Tally, stem: str, prior: float, of_prior: float) -> float:
    """How likely a word stands out so by chance, where chance deals whole articles: one that says it thirty times is one draw."""
    here, there = ours.uses[stem] + prior, theirs.uses[stem] + prior
    error = max(1 / here, ours.variance(stem) / here**2) + max(1 / there, theirs.variance(stem) / there**2)
    return erfc(_ratio(here, ours.size + of_prior, there, theirs.size + of_prior) / sqrt(2 * error)) / 2


def _adjusted(chances: Mapping[str, float]) -> dict[str, float]:
    """For each word the share of chance finds among those that stand out as much, as many words are tried (Benjamini and
    Hochberg 1995).
    """
    found: dict[str, float] = {}
    least = 1.0
    for rank, (stem, chance) in reversed(list(enumerate(sorted(chances.items(), key=lambda item: item[1]), 1))):
        least = min(least, chance * len(chances) / rank)
        found[stem] = least
    return found


def _shown(
    one: Vocabulary, stem: str, scores: tuple[float, float], found: Uses, tallies: tuple[Tally, Tally]
) -> Distinctive:
    first: dict[str, WordUse] = {}
    for _, use, _ in found:
        first.setdefault(use.report, use)
    ours, theirs = tallies
    return Distinctive(
        outlet=one.outlet,
        word=_surface([word for word, _, _ in found]),
        uses=ours.uses[stem],
        of=ours.size,
        quoted=sum(quoted for _, _, quoted in found),
        articles=ours.articles[stem],
        of_articles=ours.of_articles,
        elsewhere=theirs.uses[stem],
        of_elsewhere=theirs.size,
        z=scores[0],
        chance=scores[1],
        examples=tuple(first.values())[:_EXAMPLES],
    )


def _uses(one: Vocabulary, wanted: Collection[str]) -> dict[str, Uses]:
    """Every use of each of the wanted stems in the outlet's articles, the newest first, each in the order of its text."""
    found: defaultdict[str, Uses] = defaultdict(list)
    for report, sentences in one.told:
        text, quotes = report.lead.text, quote_spans(report.lead.text)
        for sentence in sentences:
            for word, at in words(text, *sentence.span):
                stem = term(word)
                if stem and stem in wanted:
                    use = WordUse(report.id, sentence.text, sentence.span, at)
                    found[stem].append((word, use, inside(at, quotes)))
    return found


def _surface(written: Sequence[str]) -> str:
    """The form used most, in small letters unless it is mostly written otherwise."""
    form = Counter(word.lower() for word in written).most_common(1)[0][0]
    return Counter(word for word in written if word.lower() == form).most_common(1)[0][0]
