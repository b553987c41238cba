"""A small made-up library for the tests of the search."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from briefing.index import Index, encoded
from briefing.index.words import Words, encoded_words
from briefing.model import (
    Article,
    Card,
    Copy,
    CopyOf,
    Event,
    EventOf,
    Kind,
    Published,
    Report,
    ReportOf,
    Storyline,
    StorylineOf,
)
from briefing.search import Hit, Marks, folded, words_of
from briefing.search.engine import Engine
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


def card_of(of: Article) -> Card:
    return Card(
        of.id,
        of.path,
        of.title,
        of.outlet,
        of.outlet_source,
        of.published,
        of.date_source,
        of.url,
        of.kind,
        of.genre,
        of.language,
        of.topics,
        of.authors,
        of.words,
    )


def with_cards(of: Storyline) -> StorylineOf[Card]:
    def report(each: Report) -> ReportOf[Card]:
        copies = tuple(CopyOf(card_of(copy.article), copy.similarity) for copy in each.copies)
        return ReportOf(card_of(each.lead), copies)

    events = tuple(EventOf(e.id, e.title, tuple(report(r) for r in e.reports)) for e in of.events)
    return StorylineOf(of.id, of.title, events)


def index_of(storylines: Sequence[Storyline]) -> tuple[Index, Words]:
    """An index in memory of some storylines, and its words."""
    index = Index.open(None, "test")
    words = Words(index.database)
    articles = [a for s in storylines for e in s.events for r in e.reports for a in r.articles]
    with index.writing():
        numbers = index.articles.put([encoded(a) for a in articles])
        words.put((n, encoded_words(a, *words_of(a))) for n, a in zip(numbers, articles, strict=True))
        cards = [with_cards(s) for s in storylines]
        index.groups.write(cards)
        words.place(cards, folded)
        words.prepare(folded)
    return index, words


def engine_of(storylines: Sequence[Storyline], marks: Marks | None = None) -> Engine:
    """A search over some storylines."""
    index, words = index_of(storylines)
    return Engine(words, index.articles.articles, marks)


def settled(engine: Engine, query: str, limit: int = 50) -> tuple[Hit, ...]:
    """The hits in the end."""
    return list(engine.search(query, limit))[-1].hits
