"""The text of a feed made ready for a parser: nothing before its root, no document type, and common slips put right."""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

_FEEDS = {"rss": "RSS", "rdf": "RSS", "feed": "Atom"}
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(rss|RDF|feed)(?=[\s>/])", re.IGNORECASE)
_HEAD = 100_000
"""Characters within which the root of a feed is looked for: some stand below what their server has to complain of."""
_DECLARATIONS = 100
"""Comments, instructions and document types that may stand before a root."""
_FIRST = re.compile(r"<(?:[\w.-]{1,40}:)?([a-zA-Z][\w.-]{0,40})|(\S)")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITY = re.compile(r"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);|([A-Za-z][A-Za-z0-9]{1,31};)?)")
_CLOSED = (("<!--", "-->"), ("<?", "?>"))
_SUBSET_END = re.compile(r"\]\s{0,100}>")
_OF_PICTURES = re.compile(r"(</?media:)(?:title|description|text|keywords)\b")
_OPENS, _CLOSES = "<![CDATA[", "]]>"


class Root(NamedTuple):
    """Where a document's root opens."""

    name: str
    """Its name in small letters, without a prefix; empty where there is none."""
    start: int


def root(text: str) -> Root:
    """The root of a feed, wherever it opens; of another document its first element."""
    at = _after_space(text, 0)
    for _ in range(_DECLARATIONS):
        if not text.startswith(("<?", "<!"), at):
            break
        at = _after_space(text, _after_declaration(text, at))
    first = _FIRST.match(text, at)
    name = (first[1] or "").lower() if first else ""
    if name in _FEEDS or name in ("html", "opml"):
        return Root(name, at)
    found = _ROOT.search(text, at, at + _HEAD)
    return Root(found[1].lower(), found.start()) if found else Root(name, at)


def is_feed(found: Root) -> bool:
    """Whether this is the root of a feed."""
    return found.name in _FEEDS


def mended(text: str) -> str:
    """`text` without characters that no XML has, its names of HTML's signs as these, and a lone `&` as one.

    What is said of pictures goes by other names: feedparser would take a caption for the text of an article.
    """
    pieces = parted(_NOT_XML.sub("", text))
    return "".join(
        piece if marked else _OF_PICTURES.sub(r"\1of-picture", _ENTITY.sub(_sign, piece)) for piece, marked in pieces
    )


def parted(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of `text` in order, and of each whether it is a section of CDATA, which holds no tags."""
    at = 0
    while (start := text.find(_OPENS, at)) >= 0 and (end := text.find(_CLOSES, start)) >= 0:
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False


def broken_off(text: str, found: Root) -> int | None:
    """Where the last entry opens, in a feed that ends in the middle of it; None where it has its end."""
    if re.search(rf"</(?:[\w.-]{{1,40}}:)?{found.name}\s*>", text[-1000:], re.IGNORECASE):
        return None
    opened, closed = ((max(text.rfind(sign + name) for name in ("item", "entry"))) for sign in ("<", "</"))
    return opened if opened > closed else len(text)


def _sign(found: re.Match[str]) -> str:
    if found[1]:
        return found[0]
    sign = html5.get(found[2] or "", "")
    return sign if sign and not set("<>&\"'") & set(sign) else f"&amp;{found[0][1:]}"


def _after_space(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] == "\ufeff"):
        at += 1
    return at


def _after_declaration(text: str, at: int) -> int:
    """Past a comment, an instruction or a document type with all that it declares: entities could be made to grow without end."""
    closing = next((closing for opening, closing in _CLOSED if text.startswith(opening, at)), ">")
    end = text.find(closing, at)
    inner = text.find("[", at, max(end, 0)) if closing == ">" else -1
    if inner >= 0 and (closed := _SUBSET_END.search(text, inner)):
        return closed.end()
    return end + len(closing) if end >= 0 else len(text)
