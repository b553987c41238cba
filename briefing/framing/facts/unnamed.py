"""People whom a text credits and does not name: `three people familiar with the matter`, `a source in New York`."""

import re
from collections.abc import Iterator

from briefing.model import Span

_KNOWING = r"(?:familiar\s+with|close\s+to|briefed\s+on|involved\s+in|with\s+(?:\w+\s+)?knowledge\s+of)"
_SOURCES = r"(?!(?-i:Insider))(?:sources?|insiders?)\b(?!\s+of\b)"  # Business Insider is a name
_PEOPLE = rf"(?:people|persons?|individuals?|officials?|aides?|executives?|diplomats?)\s+{_KNOWING}"
_WHAT = r"\s+(?:(?:the|his|her|its|their|this|those)\s+)?[\w-]+(?:['’]s\s+[\w-]+)?"
_UNNAMED = rf"(?:[\w.’'-]+\s+){{0,4}}?(?:{_PEOPLE}{_WHAT}|{_SOURCES}(?:\s+{_KNOWING}{_WHAT})?)"
_CITED = re.compile(rf"\b(?:citing|cites|cited|according to|told by)\s+(?P<who>{_UNNAMED})", re.IGNORECASE)
_COUNTED = re.compile(rf"\s+(?:(?!the\b)[\w’'-]+\s+){{0,2}}?(?:{_SOURCES}|{_PEOPLE})", re.IGNORECASE)
_DESCRIBED = re.compile(rf"\b(?:{_SOURCES}|{_PEOPLE})", re.IGNORECASE)


def cited(text: str, span: Span) -> Iterator[Span]:
    """Where `text[span]` names its sources by what they are: after `citing`, `according to`."""
    return (found.span("who") for found in _CITED.finditer(text, *span))


def is_unnamed(words: str) -> bool:
    """Whether `words` describe a source that is not named."""
    return _DESCRIBED.search(words) is not None


def counts_sources(text: str, at: int) -> bool:
    """Whether a number that ends at `at` counts a report's sources."""
    return _COUNTED.match(text, at) is not None
