"""Lines that say when a page was published: a date, perhaps a time, and little else."""

import re

from briefing.library import dates
from briefing.model import Published

_MAX_WORDS = 16
_UPDATE = re.compile(r"\b(?:(?:last )?updated?|modified|edited|aktualisiert|mis à jour)\b", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:date|first|last|publi(?:shed|cation|cado|é)|posted|updated?|modified|created|on|at|by|time|hour|uhr|le|el|"
    r"mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:am|pm|[ap]\.m\.|[A-Z]{2,4})(?!\w)|\d{1,2}:\d\d|"
    r"\b(?:\w+|\d+) (?:min(?:ute)?|hour|day|week|month|year)s? ago\b", re.IGNORECASE
)  # fmt: skip


def published(line: str) -> Published | None:
    """When a line of the page's head says that it was published; the date of an update is none."""
    if len(line) > 200 or len(line.split()) > _MAX_WORDS:
        return None
    return dates.find(_UPDATE.split(line, maxsplit=1)[0])


def is_dateline(line: str) -> bool:
    """Whether a line holds a date and nothing that is not about dates."""
    if len(line) > 200 or len(line.split()) > _MAX_WORDS:
        return False
    rest, count = line, 0
    while found := dates.find_span(rest):
        rest, count = rest[: found[1][0]] + " " + rest[found[1][1] :], count + 1
    return count > 0 and not re.search(r"\w{2,}", _FILLER.sub(" ", rest))
