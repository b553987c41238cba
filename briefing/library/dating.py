"""When an article was published, from all that its file says."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.library import dates, filenames, plain
from briefing.library.fields import Fields
from briefing.model import Published

_HEAD = 20_000
"""Characters of a file in which other dates are looked for."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An article's fields, its date among them where its file tells one."""

    told: Fields
    """The fields."""
    unsure: str | None
    """The date whose day and month the file does not tell apart, where there is no other."""
    source: str
    """Where that one stands."""
    day_first: bool | None
    """Whether the file writes the day first in dates like 13/12/2022, where it shows."""


def dated(told: Fields, parts: Sequence[str], text: str, path: str) -> Dated:
    """`told` with the date, from the first that has one: front matter, a line above the text, the file's name.

    A date in numbers that may be read in two ways counts only where the file's locale or its other dates decide; a relative one
    only where the file says when it was saved.
    """
    if not told.published:
        told = told.filled("date line", published=plain.published(parts))
    if told.published:
        return Dated(told, None, "", told.day_first)
    unsure, source = (told.unsure, "front matter") if told.unsure else (plain.unsure_date(parts), "date line")
    if unsure:
        day_first = told.day_first if told.day_first is not None else dates.day_first(text[:_HEAD])
        told = told.filled(f"{source}, {order(day_first)} as in the file", published=read(unsure, day_first))
        return Dated(told, None if told.published else unsure, source, day_first)
    if told.saved:
        told = told.filled("counted back from when it was saved", published=plain.counted_back(parts, told.saved))
    day = filenames.day(path)
    return Dated(told.filled("file name", published=dates.parse(day) if day else None), None, "", told.day_first)


def read(date: str, day_first: bool | None) -> Published | None:
    """A date in numbers, read with the day or the month first; None where that is not known."""
    return None if day_first is None else dates.parse(date, day_first)


def order(day_first: bool | None) -> str:
    """`day first` or `month first`."""
    return "day first" if day_first else "month first"
