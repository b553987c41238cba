"""The words of a text that name a time: `since August`, `months before the war`, `on October 16`."""

import re

from briefing.model import Span

_LONG = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_MONTH = rf"(?:{_LONG}|(?:{_SHORT})\b\.?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WHEN = r"(?i:(?:ever\s)?since|in|on|by|until|till|from|before|after|during|as of|as early as|throughout)"
_PART = r"(?i:(?:the\s)?(?:beginning|start|end|middle|summer|spring|autumn|fall|winter)\s(?:of\s)?|(?:early|late|mid)[-\s]|earlier\s(?:in\s)?|later\s(?:in\s)?)"
_UNIT = r"(?:seconds|minute|hour|day|night|week|weekend|month|year|decade|centur(?:y|ie))s?"
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of|some|many|nearly \w+|about \w+)"
_OWNER = r"(?:the|its|his|her|their|this|that|a)"
_HAPPENING = (
    r"(?:war|conflict|invasion|election|elections|attack|attacks|vote|summit|meeting|strike|strikes|ceasefire|coup|pandemic|"
    r"outbreak|crisis|inauguration|trial|deal|agreement|revolution|campaign|hearing|shooting|bombing|announcement|ruling|crash)"
)

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # A happening that dates another: `months before the war`, `since before the Ukraine war`.
        rf"\b(?:(?:{_COUNT}\s)?{_UNIT}\s)?(?:since\s)?(?:before|after|during)\s{_OWNER}\s(?:[A-Z][\w’'-]*\s){{0,2}}{_HAPPENING}\b"
        r"(?:\s(?:began|started|broke out|erupted|ended)\b)?",
        rf"\b(?:{_COUNT}\s)?{_UNIT}\s(?:before|after)\s{_OWNER}\s(?:[A-Z][\w’'-]*\s)?[a-z]+\b",
        # Days and months: `on October 16, 2022`, `16 October`, `since August`, `in late July 2021`.
        rf"\b(?:{_WHEN}\s)?{_PART}?{_WEEKDAY},?\s{_MONTH}\s{_DAY}(?!\d)(?:,?\s{_YEAR})?",
        rf"\b(?:{_WHEN}\s)?(?:the\s)?{_DAY}\s(?:of\s)?{_MONTH}(?![a-z])(?:,?\s{_YEAR})?",
        rf"\b(?:{_WHEN}\s)?{_PART}?{_MONTH}\s{_DAY}(?![\d,]\d|\d)(?:,\s{_YEAR}|\s{_YEAR})?",
        rf"\b(?:{_WHEN}\s)?{_PART}?{_MONTH},?\s{_YEAR}\b",
        rf"\b(?:(?:{_WHEN}|last|next|this)\s){_PART}?{_MONTH}(?![a-z’'])",
        # Years: `since 2014`, the year of `the 2015 deal`, the month of `the July meeting`.
        rf"\b{_WHEN}\s{_PART}?(?:{_YEAR}|the\s{_YEAR}s)\b(?!\s?(?:percent|%))",
        rf"(?<=\bthe\s)(?:{_YEAR}|(?:{_LONG})(?:\s{_YEAR})?)\b(?=\s[a-z])",
        # Days of the week.
        rf"\b(?:(?:{_WHEN}|last|next|this|early|late|earlier|later)\s){{0,2}}{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?\b(?!['’]?s)",
        # Times told from the day of the report: `last week`, `in recent months`, `two years ago`, `a few weeks later`.
        rf"\b(?i:(?:{_WHEN}|within|over|for|earlier|later)\s)?(?:the\s)?(?i:last|past|next|this|coming|previous|recent|following)"
        rf"\s(?:(?:few|several|couple of|\d+|two|three|four|five|six|ten|dozen)\s)?{_UNIT}\b(?:\s(?:of\s)?(?:{_LONG}|{_YEAR}))?",
        rf"\b(?i:(?:(?:about|around|more than|over|nearly|almost|less than)\s)?{_COUNT}\s{_UNIT}\s(?:ago|later|earlier))\b",
        r"\b(?i:weeks|months|years|days|hours|decades)\s(?:ago|later|earlier)\b",
        rf"\b(?i:for|within)\s(?:(?:{_COUNT}|the)\s)?{_UNIT}\b",
        r"\b(?i:yesterday|tomorrow|tonight|earlier today)\b",
    )
)


def times(text: str, span: Span) -> list[Span]:
    """Where `text[span]` names a time, in order, apart from each other; the longer of two that begin together is taken."""
    found = sorted(
        (match.span() for pattern in _PATTERNS for match in pattern.finditer(text, *span)),
        key=lambda place: (place[0], -place[1]),
    )
    kept: list[Span] = []
    for place in found:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept
