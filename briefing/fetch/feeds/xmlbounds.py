"""Bounds of what a parser of XML is given: those that are no feed's could take it minutes."""

import re

from briefing.fetch.feeds.xmltext import parted
from briefing.fetch.nouns import NotFetched

_TAGS = 100_000
"""Opening and closing ones."""
_ATTRIBUTES = 200
_TOPICS = 1000
"""Of one entry: feedparser compares each with all before it."""
_MANY_ATTRIBUTES = re.compile(rf"<[^\W\d](?:[^<>=]*=){{{_ATTRIBUTES}}}")
_ENTRY = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)\b", re.IGNORECASE)
_TOPIC = re.compile(r"<(?:[\w.-]{1,40}:)?(?:category|subject|keywords|tags?)\b", re.IGNORECASE)


def check(text: str) -> None:
    """Raises NotFetched where `text` has more of something than any feed."""
    tagged = "".join(piece for piece, marked in parted(text) if not marked)
    if tagged.count("<") > _TAGS:
        raise NotFetched(f"has more than {_TAGS:,} tags: no feed has")
    if _MANY_ATTRIBUTES.search(tagged):
        raise NotFetched(f"has a tag of more than {_ATTRIBUTES} attributes: no feed has")
    if any(len(_TOPIC.findall(entry)) > _TOPICS for entry in _ENTRY.split(tagged)):
        raise NotFetched(f"has an entry of more than {_TOPICS:,} topics: no feed has")
