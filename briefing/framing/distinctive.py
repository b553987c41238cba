"""Words that set an outlet apart from the others of one storyline, over many articles.

Log-odds with an informative Dirichlet prior: Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis 16 (2008).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from math import log, sqrt

from briefing.framing.quotes import inside, quote_spans
from briefing.framing.vocabulary import Vocabulary, vocabularies
from briefing.model import Distinctive, Report, WordUse
from briefing.text.words import term, words

ENOUGH_OUTLETS, ENOUGH_ARTICLES = 2, 20
"""Outlets, and articles of each, with fewer of which nothing is said."""
LEAST_USES, LEAST_ARTICLES = 5, 3
"""Uses of a word, and articles that use it, with fewer of which it is not shown: one article makes no word an outlet's."""
LEAST_Z = 1.96
"""Standard errors by which a word has to stand out."""
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
    together = sum((one.uses for one in counted), Counter[str]())
    size = sum(one.size for one in counted) / sum(len(one.told) for one in counted)
    return tuple(found for one in counted for found in _of_outlet(one, together, size))


def standing_out(uses: int, of: int, elsewhere: int, of_elsewhere: int, prior: float, of_prior: float) -> float:
    """How many standard errors the log-odds ratio of a word lies above nought; `prior` is its share of the prior's `of_prior` words."""
    here, there = uses + prior, elsewhere + prior
    ratio = log(here / (of + of_prior - here)) - log(there / (of_elsewhere + of_prior - there))
    return ratio / sqrt(1 / here + 1 / there)


def _of_outlet(one: Vocabulary, together: Counter[str], of_prior: float) -> list[Distinctive]:
    of = together.total()

    def z(stem: str, less: int = 0) -> float:
        elsewhere, prior = together[stem] - one.uses[stem], of_prior * together[stem] / of
        return standing_out(one.uses[stem] - less, one.size - less, elsewhere, of - one.size, prior, of_prior)

    enough = [stem for stem, uses in one.uses.items() if uses >= LEAST_USES and one.articles[stem] >= LEAST_ARTICLES]
    chosen = {stem: z(stem) for stem in enough if z(stem, one.most[stem]) >= LEAST_Z}
    found = _uses(one, chosen)
    shown = [_shown(one, stem, z, found[stem], together) for stem, z in chosen.items() if z >= LEAST_Z]
    return sorted(shown, key=lambda word: (-word.z, word.word))


def _shown(one: Vocabulary, stem: str, z: float, found: Uses, together: Counter[str]) -> Distinctive:
    first: dict[str, WordUse] = {}
    for _, use, _ in found:
        first.setdefault(use.report, use)
    return Distinctive(
        outlet=one.outlet,
        word=_surface([word for word, _, _ in found]),
        uses=one.uses[stem],
        of=one.size,
        quoted=sum(quoted for _, _, quoted in found),
        articles=one.articles[stem],
        of_articles=len(one.told),
        elsewhere=together[stem] - one.uses[stem],
        of_elsewhere=together.total() - one.size,
        z=z,
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
