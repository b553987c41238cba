"""Lines that say when a page was published or updated: a date, perhaps a time, and little else."""

import re
from datetime import datetime, time, timedelta

from briefing.library import dates
from briefing.model import Published

_MAX_WORDS = 16
_LATER = re.compile(
    r"\b(?:(?:last )?updated?|modified|edited|aktualisiert|mis à jour|downloaded|retrieved|accessed|archived)\b",
    re.IGNORECASE,
)
_SAYS_WHEN = re.compile(
    r"\b(?:publi(?:shed|cation|cado|é)|posted|created|issued|released?|veröffentlicht|erschienen|pubblicato|gepubliceerd)\b"
    r"|^\W*(?:by|von|par|por|di|door)\b", re.IGNORECASE
)  # fmt: skip
# A life's or an event's day, a picture's caption, a post of somebody else's: “No comment.” — Jane Roe (@janeroe) June 5, 2022
_OTHER_DAY = re.compile(
    r"^\W*(?:born|died|killed|date of (?:birth|death)|end of watch|deadline|expires|due|starts?|ends?|when|event)\b[^:]{0,20}:"
    r"|\bphoto(?:s|graphs?|graphers?)?\b|\b(?:picture|image)s? ?[:/]|\bgetty\b|\(@\w+\)", re.IGNORECASE
)  # fmt: skip
_SMALL_WORD = re.compile(r"(?<!\w)[a-zß-öø-ÿ]{2,}(?!\w)")
_MOST_SMALL_WORDS = 2
"""Words in small letters beside a date; a line with more of them is a sentence or a headline, and its date that of what it tells."""
_COUNTS = {word: n for n, word in enumerate("a one two three four five six seven eight nine ten".split())} | {
    "a": 1,
    "an": 1,
}
_UNITS = {"min": timedelta(minutes=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1), "hr": timedelta(hours=1),
          "day": timedelta(days=1), "week": timedelta(weeks=1)}  # fmt: skip
_PARTS_OF_A_DAY = frozenset({"min", "minute", "hour", "hr"})
_AGO = re.compile(
    rf"\b(?:(?P<count>{'|'.join(_COUNTS)}|an|\d{{1,3}}) (?P<unit>{'|'.join(_UNITS)})s? ago|(?P<yesterday>yesterday))\b",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:first |last |originally )?(?:updated?|modified|edited|revised|published|posted|created)\b", re.IGNORECASE
)
_FILLER = re.compile(
    r"\b(?:\w+|\d+) (?:min(?:ute)?|hour|day|week|month|year)s? ago\b"
    r"|\d{1,2}\s*:\s*\d\d(?:\s*:\s*\d\d)?|\d{1,2}(?=\s*[ap]\.?\s*m\b)|\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}|[ap]\.?\s*m\b\.?"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b"
    r"|\b(?:date|first|last|originally|publi(?:shed|cation|cado|é)|posted|updated?|modified|edited|revised|created|veröffentlicht|pubblicato|gepubliceerd|and|am|um|il|op|on|at|by|time|"
    r"hour|uhr|le|el|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b"
    r"|\b(?-i:[A-Z]{2,4}(?:[+-]\d\d:?\d\d)?)(?!\w)",
    re.IGNORECASE,
)


def published(line: str) -> Published | None:
    """When a line of the page's head says that it was published; the date of an update, or of what a sentence tells, is none."""
    line = _before_updates(line)
    found = dates.find(line)
    return found if found and not _tells_of_something(line) else None


def is_unsure(line: str) -> bool:
    """Whether a line of the page's head says when it was published in numbers that may be read in two ways."""
    line = _before_updates(line)
    return dates.is_unsure(line) and not _tells_of_something(line)


def counted_back(line: str, saved: Published) -> Published | None:
    """The day that `3 hours ago` or `yesterday` means, counted from when the page was `saved`; of an update None.

    Hours count only from a time of day; months and years are too rough.
    """
    line = _before_updates(line)
    found = _AGO.search(line)
    if not found or _tells_of_something(line) or ("T" not in saved.text and found["unit"] in _PARTS_OF_A_DAY):
        return None
    count = 1 if found["yesterday"] else _COUNTS.get(found["count"].lower()) or int(found["count"])
    unit = "day" if found["yesterday"] else found["unit"].lower()
    moment = datetime.combine(saved.day, time()) if "T" not in saved.text else datetime.fromisoformat(saved.text)
    return dates.parse((moment - count * _UNITS[unit]).date().isoformat())


def is_dateline(line: str) -> bool:
    """Whether a line holds a date and nothing that is not about dates."""
    return _is_short(line) and bool(dates.find(line, True)) and _only_dates(line)


def is_stamp(line: str) -> bool:
    """Whether a line says when the page was published or updated (`Updated at 9:15 p.m. ET`), and nothing else."""
    return _is_short(line) and bool(_STAMP.match(line)) and any(map(str.isdigit, line)) and _only_dates(line)


def _is_short(line: str) -> bool:
    return len(line) <= 200 and len(line.split()) <= _MAX_WORDS


def _before_updates(line: str) -> str:
    return _LATER.split(line, maxsplit=1)[0] if _is_short(line) else ""


def _tells_of_something(line: str) -> bool:
    if _OTHER_DAY.search(line):
        return True
    return not _SAYS_WHEN.search(line) and len(_SMALL_WORD.findall(_beside_dates(line))) > _MOST_SMALL_WORDS


def _only_dates(line: str) -> bool:
    return not re.search(r"[^\W_]{2,}", _beside_dates(line))


def _beside_dates(line: str) -> str:
    while found := dates.find_span(line, True):
        start, end = found[1]
        line = f"{line[:start]} {line[end:]}"
    return _FILLER.sub(" ", line)
