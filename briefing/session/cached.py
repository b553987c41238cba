"""Keeps in the index what comparisons read from articles."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from briefing.index import Index, IndexProblem


class Cached:
    """What `briefing.recalled.Kept` asks for, over an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def get(self, name: str, version: str, ids: Sequence[str]) -> Mapping[str, bytes]:
        """What is kept of these articles; nothing where the index cannot be read."""
        try:
            return self._index.features.get(name, version, ids)
        except IndexProblem:
            return {}

    def put(self, name: str, version: str, items: Mapping[str, bytes]) -> None:
        """Keeps it, unless the index is being updated, cannot be written, or lost an article meanwhile."""
        with suppress(IndexProblem, KeyError), self._index.lock(lambda: False), self._index.writing():
            self._index.features.put(name, version, items.items())
