"""What an index holds of a library: storylines, reports and articles, by the names that the reader gave them.

What the first frame does not need is imported where it is used.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.comparisons import Comparisons
from briefing.config import Config, state_file
from briefing.index import Index
from briefing.model import About, Card, CopyOf, EventOf, Report, ReportOf, Storyline, StorylineOf, StorylineRow
from briefing.session.cached import Cached
from briefing.session.numbers import about
from briefing.session.rows import Rows
from briefing.state import State, Store

if TYPE_CHECKING:
    from briefing.model import Article, Head, Problem


class UnknownId(Exception):
    """No storyline, event, report or copy of the library has this id."""


class Held(Comparisons):
    """A library that was indexed. Nothing of it is held in memory but what was asked for."""

    def __init__(self, root: Path, index: Index, config: Config | None = None) -> None:
        super().__init__(config.encoder if config else True, Cached(index))
        self.root = root
        self.index = index

    @cached_property
    def about(self) -> About:
        """What the library holds, in numbers."""
        return about(self.index, self.root.resolve().name or str(self.root))

    @cached_property
    def rows(self) -> Rows:
        """Every storyline, most recent activity first, each read when it is asked for."""
        return Rows(self.index.groups, self.about.storylines, names=self.names)

    @cached_property
    def state(self) -> State:
        """What the reader did in this library; in a file of its own, which nothing that happens to the index touches."""
        return State(Store(state_file()), self.root)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names that the reader gave storylines, by id."""
        from briefing.session.home import given_names

        return given_names(self.index, self.state)

    def problems(self) -> "tuple[Problem, ...]":
        """What was met while reading the files, by path."""
        return self.index.files.problems()

    def article(self, id: str) -> "Article":
        """The article of this id. Raises UnknownId."""
        try:
            return self.index.articles.articles([id])[0]
        except KeyError:
            raise UnknownId(id) from None

    def digest_of(self, article: "Head") -> str:
        """Hash of the file that an article stands in, hexadecimal; empty where it is not known."""
        return self.index.files.digests([article.file]).get(article.file, b"").hex()

    def card(self, id: str) -> Card:
        """The article of this id without its text. Raises UnknownId."""
        try:
            return self.index.articles.cards([id])[0]
        except KeyError:
            raise UnknownId(id) from None

    def listed(self, id: str) -> StorylineOf[Card]:
        """The storyline that is, or holds, this id, without the texts. Raises UnknownId."""
        try:
            return self._called(self.index.groups.storyline(self.index.groups.holding(id)))
        except KeyError:
            raise UnknownId(id) from None

    def every_storyline(self) -> Iterator[StorylineOf[Card]]:
        """Every storyline without its texts, most recent activity first."""
        return (self.listed(row.id) for row in self.rows)

    def storyline(self, id: str) -> Storyline:
        """The storyline that is, or holds, this id, with its texts. Raises UnknownId."""
        return self._with_texts(self.listed(id))

    def report_of(self, article_id: str) -> Report:
        """The report that an article leads or is a copy of. Raises UnknownId."""
        try:
            return self._reports([self.index.groups.report_of(article_id)])[0]
        except KeyError:
            raise UnknownId(article_id) from None

    def has_articles_of(self, day: date) -> bool:
        """Whether a report is dated on this day."""
        return bool(self.index.groups.within(day, day))

    def touched(self, by: EventOf[Card] | StorylineOf[Card] | StorylineRow) -> tuple[StorylineRow, ...]:
        """The other storylines that an event touches, or that the events of a storyline do."""
        return self.rows_of(by.also)

    def rows_of(self, ids: Sequence[str]) -> tuple[StorylineRow, ...]:
        """The storylines of these ids as lists show them; those that are not there are left out."""
        rows = self.index.groups.touched(ids)
        return tuple(row._replace(title=self.names.get(row.id, row.title)) for row in rows)

    def _called(self, one: StorylineOf[Card]) -> StorylineOf[Card]:
        """The storyline by the name that the reader gave it, if one was given."""
        name = self.names.get(one.id)
        return one if name is None else one._replace(title=name)

    def _reports(self, of: Sequence[ReportOf[Card]]) -> tuple[Report, ...]:
        texts = self._texts([card for report in of for card in report.articles])
        return tuple(_report(report, texts) for report in of)

    def _with_texts(self, listed: StorylineOf[Card]) -> Storyline:
        texts = self._texts([card for report in listed.reports for card in report.articles])
        events = tuple(
            EventOf(event.id, event.title, tuple(_report(r, texts) for r in event.reports), event.why, event.also)
            for event in listed.events
        )
        return StorylineOf(listed.id, listed.title, events, listed.why)

    def _texts(self, cards: Sequence[Card]) -> "Mapping[str, Article]":
        return {article.id: article for article in self.index.articles.articles([card.id for card in cards])}


def _report(of: ReportOf[Card], texts: "Mapping[str, Article]") -> Report:
    copies = (CopyOf(texts[copy.article.id], copy.similarity) for copy in of.copies)
    return ReportOf(texts[of.lead.id], tuple(copies), of.shares)
