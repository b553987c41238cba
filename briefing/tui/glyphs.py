"""The signs that carry meaning, with a set for terminals that have ASCII only."""

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.model import State


class Glyphs(NamedTuple):
    """Signs of one set; each has its meaning without colour."""

    match: str = "≈"
    related: str = "~"
    none: str = "·"
    before: str = "<"
    undated: str = "?"
    no_gaps: str = "–"
    reader: str = "†"
    reported: tuple[str, str] = ("«", "»")
    quoted: tuple[str, str] = ("“", "”")
    figure: tuple[str, str] = ("⟨", "⟩")
    cursor: str = "▌"
    marked: str = "●"
    correction: str = "!"
    more: str = "…"
    dash: str = "–"
    dot: str = " · "
    """Stands between the parts of a line that tells of several things."""
    unread: str = "•"
    starred: str = "★"
    view: str = "»"
    """Stands before the name of a saved search."""
    followed: str = "♦"
    pinned: str = "▲"
    muted: str = "▽"
    done: str = "✓"
    new: str = "+"
    folded: str = "▸"
    open: str = "▾"
    note: str = "¶"

    def state(self, state: "State") -> str:
        """The sign of a cell."""
        sign: str = getattr(self, "match" if state.value == "same" else state.value)
        return sign


UNICODE = Glyphs()
ASCII = Glyphs(
    "=",
    "~",
    ".",
    "<",
    "?",
    "-",
    "+",
    ("<<", ">>"),
    ('"', '"'),
    ("{", "}"),
    ">",
    "*",
    "!",
    "...",
    "-",
    " | ",
    "N",
    "S",
    ">>",
    "F",
    "P",
    "M",
    "X",
    "+",
    ">",
    "v",
    "#",
)


def glyphs_for(ascii_only: bool) -> Glyphs:
    """The set that this terminal can show; `ascii_only` is the reader's own wish."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    poor = os.environ.get("TERM") in ("linux", "dumb", "vt100") or not encoding.startswith("utf")
    return ASCII if ascii_only or poor else UNICODE
