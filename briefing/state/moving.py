"""Hands what the reader did with articles on where their files move: ids come from paths, and change with them."""

import json
from collections.abc import Mapping

from briefing.state.part import HERE, Part, Run

_TABLES = ("mark", "held", "tag", "note", "quote", "briefed")
"""Tables that tell of an article by its id."""


class Moving(Part):
    """Everything that the state says of articles."""

    def moved(self, ids: Mapping[str, str]) -> str | None:
        """Hands it on from articles that moved (old id to new id), all at once; returns what went wrong, or None."""

        def change(run: Run) -> None:
            for table in _TABLES:
                _hand_on(run, table, ids)
            _hand_on_pairs(run, ids)

        return self._write(change) if ids else None


def _hand_on(run: Run, table: str, ids: Mapping[str, str]) -> None:
    # all are taken up before one is put down: files may have changed places
    taken: list[tuple[object, ...]] = []
    columns: list[str] = []
    for old, new in ids.items():
        found = run(f"SELECT * FROM {table} WHERE library = {HERE} AND article = :old", old=old)
        columns = [name for name, *_ in found.description]
        at = columns.index("article")
        taken += [(*row[:at], new, *row[at + 1 :]) for row in found.fetchall()]
        run(f"DELETE FROM {table} WHERE library = {HERE} AND article = :old", old=old)
    give = f"INSERT OR IGNORE INTO {table} VALUES ({', '.join(f':{name}' for name in columns)})"
    for row in taken:
        run(give, **dict(zip(columns, row, strict=True)))


def _hand_on_pairs(run: Run, ids: Mapping[str, str]) -> None:
    put = "UPDATE correction SET together = :together, apart = :apart WHERE id = :id"
    for id, *kept in run(f"SELECT id, together, apart FROM correction WHERE library = {HERE}").fetchall():
        told = [[[ids.get(one, one) for one in pair] for pair in json.loads(pairs)] for pairs in kept]
        together, apart = map(json.dumps, told)
        if [together, apart] != kept:
            run(put, id=id, together=together, apart=apart)
