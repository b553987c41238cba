"""What to call an article's source and day, in one way everywhere."""

from datetime import date
from pathlib import PurePosixPath

from briefing.model import Article

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_stem(path: str) -> str:
    """The leading part of a file's name: `002` of `002_e7d9e558a8bc0637.txt`."""
    stem = PurePosixPath(path).stem
    return stem.partition("_")[0] or stem


def source(article: Article, reader: str = "†") -> str:
    """`RT†`: the outlet, with the sign `reader` where the reader named it; the file where no outlet is known."""
    if article.outlet is None:
        return short_stem(article.file)
    return article.outlet + (reader if article.named_by_reader else "")


def counted(number: int, noun: str) -> str:
    """`1 report`, `5 reports`, `2 copies`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def day_text(day: date | None) -> str:
    """`20 Nov 2022`, or `undated`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "undated"


def published_text(article: Article) -> str:
    """The day on which an article was published, as `day_text` writes it."""
    return day_text(article.published.day if article.published else None)


def period_text(first: date, last: date) -> str:
    """`20 Nov – 13 Dec 2022`: two days, with no more years and months than needed."""
    if first == last:
        return day_text(first)
    start = day_text(first)
    return f"{start.removesuffix(f' {last.year}')} – {day_text(last)}"
