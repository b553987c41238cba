"""What the reader did with articles, as the screens show it: read once for the rows in a list, changed by keys."""

from collections.abc import Callable, Iterable, Sequence

from briefing.choices import Mark, Marks, State

NONE = Marks()


class Kept:
    """The marks of the articles that are or were on screen."""

    def __init__(self, state: State, tell: Callable[[str], None]) -> None:
        """`tell` is told what could not be remembered, each thing once."""
        self._state = state
        self._tell = tell
        self._told: set[str] = set()
        self._marks: dict[str, Marks] = {}

    def look_up(self, ids: Iterable[str]) -> None:
        """Reads the marks of these articles anew, for all of a list at once."""
        wanted = list(ids)
        found = self._state.marks.of(wanted)
        self._marks |= {id: found.get(id, NONE) for id in wanted}

    def is_read(self, ids: Sequence[str]) -> bool:
        """Whether one of these articles, which have one text, was read."""
        return any(self._marks.get(id, NONE).read for id in ids)

    def is_starred(self, ids: Sequence[str]) -> bool:
        """Whether one of these articles, which have one text, is starred."""
        return any(self._marks.get(id, NONE).starred for id in ids)

    def mark(self, ids: Sequence[str], mark: Mark, on: bool, step: str | None = None) -> None:
        """Gives these articles a mark or takes it from them, on screen and in the file; as a `step`, it can be undone."""
        for id in ids:
            old = self._marks.get(id, NONE)
            read, starred = (on, old.starred) if mark is Mark.READ else (old.read, on)
            self._marks[id] = Marks(read, starred)
        self.told(self._state.marks.put(ids, mark, on, step))

    def read(self, ids: Sequence[str]) -> None:
        """These articles were opened."""
        self.look_up(ids)
        if not self.is_read(ids):
            self.mark(ids, Mark.READ, True)

    def turn_read(self, ids: Sequence[str]) -> None:
        """Read becomes unread, and the other way round."""
        on = not self.is_read(ids)
        self.mark(ids, Mark.READ, on, "marked as read" if on else "marked as unread")

    def turn_star(self, ids: Sequence[str]) -> None:
        """Takes the star from these articles, or gives it to the first."""
        on = not self.is_starred(ids)
        self.mark(
            ids[:1] if on else ids, Mark.STARRED, on, "starred an article" if on else "took the star from an article"
        )

    def told(self, problem: str | None) -> None:
        """Says what went wrong, if anything, and has not been said before."""
        if problem and problem not in self._told:
            self._told.add(problem)
            self._tell(problem)
