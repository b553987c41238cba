"""What a list says of a storyline without reading it."""

from datetime import date
from typing import NamedTuple

from briefing.model.head import Card


class StorylineRow(NamedTuple):
    """A storyline as a list of any length shows it."""

    id: str
    """The storyline's id."""
    title: str
    """Its name."""
    reports: int
    """How many reports it has."""
    outlets: int
    """How many outlets these name, each counted once."""
    undated: int
    """How many of the reports have no date."""
    days: tuple[date, date] | None
    """The first and the last dated day of its reports, or None where nothing is dated."""
    first: Card
    """The lead of its first report, by date and path."""
    also: tuple[str, ...] = ()
    """Ids of other storylines that its events touch."""


class About(NamedTuple):
    """What a library holds, in numbers."""

    name: str
    """What to call it on screen."""
    articles: int
    outlets: int
    """Different outlets that are named."""
    unnamed: int
    """Articles whose outlet is not known."""
    storylines: int
    problems: int
    """Problems met while reading its files."""
