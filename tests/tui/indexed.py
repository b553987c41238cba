"""A session of any length that holds nothing: what it is asked for is made up on the spot, as an index would read it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from briefing.model import About, Card, EventOf, Published, ReportOf, StorylineOf, StorylineRow
from briefing.session.home import Asked, Home

OUTLETS = ("Harbour Echo", "Gazette", "Morning Tide")


def card(id: str) -> Card:
    """The article of this id."""
    number = int(id.split("-")[-1], 16)
    day = date.fromordinal(738_000 + number % 900)
    published = Published(day.isoformat(), day, 86_400.0 * number)
    return Card(
        id,
        f"{id}.md",
        f"Ferry number {number} leaves the harbour at noon",
        OUTLETS[number % 3],
        "front matter",
        published,
    )


class Rows(Sequence[StorylineRow]):
    """The storylines; counts how many are asked for."""

    def __init__(self, count: int, shift: int = 0, gone: frozenset[str] = frozenset()) -> None:
        self.count = count
        self.gone = gone
        self.shift = shift
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, at):
        number = range(self.count)[at] + self.shift
        self.asked.add(number)
        first = card(f"{number % 2**40:012x}")
        days = (first.published.day, first.published.day) if first.published else None
        return StorylineRow(f"s-{first.id}", f"Ferry {number:,}", 3, 3, 0, days, first)

    def place_of(self, id: str) -> int | None:
        """The number of a storyline."""
        number = int(id[2:], 16) - self.shift
        return number if number < self.count and id not in self.gone else None


class Indexed:
    """Answers as a session does, for what the home screen asks."""

    def __init__(self, count: int) -> None:
        self.about = About("harbour", 3 * count, 3, 0, count, 0)
        self.rows = Rows(count)
        self.listings: list[str] = []
        self.changes = 0
        self.root = Path("harbour")
        self.index = SimpleNamespace(kept=False)

    def bring_up_to_date(self, *_: object, **__: object) -> None:
        """Nothing changed."""

    def change(self, new: int, gone: frozenset[str] = frozenset()) -> None:
        """New storylines come on top, others go."""
        self.changes += 1
        count = len(self.rows) + new
        self.rows = Rows(count, self.rows.shift - new, gone)
        self.about = About("harbour", 3 * count, 3, 0, count, 0)

    def home(self, _: Asked) -> Home:
        """All of them, and nothing is said of any."""
        return Home(self.rows, (), {}, frozenset(), {}, {}, frozenset(), frozenset())

    def listed(self, id: str) -> StorylineOf[Card]:
        """Three reports, one an hour."""
        self.listings.append(id)
        reports = tuple(ReportOf(card(f"{int(id[2:], 16):x}-{n}")) for n in range(1, 4))
        return StorylineOf(id, f"Ferry {int(id[2:], 16):,}", (EventOf(f"e-{id}", "A ferry", reports),))

    def look_again(self) -> int:
        """How often something changed."""
        return self.changes

    def touched(self, _: object) -> tuple[StorylineRow, ...]:
        """Nothing."""
        return ()

    def problems(self) -> tuple[()]:
        """None."""
        return ()
