"""What is kept between two updates, as bytes by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.grouping import GROUPS
from briefing.grouping.board import Board
from briefing.grouping.components import Groups
from briefing.grouping.crowds import NEAREST, Nearest
from briefing.grouping.folding import Overlaps
from briefing.grouping.shelf import Crowded
from briefing.grouping.table import DTYPES, Table
from briefing.grouping.vectors import Places

VERSION = GROUPS.encode()
"""Of what is kept: what another version kept is passed over, and everything grouped from nothing."""
PIECES = 12
"""Pieces from which a table is put together again."""
SPOILT = 0.25
"""Share of rows that nothing asks for any more, from which it is, too."""


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A library as it was grouped."""

    table: Table = field(default_factory=Table)
    articles: Places = field(default_factory=lambda: np.zeros(0, np.intp))
    """Rows of the articles, by date and path."""
    overlaps: Overlaps = field(default_factory=Overlaps.none)
    told: Mapping[str, str] = field(default_factory=dict)
    """By the id of a lead: a digest of its report's copies and of the text that it shares."""
    reports: Board = field(default_factory=Board.empty)
    events: Groups = field(default_factory=Groups.none)
    happened: Board = field(default_factory=Board.empty)
    """Of events."""
    storylines: Groups = field(default_factory=Groups.none)
    digests: Mapping[str, str] = field(default_factory=dict)
    """By the id of a storyline: what it is made of."""
    corrections: str = ""
    """A digest of the reader's own."""


def saved(of: Kept, before: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """What is kept as bytes; what is as it was `before` is the same object."""
    found, had = _bytes(of), before or {}
    return {name: had[name] if had.get(name) == data else data for name, data in found.items()}


def _bytes(of: Kept) -> dict[str, bytes]:
    of = _tidied(of)
    found = {"version": VERSION, "corrections": of.corrections.encode()}
    found |= {name: _lines(values) for name, values in (("told", of.told), ("digests", of.digests))}
    for number, piece in enumerate(of.table.pieces):
        found |= {f"table/{number}/{name}": data for name, data in piece.items()}
    return found | {name: array.tobytes() for name, array in _arrays(of).items()}


def restored(state: Mapping[str, bytes] | None) -> Kept | None:
    """What was kept, or None where it is of another version."""
    if not state or state.get("version") != VERSION:
        return None
    pieces: list[dict[str, bytes]] = []
    while f"table/{len(pieces)}/ids" in state:
        pieces.append({name: state[f"table/{len(pieces)}/{name}"] for name in (*DTYPES, "ids")})

    def of(name: str, dtype: Any, as_type: Any = None) -> NDArray[Any]:
        found = np.frombuffer(state[name], dtype)
        return found.astype(as_type) if as_type else found

    def groups(name: str) -> Groups:
        return Groups(*(of(f"{name}/{part}", "<i4", np.intp) for part in ("names", "lengths", "rows")))

    def board(name: str) -> Board:
        rows, low, high = (of(f"{name}/{part}", "<i4", np.intp) for part in ("rows", "low", "high"))
        near = Nearest(
            *(
                of(f"{name}/near.{part}", kind).reshape(-1, NEAREST)
                for part, kind in (("rows", "<i4"), ("values", "<f4"))
            )
        )
        crowded = Crowded(of(f"{name}/blocks", "<u8"), of(f"{name}/keys", "<u8"))
        return Board(rows, low, high, of(f"{name}/odds", "<f8"), of(f"{name}/scores", "<f8"), near, crowded)

    overlaps = Overlaps(
        of("overlaps/low", "<i4", np.intp),
        of("overlaps/high", "<i4", np.intp),
        of("overlaps/share", "<f8"),
        of("overlaps/copy", "|u1", np.bool_),
        of("overlaps/crowded", "<u4"),
    )
    return Kept(
        Table(pieces),
        of("articles", "<i4", np.intp),
        overlaps,
        _read(state["told"]),
        board("reports"),
        groups("events"),
        board("happened"),
        groups("storylines"),
        _read(state["digests"]),
        state["corrections"].decode(),
    )


def _arrays(of: Kept) -> dict[str, NDArray[Any]]:
    found = {
        "articles": of.articles.astype("<i4"),
        "overlaps/low": of.overlaps.low.astype("<i4"),
        "overlaps/high": of.overlaps.high.astype("<i4"),
        "overlaps/share": of.overlaps.share.astype("<f8"),
        "overlaps/copy": of.overlaps.copy.astype("|u1"),
        "overlaps/crowded": of.overlaps.crowded.astype("<u4"),
    }
    for name, groups in (("events", of.events), ("storylines", of.storylines)):
        found |= {f"{name}/{part}": getattr(groups, part).astype("<i4") for part in ("names", "lengths", "rows")}
    for name, board in (("reports", of.reports), ("happened", of.happened)):
        found |= {f"{name}/{part}": getattr(board, part).astype("<i4") for part in ("rows", "low", "high")}
        found |= {f"{name}/{part}": getattr(board, part).astype("<f8") for part in ("odds", "scores")}
        found |= {
            f"{name}/near.rows": board.near.rows.astype("<i4"),
            f"{name}/near.values": board.near.values.astype("<f4"),
            f"{name}/blocks": board.crowded.blocks.astype("<u8"),
            f"{name}/keys": board.crowded.keys.astype("<u8"),
        }
    return found


def _tidied(of: Kept) -> Kept:
    """With a table of few pieces, in which most rows are asked for."""
    live = np.union1d(of.articles, of.events.names)
    if len(of.table.pieces) <= PIECES + len(live) // 50_000 and len(live) >= (1 - SPOILT) * len(of.table):
        return of
    number = np.full(len(of.table) + 1, -1, np.intp)  # the last stands for no row
    number[live] = np.arange(len(live))
    overlaps = replace(of.overlaps, low=number[of.overlaps.low], high=number[of.overlaps.high])
    return replace(
        of,
        table=of.table.only(live),
        articles=number[of.articles],
        overlaps=overlaps,
        reports=_renumbered(of.reports, number),
        happened=_renumbered(of.happened, number),
        events=Groups(number[of.events.names], of.events.lengths, number[of.events.rows]),
        storylines=Groups(of.storylines.names, of.storylines.lengths, number[of.storylines.rows]),
    )


def _renumbered(board: Board, number: Places) -> Board:
    near = Nearest(number[board.near.rows].astype(np.int32), board.near.values)
    return replace(board, rows=number[board.rows], low=number[board.low], high=number[board.high], near=near)


def _lines(values: Mapping[str, str]) -> bytes:
    return "\n".join(f"{key} {value}" for key, value in values.items()).encode()


def _read(data: bytes) -> dict[str, str]:
    lines: Sequence[str] = data.decode().split("\n") if data else ()
    return dict(line.split(" ", 1) for line in lines)
