"""Articles and reports made by hand, for tests of grouping."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256

from briefing.grouping import group
from briefing.model import Article, Bonds, Corrections, Event, Kind, Published, Report
from briefing.text.sentences import sentences

FULL = 80


def article(path: str, title: str, body: str, day: str | None = None, outlet: str | None = None) -> Article:
    """An article as the library would make it."""
    text = f"{title}\n\n{body}"
    kind = Kind.FULL if len(body.split()) >= FULL else Kind.EXCERPT
    return Article(
        id=sha256(path.encode()).hexdigest()[:12],
        path=path,
        title=title,
        text=text,
        sentences=sentences(text),
        outlet=outlet,
        published=on(day) if day else None,
        kind=kind,
    )


def on(day: str) -> Published:
    """Midnight of a day."""
    when = date.fromisoformat(day)
    return Published(day, when, datetime(when.year, when.month, when.day, tzinfo=UTC).timestamp())


def report(path: str, title: str, body: str, day: str | None = None) -> Report:
    """A report of one article."""
    return Report(article(path, title, body, day))


def fold(articles: Sequence[Article], bonds: Bonds | None = None) -> tuple[Report, ...]:
    """The reports of a library, by date and path."""
    storylines = group(articles, corrections=Corrections(reports=bonds or Bonds()))
    return tuple(sorted((one for story in storylines for one in story.reports), key=lambda one: one.lead.order))


def find_events(reports: Sequence[Report]) -> tuple[Event, ...]:
    """The events of a library of these reports, by date and path; what other storylines they touch left out."""
    storylines = group([article for one in reports for article in one.articles])
    found = (Event(e.id, e.title, e.reports, e.why) for story in storylines for e in story.events)
    return tuple(sorted(found, key=lambda event: event.reports[0].lead.order))
