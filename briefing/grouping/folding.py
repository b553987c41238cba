"""Same text? Articles -> reports."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing.grouping.linkage import link
from briefing.grouping.neighbours import Pair
from briefing.grouping.sketches import Packed, packed, sketch, suspects
from briefing.model import Article, Copy, Genre, Report, SharedText
from briefing.text.shingles import containment, shingles

COPY = 0.63
"""Least share of the shorter text's shingles that makes a copy."""
VERSION = 0.5
"""Least share that makes one where the two are of about one length and their leads match too: a text worked over."""
SHARES = 0.2
"""Least share that is worth telling of a text which is no copy."""
LEAST_WORDS = 25
"""A shorter text stands in another by chance, and is folded only under a like headline."""
SOON = 14
"""Days within which the same words are the same piece; later they may be a page's standing text."""
LIKE_HEADLINE = 60
"""Least token-set ratio (rapidfuzz, 0 to 100) of two headlines of one piece."""
LIKE_LEAD, LEAD_WORDS = 70, 150
"""Least token-set ratio of two leads of one piece, and the words that a lead has."""
ONE_LENGTH = 0.6
"""Least ratio of two texts of about one length."""


def fold(articles: Sequence[Article]) -> tuple[Report, ...]:
    """The distinct pieces of reporting among `articles`, by date and path of their leads; nothing is dropped.

    The order of `articles` does not matter.
    """
    articles = sorted(articles, key=lambda article: article.order)
    hashes = [packed(shingles(article.text)) for article in articles]
    overlaps = {pair: overlap for pair, overlap in _overlaps(hashes) if overlap >= SHARES}
    same = {pair: overlap for pair, overlap in overlaps.items() if _is_copy(articles, pair, overlap)}
    groups = link(len(articles), same, VERSION)
    leads = {at: min(group, key=lambda one: _lead_order(articles[one])) for group in groups for at in group}
    shared = _shared(articles, overlaps, leads)
    reports = [_report(articles, hashes, leads[group[0]], group, shared) for group in groups]
    return tuple(sorted(reports, key=lambda report: report.lead.order))


def _overlaps(hashes: Sequence[Packed]) -> Iterator[tuple[Pair, float]]:
    for low, high in suspects([sketch(values) for values in hashes]):
        yield (low, high), containment(frozenset(hashes[low]), frozenset(hashes[high]))


def _is_copy(articles: Sequence[Article], pair: Pair, overlap: float) -> bool:
    a, b = articles[pair[0]], articles[pair[1]]
    if (a.genre is Genre.ROUNDUP) != (b.genre is Genre.ROUNDUP):
        # A digest may hold whole articles of several outlets, and is none of them.
        return False
    if overlap < COPY:
        return overlap >= VERSION and _one_length(a, b) and _soon(a, b) and _leads_match(a, b)
    return (min(a.words, b.words) >= LEAST_WORDS and _soon(a, b)) or _headlines_match(a, b)


def _one_length(a: Article, b: Article) -> bool:
    return min(a.words, b.words) >= max(LEAST_WORDS, ONE_LENGTH * max(a.words, b.words))


def _soon(a: Article, b: Article) -> bool:
    return a.published is None or b.published is None or abs((a.published.day - b.published.day).days) <= SOON


def _headlines_match(a: Article, b: Article) -> bool:
    from rapidfuzz import fuzz, utils

    return fuzz.token_set_ratio(a.title, b.title, processor=utils.default_process) >= LIKE_HEADLINE


def _leads_match(a: Article, b: Article) -> bool:
    from rapidfuzz import fuzz, utils

    leads = (" ".join(one.text.partition("\n")[2].split()[:LEAD_WORDS]) for one in (a, b))
    return fuzz.token_set_ratio(*leads, processor=utils.default_process) >= LIKE_LEAD


def _lead_order(article: Article) -> tuple[bool, float, int, int, str]:
    # Earliest; else longest; else the one that says most about itself; else by path.
    undated, instant, path = article.order
    known = sum(map(bool, (article.outlet, article.url, article.authors, article.topics)))
    return (undated, instant, -article.words, -known, path)


def _shared(
    articles: Sequence[Article], overlaps: Mapping[Pair, float], leads: Mapping[int, int]
) -> dict[int, list[SharedText]]:
    """For each lead, the reports that it shares text with: the most that any of their articles share."""
    most: dict[int, dict[int, float]] = defaultdict(dict)
    for (low, high), overlap in overlaps.items():
        a, b = leads[low], leads[high]
        if a != b:
            most[a][b] = most[b][a] = max(overlap, most[a].get(b, 0.0))
    return {
        at: [
            SharedText(articles[other].id, round(overlap, 4))
            for other, overlap in sorted(others.items(), key=_most_first)
        ]
        for at, others in most.items()
    }


def _most_first(item: tuple[int, float]) -> tuple[float, int]:
    return (-item[1], item[0])


def _report(
    articles: Sequence[Article],
    hashes: Sequence[Packed],
    lead: int,
    group: Sequence[int],
    shared: Mapping[int, list[SharedText]],
) -> Report:
    copies = (
        Copy(articles[at], round(containment(frozenset(hashes[lead]), frozenset(hashes[at])), 4))
        for at in group
        if at != lead
    )
    return Report(articles[lead], tuple(copies), tuple(shared.get(lead, ())))
