"""What is known before a library is open: which one opens, the theme, and the way to what was done in it before.

Light, because the first frame waits for it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

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
