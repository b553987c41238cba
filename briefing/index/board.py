"""What a search keeps in memory: which word stands in which name, and a few numbers on every article, as arrays."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from briefing.index.database import Row
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


def arranged(
    entries: Iterable[Row], affairs: Mapping[int, str], folded: Callable[[str], Sequence[str]]
) -> tuple[list[tuple[str, int, str]], Board]:
    """Every outlet and topic (field, number, name), and the arrays. `affairs` are the words of a storyline's name, by its row.

    `entries`: number, words of the title, outlet, day, instant, path, kind, topics (JSON), storyline's row, number of the lead.
    """
    rows = sorted(entries, key=lambda entry: (not entry[3], -entry[4], entry[5]))
    topics_of = [json.loads(entry[7]) if len(entry[7]) > 2 else () for entry in rows]
    outlets = _numbered(entry[2] for entry in rows if entry[2] is not None)
    topics = _numbered(topic for of_row in topics_of for topic in of_row)
    arrays = _columns(rows, outlets, {s: number for number, s in enumerate(affairs)}, len(topics))
    of_topics = ((topics[topic], row) for row, of_row in enumerate(topics_of) for topic in of_row)
    arrays["topic_starts"], arrays["topic_rows"] = _postings(of_topics, len(topics))
    spoken = [entry[1].split() for entry in rows]
    spoken += [_with_joined(folded(name)) for name in (*outlets, *topics)]
    spoken += [words.split() for words in affairs.values()]
    vocabulary = sorted({word for name in spoken for word in name})
    number = {word: n for n, word in enumerate(vocabulary)}
    arrays["starts"], arrays["items"] = _postings(
        ((number[word], item) for item, name in enumerate(spoken) for word in name), len(vocabulary)
    )
    names = [("outlet", n, name) for name, n in outlets.items()] + [("topic", n, name) for name, n in topics.items()]
    return names, (vocabulary, arrays)


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


def _columns(
    rows: Sequence[Row], outlets: Mapping[str, int], storylines: Mapping[int, int], topics: int
) -> dict[str, "NDArray[Any]"]:
    import numpy as np

    columns = {
        "ns": [entry[0] for entry in rows],
        "days": [entry[3] for entry in rows],
        "outlets": [outlets.get(entry[2], -1) for entry in rows],
        "kinds": [entry[6] for entry in rows],
        "storylines": [storylines[entry[8]] for entry in rows],
        "leads": [entry[9] for entry in rows],
        "affairs": list(storylines),
        "sizes": [len(rows), len(outlets), topics, len(storylines)],
    }
    return {part: np.array(values, TYPES[part]) for part, values in columns.items()}


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(names))}


def _with_joined(words: Sequence[str]) -> list[str]:
    # so that `themirror` finds The Mirror
    return [*words, "".join(words)] if len(words) > 1 else list(words)


def _postings(pairs: Iterable[tuple[int, int]], keys: int) -> tuple["NDArray[Any]", "NDArray[Any]"]:
    """Where each key's values start, and the values, each once, in order."""
    import numpy as np

    flat = np.unique(np.fromiter((key << 32 | value for key, value in pairs), np.uint64))
    starts = np.searchsorted(flat, np.arange(keys + 1, dtype=np.uint64) << np.uint64(32))
    return starts.astype(np.uint32), (flat & np.uint64(0xFFFFFFFF)).astype(np.uint32)
