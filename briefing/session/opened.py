"""Answers for a library from its index: the one place where files, index, state, grouping, comparison, search and brief meet.

What the first frame does not need is imported where it is used.
"""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from briefing.comparisons import Comparisons, Target
from briefing.config import Config, state_file
from briefing.index import Index
from briefing.model import About, Card, CopyOf, EventOf, Report, ReportOf, Storyline, StorylineOf, StorylineRow
from briefing.session.cached import Cached
from briefing.session.numbers import about
from briefing.session.progress import Say
from briefing.session.rows import Rows
from briefing.state import Mark, State, Store

if TYPE_CHECKING:
    from briefing.brief import Before, Brief, Period, ReadersOwn, Wanted
    from briefing.model import Article, Comparison, Head, Problem
    from briefing.search.engine import Engine
    from briefing.session.doing import Doing
    from briefing.session.home import Asked, Home
    from briefing.session.update import Done

PROCESSES = 2
"""Processes that read files at most: grouping and writing, which one process does, then take about as long."""
READ_WHOLE = 200
"""Articles of a library that one brief may be about."""
SIDE_BY_SIDE = 12
"""Reports that the reader puts side by side at most; more cannot be looked at."""


class UnknownId(Exception):
    """No storyline, event, report or copy of the library has this id."""


class Session(Comparisons):
    """A library that was indexed. Nothing of it is held but what was asked for; methods may be called from any thread."""

    def __init__(self, root: Path, index: Index, config: Config | None = None) -> None:
        super().__init__(config.encoder if config else True, Cached(index))
        self.root = root
        self.index = index
        self._generation = index.generation
        self._looking = Lock()

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
    def since_ns(self) -> int | None:
        """When the reader's last visit ended, in nanoseconds since 1970: what came later is new. None before the first did."""
        last = self.state.visits.last()
        return last.until_ns if last else None

    def new_among(self, reports: Sequence[Report]) -> frozenset[str]:
        """Ids of the reports all of whose articles came since the last visit."""
        if self.since_ns is None:
            return frozenset()
        came = {id for ids in self.index.arrivals.since(self.since_ns).values() for id in ids}
        return frozenset(one.id for one in reports if came.issuperset(article.id for article in one.articles))

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names that the reader gave storylines, by id."""
        from briefing.session.home import given_names

        return given_names(self.index, self.state)

    @cached_property
    def doing(self) -> "Doing":
        """What changes the reader's state."""
        from briefing.session.doing import Doing

        return Doing(self)

    def home(self, asked: "Asked") -> "Home":
        """The storylines as the reader wants them."""
        from briefing.session.home import home

        self.__dict__.pop("names", None)
        return home(self.index, self.state, asked, self.names)

    def alone_of(self, outlets: Collection[str | None], home: "Home", most: int) -> list[StorylineOf[Card]]:
        """The reports of these outlets that stand alone in this home, the latest first."""
        ids = self.index.arrivals.alone_of(outlets, most, home.hidden | home.folded)
        return [self._called(one) for one in self.index.groups.storylines(ids)]

    @cached_property
    def engine(self) -> "Engine":
        """What finds articles, made at the first search."""
        from briefing.search import Marks
        from briefing.search.engine import Engine

        marks = Marks(
            lambda: self.state.marks.all(Mark.READ),
            lambda: self.state.marks.all(Mark.STARRED),
            self.doing.noted,
            self.doing.tagged,
        )
        return Engine(self.index.words, self.index.articles.articles, marks)

    def hand_on(self, moved: Mapping[str, str]) -> None:
        """Gives what the reader did with articles to those that they have become: ids, and new ids."""
        self.state.moved(moved)

    def bring_up_to_date(
        self, config: Config | None = None, say: Say = lambda *_: None, processes: int = PROCESSES
    ) -> "Done":
        """Reads what changed and groups, from this process; waits where another one is at it. Raises LibraryMissing.

        With `processes` 1 no other process is begun: while a reader has the terminal, none can be.
        """
        # what reads files is not needed where the index knows them all
        from briefing.session.placing import library_settings
        from briefing.session.update import How, update

        def wait() -> bool:
            say("Waiting for another Briefing that reads this library", 0, 0)
            return True

        how = How(
            library_settings(config),
            min(processes, os.cpu_count() or 1),
            self.state.corrected.in_force(),
            say,
            self.hand_on,
        )
        with self.index.lock(wait):
            done = update(self.root, self.index, how)
        self.look_again()
        return done

    def look_again(self) -> int:
        """Sees what another process did to the index meanwhile; a number that is another one after each change."""
        with self._looking:
            now = self.index.generation
            if now != self._generation:
                self._generation = now
                for name in ("about", "rows", "engine", "names"):
                    self.__dict__.pop(name, None)
            return now

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

    def target(self, id: str) -> Target:
        """The storyline, event or report of this id; a copy's id gives its report. Raises UnknownId."""
        listed = self.listed(id)
        if id == listed.id:
            return Target(id, listed.title, self._with_texts(listed).reports)
        for event in listed.events:
            if id == event.id:
                return Target(id, event.title, self._reports(event.reports))
            for report in event.reports:
                if any(card.id == id for card in report.articles):
                    return Target(report.id, report.lead.title, self._reports([report]))
        raise UnknownId(id)

    def everything(self) -> Target:
        """Every report of the library, whatever its grouping."""
        reports = (report for storyline in self.every_storyline() for report in self._with_texts(storyline).reports)
        return Target("all", self.about.name, tuple(sorted(reports, key=lambda report: report.lead.order)))

    def fullest(self) -> Target | None:
        """The storyline with most reports, then the most recent; None in an empty library."""
        id = self.index.groups.fullest()
        return self.target(id) if id else None

    def portions(self, target: Target, most: int = SIDE_BY_SIDE) -> tuple[Target, ...]:
        """The target in parts of at most `most` reports: the newest of each outlet first, then the newest of the others."""
        if len(target.reports) <= most:
            return (target,)
        newest = sorted(target.reports, key=_recency, reverse=True)
        first_of_outlet = {report.lead.outlet: report for report in reversed(newest)}
        ordered = sorted(newest, key=lambda r: first_of_outlet[r.lead.outlet] is not r)
        parts = ({report.id for report in ordered[at : at + most]} for at in range(0, len(ordered), most))
        whole = target.whole or target.reports
        return tuple(
            target._replace(reports=tuple(r for r in target.reports if r.id in ids), whole=whole) for ids in parts
        )

    def usual_period(self) -> "Period":
        """What a brief is about where nobody says: the whole of a small library, the last day of a large one."""
        from briefing.brief import Period

        day = self.rows[0].days[1] if self.rows and self.rows[0].days else None
        return Period(None, None) if self.about.articles <= READ_WHOLE or day is None else Period(day, day)

    def brief(self, period: "Period", wanted: "Wanted | None" = None) -> "Brief":
        """The brief of a period, with what else is wanted of it. Raises UnknownId, UnknownOutlet."""
        from briefing.brief import Wanted, make_brief

        asked = wanted or Wanted()

        # a storyline is compared as far as it lies in the period, which need not be all of it
        def compare(part: Storyline) -> "Comparison":
            return self.compare(Target(part.id, part.title, part.reports))

        storylines = [self.storyline(id) for id in self._of_brief(period, asked)]
        return make_brief(self.about.name, storylines, compare, period, asked)

    def linked(self, brief: "Brief", file: Path) -> "Brief":
        """The brief with links that lead from `file` to the articles."""
        from briefing.brief import folder_from, linked_from

        folder = folder_from(self.root, file)
        return linked_from(brief, folder) if folder else brief

    def readers_own(self) -> "ReadersOwn":
        """What the reader starred, collected and noted, for a brief."""
        from briefing.session.own import readers_own

        return readers_own(self.state, self.index)

    def brief_before(self) -> "Before":
        """The brief that was made before, as `briefed` was told of it."""
        from briefing.brief import FIRST, Before

        kept = self.state.briefs.before()
        return Before(datetime.fromisoformat(kept.when).astimezone(), kept.articles) if kept else FIRST

    def briefed(self, when: datetime) -> str | None:
        """Remembers that a brief was made now, of the library as it is; returns what went wrong, or None."""
        return self.state.briefs.made(when.astimezone(UTC).isoformat(timespec="minutes"), self.index.articles.ids())

    def _of_brief(self, period: "Period", asked: "Wanted") -> list[str]:
        """The storylines that may be in a brief, so that the others are not read."""
        if asked.storyline is not None:
            return [self.listed(asked.storyline).id]
        ids = self.index.groups.within(period.since, period.until)
        if not (asked.only_new and asked.before and asked.before.when):
            return ids
        new = set(self.index.articles.ids()) - asked.before.articles
        holding = set(self.index.groups.holdings(new).values())
        return [id for id in ids if id in holding]

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


def _recency(report: Report) -> tuple[bool, float, str]:
    published = report.lead.published
    return (published is not None, published.instant if published else 0.0, report.id)
