"""Opens a library: its index, brought up to date."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import Config
from briefing.index import Index, IndexDamaged, IndexUnusable
from briefing.session.failed import Failed
from briefing.session.opened import PROCESSES, Session
from briefing.session.placing import UNKEPT, in_memory, index_of
from briefing.session.progress import Say

if TYPE_CHECKING:
    from briefing.session.update import Done


@dataclass(frozen=True, slots=True)
class Opened:
    """A library that can be read."""

    session: Session
    done: "Done"
    """What had to be done for it."""
    word: str | None = None
    """What the reader should know of how it is kept, if anything."""


def open_library(
    root: Path, config: Config | None = None, say: Say = lambda *_: None, keep: bool = False, apart: bool = False
) -> Opened:
    """The library at `root`, every file that changed read, and grouped; waits where another process is at it.

    With `keep` its index is kept wherever it stands; with `apart` another process does the work where the index is kept, and
    this one alone where it is not.
    Raises LibraryMissing; Failed where the other process does not come to its end, or what is to be kept cannot be.
    """
    index, word = index_of(root, config, keep)
    try:
        return Opened(*_opened(root, index, config, say, apart), word)
    except IndexDamaged:
        # opened again, it begins anew: all of it can be made from the files
        index.close()
        index, word = index_of(root, config, keep)
        return Opened(*_opened(root, index, config, say, apart), word)
    except IndexUnusable as error:
        index.close()
        if keep:
            raise Failed(f"the index cannot be written: {error}") from error
        index, word = in_memory(config), f"{UNKEPT}: {error}"
        return Opened(*_opened(root, index, config, say, apart), word)


def _opened(root: Path, index: Index, config: Config | None, say: Say, apart: bool) -> tuple[Session, "Done"]:
    session = Session(root, index, config)
    if apart and index.kept:
        from briefing.session.apart import updating
        from briefing.session.update import Done

        done = Done(**updating(root).run(lambda told: say(told["step"], told["done"], told["of"]))["did"])
        session.look_again()
        return session, done
    return session, session.bring_up_to_date(config, say, 1 if apart else PROCESSES)
