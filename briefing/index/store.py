"""What is known of a library, kept on disk in one file that can be made anew at any time."""

import threading
from contextlib import AbstractContextManager
from pathlib import Path

from briefing.index import lock, opening, schema
from briefing.index.arrays import Arrays
from briefing.index.arrivals import Arrivals
from briefing.index.articles import Articles
from briefing.index.database import Database
from briefing.index.features import Features
from briefing.index.files import Files
from briefing.index.groups import Groups
from briefing.index.meta import Meta
from briefing.index.words import Words


class Index:
    """The index of one library. Its methods may be called from any thread.

    They raise the errors of `briefing.index.errors`: after IndexDamaged it is to be closed and opened again, and begins anew then.
    """

    def __init__(self, database: Database, fresh: str | None) -> None:
        self.database = database
        """What other modules run their statements on."""
        self.fresh = fresh
        """Why it is empty: `new`, `damaged`, `other version`, `other settings`; or None."""
        self.files = Files(database)
        self.articles = Articles(database)
        self.features = Features(database)
        self.arrays = Arrays(database)
        self.groups = Groups(database)
        self.arrivals = Arrivals(database)
        self.meta = Meta(database)
        self.words = Words(database)
        self._here = threading.Lock()

    @classmethod
    def open(cls, path: Path | None, key: str) -> "Index":
        """The index at `path`, or a new one in memory. `key` names the methods and settings that it is made by.

        One of other methods, of another version, or damaged is deleted, and a new one begun. Raises IndexUnusable, with the reason
        in words, where `path` cannot be written.
        """
        if path is not None:
            return cls(*opening.opened(path, key))
        database = Database(None)
        schema.create(database, key)
        return cls(database, "new")

    def writing(self) -> AbstractContextManager[None]:
        """One transaction: all that is written inside, or nothing. Raises RuntimeError inside another transaction."""
        return self.database.writing()

    def snapshot(self) -> AbstractContextManager[None]:
        """All that is read inside is of one state, whatever is written meanwhile."""
        return self.database.snapshot()

    def lock(self, wait: lock.Wait) -> AbstractContextManager[None]:
        """Lets one updater at a time in, across processes; a killed one is out. Raises Busy where `wait` gives up."""
        if self.database.path is None:
            return lock.held_here(self._here, wait)
        return lock.held(opening.lock_of(self.database.path), wait)

    @property
    def kept(self) -> bool:
        """Whether it is on disk, for the next start and other processes."""
        return self.database.path is not None

    @property
    def generation(self) -> int:
        """Grows with every grouping that is written: a reader that sees it grown looks again."""
        return self.meta.generation

    def check(self) -> None:
        """Looks at every page of the file, where something that must be there is not. Raises IndexDamaged."""
        self.database.check()

    def close(self) -> None:
        """Closes the connections of all threads."""
        self.database.close()
