"""The feeds of a library as the reader sees them: which it follows, how it went with each, and the reader's changes of the list."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from briefing.config import Config, cache_folder
from briefing.fetch.feeds.listed import NAME, load
from briefing.fetch.feeds.outlets import outlets
from briefing.fetch.feeds.relisted import NotListed, added, moved, muted, removed
from briefing.fetch.nouns import Source
from briefing.fetch.record import Asked, Record
from briefing.files import write_new
from briefing.index import FETCHED, where
from briefing.session.apart import Apart
from briefing.session.editing import Edit

__all__ = [
    "Followed",
    "NotListed",
    "adding",
    "fetching",
    "follow",
    "follow_known",
    "followed",
    "follows_any",
    "move",
    "mute",
    "unfollow",
]


class Followed(NamedTuple):
    """A feed and how it went with it."""

    source: Source
    asked: Asked

    @property
    def outlet(self) -> str:
        """The outlet that its articles name; empty where nothing tells yet."""
        return self.source.outlet or self.asked.title

    @property
    def name(self) -> str:
        """What to call it."""
        return self.outlet or self.source.url

    @property
    def failing(self) -> bool:
        """Whether the last try failed."""
        return self.asked.failures > 0 and not self.source.muted

    @property
    def said(self) -> str:
        """How it went, in words."""
        answered = f"answered {_day(self.asked.succeeded)}" if self.asked.succeeded else "never answered"
        if self.source.muted:
            return f"muted · {answered}"
        if self.asked.failures:
            times = f"failed {self.asked.failures} times" if self.asked.failures > 1 else "failed"
            return f"{times}: {self.asked.problem} · {answered}"
        moved = f" · has moved to {self.asked.moved}" if self.asked.moved else ""
        return (answered if self.asked.succeeded else "not asked yet") + moved


def follows_any(root: Path) -> bool:
    """Whether the library has a list of feeds."""
    return (root / NAME).is_file()


def followed(root: Path, config: Config) -> tuple[list[Followed], Sequence[str]]:
    """The feeds of a library in the order of its list, and what is wrong with that list."""
    listed = load(root)
    path = where(config.index_folder or cache_folder(), root).with_name(FETCHED)
    asked: Mapping[str, Asked] = {}
    with suppress(OSError, sqlite3.Error):  # a cache: where it cannot be read, nothing is known
        if path.exists():
            with closing(Record.open(path)) as record:
                asked = record.feeds()
    return [Followed(source, asked.get(source.url, Asked())) for source in listed.sources], listed.problems


def fetching(root: Path) -> Apart:
    """Asks the feeds of a library in a process of its own; its steps are those of `briefing fetch --events`."""
    return Apart("fetch", str(root), "--events", last="feeds")


def adding(root: Path, address: str) -> Apart:
    """Looks for a feed at an address and follows it, in a process of its own; the last line's `added` says which."""
    return Apart("feeds", "add", "--json", "--library", str(root), "--", address, last="added")


def follow(root: Path, sources: Sequence[Source]) -> Edit | None:
    """Follows more feeds; None where it follows them all already. Raises NotListed."""
    told = f"following {', '.join(source.outlet or source.url for source in sources)}"
    return _edited(root, lambda text: added(text, sources), told)


def follow_known(root: Path, addresses: Sequence[str]) -> Edit | None:
    """Follows well-known outlets, by the addresses of their feeds; None where it follows them all already. Raises NotListed."""
    return follow(root, [one.source for one in outlets() if one.feed in addresses])


def unfollow(root: Path, url: str) -> Edit | None:
    """Follows a feed no more; its articles stay. None where it did not follow it. Raises NotListed."""
    if url not in (source.url for source in load(root).sources):
        return None
    return _edited(root, lambda text: removed(text, url), f"following {url} no more")


def mute(root: Path, url: str, on: bool) -> Edit | None:
    """The feed is asked no more, or again; None where that was so already, or it is not followed. Raises NotListed."""
    if (url, not on) not in ((source.url, source.muted) for source in load(root).sources):
        return None
    return _edited(root, lambda text: muted(text, url, on), f"muting {url}" if on else f"muting {url} no more")


def move(root: Path, url: str, to: str) -> Edit | None:
    """Asks a feed at another address from now on; None where it is not followed. Raises NotListed."""
    if url not in (source.url for source in load(root).sources):
        return None
    return _edited(root, lambda text: moved(text, url, to), f"the new address of {url}")


def _edited(root: Path, change: Callable[[str], str], told: str) -> Edit | None:
    path = root / NAME
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else None
        after = change(before or "")
        if after == (before or ""):
            return None
        write_new(path, after, force=before is not None)
    except (OSError, UnicodeDecodeError) as error:
        raise NotListed(f"{path} cannot be written: {error}") from error
    return Edit(path, before, after, told)


def _day(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds):%d %b %Y %H:%M}"
