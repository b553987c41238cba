"""Bodies in Markdown: the words that stay when the marks are gone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.library import dialects
from briefing.model import Cut

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_LONGEST = 2**18
"""A longer text is taken as it is: no article is, and on hostile ones a Markdown parser takes time that grows with the square."""
_SIGNS = "[]*_`<&\\"
"""No mark inside a line is without one of these; a text is searched for one character ten times as fast as for a pattern."""
_INLINE = re.compile(r"[\\`*_\[<&\n]")
"""What a mark inside a paragraph opens with, or is; a paragraph with none of them is its own text."""
_MARKED_LINE = re.compile(
    r"\n[ ]{0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|```|~~~|=+\s*$|-+\s*$|\[[^\]\n]+\]:)", re.MULTILINE
)
_MARK = re.compile(
    r"[]![*_`<&\\](?:(?<=\])[(\[]|(?<=[!\[])\[|(?<=\*)\*|(?<=_)_|(?<=(?<!\w)[*_])[^\s*_]|(?<=`)|(?<=<)(?:[a-zA-Z/!]|https?:)"
    r"|(?<=&)#?\w+;|(?<=\\)[!-/:-@\[-`{-~])"
)
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_REACHES = re.compile(r"\n[^\S\n]*(?:(?:[-*+]|\d{1,9}[.)])(?:\s|$)|```|~~~)")
"""A list or a fence: what may go on past an empty line, as does nothing else but the address that a `[name]:` tells."""
_BLOCK = re.compile(r"\n[^\S\n]*[#>=*_+-]")
"""What may be more than a line of a paragraph, where there is no list and no fence."""
_WIKI_IMAGE = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
_HIDDEN = tuple(
    (re.compile(opening, re.IGNORECASE), re.compile(closing, re.IGNORECASE))
    for opening, closing in ((r"<script\b", r"</script\s*>"), (r"<style\b", r"</style\s*>"), (r"<!--", r"-->"))
)
_BREAK = re.compile(
    r"</?(?:p|div|br|hr|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|aside|nav|footer|header|main|form|button|option|dt|dd)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?(?!https?:|mailto:)[a-zA-Z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Body:
    """A body without its marks."""

    text: str
    """Its words, blocks parted by empty lines."""
    heading: str | None = None
    """Its first heading of the first rank, which is also a block of `text`."""
    cut: tuple[Cut, ...] = ()
    """The images' descriptions, and what only a site generator or a note program reads."""


def plain(text: str) -> Body:
    """The words of a Markdown text: of a link its text, of an image nothing; a text without marks comes back as it is."""
    if len(text) > _LONGEST:
        return Body(text)
    text, dialect = dialects.without(text)
    marked = any(sign in text for sign in _SIGNS) and _MARK.search(text)
    if not (marked or _MARKED_LINE.search("\n" + text)):
        return Body(text, cut=dialect)
    text = _WIKI_LINK.sub(r"\1", _WIKI_IMAGE.sub("", untagged(text)))
    cut = list(dialect)
    tokens = _tokens(text)
    blocks = [block for block in _blocks(tokens, cut) if block.strip()]
    return Body("\n\n".join(blocks), _heading(tokens), tuple(cut))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # Indented lines are paragraphs of a page, hardly ever code. Tags are gone before.
    parser = MarkdownIt("commonmark", {"maxNesting": 20}).disable(["code", "html_block", "html_inline"])
    parser.core.ruler.at("inline", _marked)
    # Addresses of links are not kept: to write them anew takes half the time of a link.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _marked(state: "StateCore") -> None:
    """In place of the parser's own rule, which takes a third of its time: looks for marks where there are some."""
    for token in state.tokens:
        if token.type == "inline" and _INLINE.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _tokens(text: str) -> "Sequence[Token]":
    """The parser's tokens, from paragraph to paragraph where no mark reaches past one: most have none, and are not parsed."""
    if "]:" in text or _REACHES.search("\n" + text):
        return _parser().parse(text)
    return [token for piece in _EMPTY_LINES.split(text.strip(" \n")) for token in _tokens_of(piece)]


def _tokens_of(piece: str) -> "Sequence[Token]":
    if _BLOCK.search("\n" + piece):
        return _parser().parse(piece)
    if _INLINE.search(piece):
        return _parser().parseInline(piece.strip())
    from markdown_it.token import Token

    return (Token("inline", "", 0, content=piece.strip()),)


def _blocks(tokens: "Sequence[Token]", cut: list[Cut]) -> Iterator[str]:
    number: int | None = None
    for token in tokens:
        if token.type == "ordered_list_open":
            # A list that starts elsewhere is a paragraph that opens with a number: "1984. It was ..."
            start = int(token.attrs.get("start", 1))
            number = start if start > 1 else None
        elif token.type == "inline":
            text = "".join(_inline(token, cut))
            yield text if number is None else f"{number}. {text}"
            number = None
        elif token.type == "fence":
            yield token.content


def _inline(block: "Token", cut: list[Cut]) -> Iterator[str]:
    for child in block.children or (block,):
        if child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "image":
            if child.content.strip():
                cut.append(Cut(child.content, "image"))
        else:
            yield child.content


def _heading(tokens: "Sequence[Token]") -> str | None:
    for token, inner in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            return " ".join("".join(_inline(inner, [])).split()) or None
    return None


def untagged(text: str) -> str:
    """`text` without the tags of HTML, scripts, styles and comments; a block's tag becomes an empty line."""
    if "<" not in text:
        return text
    for opening, closing in _HIDDEN:
        text = "".join(_outside(text, opening, closing))
    return _TAG.sub("", _BREAK.sub("\n\n", text))


def _outside(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> Iterator[str]:
    at = 0
    while (start := opening.search(text, at)) and (end := closing.search(text, start.end())):
        yield text[at : start.start()]
        at = end.end()
    yield text[at:]
