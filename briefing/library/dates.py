"""Dates as people and sites write them, kept as precise as they are written."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from briefing.model import Published

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan januar janvier enero gennaio janeiro januari", "february feb februar février fevrier febrero febbraio fevereiro",
         "march mar märz mars marzo março maart", "april apr avril abril aprile", "may mai mayo maggio maio mei",
         "june jun juni juin junio giugno junho", "july jul juli juillet julio luglio julho", "august aug août aout agosto augustus",
         "september sept sep septembre septiembre settembre setembro", "october oct oktober octobre octubre ottobre outubro",
         "november nov novembre noviembre novembro", "december dec dezember décembre decembre diciembre dicembre dezembro"), 1)
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d-])"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<![\d/])(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)",
        rf"(?<!\w){_DAY}(?:\s+(?:of|de))?[\s,.-]+{_MONTH}(?:\s+de)?[\s,.-]+{_YEAR}",
        rf"\b{_MONTH}[\s,.-]+{_DAY}(?:\s*,\s*|\s+){_YEAR}",
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/-])",
    )
)
_NUMBERS = _FORMS[-1]
_DIGITS = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(
    r"(?:\s*+(?:[,|•·–—-]\s*+)?(?:(?:at|um|@|T)\s*+)?)(?P<hour>[01]?\d|2[0-3])(?::|\.(?=\d\d\s*[ap])|h(?=\d))(?P<minute>[0-5]\d)"
    r"(?::(?P<second>[0-5]\d)(?:\.\d+)?)?(?!\d)(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s*(?P<zone>Z\b|(?:GMT|UTC)?[+-]\d\d:?\d\d\b|[A-Z]{2,4}\b))?",
    re.IGNORECASE,
)
_ZONES = {"z": 0, "gmt": 0, "utc": 0, "wet": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3,
          "est": -5, "edt": -4, "et": None, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}  # fmt: skip
_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d(?::?\d\d)?)?)?", re.IGNORECASE
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_YEARS = range(1600, 2200)
_NO_OFFSET = timedelta(0)


def parse(text: str, day_first: bool | None = None) -> Published | None:
    """The date that `text` is or starts with, or None. ISO 8601, RFC 2822, seconds since 1970, and written forms.

    Relative dates are none. Numbers like 5/6/2022, where day and month cannot be told apart, are none unless `day_first` says
    which comes first.
    """
    text = text.strip()[:100]
    if _ISO.fullmatch(text):
        return _iso(text)
    if _EPOCH.fullmatch(text):
        return _epoch(text)
    return find(text, day_first) or _rfc(text)


def is_unsure(text: str) -> bool:
    """Whether the first date in `text` has a day and a month that cannot be told apart."""
    return not find(text) and find(text, True) is not None


def day_first(text: str) -> bool | None:
    """Whether the dates in numbers of `text` have the day first; None where none of them tells, or they disagree."""
    pairs = {(int(found["a"]) > 12, int(found["b"]) > 12) for found in _NUMBERS.finditer(text) if found["mark"] != "."}
    told = pairs & {(True, False), (False, True)}
    return told == {(True, False)} if len(told) == 1 else None


def find(text: str, day_first: bool | None = None) -> Published | None:
    """The first date written in `text`, with its time of day where one follows, or None."""
    found = find_span(text, day_first)
    return found[0] if found else None


def find_span(text: str, day_first: bool | None = None) -> tuple[Published, tuple[int, int]] | None:
    """The first date written in `text` and where it stands, its time of day included, or None."""
    if not _DIGITS.search(text):
        return None
    matches = (match for form in _FORMS for match in form.finditer(text))
    for match in sorted(matches, key=lambda match: match.start()):
        day = _day(match, day_first)
        if day:
            clock = _TIME.match(text, match.end())
            return _made(day, clock), (match.start(), clock.end() if clock else match.end())
    return None


def _day(match: re.Match[str], day_first: bool | None) -> date | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if "month" in parts:
        month = parts["month"]
        return _date(year, int(month) if month.isdigit() else _MONTHS[month.lower()], int(parts["day"]))
    a, b = int(parts["a"]), int(parts["b"])
    if parts["mark"] == "." or a > 12:
        return _date(year, b, a)
    if b > 12 or a == b:
        return _date(year, a, b)
    return None if day_first is None else _date(year, b, a) if day_first else _date(year, a, b)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _made(day: date, clock: re.Match[str] | None) -> Published:
    if not clock:
        return _published(datetime(day.year, day.month, day.day), "day")
    hour, half = int(clock["hour"]), (clock["half"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    second = int(clock["second"] or 0)
    precision = "seconds" if clock["second"] else "minutes"
    moment = datetime(day.year, day.month, day.day, hour, int(clock["minute"]), second)
    return _published(moment.replace(tzinfo=_zone(clock["zone"] or "")), precision)


def _zone(name: str) -> timezone | None:
    offset = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d\d):?(\d\d)", name, re.IGNORECASE)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3])
        return timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes)) if minutes < 1440 else None
    hours = _ZONES.get(name.lower())
    return None if hours is None else timezone(timedelta(hours=hours))


def _iso(text: str) -> Published | None:
    try:
        moment = datetime.fromisoformat(text.upper().replace(" +", "+").replace(" Z", "Z").replace(",", "."))
    except ValueError:
        return None
    clock = text[10:]
    precision = "day" if not clock else "seconds" if clock.count(":") > 1 and clock[6] == ":" else "minutes"
    return _published(moment, precision) if moment.year in _YEARS else None


def _epoch(text: str) -> Published | None:
    seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
    return _published(datetime.fromtimestamp(seconds, UTC), "seconds")


def _rfc(text: str) -> Published | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _published(moment, "seconds") if moment.year in _YEARS else None


def _published(moment: datetime, precision: str) -> Published:
    """The moment, to the `day`, or to the `minutes` or `seconds` with its zone."""
    offset = moment.utcoffset()
    instant = (moment if offset is not None else moment.replace(tzinfo=UTC)).timestamp()
    if precision == "day":
        return Published(moment.date().isoformat(), moment.date(), instant)
    text = moment.isoformat(timespec=precision)
    return Published(text.removesuffix("+00:00") + "Z" if offset == _NO_OFFSET else text, moment.date(), instant)
