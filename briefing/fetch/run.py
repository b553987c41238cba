"""Asks the feeds of a library, all at once on one event loop: none waits for another's server."""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from briefing.fetch.feeds.entries import feed_of
from briefing.fetch.how import How, Told
from briefing.fetch.nouns import NotFetched, Source
from briefing.fetch.pieces import page_of
from briefing.fetch.record import Asked
from briefing.fetch.taking import Taking

FEEDS = 60
"""Feeds that are asked at a time, at most."""


@dataclass(slots=True)
class Fetched:
    """What a run brought."""

    feeds: int
    """How many were asked."""
    new: list[str] = field(default_factory=list)
    """Places of new files in the library; in a dry run the headlines of what would become one."""
    changed: list[str] = field(default_factory=list)
    """Places of new versions of articles that were there; in a dry run of the files that would get one."""
    failed: list[Told] = field(default_factory=list)
    """The feeds that failed."""
    noted: list[Told] = field(default_factory=list)
    """The feeds of which there is something else to say."""


async def fetch(sources: Sequence[Source], how: How) -> Fetched:
    """Asks the feeds that are not muted, and writes what is new. Raises OSError, sqlite3.Error where nothing can be written.

    Those are raised in a group, as task groups do.
    """
    asked = list({source.url: source for source in sources if not source.muted}.values())
    run = _Run(how, Fetched(len(asked)))
    async with asyncio.TaskGroup() as tasks:
        for source in asked:
            tasks.create_task(run.feed(source))
    return run.fetched


@dataclass(slots=True)
class _Run:
    how: How
    fetched: Fetched
    done: int = 0
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(FEEDS))
    pages: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    """One feed at a time takes a page that several have."""

    async def feed(self, source: Source) -> None:
        """Asks one feed, and says how it went."""
        async with self.places:
            try:
                told = await self._asked(source)
            except NotFetched as error:
                told = self._failed(source, error)
            except (OSError, sqlite3.Error):
                raise
            except Exception as error:  # one bad feed must not stop the others
                told = self._failed(source, NotFetched(f"could not be read ({type(error).__name__})"))
        self.done += 1
        told = told._replace(done=self.done, of=self.fetched.feeds)
        self.fetched.failed += [told] if told.problem else []
        self.fetched.noted += [told] if told.notes else []
        self.how.say(told)

    async def _asked(self, source: Source) -> Told:
        before = self.how.record.of_feed(source.url)
        name = source.outlet or before.title or source.url
        now = self.how.now()
        if before.wait_until > now.timestamp():
            until = datetime.fromtimestamp(before.wait_until, now.tzinfo)
            return Told(
                source.url, name, notes=(f"not asked: its server wants to be left alone until {until:%d %b %H:%M}",)
            )
        answer = await self.how.web.get(source.url, etag=before.etag, modified=before.modified)
        moved = (f"has moved to {answer.moved}",) if answer.moved else ()
        state = Asked(succeeded=now.timestamp(), moved=answer.moved, title=before.title)
        if answer.status == 304:
            self._remember(source, state._replace(etag=before.etag, modified=before.modified))
            return Told(source.url, name, notes=moved)
        feed = await asyncio.to_thread(feed_of, answer.content, answer.headers, answer.url)
        if feed.problems and not feed.entries:
            raise NotFetched(feed.problems[0])
        taking = Taking(self.how, source, feed)
        for entry in feed.entries:
            async with self.pages[page_of(entry) or f"{source.url} {entry.id}"]:
                await taking.entry(entry)
        self.fetched.new += taking.new
        self.fetched.changed += taking.changed
        if not taking.left and not feed.problems:  # only where all of it was read and has become files
            state = state._replace(etag=answer.headers.get("etag"), modified=answer.headers.get("last-modified"))
        self._remember(source, state._replace(title=feed.title))
        told = Told(source.url, source.outlet or feed.title or source.url, len(taking.new), len(taking.changed))
        return told._replace(notes=(*moved, *feed.problems))

    def _failed(self, source: Source, error: NotFetched) -> Told:
        before = self.how.record.of_feed(source.url)
        until = self.how.now().timestamp() + error.after if error.after else 0.0
        failed = before._replace(failures=before.failures + 1, problem=str(error), wait_until=until)
        self._remember(source, failed)
        return Told(source.url, source.outlet or before.title or source.url, problem=str(error))

    def _remember(self, source: Source, asked: Asked) -> None:
        if not self.how.dry:
            self.how.record.put_feed(source.url, asked)
