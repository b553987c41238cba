"""What is known before a library is open: which one opens, the theme, and the way to what was done in it before.

Light, because the first frame waits for it.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import state
from briefing.bundled import bundled
from briefing.config import Config, state_file
from briefing.state import Hold, Mark, Marks, State, Store, View

if TYPE_CHECKING:
    from briefing.state import Correction, Held, Level, Note, Visit

__all__ = [
    "Choices",
    "Correction",
    "Held",
    "Hold",
    "Level",
    "Mark",
    "Marks",
    "Note",
    "State",
    "View",
    "Visit",
    "export_state",
    "import_state",
    "library_path",
]


def __getattr__(name: str) -> object:
    """A noun of the state that the first frame does not need."""
    return getattr(state, name)


def library_path(path: Path | None, config: Config) -> tuple[Path, str | None]:
    """The library to open, and a word on why it is this one where PATH was not given."""
    if path is not None:
        return path, None
    if config.library is not None:
        return config.library, None
    return bundled("seeds"), "This is the sample library. Your own opens with: briefing PATH"


def export_state(root: Path | None = None) -> dict[str, Any]:
    """All that the reader did and chose, or what was done in the library in this folder, as plain values."""
    from briefing.state.portable import exported

    return exported(Store(state_file()), str(root.resolve()) if root else None)


def import_state(value: object, into: Path | None = None) -> str | None:
    """Adds what was exported to what is there; what went wrong, or None. Raises ValueError where the value is no state.

    `into` is the library that the only one of `value` is here.
    """
    from briefing.state.portable import imported

    return imported(Store(state_file()), value, str(into.resolve()) if into else None)


class Choices:
    """What the reader chose and wants remembered from one start to the next."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store or Store(state_file())

    def state(self, root: Path) -> State:
        """What the reader did in the library in this folder; the file is opened when it is first asked."""
        return State(self._store, root)

    @property
    def theme(self) -> str | None:
        """The theme that was chosen last."""
        return self._store.get("theme")

    def choose_theme(self, name: str) -> str | None:
        """Remembers a theme; returns what went wrong, or None."""
        return self._store.put("theme", name)
