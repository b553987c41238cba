"""Files of articles that are there already, read back: to tell one article from another, and its versions apart."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import yaml

from briefing.text.escape import unescape
from briefing.text.harmless import one_line

_LARGEST = 2**21
"""Bytes: no file of ours has more."""
_LONGEST_BLOCK = 2**18


class Kept(NamedTuple):
    """What a file tells of its article."""

    title: str
    link: str
    excerpt: str
    text: tuple[str, ...]
    """Its paragraphs, each on one line."""
    date: str
    updated: str
    first_published: str

    def tells_as(self, other: "Kept") -> bool:
        """Whether readers see no other article."""
        return self[:4] == other[:4]

    def is_of(self, other: "Kept") -> bool:
        """Whether both are of one article: its page tells, or its headline where neither has a page."""
        return self.link == other.link and (bool(self.link) or self.title == other.title)


def read(path: Path) -> Kept | None:
    """What the file at `path` tells; None where it is not there or none of ours."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        return read_text(path.read_text("utf-8-sig"))  # with every sort of line end made one
    except (OSError, ValueError):
        return None


def read_text(text: str) -> Kept | None:
    """What a file's text tells; None where it is none of ours."""
    block, closed, body = text.removeprefix("---\n").partition("\n---\n")
    if not (closed and text.startswith("---\n") and len(block) <= _LONGEST_BLOCK):
        return None
    try:
        # text only, no dates and no objects: the reader may have changed the file
        values = yaml.load(block, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return _kept(values, body) if isinstance(values, Mapping) else None


def instant(date: str) -> datetime | None:
    """The moment that a file's date is; None where it is none."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _kept(values: Mapping[object, object], body: str) -> Kept:
    def told(name: str) -> str:
        value = values.get(name)
        return one_line(value) if isinstance(value, str) else ""

    paragraphs = (one_line(unescape(part)) for part in re.split(r"\n\s*\n", body))
    return Kept(
        title=told("title"),
        link=told("link"),
        excerpt=told("excerpt"),
        text=tuple(filter(None, paragraphs)),
        date=told("date"),
        updated=told("updated"),
        first_published=told("first_published"),
    )
