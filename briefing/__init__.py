"""Briefing: a terminal news reader that shows how each outlet framed the same event."""

__version__ = "0.1.0"
