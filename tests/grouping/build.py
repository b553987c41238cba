"""Articles and reports made by hand, for tests of grouping."""

from datetime import UTC, date, datetime
from hashlib import sha256

from briefing.model import Article, Kind, Published, Report
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
