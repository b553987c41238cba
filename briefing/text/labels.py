"""What to call an article's source and day, in one way everywhere."""

from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath

from briefing.model import Head, Report

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def file_name(article: Head) -> str:
    """The file's name as short as its number allows: `002` of `002_e7d9.txt`, with `#related/0` of an entry."""
    stem = PurePosixPath(article.file).stem
    return (stem.partition("_")[0] or stem) + article.path[len(article.file) :]


def source(article: Head, reader: str = "†") -> str:
    """`RT†`: the outlet, with the sign `reader` where the reader named it; the file where no outlet is known."""
    if not article.outlet:
        return file_name(article)
    return article.outlet + (reader if article.named_by_reader else "")


def outlets_of(report: Report) -> list[str]:
    """Who published a report and its copies, as `source` names them, without signs."""
    return [source(article, "") for article in report.articles]


def outlet_key(name: str) -> str:
    """By which an outlet is known whatever its capitals, and with or without `the`."""
    return name.casefold().removeprefix("the ").strip()


def joined_names(names: Iterable[str]) -> str:
    """`Alahednews, i, RT`: each once, whatever their capitals in order."""
    return ", ".join(sorted(set(names), key=lambda name: (name.casefold(), name)))


def dated(article: Head) -> str:
    """`RT†, 20 Nov 2022`."""
    return f"{source(article)}, {published_text(article)}"


def published_text(article: Head) -> str:
    """The day on which an article was published, as `day_text` writes it."""
    return day_text(article.published.day if article.published else None)


def day_text(day: date | None) -> str:
    """`20 Nov 2022`, or `undated`."""
    return f"{day_in_year(day)} {day.year}" if day else "undated"


def day_in_year(day: date) -> str:
    """`20 Nov`."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def period_text(first: date, last: date) -> str:
    """`20 Nov – 13 Dec 2022`: two days, with no more years than needed."""
    if first == last:
        return day_text(first)
    start = day_in_year(first) if first.year == last.year else day_text(first)
    return f"{start} – {day_text(last)}"


def days_text(days: tuple[date, date] | None) -> str:
    """The period from the first to the last of these, or `undated`."""
    return period_text(*days) if days else day_text(None)


def counted(number: int, noun: str) -> str:
    """`1 report`, `5 reports`, `2 copies`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
