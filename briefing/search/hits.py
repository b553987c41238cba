"""What a search finds."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import Card, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a query found."""

    article: Card
    """A lead or a copy."""
    report: str
    """Id of its report's lead."""
    storyline: str
    """Id of the storyline that it stands in."""
    storyline_title: str
    """That storyline's name."""
    score: float
    """0 to 100, to one decimal."""
    matches: tuple[Span, ...]
    """What the query found in the title, in order."""
    where: str
    """What matched most: `title`, `outlet`, `storyline`, `topic` or `text`; `filter` where only filters were asked."""
    snippet: str | None = None
    """A sentence of the text, where the query was found there; a cut is marked with an ellipsis."""
    snippet_matches: tuple[Span, ...] = ()
    """What the query found in the snippet, in order."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a query's answer so far."""

    query: str
    """As typed."""
    hits: tuple[Hit, ...]
    """The best, at most as many as asked for."""
    total: int
    """How many articles fit."""
    settled: bool
    """Whether the texts were searched too, so that nothing more will come."""
    problems: tuple[str, ...] = ()
    """What of the query was not understood, in words for the reader."""


@dataclass(frozen=True, slots=True)
class Together:
    """Hits of one storyline."""

    storyline: str
    """Its id."""
    title: str
    """Its name."""
    hits: tuple[Hit, ...]
    """Best first."""


def grouped(hits: Iterable[Hit]) -> tuple[Together, ...]:
    """The hits by storyline, in the order of the best hit of each."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.storyline, []).append(hit)
    return tuple(Together(id, of[0].storyline_title, tuple(of)) for id, of in found.items())
