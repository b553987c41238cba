"""What was searched for."""

from briefing.state.part import HERE, Part, Run

MOST = 200
"""Searches that are remembered."""


class History(Part):
    """The searches of a library."""

    def latest(self, most: int = MOST) -> tuple[str, ...]:
        """The latest searches, the last one first, each once."""
        query = f"SELECT query FROM asked WHERE library = {HERE} ORDER BY turn DESC LIMIT :most"
        return tuple(query for (query,) in self._rows(query, most=most))

    def add(self, query: str) -> str | None:
        """Remembers a search as the last one; returns what went wrong, or None."""
        turn = f"(SELECT ifnull(max(turn), 0) + 1 FROM asked WHERE library = {HERE})"
        put = f"INSERT INTO asked VALUES ({HERE}, :query, {turn}) ON CONFLICT DO UPDATE SET turn = excluded.turn"
        kept = f"SELECT query FROM asked WHERE library = {HERE} ORDER BY turn DESC LIMIT {MOST}"
        drop = f"DELETE FROM asked WHERE library = {HERE} AND query NOT IN ({kept})"

        def change(run: Run) -> None:
            run(put, query=query)
            run(drop)

        return self._write(change)
