"""Bodies in Markdown: the words that stay when the marks are gone."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.model import Cut

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST = 2**20
_MARKUP = re.compile(
    r"^[ ]{0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|```|~~~|=+\s*$|-+\s*$|\[[^\]\n]+\]:)"
    r"|\]\(|\]\[|!\[|\[\[|\*\*|__|(?<!\w)[*_][^\s*_]|`|<[a-zA-Z/!]|<https?:|&#?\w+;|\\[!-/:-@\[-`{-~]",
    re.MULTILINE,
)
_WIKI_IMAGE = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
_UNSEEN = re.compile(r"<(script|style|template)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(
    r"</?(?:p|div|br|li|h[1-6]|tr|blockquote|section|article|figure|figcaption)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Body:
    """A body without its marks."""

    text: str
    """Its words, blocks parted by empty lines."""
    heading: str | None = None
    """Its first heading of the first rank, which is also a block of `text`."""
    cut: tuple[Cut, ...] = ()
    """The images' descriptions."""


def plain(text: str) -> Body:
    """The words of a Markdown text: of a link its text, of an image nothing; a text without marks comes back as it is."""
    if not _MARKUP.search(text) or len(text) > _LONGEST:
        return Body(text)
    text = _WIKI_LINK.sub(r"\1", _WIKI_IMAGE.sub("", text))
    cut: list[Cut] = []
    tokens = _parser().parse(text)
    blocks = [block for block in _blocks(tokens, cut) if block.strip()]
    return Body("\n\n".join(blocks), _heading(tokens), tuple(cut))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # Indented lines are paragraphs of a page, hardly ever code.
    return MarkdownIt("commonmark", {"maxNesting": 20}).disable("code")


def _blocks(tokens: "Sequence[Token]", cut: list[Cut]) -> Iterator[str]:
    number: int | None = None
    for token in tokens:
        if token.type == "ordered_list_open":
            # A list that starts elsewhere is a paragraph that opens with a number: "1984. It was ..."
            start = int(token.attrs.get("start", 1))
            number = start if start > 1 else None
        elif token.type == "inline":
            text = "".join(_inline(token.children or (), cut))
            yield text if number is None else f"{number}. {text}"
            number = None
        elif token.type == "fence":
            yield token.content
        elif token.type == "html_block":
            yield _without_tags(token.content)


def _inline(children: "Sequence[Token]", cut: list[Cut]) -> Iterator[str]:
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "image":
            if child.content.strip():
                cut.append(Cut(child.content, "image"))
        elif child.type == "html_inline":
            yield "\n" if _BREAK.fullmatch(child.content) else ""
        else:
            yield child.content


def _heading(tokens: "Sequence[Token]") -> str | None:
    for token, inner in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            return " ".join("".join(_inline(inner.children or (), [])).split()) or None
    return None


def _without_tags(text: str) -> str:
    return html.unescape(_TAG.sub("", _BREAK.sub("\n\n", _UNSEEN.sub("", text))))
