"""Opens a library and answers for it: the one place where files, index, state, grouping, comparison, search and brief meet.

A name is imported when it is first asked for: an index that is whole opens without what reads files.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.session.at_once import open_at_once
    from briefing.session.failed import Failed
    from briefing.session.live import Live
    from briefing.session.opened import SIDE_BY_SIDE, Session, UnknownId
    from briefing.session.opening import Opened, open_library
    from briefing.session.placing import library_settings
    from briefing.session.update import Done

__all__ = [
    "SIDE_BY_SIDE",
    "Done",
    "Failed",
    "Live",
    "Opened",
    "Session",
    "UnknownId",
    "library_settings",
    "open_at_once",
    "open_library",
]

_HOMES = {
    "Done": "update",
    "Failed": "failed",
    "Live": "live",
    "Opened": "opening",
    "SIDE_BY_SIDE": "opened",
    "Session": "opened",
    "UnknownId": "opened",
    "library_settings": "placing",
    "open_at_once": "at_once",
    "open_library": "opening",
}


def __getattr__(name: str) -> object:
    """A name, from its module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
