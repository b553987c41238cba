"""A brief as one HTML page: no script, nothing fetched, light and dark, printable."""

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape as escaped
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from briefing.brief.markdown import body_markdown
from briefing.brief.parts import Brief
from briefing.text.escape import destination

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="briefing-brief">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}</main>
</body>
</html>
"""


def brief_html(brief: Brief) -> str:
    """The brief as an HTML page, made from its Markdown; each footnote stands under its label and names its sentence on hover."""
    sentences = {note.label: note.sentence for note in brief.footnotes}
    body = _parser().render(body_markdown(brief), {"sentences": sentences})
    return _PAGE.format(title=escaped(brief.title), style=_style(), body=body)


@cache
def _style() -> str:
    return files("briefing.brief").joinpath("page.css").read_text("utf-8")


@cache
def _parser() -> "MarkdownIt":
    # what reads Markdown is not needed by who only writes it
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin)
    parser.validateLink = lambda url: destination(url) is not None  # type: ignore[method-assign]
    rules = {"table_open": _table_open, "table_close": _table_close, "footnote_ref": _reference}
    for name, rule in (rules | {"footnote_open": _footnote, "footnote_anchor": _back}).items():
        parser.add_render_rule(name, rule)
    return parser


def _reference(_: Any, tokens: "Sequence[Token]", at: int, __: Any, env: Mapping[str, Any]) -> str:
    meta = tokens[at].meta
    label, number = meta["label"], meta["id"] + 1
    again = f":{meta['subId']}" if meta.get("subId", 0) > 0 else ""
    told = escaped(env["sentences"].get(label, ""))
    link = f'<a href="#fn{number}" id="fnref{number}{again}" title="{told}">{escaped(label)}</a>'
    return f'<sup class="footnote-ref">{link}</sup>'


def _footnote(_: Any, tokens: "Sequence[Token]", at: int, *__: Any) -> str:
    meta = tokens[at].meta
    # the label goes into the paragraph that follows, so that it is copied and printed with it
    tokens[at + 2].children.insert(0, _label(meta["label"]))  # type: ignore[union-attr]
    return f'<li id="fn{meta["id"] + 1}" class="footnote-item">'


def _back(_: Any, tokens: "Sequence[Token]", at: int, *__: Any) -> str:
    """A way back to the first reference; a sentence may have a dozen."""
    meta = tokens[at].meta
    back = f' <a href="#fnref{meta["id"] + 1}" class="footnote-backref" aria-label="back">↩</a>'
    return "" if meta["subId"] else back


def _label(label: str) -> "Token":
    from markdown_it.token import Token

    return Token("html_inline", "", 0, content=f'<span class="label">{escaped(label)}</span>')


def _table_open(*_: Any) -> str:
    return '<div class="wide">\n<table>\n'


def _table_close(*_: Any) -> str:
    return "</table>\n</div>\n"
