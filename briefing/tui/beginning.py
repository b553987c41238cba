"""The first start: what the reader chooses opens when this app is left, in one of its own."""

from pathlib import Path
from typing import NamedTuple

from briefing.tui.fetching import Fetching


class Next(NamedTuple):
    """What is opened next."""

    root: Path | None
    """The library's folder; None: the sample."""
    fetch: bool
    """Whether its feeds are asked at once."""


class Beginning(Fetching):
    """Asks what to open, where nothing was ever chosen."""

    next: Next | None = None

    def begin(self, folder: Path | None, fetch: bool) -> None:
        """Makes a folder the reader's library and opens it, then asks its feeds if `fetch`; without a folder opens the sample."""
        from briefing.config.writing import remember_library

        if folder is not None and (problem := remember_library(folder.resolve())):
            self._warn(problem)
        self.next = Next(folder, fetch)
        self.exit()
