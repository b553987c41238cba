"""An article as Markdown below YAML front matter, as Obsidian, Hugo and the library read it."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from briefing.fetch.files.names import is_dated
from briefing.fetch.nouns import Piece
from briefing.text.escape import escape_lines, web_address
from briefing.text.harmless import one_line

LONGEST = 250_000
"""Characters of a text as Markdown, at most: of a longer one a library does not read the Markdown."""
BROKEN_OFF = "[…]"
"""Stands below a text that was longer."""
_TITLE = 1000
_OUTLET = 100
_EXCERPT = 4000
_ADDRESS = 2000
_LISTED = 50
_NAME = 100
"""Characters of each, at most, as a library reads them."""


def markdown_of(piece: Piece, dated: date | None, first_published: str = "") -> str:
    """The file of an article published on `dated`; one text for one article.

    Of a later version `dated` is when it was changed, and `first_published` the first one's date.
    """
    lines = [
        *_line("title", _cut(one_line(piece.title), _TITLE)),
        *_line("outlet", _cut(one_line(piece.outlet or ""), _OUTLET).strip(' "[]')),
        *_date("date", dated),
        *([f"first_published: {first_published}"] if first_published else []),
        *_date("updated", piece.updated if piece.updated != dated else None),
        # Hugo takes an `url` for the address that it is to give its own page, and stops where that is a whole one.
        *_line("link", _address(piece.url)),
        *_list("authors", piece.authors),
        *_list("topics", piece.topics),
        *_line("language", _cut(one_line(piece.language or ""), 20)),
        *_line("excerpt", _cut(one_line(piece.excerpt or ""), _EXCERPT)),
        *_date("fetched", piece.fetched),
    ]
    text = _text(piece.text)
    return "\n".join(("---", *lines, "---", *(("", text) if text else ()), ""))


def date_text(moment: date) -> str:
    """ISO 8601 as precisely as it is told, to the second with its zone, UTC as `Z`."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    offset = moment.utcoffset()
    if (
        offset is not None and offset.total_seconds() % 60
    ):  # a zone of before the clocks were set alike, which ISO 8601 cannot write
        moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _line(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"{name}: {_quoted(value)}"


def _date(name: str, moment: date | None) -> Iterator[str]:
    if moment is not None and is_dated(moment):
        yield f"{name}: {date_text(moment)}"


def _list(name: str, values: Sequence[str]) -> Iterator[str]:
    kept = list(dict.fromkeys(filter(None, (_cut(one_line(value), _NAME) for value in values))))[:_LISTED]
    if kept:
        yield f"{name}:"
        yield from (f"  - {_quoted(value)}" for value in kept)


def _quoted(value: str) -> str:
    """A YAML scalar in double quotes; every reader of YAML 1.1 and 1.2 takes it for the very text."""
    return '"' + "".join(map(_in_quotes, value)) + '"'


def _in_quotes(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable():
        return char
    return f"\\U{ord(char):08X}" if ord(char) > 0xFFFF else f"\\u{ord(char):04X}"


def _address(url: str | None) -> str:
    return url if url and len(url) <= _ADDRESS and web_address(url) and url == "".join(one_line(url).split()) else ""


def _text(text: str) -> str:
    """The text as Markdown, whole paragraphs of it where it is too long."""
    paragraphs = [part for part in escape_lines(text).strip("\n").split("\n\n") if part.strip("\n")]
    kept: list[str] = []
    left = LONGEST
    for paragraph in paragraphs:
        left -= len(paragraph) + 2
        if left < 0:
            return "\n\n".join((*kept, escape_lines(BROKEN_OFF)))
        kept.append(paragraph.strip("\n"))
    return "\n\n".join(kept)


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[: most - 2].rsplit(" ", 1)[0].rstrip() + " …" if " " in text[: most - 2] else text[:most]
