"""Changes the text of a `feeds.toml`, its comments and order kept."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing.fetch.feeds.listed import NAME, parsed
from briefing.fetch.feeds.telling import address
from briefing.fetch.nouns import Source

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_URL = re.compile(r"\s*[\"']?url[\"']?\s*=")
_HEAD = "# The feeds that `briefing fetch` asks. Of each: url, and if you like outlet, muted = true, pages = false.\n"


class NotListed(Exception):
    """The change cannot be written; the message says why."""


def added(text: str, sources: Sequence[Source]) -> str:
    """`text` with these feeds at its end; those that it lists already stay as they are. Raises NotListed."""
    known = {source.url for source in parsed(text).sources}
    new = list({source.url: source for source in sources if source.url not in known}.values())

    def add(document: "TOMLDocument") -> None:
        for source in new:
            _feeds(document).append(_table(source))

    return _changed(text, add, [*parsed(text).sources, *new]) if new else text


def removed(text: str, url: str) -> str:
    """`text` without this feed. Raises NotListed."""

    def remove(document: "TOMLDocument") -> None:
        feeds = _feeds(document)
        for place in reversed(_places(feeds, url)):
            del feeds[place]
        if not feeds and "feeds" in document:
            del document["feeds"]

    return _changed(text, remove, [source for source in parsed(text).sources if source.url != url])


def muted(text: str, url: str, muted: bool = True) -> str:
    """`text` with this feed muted, or asked again. Raises NotListed."""

    def mute(document: "TOMLDocument") -> None:
        feeds = _feeds(document)
        for place in _places(feeds, url):
            if muted:
                feeds[place]["muted"] = True
            else:
                feeds[place].pop("muted", None)

    wanted = [_if(source, url, {"muted": muted}) for source in parsed(text).sources]
    made = _with_line(text, url, "muted = true") if muted else text
    # tomlkit would put it below the comments that stand above the next feed
    return made if parsed(made).sources == tuple(wanted) else _changed(text, mute, wanted)


def moved(text: str, url: str, to: str) -> str:
    """`text` with this feed at another address, where it has moved to. Raises NotListed."""

    def move(document: "TOMLDocument") -> None:
        feeds = _feeds(document)
        for place in _places(feeds, url):
            feeds[place]["url"] = to

    return _changed(text, move, [_if(source, url, {"url": to}) for source in parsed(text).sources])


def _changed(text: str, change: Callable[["TOMLDocument"], None], wanted: Sequence[Source]) -> str:
    """The text after a change; what it lists then is `wanted`, or nothing is changed."""
    import tomlkit  # seldom needed
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text or _HEAD)
        change(document)
        made = tomlkit.dumps(document)
    except TOMLKitError as error:
        raise NotListed(f"{NAME} is not valid TOML, and stays as it is: {error}") from error
    if parsed(made).sources != tuple(wanted):
        raise NotListed(f"{NAME} is written in a way that cannot be changed here: change it in an editor.")
    return made


def _with_line(text: str, url: str, line: str) -> str:
    """The text with a line below that of a feed's address."""
    lines = text.split("\n")
    at = next((number for number, one in enumerate(lines) if _URL.match(one) and url in one), None)
    return text if at is None else "\n".join((*lines[: at + 1], line, *lines[at + 1 :]))


def _feeds(document: "TOMLDocument") -> Any:
    import tomlkit
    from tomlkit.items import AoT

    feeds = document.get("feeds")
    if feeds == []:
        del document["feeds"]
        feeds = None
    if feeds is None:
        feeds = document["feeds"] = tomlkit.aot()
    if not isinstance(feeds, AoT):
        raise NotListed(f"`feeds` in {NAME} is no list of tables: write each feed below [[feeds]].")
    return document["feeds"]


def _places(feeds: Any, url: str) -> list[int]:
    """Where a feed stands, as it is written or as it is read."""
    return [place for place, entry in enumerate(feeds) if url in (entry.get("url"), address(entry.get("url")))]


def _table(source: Source) -> Any:
    import tomlkit

    table = tomlkit.table()
    told = {
        "url": source.url,
        "outlet": source.outlet,
        "muted": source.muted or None,
        "pages": None if source.pages else False,
    }
    for key, value in told.items():
        if value is not None:
            table[key] = value
    return table


def _if(source: Source, url: str, said: Mapping[str, Any]) -> Source:
    return replace(source, **said) if source.url == url else source
