"""Pieces of text that stand on one line, and as many of them as there is room for. Pure: no widget, no terminal."""

from rich.cells import cell_len, chop_cells

Piece = tuple[str, tuple[str, ...]]
"""A run of text and the names of its styles, the strongest last."""
Line = tuple[Piece, ...]
"""What stands on one line."""


def clipped(text: str, width: int, more: str = "…") -> str:
    """`text` in at most `width` cells, ended by `more` where something is left out."""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(more)
    return chop_cells(text, room)[0].rstrip() + more if room > 0 else more[: max(width, 0)]


def padded(text: str, width: int, more: str = "…") -> str:
    """`text` clipped and filled up to exactly `width` cells."""
    text = clipped(text, width, more)
    return text + " " * (width - cell_len(text))
