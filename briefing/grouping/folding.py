"""Same text? Articles -> reports."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.grouping.bonds import Bound
from briefing.grouping.copying import VERSION, is_copy
from briefing.grouping.fingerprints import Fingerprint, Overlap, fingerprint, overlap
from briefing.grouping.linkage import Pair
from briefing.grouping.sketches import suspects
from briefing.model import Article, Bonds, Copy, Report, SharedText

SHARES = 0.2
"""Least share of the shorter text that is worth telling of a text which is no copy."""


def fold(
    articles: Sequence[Article], known: Mapping[str, Fingerprint] | None = None, bonds: Bonds | None = None
) -> tuple[Report, ...]:
    """The distinct pieces of reporting among `articles`, by date and path of their leads; nothing is dropped.

    `known` are fingerprints by id of article; those that are missing are made. `bonds` are the reader's own: which articles
    must be one report, and which must not. The order of `articles` does not matter.
    """
    articles = sorted(articles, key=lambda article: article.order)
    prints = [(known or {}).get(article.id) or fingerprint(article) for article in articles]
    overlaps = _overlaps(prints)
    same = {
        (low, high): found.share
        for (low, high), found in overlaps.items()
        if is_copy(articles[low], articles[high], (prints[low], prints[high]), found)
    }
    groups = Bound([{article.id} for article in articles], bonds or Bonds()).link(same, VERSION)
    leads = {
        at: min(group, key=lambda one: _lead_order(articles[one], prints[one])) for group in groups for at in group
    }
    shared = _shared(articles, overlaps, leads)
    reports = [_report(articles, prints, leads[group[0]], group, shared) for group in groups]
    return tuple(sorted(reports, key=lambda report: report.lead.order))


def _overlaps(prints: Sequence[Fingerprint]) -> dict[Pair, Overlap]:
    measured = (
        ((low, high), overlap(prints[low], prints[high])) for low, high in suspects([one.shingles for one in prints])
    )
    return {pair: found for pair, found in measured if found.share >= SHARES}


def _lead_order(article: Article, known: Fingerprint) -> tuple[bool, float, int, int, str]:
    # Earliest; else longest; else the one that says most about itself; else by path.
    undated, instant, path = article.order
    told = sum(map(bool, (article.outlet, article.url, article.authors, article.topics)))
    return (undated, instant, -known.words, -told, path)


def _shared(
    articles: Sequence[Article], overlaps: Mapping[Pair, Overlap], leads: Mapping[int, int]
) -> dict[int, list[SharedText]]:
    """For each lead, the reports that it shares text with: the most that any of their articles share."""
    most: dict[int, dict[int, float]] = defaultdict(dict)
    for (low, high), found in overlaps.items():
        a, b = leads[low], leads[high]
        if a != b:
            most[a][b] = most[b][a] = max(found.share, most[a].get(b, 0.0))
    return {
        at: [
            SharedText(articles[other].id, round(share, 4)) for other, share in sorted(others.items(), key=_most_first)
        ]
        for at, others in most.items()
    }


def _most_first(item: tuple[int, float]) -> tuple[float, int]:
    return (-item[1], item[0])


def _report(
    articles: Sequence[Article],
    prints: Sequence[Fingerprint],
    lead: int,
    group: Sequence[int],
    shared: Mapping[int, list[SharedText]],
) -> Report:
    copies = (Copy(articles[at], round(overlap(prints[lead], prints[at]).share, 4)) for at in group if at != lead)
    return Report(articles[lead], tuple(copies), tuple(shared.get(lead, ())))
