"""Takes files into the index: what they hold by themselves, before the library as a whole has told its part."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from briefing.index import FileRow, Index
from briefing.library import Opened, Trace, article_id, restored
from briefing.session.changed import Changes, moved
from briefing.session.progress import Say
from briefing.session.reading import FileRead, FileReader, unreadable
from briefing.session.workers import Workers

BATCH = 1000
"""Files that are written at a time."""

Batches = Callable[[], AbstractContextManager[None]]
"""Begins a transaction, or goes on in the one that there is."""


@dataclass(slots=True)
class Taken:
    """What came of it."""

    articles: dict[str, Trace] = field(default_factory=dict)
    """Traces of the articles that are new or whose file has changed, by id."""
    left: set[str] = field(default_factory=set)
    """Ids of the articles that are no more."""
    digests: dict[str, bytes] = field(default_factory=dict)
    """Content of the files that were read, by place."""
    unchanged: int = 0
    """Files that were read and are as they were."""


@dataclass(frozen=True, slots=True)
class Before:
    """What was known of the files that are read."""

    digests: Mapping[str, bytes]
    """Of those that may have changed, by place."""
    came_ns: Mapping[str, int]
    """When the content of these came into the library."""
    again: frozenset[str]
    """Places whose articles are made again though the file is as it was."""
    begun: bool
    """Whether the index is made from nothing."""
    now_ns: int

    def same(self, one: FileRead) -> bool:
        """Whether the file has the content that it had."""
        return bool(one.digest) and self.digests.get(one.seen.place) == one.digest

    def came(self, one: FileRead) -> int:
        """When its content came."""
        if self.begun:
            return min(one.seen.mtime_ns, self.now_ns)
        return self.came_ns[one.seen.place] if self.same(one) else self.now_ns


def reading(opened: Opened, found: Changes, workers: Workers) -> Iterator[list[FileRead]]:
    """What the files that changed hold, some at a time."""
    return workers.over(opened.seen(found.read), len(found.read), FileReader(opened.said, opened.names), unreadable)


def take_in(
    index: Index, files: Iterable[list[FileRead]], found: Changes, batch: Batches, say: Say, now_ns: int
) -> Taken:
    """Keeps what the files that changed hold, and forgets those that are gone."""
    taken = Taken()
    count = len(found.read)
    before = Before(
        index.files.digests(found.changed), index.files.came(found.changed), found.again, index.generation == 0, now_ns
    )
    say("Reading", 0, count)
    read: list[FileRead] = []
    done = 0
    for some in files:
        read += some
        done += len(some)
        say("Reading", done, count)
        if len(read) >= BATCH or done == count:
            with batch():
                _keep(index, read, before, taken)
            read = []
    if found.gone:
        with batch():
            gone = index.articles.of_files(found.gone)
            taken.left |= {id for ids in gone.values() for id in ids}
            index.articles.drop([id for ids in gone.values() for id in ids])
            index.files.drop(found.gone)
    return taken


def _keep(index: Index, read: Sequence[FileRead], before: Before, taken: Taken) -> None:
    index.files.put(
        FileRow(
            one.seen.place, one.seen.size, one.seen.mtime_ns, one.digest, one.problems, before.now_ns, before.came(one)
        )
        for one in read
    )
    taken.digests |= {one.seen.place: one.digest for one in read}
    others = [one for one in read if not before.same(one) or one.seen.place in before.again]
    taken.unchanged += len(read) - len(others)
    had = {id for ids in index.articles.of_files([one.seen.place for one in others]).values() for id in ids}
    rows = [row for one in others for row in one.rows]
    index.articles.drop(had - {row.id for row in rows})
    taken.left |= had - {row.id for row in rows}
    index.articles.put(rows)
    taken.articles |= {row.id: restored(row.trace) for row in rows}


def moves(found: Changes, taken: Taken, gone: Mapping[str, bytes]) -> dict[str, str]:
    """Places of the files that have moved, and their new ones; `gone` are digests by place."""
    new = {place: taken.digests[place] for place in found.new if taken.digests.get(place)}
    return moved(new, {place: digest for place, digest in gone.items() if digest})


def new_ids(index: Index, moved: Mapping[str, str]) -> dict[str, str]:
    """Ids of the articles of files that have moved, and their new ones."""
    there = index.articles.of_files(list(moved.values()))
    return {
        article_id(old + card.path[len(place) :]): card.id
        for old, place in moved.items()
        for card in index.articles.cards(there.get(place, []))
    }
