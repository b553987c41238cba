"""Articles and storylines for the tests of the index."""

from collections.abc import Sequence
from datetime import date

from briefing.model import Article, Card, CopyOf, EventOf, Published, ReportOf, Sentence, StorylineOf

FIRST = date(2022, 11, 1).toordinal()


def day(n: int) -> Published:
    at = date.fromordinal(FIRST + n)
    return Published(at.isoformat(), at, float(n * 86400))


def article(id: str, body: str = "It rained. It poured.", when: int | None = 0, outlet: str | None = "RT") -> Article:
    title = f"Headline of {id}"
    text = f"{title}\n\n{body}"
    spans = [(0, len(title)), (len(title) + 2, len(text))]
    return Article(
        id,
        f"{id}.md",
        title,
        text,
        tuple(Sentence(n, span, text) for n, span in enumerate(spans)),
        outlet,
        published=None if when is None else day(when),
    )


def card(id: str, when: int | None = 0, outlet: str | None = "RT") -> Card:
    return Card(id, f"{id}.md", f"Headline of {id}", outlet, published=None if when is None else day(when))


def storyline(reports: Sequence[Card], copies: Sequence[Card] = (), also: tuple[str, ...] = ()) -> StorylineOf[Card]:
    """One event a report; the copies are of the first."""
    made = [ReportOf(each) for each in reports]
    made[0] = ReportOf(reports[0], tuple(CopyOf(each, 0.9) for each in copies))
    events = tuple(EventOf(f"e-{each.id}", each.lead.title, (each,), also=also) for each in made)
    return StorylineOf(f"s-{reports[0].id}", f"Affair of {reports[0].id}", events)
