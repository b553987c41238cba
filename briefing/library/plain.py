"""What plain text tells of itself: its headline, its date, and who published it."""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.library import clutter, creditlines, datelines, furniture
from briefing.library.agencies import names_agency
from briefing.library.genre import is_label
from briefing.model import Published

_HEAD = 40
"""Paragraphs in which a headline is looked for."""
_FOOT = 15
"""Paragraphs at the end in which a copyright line is looked for."""
_MAX_TITLE_WORDS = 40
_MAX_TITLE_CHARS = 300
_MARK = r"(?:copyright\b|©|\(c\))(?:\s*(?:copyright\b|©|\(c\)|@))*"
_YEARS = r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?"
_COPYRIGHT = re.compile(
    rf"(?:^|.{{0,60}}\s){_MARK}[\s,:]*(?:{_YEARS}[\s,]*)?(?:by\s+)?(?P<name>[^\W\d_][^|·•@©]{{0,60}}?)\s*[,.@©]?\s*"
    rf"(?:{_YEARS})?\s*[.,|·•]?\s*(?:all rights reserved\b.*)?",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"(?:all rights|the (?:author|publisher)|reserved|notice|policy|respective)\b", re.IGNORECASE)


def title_at(paragraphs: Sequence[str]) -> int | None:
    """Place of the headline: the repeated line above the text, else the first line that is none of the page's clutter."""
    head = _above_the_text(paragraphs)
    candidates = [place for place in head if _may_be_title(paragraphs[place])]
    count = Counter(paragraphs)
    repeated = (place for place in candidates if count[paragraphs[place]] > 1 and len(paragraphs[place].split()) >= 4)
    return next(repeated, next(iter(candidates), None))


def published(paragraphs: Sequence[str]) -> Published | None:
    """The date on a line above the text, or None."""
    found = (datelines.published(paragraphs[place]) for place in _above_the_text(paragraphs))
    return next((when for when in found if when), None)


def unsure_date(paragraphs: Sequence[str]) -> str | None:
    """The date on a line above the text whose day and month cannot be told apart, or None."""
    lines = (paragraphs[place] for place in _above_the_text(paragraphs))
    return next((line for line in lines if datelines.is_unsure(line)), None)


def counted_back(paragraphs: Sequence[str], saved: Published) -> Published | None:
    """The day that a line above the text counts back to (`3 days ago`) from when the page was `saved`, or None."""
    found = (datelines.counted_back(paragraphs[place], saved) for place in _above_the_text(paragraphs))
    return next((when for when in found if when), None)


def outlet(paragraphs: Sequence[str]) -> str | None:
    """The name in a copyright line below the text, or None. Who is only cited is never an outlet."""
    for paragraph in reversed(paragraphs[-_FOOT:]):
        # runs of spaces are made one: tried in every division, they would cost the fourth power of their length
        may_name = len(paragraph) <= 250 and clutter.may_tell_of_rights(paragraph.lower())
        found = _COPYRIGHT.fullmatch(" ".join(paragraph.split())) if may_name else None
        name = found["name"].strip(" .,-–") if found else ""
        if 0 < len(name.split()) <= 5 and name[0].isupper() and not names_agency(name) and not _NO_NAME.match(name):
            return name
    return None


def _above_the_text(paragraphs: Sequence[str]) -> range:
    first = next((n for n, paragraph in enumerate(paragraphs[:_HEAD]) if n and furniture.is_prose(paragraph)), None)
    return range(min(len(paragraphs), _HEAD) if first is None else first)


def _may_be_title(paragraph: str) -> bool:
    if (
        len(paragraph) > _MAX_TITLE_CHARS
        or len(paragraph.split()) > _MAX_TITLE_WORDS
        or not re.search(r"[^\W\d_]", paragraph)
    ):
        return False
    if is_label(paragraph):
        return False
    return not (furniture.is_clutter(paragraph) or datelines.is_dateline(paragraph) or creditlines.is_credit(paragraph))
