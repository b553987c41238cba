"""`feeds.toml` in a library's root: the feeds that it follows."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from briefing.fetch.feeds.telling import address
from briefing.fetch.nouns import Source
from briefing.text.harmless import one_line

NAME = "feeds.toml"
_KEYS: Mapping[str, type] = {"url": str, "outlet": str, "muted": bool, "pages": bool}
_KINDS = {str: "text in quotes", bool: "true or false"}
_LARGEST = 2**20
_HEADER = re.compile(r"\s*\[\[\s*[\"']?feeds[\"']?\s*\]\]")


class Listed(NamedTuple):
    """What a `feeds.toml` says."""

    sources: tuple[Source, ...] = ()
    """The feeds in its order, each address once."""
    problems: tuple[str, ...] = ()
    """What is wrong with it, each with the number of its line where it has one."""
    text: str = ""
    """The file as it stands."""


def load(root: Path) -> Listed:
    """The feeds of the library at `root`; none where it has no such file."""
    path = root / NAME
    try:
        if not path.exists():
            return Listed()
        if path.stat().st_size > _LARGEST:
            return Listed(problems=(f"is larger than {_LARGEST // 2**20} MiB",))
        return parsed(path.read_text("utf-8-sig"))
    except OSError as error:
        return Listed(problems=(f"cannot be read: {error.strerror}",))
    except UnicodeDecodeError:
        return Listed(problems=("is no text in UTF-8",))


def parsed(text: str) -> Listed:
    """The feeds that this text of a `feeds.toml` lists."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return Listed(problems=(f"is not valid TOML: {error}",), text=text)
    problems = [f"`{key}` is not known here; known: feeds" for key in table if key != "feeds"]
    entries = table.get("feeds", [])
    if not isinstance(entries, list):
        return Listed(problems=(*problems, "`feeds` holds a table for each feed, below [[feeds]]"), text=text)
    lines = _Lines(text)
    sources: dict[str, Source] = {}
    for number, entry in enumerate(entries):
        source, wrong = _source(entry)
        if source and source.url in sources:
            wrong = [("url", "is listed twice; the first counts")]
        elif source:
            sources[source.url] = source
        problems += [lines.placed(number, key, why) for key, why in wrong]
    return Listed(tuple(sources.values()), tuple(problems), text)


def _source(entry: object) -> tuple[Source | None, list[tuple[str, str]]]:
    """The feed that an entry is, where it is one, and what is wrong with it: which key, and why."""
    if not isinstance(entry, Mapping):
        return None, [("", "is no table: a feed stands below [[feeds]]")]
    wrong = [(str(key), f"is not known; known: {', '.join(_KEYS)}") for key in entry if key not in _KEYS]
    fits = {key: entry[key] for key, kind in _KEYS.items() if isinstance(entry.get(key), kind)}
    wrong += [(key, f"is to be {_KINDS[_KEYS[key]]}") for key in entry if key in _KEYS and key not in fits]
    url = address(fits.get("url"))
    if url is None:
        if "url" in entry and "url" not in fits:
            return None, wrong
        why = "is no address that starts with http:// or https://" if "url" in entry else "is missing"
        return None, [*wrong, ("url", why)]
    told = {**fits, "url": url, "outlet": one_line(fits.get("outlet", "")) or None}
    return Source(**told), wrong


class _Lines:
    """Where in a file its entries stand."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = [number for number, line in enumerate(self.lines) if _HEADER.match(line)]

    def placed(self, entry: int, key: str, why: str) -> str:
        """The problem with the number of its line: the key's, else that of its entry."""
        said = f"`{key}` {why}" if key else why
        if entry >= len(self.starts):
            return f"feed {entry + 1}: {said}"
        return f"line {next(self._of(entry, key), self.starts[entry]) + 1}: {said}"

    def _of(self, entry: int, key: str) -> Iterator[int]:
        start = self.starts[entry]
        end = self.starts[entry + 1] if entry + 1 < len(self.starts) else len(self.lines)
        named = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        return (number for number in range(start, end) if key and named.match(self.lines[number]))
