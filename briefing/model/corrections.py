"""What the reader said of the grouping."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bonds:
    """What the reader said of grouping: it goes before what the texts say. Each pair is two ids of articles, in any order.

    Where a pair is together and apart, by these or by what follows from them, apart wins.
    """

    together: frozenset[tuple[str, str]] = frozenset()
    """Pairs that must be in one group."""
    apart: frozenset[tuple[str, str]] = frozenset()
    """Pairs that must not be in one group."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the reader said of the grouping of a library, level by level."""

    reports: Bonds = Bonds()
    """Which articles are copies of one text."""
    events: Bonds = Bonds()
    """Which articles tell of one happening."""
    storylines: Bonds = Bonds()
    """Which articles are of one affair."""

    @property
    def of_reports(self) -> Bonds:
        """What binds the reports: articles of different events or affairs are no copies."""
        return Bonds(self.reports.together, self.reports.apart | self.events.apart | self.storylines.apart)

    @property
    def of_events(self) -> Bonds:
        """What binds the events: articles of different affairs tell of different happenings."""
        return Bonds(self.events.together, self.events.apart | self.storylines.apart)

    @property
    def of_storylines(self) -> Bonds:
        """What binds the storylines."""
        return self.storylines
