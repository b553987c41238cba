"""The brief before: when it was made, and what was in the library then."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.state.part import HERE, Part, Run

TABLES = (
    # `made` is when the last brief was made that knew the article
    """CREATE TABLE briefed (library INTEGER NOT NULL REFERENCES library, article TEXT NOT NULL, made TEXT NOT NULL,
       PRIMARY KEY (library, article)) STRICT, WITHOUT ROWID""",
)


class Briefed(NamedTuple):
    """A brief that was made."""

    when: str
    """When, as ISO 8601 in UTC."""
    articles: frozenset[str]
    """Ids of every article that is known from it, or from one before it."""


class Briefs(Part):
    """The brief before of a library."""

    def before(self) -> Briefed | None:
        """The last brief that was made, or None where there was none."""
        known = self._rows(f"SELECT article, made FROM briefed WHERE library = {HERE}")
        return Briefed(max(made for _, made in known), frozenset(id for id, _ in known)) if known else None

    def made(self, when: str, articles: Iterable[str]) -> str | None:
        """Remembers a brief of a library with these articles as the last one; returns what went wrong, or None.

        Articles that are gone stay known: a file that is away for a while is not new when it is back.
        """
        ids = list(articles)
        put = f"INSERT INTO briefed VALUES ({HERE}, :id, :when) ON CONFLICT DO UPDATE SET made = :when"

        def change(run: Run) -> None:
            for id in ids:
                run(put, id=id, when=when)

        return self._write(change)
