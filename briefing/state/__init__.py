"""What the reader did, kept apart from the library and its index: choices, marks, notes, corrections, searches, visits."""

from typing import TYPE_CHECKING

from briefing.on_demand import on_demand

if TYPE_CHECKING:
    from briefing.state.briefs import Briefed
    from briefing.state.corrected import Correction
    from briefing.state.history import MOST, History
    from briefing.state.holds import Held, Hold
    from briefing.state.level import Level
    from briefing.state.marks import Mark, Marks, MarkTable
    from briefing.state.notes import Note
    from briefing.state.state import State
    from briefing.state.store import Store
    from briefing.state.tags import Tag
    from briefing.state.views import View, Views
    from briefing.state.visits import Visit

__all__ = [
    "MOST",
    "Briefed",
    "Correction",
    "Held",
    "History",
    "Hold",
    "Level",
    "Mark",
    "MarkTable",
    "Marks",
    "Note",
    "State",
    "Store",
    "Tag",
    "View",
    "Views",
    "Visit",
]

__getattr__ = on_demand(
    __name__,
    {
        "briefs": "Briefed",
        "corrected": "Correction",
        "history": "MOST History",
        "holds": "Held Hold",
        "level": "Level",
        "marks": "Mark Marks MarkTable",
        "notes": "Note",
        "state": "State",
        "store": "Store",
        "tags": "Tag",
        "views": "View Views",
        "visits": "Visit",
    },
)
