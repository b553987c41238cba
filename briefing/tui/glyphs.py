"""The signs that carry meaning, with a set for terminals that have ASCII only."""

import os
import sys
from dataclasses import dataclass

from briefing.model import State


@dataclass(frozen=True, slots=True)
class Glyphs:
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

    def state(self, state: State) -> str:
        """The sign of a cell."""
        return {
            State.SAME: self.match,
            State.RELATED: self.related,
            State.NONE: self.none,
            State.BEFORE: self.before,
            State.UNDATED: self.undated,
            State.NO_GAPS: self.no_gaps,
        }[state]


UNICODE = Glyphs()
ASCII = Glyphs(
    "=", "~", ".", "<", "?", "-", "+", ("<<", ">>"), ('"', '"'), ("{", "}"), ">", "*", "!", "...", "-", " | "
)


def glyphs_for(ascii_only: bool) -> Glyphs:
    """The set that this terminal can show; `ascii_only` is the reader's own wish."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    poor = os.environ.get("TERM") in ("linux", "dumb", "vt100") or not encoding.startswith("utf")
    return ASCII if ascii_only or poor else UNICODE
