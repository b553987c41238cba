"""Opens a library as its index knows it, without what brings the index up to date: the first frame waits for it."""

from pathlib import Path

from briefing.config import Config
from briefing.session.opened import Session
from briefing.session.placing import kept_index


def open_at_once(root: Path, config: Config | None = None) -> Session | None:
    """The library as its index knows it, no file looked at; None where it has none that is whole."""
    index = kept_index(root, config)
    return Session(root, index, config) if index else None
