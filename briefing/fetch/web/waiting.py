"""How long a server wants to be left alone (`Retry-After`), and how a time is said."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import ceil

LONGEST = 7 * 24 * 3600.0
"""No server is left alone for longer than a week, whatever it says."""
_SECONDS = re.compile(r"[0-9]{1,15}\Z")


def retry_after(text: str, now: datetime) -> float | None:
    """Seconds that a `Retry-After` asks for, by number or by date (RFC 9110, 10.2.3), 0 to a week; None where it says neither."""
    text = text.strip()
    seconds = float(text) if _SECONDS.match(text) else _until(text, now)
    return None if seconds is None else min(max(seconds, 0.0), LONGEST)


def _until(text: str, now: datetime) -> float | None:
    try:
        then = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return ((then if then.tzinfo else then.replace(tzinfo=UTC)) - now).total_seconds()


def spoken(seconds: float) -> str:
    """A time in its largest unit, rounded up to a second: `40 seconds`, `2 hours`."""
    whole = max(1, ceil(seconds))
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if whole >= 2 * size:
            return f"{round(whole / size)} {unit}s"
    return f"{whole} second{'s' if whole > 1 else ''}"
