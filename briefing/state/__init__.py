"""What the reader did, kept apart from the library and its index: choices, marks, saved searches and what was searched for."""

from briefing.state.history import MOST, History
from briefing.state.marks import Mark, Marks, MarkTable
from briefing.state.state import State
from briefing.state.store import Store
from briefing.state.views import View, Views

__all__ = ["MOST", "History", "Mark", "MarkTable", "Marks", "State", "Store", "View", "Views"]
