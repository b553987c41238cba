"""What the reader did in one library."""

from pathlib import Path

from briefing.state.history import History
from briefing.state.marks import MarkTable
from briefing.state.store import Store
from briefing.state.views import Views


class State:
    """Marks, saved searches and history of the library in a folder. Every call may come from any thread."""

    def __init__(self, store: Store, root: Path) -> None:
        self._store = store
        # a link or another way to write the path is the same library
        name = str(root.resolve())
        self.marks = MarkTable(store, name)
        self.views = Views(store, name)
        self.history = History(store, name)

    @property
    def problem(self) -> str | None:
        """Why nothing is remembered, in words for the reader; None where all is well."""
        return self._store.problem
