"""What is known of every article, and of every event of several reports: columns of numbers, to which rows are only added."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.ragged import Ragged

Columns = Mapping[str, NDArray[Any]]

SCALARS = {
    "words": "<i4",  # of the body; of an event, of its longest report
    "weekdays": "|u1",
    "day": "<i4",  # of publication, counted from the year 1; 0 where it is not known
    "instant": "<f8",  # seconds since 1970
    "many": "|u1",  # 1 where it tells of many stories
    "told": "|u1",  # how many things it says about itself
    "reports": "<i4",
    "cutoff": "<i4",  # least weight of a heavy key
}
VECTORS = ("text", "title", "lead", "phrases")
SETS = ("sketch", "quoted", "figures")
RAGGED = (*VECTORS, *SETS)
DTYPES = {
    **SCALARS,
    **{f"{name}.lengths": "<i4" for name in RAGGED},
    **{f"{name}.keys": "<u4" for name in RAGGED},
    **{f"{name}.weights": "<f4" for name in VECTORS},
}

PIECE = 50_000
"""Rows of a piece at most: some 150 MB."""


class Table:
    """Rows in pieces: each update adds a piece, and what is there stays as it is. A row's number is its name between updates."""

    def __init__(self, pieces: Sequence[Mapping[str, bytes]] = ()) -> None:
        self.pieces = list(pieces)
        self._columns = {
            name: joined([np.frombuffer(piece[name], dtype) for piece in pieces], dtype)
            for name, dtype in DTYPES.items()
        }
        self._ragged: dict[str, Ragged] = {}
        self.ids = [id for piece in pieces for id in piece["ids"].decode().split("\n")]
        """The article's id of each row; empty for an event's."""

    def __len__(self) -> int:
        return len(self.ids)

    def column(self, name: str) -> NDArray[Any]:
        """A column of scalars, or one part of a ragged one."""
        return self._columns[name]

    def of(self, name: str) -> Ragged:
        """A column of ragged rows."""
        if name not in self._ragged:
            lengths, keys = self._columns[f"{name}.lengths"], self._columns[f"{name}.keys"]
            starts = np.concatenate([[0], np.cumsum(lengths, dtype=np.intp)])
            self._ragged[name] = Ragged(starts, keys, self._columns.get(f"{name}.weights", np.zeros(0, np.float32)))
        return self._ragged[name]

    def add(self, ids: Sequence[str], batches: Iterable[Columns]) -> None:
        """Adds rows as one more piece; `ids` are their articles' ids, and each batch has some of them in their order."""
        if not ids:
            return
        added = [dict(batch) for batch in batches]
        piece: dict[str, bytes] = {}
        for name, dtype in DTYPES.items():
            piece[name] = joined([batch.pop(name) for batch in added], dtype).tobytes()
            self._columns[name] = joined([self._columns[name], np.frombuffer(piece[name], dtype)], dtype)
        self.pieces.append(piece | {"ids": "\n".join(ids).encode()})
        self._ragged.clear()
        self.ids += ids

    def only(self, rows: NDArray[Any]) -> "Table":
        """A table of these rows, in this order."""
        found = Table()
        for start in range(0, len(rows), PIECE):
            part = rows[start : start + PIECE]
            found.add([self.ids[row] for row in part.tolist()], [self._some(part)])
        return found

    def _some(self, rows: NDArray[Any]) -> Columns:
        made: dict[str, NDArray[Any]] = {name: self._columns[name][rows] for name in SCALARS}
        for name in RAGGED:
            flat, made[f"{name}.lengths"] = self.of(name).flat(rows)
            for part in ("keys", "weights"):
                if f"{name}.{part}" in DTYPES:
                    made[f"{name}.{part}"] = self._columns[f"{name}.{part}"][flat]
        return made


def joined(parts: Sequence[NDArray[Any]], dtype: str) -> NDArray[Any]:
    """The parts one after the other; a single one is not copied."""
    filled = [part for part in parts if len(part)]
    if len(filled) == 1:
        return filled[0].astype(dtype, copy=False)
    return np.concatenate(filled).astype(dtype, copy=False) if filled else np.zeros(0, dtype)
