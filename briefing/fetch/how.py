"""What a run works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from briefing.fetch.nouns import Answer
from briefing.fetch.pieces import Reads
from briefing.fetch.record import Record


class Web(Protocol):
    """What asks web servers."""

    async def get(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Answer:
        """A feed. Raises NotFetched."""

    async def page(self, url: str) -> Answer:
        """A page, if its site lets programs read it. Raises NotFetched."""


class Told(NamedTuple):
    """How a feed went."""

    url: str
    name: str
    """What to call it."""
    new: int = 0
    changed: int = 0
    problem: str = ""
    """Why it failed; empty where it did not."""
    notes: tuple[str, ...] = ()
    """What else the reader may want to know, such as that it has moved."""
    done: int = 0
    """How many feeds are done by now."""
    of: int = 0
    """How many are asked."""


@dataclass(frozen=True, slots=True)
class How:
    """Where to, and by what."""

    root: Path
    """The library's folder."""
    web: Web
    record: Record
    reads: Reads
    now: Callable[[], datetime]
    """The time, with its zone."""
    say: Callable[[Told], None]
    """Called when a feed is done."""
    dry: bool = False
    """Whether nothing is written and nothing remembered."""
    pages: bool = True
    """Whether pages are asked for at all."""
