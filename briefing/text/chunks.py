"""What is made of a text chunk by chunk. A chunk is what stands between two spaces: most come again and again, and are made once."""

from collections.abc import Callable, Iterator
from typing import TypeVar

MOST = 100_000
"""Chunks that are remembered; then all are forgotten."""
LONGEST = 40
"""Letters of a chunk that is remembered: a script without spaces makes long ones, which do not come again."""

T = TypeVar("T")


class Chunks(dict[str, T]):
    """What was made of each chunk."""

    def __init__(self, made: Callable[[str], T]) -> None:
        super().__init__()
        self._made = made

    def of(self, text: str) -> Iterator[T]:
        """What is made of each chunk of `text`, in order."""
        return map(self.__getitem__, text.split())

    def __missing__(self, chunk: str) -> T:
        made = self._made(chunk)
        if len(chunk) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[chunk] = made
        return made
