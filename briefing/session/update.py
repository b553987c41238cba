"""Brings the index of a library up to date with its files, at a cost that goes with what has changed."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import library
from briefing.index import Index
from briefing.library import LibrarySettings, Opened, parsed
from briefing.model import Corrections
from briefing.session.changed import Changes, changes
from briefing.session.in_force import are_other
from briefing.session.numbers import put_about
from briefing.session.progress import Say

if TYPE_CHECKING:
    from briefing.library import Trace
    from briefing.session.taking import Taken
    from briefing.session.workers import Workers

OUTSIDE = "outside"
"""Name under which the index keeps what is told of the library beside its files."""
SEEN = "seen"
"""Name under which it keeps a hash of all that it knows of when files changed: to read that takes a third as long as the walk."""


NO_CORRECTIONS = Corrections()


@dataclass(slots=True)
class Done:
    """What an update found and did."""

    files: int = 0
    """Files that are there."""
    new: int = 0
    """Files that were not there before; moved ones are not counted."""
    changed: int = 0
    """Files that are others than before."""
    moved: int = 0
    """Files that stand elsewhere, with their content as it was."""
    gone: int = 0
    """Files that are there no more; moved ones are not counted."""
    storylines: int = 0
    """Storylines that are new or others than before."""
    anew: str | None = None
    """Why the index was made from nothing, where it was: `new`, `damaged`, `other version`, `other settings`."""
    seconds: dict[str, float] = field(default_factory=dict)
    """How long each step took, by the clock."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Times what is done inside."""
        start = time.perf_counter()
        yield
        self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - start, 3)


@dataclass(frozen=True, slots=True)
class How:
    """How an update is done."""

    settings: LibrarySettings
    """How the library is read."""
    processes: int = 1
    """Processes that read files, where these are many."""
    corrections: Corrections = NO_CORRECTIONS
    """The reader's own, of the grouping."""
    say: Say = lambda *_: None
    """Called with what is being done, how many are done, and how many there are (0: not known)."""
    hand_on: Callable[[Mapping[str, str]], None] = lambda _: None
    """Called with the ids of articles that have moved, and their new ids, before the index knows of it."""


def update(root: Path, index: Index, how: How) -> Done:
    """Looks at every file, reads those that changed, and groups.

    From nothing, what is read is kept step by step, so that it is not lost with the process; else all is one transaction.
    Raises LibraryMissing, and what the index raises.
    """
    done = Done(anew=index.fresh)
    now_ns = time.time_ns()
    how.say("Looking at files", 0, 0)
    with done.step("walk"):
        opened = library.opened(root, how.settings)
        done.files = len(opened.stamps)
        begun = index.generation == 0
        same = not begun and _outside(opened) == index.meta.get(OUTSIDE) and not are_other(index, how.corrections)
        if same and opened.digest() == index.meta.get(SEEN):
            return done
        found = _found(index, opened)
    if same and not found.any:
        return done
    from briefing.session.workers import Workers  # like all that reads and groups, seldom needed

    with nullcontext() if begun else index.writing(), Workers(how.processes) as workers:
        _brought_up(index, opened, found, workers, how, done, now_ns)
    return done


def _brought_up(
    index: Index, opened: Opened, found: Changes, workers: "Workers", how: How, done: Done, now_ns: int
) -> None:
    from briefing.session.grouped import group_again
    from briefing.session.taking import moves, new_ids, reading, take_in
    from briefing.session.whole import complete

    begun = index.generation == 0
    batch: Callable[[], AbstractContextManager[None]] = index.writing if begun else nullcontext
    gone, came = index.files.digests(found.gone), index.files.came(found.gone)
    with done.step("read"):
        files = reading(opened, found, workers)
        # while other processes read
        before = {} if begun else _traces(index)
        taken = take_in(index, files, found, batch, how.say, now_ns)
        elsewhere = moves(found, taken, gone)
        if elsewhere:
            how.hand_on(new_ids(index, elsewhere))
            index.files.put_came({new: came[old] for old, new in elsewhere.items()})
        _count(done, found, taken, len(elsewhere))
    if begun:
        taken.articles = _traces(index)
    with done.step("look"):
        changed = complete(index, opened, taken, before, workers, batch, how.say)
    with batch():
        with done.step("group"):
            if begun or changed or taken.left or are_other(index, how.corrections):
                done.storylines = group_again(index, changed, how.corrections, workers, how.say)
        index.meta.put(OUTSIDE, _outside(opened))
        # a file that may have changed again since has to be read again
        index.meta.put(SEEN, "" if index.files.seen() else opened.digest())
        put_about(index)


def _traces(index: Index) -> "dict[str, Trace]":
    from briefing.library import restored

    return {id: restored(data) for id, data in index.articles.traces()}


def _found(index: Index, opened: Opened) -> Changes:
    known = index.files.known()
    text, _ = json.loads(index.meta.get(OUTSIDE) or '["", []]')
    before, _ = parsed(text)
    again = opened.said.changed_since(before, list(known))
    return changes(opened.stamps, known, index.files.seen(), again)


def _outside(opened: Opened) -> str:
    """What is told of the library beside its files: by its reader, and by what could not be listed."""
    problems = [[problem.path, problem.reason] for problem in opened.problems]
    return json.dumps([opened.said.text, problems])


def _count(done: Done, found: Changes, taken: "Taken", moved: int) -> None:
    done.new, done.gone, done.moved = len(found.new) - moved, len(found.gone) - moved, moved
    done.changed = len(found.changed) - taken.unchanged
