"""Markdown as a reader of it sees it."""

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

_MARKS = (
    "#", "## a", "- ", "1. ", "* ", "> ", "[", "]", "](x:", "[b](/x)", "[^a]", "[^a]: b", "![", "<b>", "</title>", "<!--", "`", "```", "~~~", "|",
    "---", "===", "**", "_", "&lt;", "&#35;", "$", "^[", ":", "!", "\\", "\n", "\n\n", '"', "'", "a", "b1", ".", "é", " ", "://", "/", ";", "=",
)  # fmt: skip
HOSTILE = st.lists(st.sampled_from(_MARKS), min_size=1, max_size=12).map("".join).filter(str.strip)
"""Words that would break out of their place in Markdown or HTML if they could."""


@cache
def parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin).use(front_matter_plugin)


def tokens(markdown: str) -> list[Token]:
    """Block and inline tokens, in one list."""
    blocks = parser().parse(markdown)
    return [one for block in blocks for one in (block, *(block.children or ()))]


def html(markdown: str) -> str:
    return str(parser().render(markdown))


def text(markdown: str) -> str:
    """The text alone, white space made single."""
    return text_of(tokens(markdown))


def cells_of(found: Sequence[Token]) -> list[str]:
    """The text of each cell of a table that is no heading."""
    starts = [n for n, one in enumerate(found) if one.type == "td_open"]
    ends = [n for n, one in enumerate(found) if one.type == "td_close"]
    return [text_of(found[start:end]) for start, end in zip(starts, ends, strict=True)]


def text_of(found: Sequence[Token]) -> str:
    """The text of these tokens alone, white space made single."""
    return " ".join("".join(one.content for one in found if one.type == "text").split())
