"""A library in numbers, kept in its index: the first frame must not wait until they are counted."""

import json

from briefing.index import Index
from briefing.model import About

_ABOUT = "about"
_ALONE = "alone"


def put_about(index: Index) -> None:
    """Counts, and keeps it."""
    articles, outlets, unnamed = index.articles.counts()
    about = About("", articles, outlets, unnamed, index.groups.count(), index.files.count_problems())
    index.meta.put(_ABOUT, json.dumps(about._asdict()))
    index.meta.put(_ALONE, json.dumps(index.arrivals.alone()))


def alone(index: Index) -> dict[str | None, int]:
    """How many reports of each outlet (None: not known) stand alone."""
    return dict(json.loads(index.meta.get(_ALONE) or "[]"))


def about(index: Index, name: str) -> About:
    """The library in numbers, called by this name."""
    kept = json.loads(index.meta.get(_ABOUT) or "{}")
    return About(**{"articles": 0, "outlets": 0, "unnamed": 0, "storylines": 0, "problems": 0, **kept, "name": name})
