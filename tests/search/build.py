"""A small made-up library for the tests of the search."""

from datetime import UTC, date, datetime

from briefing.model import Article, Copy, Event, Kind, Published, Report, Storyline
from briefing.text.sentences import sentences


def article(
    path: str,
    title: str,
    body: str = "",
    *,
    outlet: str | None = None,
    day: str | None = None,
    topics: tuple[str, ...] = (),
    kind: Kind = Kind.FULL,
) -> Article:
    text = f"{title}\n\n{body}" if body else title
    published = None
    if day:
        instant = datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()
        published = Published(day, date.fromisoformat(day), instant)
    return Article(
        path, path, title, text, sentences(text), outlet=outlet, published=published, topics=topics, kind=kind
    )


def storyline(title: str, *reports: Report) -> Storyline:
    events = tuple(Event(f"e-{report.id}", report.lead.title, (report,)) for report in reports)
    return Storyline(f"s-{reports[0].id}", title, events)


def small_library() -> tuple[Storyline, ...]:
    gull = article(
        "harbour/gulls.md",
        "Gulls close the harbour’s café for a third day",
        "The council said the café would open again on Friday. Nobody was hurt, a spokesman for the port said.",
        outlet="The Harbour Post",
        day="2023-04-02",
        topics=("Birds", "Local Government"),
    )
    again = article("wire/gulls.md", "Gulls shut café", gull.text, outlet="Wire", day="2023-04-03")
    nests = article(
        "wire/nests.md",
        "Nesting gulls may stay, court rules",
        "A judge in Zürich dismissed the port’s appeal. “They were here first,” the judge wrote.",
        outlet="Wire",
        day="2023-05-10",
    )
    trams = article(
        "trams.txt", "Tram drivers strike over night shifts", "Drivers want longer breaks.", kind=Kind.EXCERPT
    )
    return (
        storyline("Gulls at the harbour", Report(gull, (Copy(again, 0.99),)), Report(nests)),
        storyline("Tram strike", Report(trams)),
    )
