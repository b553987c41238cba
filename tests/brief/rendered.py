"""Markdown as a reader of it sees it."""

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin


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
    return " ".join("".join(one.content for one in tokens(markdown) if one.type == "text").split())
