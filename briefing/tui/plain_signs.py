"""Signs that a poor terminal lacks, drawn as ones that it has: everywhere, in articles and in what Textual draws itself."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SIGNS = {
    "-": "–—―‐‑‒−─━═▔▁",
    "|": "·│┃║▌▐█▎▏▕▊▍▋▉",
    "+": "╭╮╰╯┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬†‡",
    "'": "‘’‚‛′",
    '"': "“”„‟″«»",
    ".": "…",
    "*": "•●★◦▪",
    ">": "›▶▸→",
    "<": "‹◀◂←",
    "^": "↑▲",
    "v": "↓▼▾",
    "~": "≈",
    " ": "\u00a0\u2002\u2003\u2009\u200a\u202f▀▄▂▃▅▆▇",
    "#": "░▒▓■¶",
    "{": "⟨",
    "}": "⟩",
    "x": "×✕",
}
PLAIN = str.maketrans({sign: plain for plain, signs in _SIGNS.items() for sign in signs})
"""One cell for one cell, so that nothing moves; letters stay, for a terminal may have them."""


class PlainSigns(LineFilter):
    """Draws each line in plain signs."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments, their signs plain."""
        return [Segment(text.translate(PLAIN), style, control) for text, style, control in segments]
