"""Answers for a library from its index: the one place where files, index, state, grouping, comparison, search and brief meet.

What the first frame does not need is imported where it is used.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from briefing.config import Config
from briefing.index import Index
from briefing.model import Card, Report, StorylineOf
from briefing.session.briefs import Briefs
from briefing.session.progress import Say
from briefing.state import Mark

if TYPE_CHECKING:
    from briefing.search.engine import Engine
    from briefing.session.doing import Doing
    from briefing.session.home import Asked, Home
    from briefing.session.update import Done

PROCESSES = 2
"""Processes that read files at most: grouping and writing, which one process does, then take about as long."""


class Session(Briefs):
    """A library that was indexed, and what its reader does in it. Methods may be called from any thread."""

    def __init__(self, root: Path, index: Index, config: Config | None = None) -> None:
        super().__init__(root, index, config)
        self._generation = index.generation
        self._looking = Lock()

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
