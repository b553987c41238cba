"""Sees a theme change while its file is edited."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread


class ThemeWatch:
    """Watches the reader's folder of themes, in a thread that nobody need wait for."""

    def __init__(self, folder: Path, changed: Callable[[], None]) -> None:
        """`changed` is called after each burst of changes, in that thread."""
        self._folder = folder
        self._changed = changed
        self._stop = Event()

    def start(self) -> None:
        """Begins."""
        Thread(target=self._run, daemon=True).start()

    def stop(self) -> None:
        """Ends."""
        self._stop.set()

    def _run(self) -> None:
        from briefing.session.watch import watch

        # where the system cannot watch, a theme is read at the next start
        watch(self._folder, self._changed, self._stop)
