"""Versions of one piece: what an outlet published again, in order."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from briefing.model import Head, ReportOf

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def versions(report: ReportOf[Head]) -> Mapping[str, int | None]:
    """For each article of an outlet that has several in `report`: its place among them by date, 1 for the first.

    None where nothing tells the place: an undated article, or one of the same instant as another. Keys are articles' ids.
    """
    of_outlet: dict[str, list[Head]] = defaultdict(list)
    for article in report.articles:
        if article.outlet:
            of_outlet[article.outlet.casefold()].append(article)
    return {id: place for several in of_outlet.values() if len(several) > 1 for id, place in _places(several).items()}


def version_text(places: Mapping[str, int | None], id: str) -> str:
    """`2nd version`, `another version` where its place is not known, nothing where there is one only."""
    if id not in places:
        return ""
    place = places[id]
    if place is None:
        return "another version"
    return f"{place}{'th' if place % 100 in (11, 12, 13) else _ENDINGS.get(place % 10, 'th')} version"


def _places(several: list[Head]) -> dict[str, int | None]:
    instants = [article.published.instant for article in several if article.published]
    times = Counter(instants)
    return {
        article.id: 1 + sum(instant < article.published.instant for instant in instants)
        if article.published and times[article.published.instant] == 1
        else None
        for article in several
    }
