"""What a search keeps in memory: which word stands in which name, and a few numbers on every article, as arrays."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from briefing.index.errors import sound
from briefing.model import Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

KINDS = tuple(Kind)
TYPES = {
    "starts": "uint32",
    "items": "uint32",
    "ns": "int64",
    "days": "int32",
    "outlets": "int32",
    "kinds": "uint8",
    "storylines": "int32",
    "leads": "int64",
    "affairs": "int64",
    "topic_starts": "uint32",
    "topic_rows": "uint32",
    "sizes": "int64",
}
"""The arrays. A row is an article: newest first, undated last, then by path.

`words` (sorted) and `items[starts[w]:starts[w + 1]]`: a word's rows, by its titles, then, counted on from the number of rows, the
outlets, the topics and the storylines whose names hold it; `sizes`: how many rows, outlets, topics, storylines. `topic_rows` likewise
a topic's rows. Of a row: `ns` its number, `days` its day (1 is 1 January of the year 1, 0: undated), `outlets` (-1: unknown), `kinds`,
`storylines`, `leads`: the number of its report's lead. `affairs`: a storyline's row in the index.
"""
_EMPTY = {"starts": b"\0" * 4, "topic_starts": b"\0" * 4, "sizes": b"\0" * 32}
Board = tuple[list[str], dict[str, "NDArray[Any]"]]


def encoded_board(board: Board) -> Iterator[tuple[str, bytes]]:
    """The words and the arrays as bytes, by name."""
    words, arrays = board
    yield "words", "\n".join(words).encode()
    for part, array in arrays.items():
        yield part, array.tobytes()


def decoded_board(kept: Callable[[str], bytes]) -> Board:
    """The words and the arrays that were encoded; empty ones where nothing is kept. Raises IndexDamaged."""
    import numpy as np

    with sound():
        words = kept("words").decode()
        arrays = {part: np.frombuffer(kept(part) or _EMPTY.get(part, b""), type) for part, type in TYPES.items()}
        return words.split("\n") if words else [], arrays
