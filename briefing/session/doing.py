"""What the reader does with storylines and events: follows, pins, mutes, is done with them, names and corrects them."""

import time
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing.model import Card, StorylineOf
from briefing.session import correcting
from briefing.state import Held, Hold, Level, Mark

if TYPE_CHECKING:
    from briefing.session.home import Home
    from briefing.session.opened import Session
    from briefing.state import Correction, State

SAID = {
    Hold.FOLLOWED: ("followed", "followed no more"),
    Hold.PINNED: ("pinned", "pinned no more"),
    Hold.MUTED: ("muted", "muted no more"),
    Hold.DONE: ("done with", "not done with"),
    Hold.STARRED: ("starred", "took the star from"),
    Hold.NAMED: ("renamed", "took the name from"),
}
"""What a step is called, said of a storyline, and what its opposite is."""


class Doing:
    """Changes the state of one library. Each call is one step that `u` takes back; each returns what went wrong, or None."""

    def __init__(self, session: "Session") -> None:
        self._session = session

    @property
    def _state(self) -> "State":
        return self._session.state

    def hold(self, kind: Hold, id: str, on: bool, words: str = "") -> str | None:
        """Says this of the storyline that is or holds this id, or says it no more. Raises UnknownId."""
        storyline = self._session.listed(id)
        inside = _articles(storyline)
        step = f"{SAID[kind][0 if on else 1]} “{storyline.title}”"
        if not on:
            return self._state.holds.drop(Level.STORYLINE, kind, inside, step)
        return self._state.holds.put(Level.STORYLINE, Held(kind, inside[0], time.time_ns(), words), inside, step)

    def star_event(self, id: str, on: bool) -> str | None:
        """Stars the event of this id, or takes its star. Raises UnknownId."""
        found = next(one for one in self._session.listed(id).events if one.id == id)
        inside = [card.id for report in found.reports for card in report.articles]
        step = f"{SAID[Hold.STARRED][0 if on else 1]} “{found.title}”"
        if not on:
            return self._state.holds.drop(Level.EVENT, Hold.STARRED, inside, step)
        return self._state.holds.put(Level.EVENT, Held(Hold.STARRED, inside[0], time.time_ns()), inside, step)

    def done_alone(self, outlets: Collection[str | None], home: "Home", called: str) -> str | None:
        """Puts away every report of these outlets that stands alone in this home."""
        hidden, now = home.hidden | home.folded, time.time_ns()
        ids = self._session.index.arrivals.alone_of(outlets, -1, hidden)
        done = [Held(Hold.DONE, id.removeprefix("s-"), now) for id in ids]
        return self._state.holds.put_all(Level.STORYLINE, done, f"{SAID[Hold.DONE][0]} {called}")

    def articles(self, id: str) -> list[str]:
        """Ids of the articles of the storyline that is or holds this id. Raises UnknownId."""
        return _articles(self._session.listed(id))

    def read_all(self, id: str, on: bool = True) -> str | None:
        """Every article of the storyline that is or holds this id was read, or is unread. Raises UnknownId."""
        storyline = self._session.listed(id)
        step = f"{'read' if on else 'unread'}: all of “{storyline.title}”"
        return self._state.marks.put(_articles(storyline), Mark.READ, on, step)

    def read_these(self, ids: Collection[str], called: str, on: bool = True) -> str | None:
        """These articles were read, or are unread."""
        return self._state.marks.put(ids, Mark.READ, on, f"{'read' if on else 'unread'}: {called}")

    def tag(self, level: Level, article: str, names: Sequence[str]) -> str | None:
        """Gives an article, or the event or storyline that holds it, these tags and no others."""
        return self._state.tags.set(
            level, article, self.reached(level, article), names, f"tagged with {', '.join(names) or 'nothing'}"
        )

    def noted(self) -> set[str]:
        """Ids of the articles with a note or highlight, their own or that of the event or storyline that holds them."""
        return {id for note in self._state.notes.all() for id in self.reached(note.level, note.article)}

    def tagged(self) -> dict[str, set[str]]:
        """Ids of the articles with each tag, likewise."""
        found: dict[str, set[str]] = {}
        for tag in self._state.tags.all():
            found.setdefault(tag.name, set()).update(self.reached(tag.level, tag.article))
        return found

    def reached(self, level: Level, article: str) -> list[str]:
        """Ids of the articles that something said of an article, or of the event or storyline that holds it, is said of."""
        from briefing.session.held import UnknownId

        try:
            return [article] if level is Level.ARTICLE else self._around(level, article)
        except UnknownId:
            return []  # it is in the library no longer

    def merge(self, first: str, second: str) -> str | None:
        """Makes one affair of two storylines. Raises UnknownId."""
        return self._correct(
            lambda now: correcting.merged(self._session.listed(first), self._session.listed(second), now)
        )

    def part(self, id: str, reports: Collection[str]) -> str | None:
        """Makes these reports of the storyline that is or holds `id` an affair of their own. Raises UnknownId."""
        return self._correct(lambda now: correcting.parted(self._session.listed(id), reports, now))

    def move(self, id: str, reports: Collection[str], to: str) -> str | None:
        """Moves these reports of the storyline that is or holds `id` to the storyline or event `to`. Raises UnknownId."""

        def made(now: str) -> "list[Correction]":
            target = self._session.listed(to)
            event = next((one for one in target.events if one.id == to), None)
            return correcting.moved(self._session.listed(id), reports, target, event, now)

        return self._correct(made)

    def _correct(self, made: "Callable[[str], list[Correction]]") -> str | None:
        corrections = made(now_text())
        return self._state.corrected.add(corrections, corrections[0].told)

    def _around(self, level: Level, article: str) -> list[str]:
        storyline = self._session.listed(article)
        if level is Level.STORYLINE:
            return _articles(storyline)
        held = ([card.id for report in event.reports for card in report.articles] for event in storyline.events)
        return next(ids for ids in held if article in ids)


def now_text() -> str:
    """Now, ISO 8601 to the second, with the zone."""
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


def _articles(storyline: StorylineOf[Card]) -> list[str]:
    return [card.id for event in storyline.events for report in event.reports for card in report.articles]
