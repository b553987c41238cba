"""Numbers that count nothing: names of things, ages, years, days, clock times, ordinals."""

import re

from briefing.framing.facts.counting import counting
from briefing.text.words import STOPWORDS

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_AFTER_MONTH = re.compile(rf"{_MONTH}\s+$")
_BEFORE_MONTH = re.compile(rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?![a-z])")
_AFTER_NAME = re.compile(r"(?:^|[\s(“\"'‘])([a-z]?[A-Z][\w.’'&-]*)\s+$")
_AFTER_LABEL = re.compile(r"([A-Za-z]+)\.?\s+(?:\d+(?:,\s\d+)*,?\s(?:(?:and|or|to)\s)?)?$")
_AGE_BEFORE = re.compile(r"(?:\baged?\s+(?:of\s+)?|\b[A-Z][\w’'.-]+,\s+)$")
_AGE_AFTER = re.compile(r"(?:[\s-]years?[\s-]old|[\s-]months?[\s-]old|[\s-]days?[\s-]old|-year-old)")
_AGE_STOP = re.compile(r"\s*(?:,|\.|;|\))")
_SPAN_BEFORE = re.compile(r"\b(?:last|past|next|previous|coming|first|following)\s+$", re.IGNORECASE)
_SPAN_AFTER = re.compile(
    r"[\s-](?:second|minute|hour|day|night|week|month|year|decade)s?(?P<when>\s+(?:ago|later|earlier|before|after|from now|since)\b)?"
)
_CLOCK = re.compile(r"\s*(?:[ap]\.?m\b|o['’]clock|(?:GMT|UTC|EST|EDT|ET|PT|CET)\b)")
_RESOLUTION = re.compile(r"^\d+K$")  # of a screen: 4K
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_COUNTED = re.compile(r"\s+(?:(?:such|of|more|other|new|additional)\s+|[a-z][a-z-]*\s+){0,2}[a-z][a-z-]*s\b")
_DEFINITE = re.compile(
    r"(?:\b(?:the|in|of|for|during|before|since|after|from|until|till|by|to|his|her|their|its|our|my|a|an|this|that|late|early|mid|"
    r"and|or|fiscal|year|spring|summer|autumn|fall|winter|circa|ago|on|as|than)|['’]s|['’]|[-–])\s*$",
    re.IGNORECASE,
)
_YEARS = range(1800, 2100)


def may_be_year(figure: str) -> bool:
    """Whether `figure`, four digits without a comma, could be a year."""
    return len(figure) == 4 and figure.isdigit() and int(figure) in _YEARS


def is_year(text: str, match: re.Match[str]) -> bool:
    """Whether the number found is a year, not a count: `around 2000 such drones` counts, `the 2015 deal` does not."""
    if not may_be_year(match["figure"]) or match["scale"]:
        return False
    if not _COUNTED.match(text, match.end("figure")):
        return True
    return not (match["about"] or match["least"] or match["most"]) and bool(
        _DEFINITE.search(text[: match.start("figure")])
    )


def is_named(text: str, match: re.Match[str]) -> bool:
    """Whether the number found belongs to a name, an age, a day, a clock time, a time ago or an ordinal."""
    before, end = text[max(0, match.start() - 40) : match.start()], match.end()
    if (
        _RESOLUTION.search(match[0])
        or _ORDINAL.match(text, end)
        or _CLOCK.match(text, end)
        or _AGE_AFTER.match(text, end)
    ):
        return True
    if _AFTER_MONTH.search(before) or _BEFORE_MONTH.match(text, end):
        return True
    if _AGE_BEFORE.search(before) and _AGE_STOP.match(text, end):
        return True
    lasting = _SPAN_AFTER.match(text, end)
    if lasting and (lasting["when"] or _SPAN_BEFORE.search(before)):
        return True
    label = _AFTER_LABEL.search(before)
    return bool(label and _is_numbered(label[1].lower())) or _follows_name(before, match)


def _is_numbered(word: str) -> bool:
    return word in counting().numbered or word.removesuffix("s") in counting().numbered


def _follows_name(before: str, match: re.Match[str]) -> bool:
    name = _AFTER_NAME.search(before)
    if not name or match[0][:1].isalpha():
        return False
    return (
        name[1].lower() not in STOPWORDS
        and not name[1].endswith(("'s", "’s", "s'", "s’"))
        and name[1].lower() != "another"
    )
