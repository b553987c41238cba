"""What the reader did, kept apart from the library: for now, the choices to remember."""

from briefing.state.store import Store

__all__ = ["Store"]
