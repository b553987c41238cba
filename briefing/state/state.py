"""What the reader did in one library."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.state.marks import MarkTable
from briefing.state.store import Store
from briefing.state.views import Views

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.state.briefs import Briefs
    from briefing.state.corrected import Corrected
    from briefing.state.history import History
    from briefing.state.holds import Holds
    from briefing.state.notes import Notes
    from briefing.state.quotes import Quotes
    from briefing.state.tags import Tags
    from briefing.state.visits import Visits


class State:
    """Everything of the library in a folder. Every call may come from any thread; a part is imported when it is first asked for."""

    def __init__(self, store: Store, root: Path) -> None:
        self._store = store
        # a link or another way to write the path is the same library
        self._name = str(root.resolve())
        self.marks = MarkTable(store, self._name)
        self.views = Views(store, self._name)

    @cached_property
    def holds(self) -> "Holds":
        """What storylines and events are to the reader."""
        from briefing.state.holds import Holds

        return Holds(self._store, self._name)

    @cached_property
    def tags(self) -> "Tags":
        """The reader's own words for things."""
        from briefing.state.tags import Tags

        return Tags(self._store, self._name)

    @cached_property
    def notes(self) -> "Notes":
        """Notes and highlights."""
        from briefing.state.notes import Notes

        return Notes(self._store, self._name)

    @cached_property
    def quotes(self) -> "Quotes":
        """Collected sentences."""
        from briefing.state.quotes import Quotes

        return Quotes(self._store, self._name)

    @cached_property
    def corrected(self) -> "Corrected":
        """Corrections of the grouping."""
        from briefing.state.corrected import Corrected

        return Corrected(self._store, self._name)

    @cached_property
    def briefs(self) -> "Briefs":
        """The brief before."""
        from briefing.state.briefs import Briefs

        return Briefs(self._store, self._name)

    @cached_property
    def history(self) -> "History":
        """What was searched for."""
        from briefing.state.history import History

        return History(self._store, self._name)

    @cached_property
    def visits(self) -> "Visits":
        """When the reader was here last."""
        from briefing.state.visits import Visits

        return Visits(self._store, self._name)

    @property
    def problem(self) -> str | None:
        """Why nothing is remembered, in words for the reader; None where all is well."""
        return self._store.problem

    def moved(self, ids: "Mapping[str, str]") -> str | None:
        """Hands all on from articles that moved (old id to new id); returns what went wrong, or None."""
        from briefing.state.moving import Moving

        return Moving(self._store, self._name).moved(ids)

    def undo(self) -> str | None:
        """Takes the reader's last step back; what it is called, or None where there is none since the reader was opened."""
        return self._store.undo()

    @property
    def last_step(self) -> int:
        """The number of the last step that can be taken back; 0 where there is none."""
        return self._store.last_step()
