"""Gets articles into a library: from its feeds, from pages, from what the reader brings. This is the only part that asks the net."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from briefing.config import Config, cache_folder
from briefing.fetch.clippings import Given, of_page, piece_of
from briefing.fetch.feeds.entries import feed_of
from briefing.fetch.feeds.found import feeds_in
from briefing.fetch.feeds.listed import load
from briefing.fetch.files.writing import Put, put, sweep
from briefing.fetch.how import How, Told
from briefing.fetch.nouns import Feed, NotFetched, Source
from briefing.fetch.record import Record
from briefing.fetch.run import Fetched, fetch
from briefing.fetch.web.asking import Asking, asking
from briefing.index import FETCHED, Busy, place
from briefing.index.lock import held
from briefing.session.failed import Failed
from briefing.session.pages import LibraryReads


@dataclass(frozen=True)
class Getting:
    """What brings articles into the library at `root`."""

    root: Path
    config: Config

    def fetch(self, say: Callable[[Told], None], dry: bool = False) -> Fetched:
        """Asks the feeds and writes what is new.

        Raises Failed where there is none to ask, another process is asking, or what it remembers cannot be kept; OSError.
        """
        sources = load(self.root).sources
        if all(source.muted for source in sources):
            why = "follows no feeds" if not sources else "has muted all its feeds"
            raise Failed(f"{self.root} {why}; add one: briefing feeds add ADDRESS --library {self.root}")
        sweep(self.root)
        try:
            with self._record() as record:
                record.keep_feeds(source.url for source in sources)
                return asyncio.run(self._fetched(sources, record, say, dry))
        except ExceptionGroup as group:
            fault = _first(group)
        except sqlite3.Error as error:
            fault = error
        if isinstance(fault, sqlite3.Error):
            raise Failed(f"what is remembered of the feeds cannot be kept: {fault}") from fault
        raise fault

    def page(self, url: str) -> Put:
        """Adds the article of a page. Raises NotFetched, OSError."""

        async def got() -> Put:
            async with asking(self.config.allow_private) as web:
                answer = await web.page(url)
                piece = of_page(LibraryReads().page(answer), answer.url, _now())
                return put(self.root, piece)

        return asyncio.run(got())

    def given(self, given: Given) -> Put:
        """Adds the article of a file or pipe. Raises NotFetched, OSError."""
        return put(self.root, piece_of(given, LibraryReads(), _now()))

    def found(self, url: str) -> list[tuple[str, Feed]]:
        """The feed at an address, or those that the page there names and that can be read, with their addresses. Raises NotFetched."""
        return asyncio.run(self._found(url))

    async def _fetched(
        self, sources: tuple[Source, ...], record: Record, say: Callable[[Told], None], dry: bool
    ) -> Fetched:
        async with asking(self.config.allow_private) as web:
            how = How(self.root, web, record, LibraryReads(), _now, say, dry, self.config.fetch_pages)
            return await fetch(sources, how)

    async def _found(self, url: str) -> list[tuple[str, Feed]]:
        async with asking(self.config.allow_private) as web:
            answer = await web.get(url)
            try:
                return [(answer.moved or answer.url, feed_of(answer.content, answer.headers, answer.url))]
            except NotFetched:
                named = feeds_in(answer.content, answer.headers.get("content-type", ""), answer.url)
                if not named:
                    raise
            feeds = []
            for one in named:
                try:
                    feeds.append(await _feed_at(one.url, web))
                except NotFetched as error:
                    problem = error
            if not feeds:
                raise problem
            return feeds

    @contextmanager
    def _record(self) -> Iterator[Record]:
        """What is remembered of the feeds, for this process alone. Raises Failed where another one has it."""
        path = record_file(self.root, self.config)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with held(path.with_name(f"{FETCHED}.lock"), lambda: False), closing(Record.open(path)) as record:
                yield record
        except Busy:
            raise Failed(f"the feeds of {self.root} are being asked by another Briefing.") from None


def record_file(root: Path, config: Config) -> Path:
    """Where it is remembered how it went with the feeds of a library."""
    return place(config.index_folder or cache_folder(), root).with_name(FETCHED)


async def _feed_at(address: str, web: Asking) -> tuple[str, Feed]:
    answer = await web.get(address)
    return address, feed_of(answer.content, answer.headers, answer.url)


def _first(group: ExceptionGroup[Exception]) -> Exception:
    """The first fault of a group, however its groups nest."""
    one = group.exceptions[0]
    return _first(one) if isinstance(one, ExceptionGroup) else one


def _now() -> datetime:
    return datetime.now(UTC)
