"""Searches that the reader saved under a name, in the reader's own order."""

from typing import NamedTuple

from briefing.state.part import HERE, Part, Run

_OF = f"library = {HERE} AND name = :name"


class View(NamedTuple):
    """A saved search."""

    name: str
    """What the reader called it; no two of a library have the same."""
    query: str
    """What is searched for."""


class Views(Part):
    """The saved searches of a library."""

    def all(self) -> tuple[View, ...]:
        """All, in the reader's order."""
        query = f"SELECT name, query FROM view WHERE library = {HERE} ORDER BY place, name"
        return tuple(View(name, query) for name, query in self._rows(query))

    def save(self, view: View) -> str | None:
        """Saves a search as the last one, or in the place of the one that has this name; returns what went wrong, or None."""
        last = f"(SELECT ifnull(max(place), 0) + 1 FROM view WHERE library = {HERE})"
        put = f"INSERT INTO view VALUES ({HERE}, :name, :query, {last}) ON CONFLICT DO UPDATE SET query = :query"
        return self._write(lambda run: run(put, name=view.name, query=view.query), f"saved the search {view.name}")

    def rename(self, name: str, new: str) -> str | None:
        """Gives a search another name; returns what went wrong, or None."""
        if name != new and any(view.name == new for view in self.all()):
            return f"There is a view called “{new}” already."
        return self._write(
            lambda run: run(f"UPDATE view SET name = :new WHERE {_OF}", name=name, new=new),
            f"renamed the search {name}",
        )

    def delete(self, name: str) -> str | None:
        """Forgets a search; returns what went wrong, or None."""
        return self._write(lambda run: run(f"DELETE FROM view WHERE {_OF}", name=name), f"forgot the search {name}")

    def move(self, name: str, by: int) -> str | None:
        """Moves a search so many places down (`by` negative: up); returns what went wrong, or None."""

        def change(run: Run) -> None:
            names = [n for (n,) in run(f"SELECT name FROM view WHERE library = {HERE} ORDER BY place, name")]
            if name in names:
                at = names.index(name)
                names.insert(max(0, at + by), names.pop(at))
                for place, each in enumerate(names):
                    run(f"UPDATE view SET place = :place WHERE {_OF}", name=each, place=place)

        return self._write(change, f"moved the search {name}")
