"""How the brief says numbers and periods."""

from collections.abc import Sequence
from datetime import date, datetime

from briefing.brief.period import Period
from briefing.framing.measured import errors
from briefing.text.labels import MONTHS, day_text

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TOO_FEW = 5
"""Under so many, a count shows no pattern."""


def long_day(day: date) -> str:
    """`20 November 2022`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def clock(when: datetime) -> str:
    """`6 Dec 2022 14:00`."""
    return f"{day_text(when.date())} {when:%H:%M}"


def days(first: date, last: date) -> str:
    """`1 October to 31 December 2022`, `1 to 31 October 2022`, one day alone; the year twice where it differs."""
    if first == last:
        return long_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {long_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {long_day(last)}"
    return f"{long_day(first)} to {long_day(last)}"


def period_name(period: Period, dated: Sequence[date] = ()) -> str:
    """What the period is called in a heading; the whole library's also by the days of what is in it."""
    if period.since and period.until:
        return days(period.since, period.until)
    if period.since:
        return f"from {long_day(period.since)}"
    if period.until:
        return f"to {long_day(period.until)}"
    return "the whole library" + (f", {days(min(dated), max(dated))}" if dated else "")


def number(count: int) -> str:
    """`two`; from thirteen on in digits."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def measured(encoder: str | None = None) -> str:
    """The sentence that says how often matches are wrong and missed, as measured with the encoder that helped, if one did."""
    wrong, missed = errors(encoder)
    helped = f", with the sentence encoder {encoder}," if encoder else ""
    return f"On labelled English news{helped} {wrong:.0%} of its matches were wrong and {missed:.0%} of the true ones missed."


def with_n(count: int) -> str:
    """`n = 7`; under five also that these are too few for a pattern."""
    return f"n = {count}" + ("" if count >= TOO_FEW else ", too few for a pattern")


def capital(text: str) -> str:
    """`text` with its first letter in upper case, the others as they are."""
    return text[:1].upper() + text[1:]


def joined(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""
