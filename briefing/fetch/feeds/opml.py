"""Lists of feeds as programs exchange them: OPML 2.0 (http://opml.org/spec2.opml)."""

from collections.abc import Iterable
from html import escape
from xml.parsers import expat

from briefing.fetch.feeds.decoding import decoded
from briefing.fetch.feeds.telling import address, line
from briefing.fetch.feeds.xmltext import mended, root
from briefing.fetch.nouns import Source

_DEEPEST = 50
_MOST = 5000
_LARGEST = 8 * 2**20


class NotOpml(Exception):
    """It is no list of feeds; the message says why, in words for the reader."""


def read(content: bytes) -> tuple[Source, ...]:
    """The feeds that an OPML file lists, however its folders nest, in its order and each once. Raises NotOpml."""
    if len(content) > _LARGEST:
        raise NotOpml(f"is larger than {_LARGEST // 2**20} MiB")
    text = decoded(content)
    place = root(text)
    if place.name != "opml":
        raise NotOpml("is no list of feeds (OPML)")
    found = _Outlines()
    try:
        found.parse(mended(text[place.start :]))
    except expat.ExpatError as error:
        raise NotOpml(f"is not valid XML: {expat.ErrorString(error.code)} (line {error.lineno})") from error
    return tuple(found.sources.values())


def written(sources: Iterable[Source], title: str = "Feeds") -> str:
    """The feeds as an OPML file, which `read` reads back; that some are muted it has no word for."""
    outlines = [
        f'    <outline type="rss"{_attribute("text", source.outlet or source.url)}{_attribute("xmlUrl", source.url)}/>'
        for source in sources
    ]
    head = f"  <head>\n    <title>{escape(line(title))}</title>\n  </head>"
    body = "\n".join(("  <body>", *outlines, "  </body>"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n{head}\n{body}\n</opml>\n'


class _Outlines:
    """Takes the outlines from a parser that was given no document type: no entity can grow, nothing else is opened."""

    def __init__(self) -> None:
        self.sources: dict[str, Source] = {}
        self.depth = 0

    def parse(self, text: str) -> None:
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._opened
        parser.EndElementHandler = self._closed
        parser.Parse(text.encode("utf-8"), True)

    def _opened(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise NotOpml(f"nests deeper than {_DEEPEST}")
        told = {key.lower(): value for key, value in attributes.items()}
        url = address(told.get("xmlurl")) if name.lower() == "outline" else None
        if url and len(self.sources) < _MOST:
            outlet = line(told.get("title")) or line(told.get("text"))
            self.sources.setdefault(url, Source(url, None if outlet == url else outlet or None))

    def _closed(self, _: str) -> None:
        self.depth -= 1


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(line(value))}"'
