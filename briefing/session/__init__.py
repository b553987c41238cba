"""Opens a library and answers for it: the one place where files, index, state, grouping, comparison, search and brief meet.

A name is imported when it is first asked for: an index that is whole opens without what reads files.
"""

from typing import TYPE_CHECKING

from briefing.on_demand import on_demand

if TYPE_CHECKING:
    from briefing.session.at_once import open_at_once
    from briefing.session.failed import Failed
    from briefing.session.held import UnknownId
    from briefing.session.live import Live
    from briefing.session.opened import Session
    from briefing.session.opening import Opened, open_library
    from briefing.session.placing import library_settings
    from briefing.session.targets import SIDE_BY_SIDE
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

__getattr__ = on_demand(
    __name__,
    {
        "at_once": "open_at_once",
        "failed": "Failed",
        "live": "Live",
        "held": "UnknownId",
        "opened": "Session",
        "opening": "Opened open_library",
        "placing": "library_settings",
        "targets": "SIDE_BY_SIDE",
        "update": "Done",
    },
)
