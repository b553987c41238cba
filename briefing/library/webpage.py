"""Saved web pages: what their head says, the article in them, and what stands around it."""

import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

from briefing.library import body, fields
from briefing.library.walk import Unreadable
from briefing.model import Cut
from briefing.text.harmless import one_line

SOURCE = "page"
"""What an article's fields name as their source."""
FRAME = "frame of the page"
"""Why what stands around the article was cut."""
_LONGEST = 2**20
"""A page with more characters is not read; scripts, styles and the pictures that it carries inside do not count."""
_MOST_TAGS = 30_000
_LONGEST_TAG = 20_000
_MAX_JSON = 2**18
_MAX_FRAME = 20_000
_PAGE = re.compile(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--(?>(?:(?!-->).)*)-->\s*+){0,9}<(?:!doctype\s+html|html|head)\b",
    re.IGNORECASE | re.DOTALL,
)
_PICTURE = re.compile(r"(data:[\w.+-]+/[\w.+;=-]+,)[\w+/=%-]{200,}")
_CODE = re.compile(r"<(script|style|svg)\b(?![^>]{0,200}ld\+json)[^>]*+>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_LONG_TAG = re.compile(rf"<[a-zA-Z/!][^<>]{{{_LONGEST_TAG},}}")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)")
_SAVED_ON = re.compile(r"Page saved with SingleFile\s+url:.{1,2000}?\s+saved date:\s*([^\n]{1,60})", re.DOTALL)
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
_DOCTYPE = re.compile(r"<![^<>-]*>|<\?[^<>]*>")
_HEAD = re.compile(r"<head\b.*?</head\s*>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """A saved web page."""

    values: Mapping[str, object]
    """What its head says, as front matter would."""
    text: str
    """The article, a paragraph a line; empty where none was found."""
    frame: tuple[Cut, ...]
    """What stands around it."""


def is_page(text: str) -> bool:
    """Whether a file's text is a web page, whatever the file's name ends in."""
    return bool(_PAGE.match(text[:10_000]))


def read(html: str) -> Page:
    """The page that `html` is. Raises Unreadable where it is too long or no page at all.

    The article is what trafilatura finds (Barbaresi, Trafilatura, ACL 2021); the head's own words go before its guesses.
    """
    html = _bounded(html)
    trafilatura = _trafilatura()
    tree = trafilatura.load_html(html)
    if tree is None:
        raise Unreadable("is no web page that can be read")
    values = {**_comments(html), **_head(tree)}
    found = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        fast=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None:
        title = " ".join((tree.findtext(".//title") or "").split())
        return Page({"title": title, **values}, "", ())
    text = "\n".join(line.removeprefix("- ") for line in (found.text or "").split("\n"))
    guesses = {"title": found.title, "site_name": found.sitename, "date": found.date}
    return Page(
        {**{name: value for name, value in guesses.items() if value}, **values}, text, tuple(_frame(html, text))
    )


def _bounded(html: str) -> str:
    """The page without scripts, styles and pictures. Raises Unreadable where it is still so large that to read it takes minutes."""
    html = _PICTURE.sub(r"\1", html)
    if "</" in html:
        html = _CODE.sub("", html)
    if len(html) > _LONGEST:
        raise Unreadable(f"is a page of more than {_LONGEST // 2**20} Mi characters")
    if html.count("<") > _MOST_TAGS:
        raise Unreadable(f"is a page of more than {_MOST_TAGS} tags")
    if _LONG_TAG.search(html):
        raise Unreadable(f"is a page with a tag of more than {_LONGEST_TAG} characters")
    return html


@cache
def _trafilatura() -> Any:
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        # What they have to say of a page is for their developers, not for the reader's terminal.
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    return trafilatura


def _comments(html: str) -> dict[str, object]:
    url, day = _SAVED_FROM.search(html[:10_000]), _SAVED_ON.search(html[:10_000])
    return {**({"url": url[1] or url[2]} if url else {}), **({"saved": day[1]} if day else {})}


def _head(tree: Any) -> dict[str, object]:
    known = fields.known()
    values: dict[str, object] = {"lang": tree.get("lang")} if tree.get("lang") else {}
    for element in tree.iter("meta", "link"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("rel") or ""
        value = element.get("content") or element.get("href")
        if value and fields.key(name) in known:
            values.setdefault(name, value)
    return values | _linked_data(tree)


def _linked_data(tree: Any) -> dict[str, object]:
    """What the page's JSON-LD says of an article, if it has any (schema.org/Article)."""
    for script in tree.iter("script"):
        block = script.text or ""
        if script.get("type") == "application/ld+json" and len(block) <= _MAX_JSON:
            try:
                data = json.loads(block, strict=False)
            except (ValueError, RecursionError):
                continue
            if found := next(_articles(data), None):
                return {name: value for name, value in found.items() if fields.key(name) in fields.known()}
    return {}


def _articles(data: object, depth: int = 3) -> Iterator[Mapping[str, object]]:
    if isinstance(data, list) and depth:
        for entry in data[:50]:
            yield from _articles(entry, depth - 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(
            _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
        ):
            yield data
        yield from _articles(data.get("@graph"), depth - 1) if depth else ()


def _frame(html: str, text: str) -> Iterator[Cut]:
    """The lines of the page that are not in the article, those that follow one another as one piece."""
    kept = " ".join(text.split())
    left = _MAX_FRAME
    run: list[str] = []
    for line in (*body.untagged(_DOCTYPE.sub("", _HEAD.sub("", html))).split("\n"), ""):
        line = one_line(unescape(line))
        if line and line not in kept:
            run.append(line)
        elif line and run:
            yield Cut("\n".join(run)[:left], FRAME)
            left -= sum(map(len, run))
            run = []
        if left <= 0:
            return
    if run:
        yield Cut("\n".join(run)[:left], FRAME)
