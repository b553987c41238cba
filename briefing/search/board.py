"""The board: which word stands in which name, and a few numbers on every article. All that a search keeps in memory."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.intp]
FIELDS = ("title", "outlet", "topic", "storyline", "text")
"""Where a word may stand; the first four are on the board."""
WORTH: Mapping[str, float] = {"title": 1.0, "outlet": 0.95, "topic": 0.8, "storyline": 0.8, "text": 0.6}
"""How much a match there is worth, 0 to 1."""

_CHUNK = 20_000
_KEPT = 24
"""Lists of beginnings that are kept for the next keystrokes."""


@dataclass(frozen=True)
class Board:
    """The words of names and the columns of articles. A row is an article: newest first, undated last, then by path.

    `items[starts[w]:starts[w + 1]]` are word `w`'s rows, by its titles, then, counted on from the number of rows, its outlets,
    topics and storylines; `topic_rows` are a topic's rows likewise.
    """

    version: int
    words: Sequence[str]
    """Every word of a title, outlet, topic or storyline, sorted."""
    arrays: Mapping[str, NDArray[Any]]
    """As the index gives them."""

    @cached_property
    def rows(self) -> int:
        """How many articles there are."""
        return int(self.arrays["sizes"][0])

    @cached_property
    def parts(self) -> Mapping[str, tuple[int, int]]:
        """The items that are titles (rows), outlets, topics, storylines."""
        ends = np.cumsum(self.arrays["sizes"]).tolist()
        return dict(zip(FIELDS, zip([0, *ends], ends, strict=False), strict=False))

    @cached_property
    def lengths(self) -> NDArray[np.uint16]:
        """Letters of each word."""
        return np.fromiter(map(len, self.words), np.uint16, len(self.words))

    @cached_property
    def _letters(self) -> NDArray[np.uint32]:
        """Of each word, which letters it has among its first 24: a bit each (letters that share one are told apart later)."""
        found = np.empty(len(self.words), np.uint32)
        for at in range(0, len(self.words), _CHUNK):
            signs = np.array(self.words[at : at + _CHUNK], "U24").view(np.uint32).reshape(-1, 24)
            bits = np.where(signs > 0, np.uint32(1) << (signs & np.uint32(31)), np.uint32(0))
            found[at : at + _CHUNK] = np.bitwise_or.reduce(bits, axis=1)
        return found

    def like(self, word: str, typos: int) -> list[str]:
        """The words that may be within some typos of `word`, by their length and letters: few of those that are not."""
        other = np.uint32(0)
        for sign in word[:24]:
            other |= np.uint32(1 << (ord(sign) & 31))
        # a typo exchanges one letter for another at most; longer words may hide some beyond their 24th
        far = np.bitwise_count(self._letters ^ other) <= 2 * typos + max(0, len(word) - 20)
        lengths = self.lengths
        near = far & (lengths >= len(word) - typos) & (lengths <= len(word) + typos)
        return [self.words[at] for at in np.flatnonzero(near).tolist()]

    def beginnings(self, first: str, size: int) -> list[str]:
        """The different beginnings of `size` letters of the words that start with `first`."""
        found = self._begun.get((first, size))
        if found is None:
            low, high = self.range(first)
            found = list(dict.fromkeys([word[:size] for word in self.words[low:high] if len(word) >= size]))
            if len(self._begun) >= _KEPT:
                self._begun.pop(next(iter(self._begun)))
            self._begun[first, size] = found
        return found

    @cached_property
    def _begun(self) -> dict[tuple[str, int], list[str]]:
        return {}

    @cached_property
    def copied(self) -> NDArray[np.bool_]:
        """Which rows are of a report with copies: several articles have its lead."""
        _, report, size = np.unique(self.arrays["leads"], return_inverse=True, return_counts=True)
        found: NDArray[np.bool_] = size[report] > 1
        return found

    @cached_property
    def _row_of(self) -> NDArray[np.int32]:
        ns = self.arrays["ns"]
        found = np.full(int(ns.max(initial=0)) + 2, -1, np.int32)
        found[ns] = np.arange(len(ns))
        return found

    def rows_of(self, ns: NDArray[np.int64]) -> Rows:
        """The rows of articles by their numbers, those that are gone left out."""
        rows = self._row_of[np.minimum(ns, len(self._row_of) - 1)]
        return rows[rows >= 0].astype(np.intp)

    def range(self, beginning: str) -> tuple[int, int]:
        """The words that start with `beginning`: from, to."""
        low = bisect_left(self.words, beginning)
        return low, bisect_left(self.words, beginning + "\U0010ffff", low)

    def number(self, word: str) -> int | None:
        """The number of a word, or None where no name has it."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else None

    def items(self, words: NDArray[np.intp]) -> tuple[Rows, NDArray[np.intp]]:
        """What has these words, one after the other, and how many each word has."""
        return _slices(self.arrays["starts"], self.arrays["items"], words)

    def of_topics(self, topics: NDArray[np.intp]) -> tuple[Rows, NDArray[np.intp]]:
        """The rows of topics, one topic after the other, and how many each has."""
        return _slices(self.arrays["topic_starts"], self.arrays["topic_rows"], topics)

    def spread(self, items: NDArray[Any], field: str) -> NDArray[Any]:
        """For every row what `items` has for its title, outlet, storyline, or the best of its topics; 0 where it has none."""
        low, high = self.parts[field]
        part = items[low:high]
        if field == "title":
            titles: NDArray[Any] = part
            return titles
        if field == "topic":
            return self._spread_topics(part)
        # one more for the rows that have none, whose number is -1
        found: NDArray[Any] = np.append(part, np.zeros(1, items.dtype))[self.arrays[f"{field}s"]]
        return found

    def _spread_topics(self, part: NDArray[Any]) -> NDArray[Any]:
        found = np.zeros(self.rows, part.dtype)
        topics = np.flatnonzero(part)
        rows, counts = self.of_topics(topics)
        np.maximum.at(found, rows, np.repeat(part[topics], counts))
        return found


def _slices(starts: NDArray[Any], values: NDArray[Any], keys: NDArray[np.intp]) -> tuple[Rows, NDArray[np.intp]]:
    low, high = starts[keys].astype(np.intp), starts[keys + 1].astype(np.intp)
    counts = high - low
    if len(keys) and np.all(keys[1:] == keys[:-1] + 1):
        return values[low[0] : high[-1]].astype(np.intp), counts
    # each slice counted on from its start
    before = np.cumsum(counts) - counts
    at = np.arange(int(counts.sum())) + np.repeat(low - before, counts)
    return values[at].astype(np.intp), counts
