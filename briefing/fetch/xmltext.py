"""The text of a feed made ready for a parser: nothing before its root, no document type, and common slips put right."""

import re
from html.entities import html5
from typing import NamedTuple

_FEEDS = {"rss": "RSS", "rdf": "RSS", "feed": "Atom"}
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(rss|RDF|feed)(?=[\s>/])", re.IGNORECASE)
_HEAD = 100_000
"""Characters within which the root of a feed is looked for: some stand below what their server has to complain of."""
_FIRST = re.compile(r"<(?:[\w.-]{1,40}:)?([a-zA-Z][\w.-]{0,40})|(\S)")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITY = re.compile(r"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);|([A-Za-z][A-Za-z0-9]{1,31};)?)")
_OPENS, _CLOSES = "<![CDATA[", "]]>"


class Root(NamedTuple):
    """Where a document's root opens."""

    name: str
    """Its name in small letters, without a prefix; empty where there is none."""
    start: int


def root(text: str) -> Root:
    """The root of a feed, wherever it opens; of another document its first element."""
    at = 0
    while text.startswith(("<?", "<!"), at := _after_space(text, at)):
        at = _after_declaration(text, at)
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
    """`text` without characters that no XML has, its names of HTML's signs as these, and a lone `&` as one."""
    text = _NOT_XML.sub("", text)
    pieces: list[str] = []
    at = 0
    while (start := text.find(_OPENS, at)) >= 0 and (end := text.find(_CLOSES, start)) >= 0:
        pieces += (_ENTITY.sub(_sign, text[at:start]), text[start:end])
        at = end
    return "".join((*pieces, _ENTITY.sub(_sign, text[at:])))


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
    if text.startswith("<!--", at):
        end = text.find("-->", at)
    elif text.startswith("<?", at):
        end = text.find("?>", at)
    else:
        end = text.find(">", at)
        inner = text.find("[", at)
        if 0 <= inner < end and (closed := re.compile(r"\]\s{0,100}>").search(text, inner)):
            end = closed.end() - 1
    return end + 1 if end >= 0 else len(text)
