"""Dates as feeds write them, in the zone that they name."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from briefing.fetch.files.names import is_dated

_ZONES = {"CET": "+0100", "CEST": "+0200", "BST": "+0100", "EET": "+0200", "EEST": "+0300", "MSK": "+0300", "IST": "+0530",
          "JST": "+0900", "KST": "+0900", "HKT": "+0800", "SGT": "+0800", "AEST": "+1000", "AEDT": "+1100", "Z": "+0000",
          "ET": "-0500", "WET": "+0000"}  # fmt: skip
"""Those that RFC 2822 does not know, by what they mean in most feeds."""
_ZONE = re.compile(r"(?<=[\d ])[A-Z]{1,4}$")
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d|[+-]\d\d|UTC|GMT)?)?", re.IGNORECASE
)
_LONGEST = 100
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(text: object) -> datetime | None:
    """The date that `text` is, ISO 8601 or RFC 2822, in its own zone, else in UTC; None for what is none.

    The first of all seconds is none: it is what programs write that know no date.
    """
    if not isinstance(text, str):
        return None
    line = " ".join(text[:_LONGEST].split())
    found = _iso(line) or _rfc(line)
    if found is None or not is_dated(found) or found == _EPOCH:
        return None
    return found.replace(microsecond=0)


def _iso(line: str) -> datetime | None:
    parts = _ISO.fullmatch(line)
    if parts is None:
        return None
    zone = (parts[3] or "Z").upper().replace("UTC", "Z").replace("GMT", "Z")
    try:
        return datetime.fromisoformat(f"{parts[1]}T{parts[2] or '00:00'}{zone}")
    except ValueError:
        return None


def _rfc(line: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(_ZONE.sub(lambda zone: _ZONES.get(zone[0], zone[0]), line))
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
