"""What happens and who tells of it: affairs that run for weeks, single reports, and wire texts that other outlets reprint."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappop, heappush
from itertools import count
from random import Random

from benchmarks.made.outlets import OUTLETS
from benchmarks.made.vocabulary import name, rare

DAY = 24 * 60
"""Minutes."""
SINGLES = 67
"""Single reports a day; with these, 8 copies and 25 reports of affairs a day has about 100 articles."""
AFFAIRS = 1.3
"""Affairs that begin on a day."""
REPRINTED = 0.042
"""Share of texts that other outlets reprint."""
BEFORE = 60
"""Days that are lived through before the library begins, so that its first days are as full as the others."""


@dataclass(frozen=True)
class Matter:
    """What texts may have in common: an affair, an event of it, or a single happening."""

    seed: str
    affair: "Matter | None" = None
    speech: bool = False
    """Whether every report quotes one long speech."""

    @cached_property
    def words(self) -> list[str]:
        """Words that it brings up."""
        return rare(Random(f"{self.seed} words"), 24)

    @cached_property
    def names(self) -> list[str]:
        """Who and where: the affair's first."""
        return [
            *(self.affair.names if self.affair else ()),
            *_names(Random(f"{self.seed} names"), 2 if self.affair else 4),
        ]

    @cached_property
    def figures(self) -> list[str]:
        """Numbers that it is told with."""
        chance = Random(f"{self.seed} figures")
        return [
            f"{chance.randint(11, 99)}",
            f"{chance.randint(100, 9999):,}",
            f"{chance.randint(1, 99)}.{chance.randint(1, 9)}",
        ]


def _names(chance: Random, number: int) -> list[str]:
    return [name(chance) for _ in range(number)]


@dataclass(frozen=True)
class Told:
    """One article: who tells of what, when, and whose text it is."""

    seed: str
    minute: int
    """Since the library's first day began."""
    outlet: int
    matter: Matter
    original: "Told | None" = field(default=None, repr=False)
    """The article that it reprints."""

    @property
    def text(self) -> str:
        """What its copies have in common."""
        return (self.original or self).seed


def news(seed: int) -> Iterator[Told]:
    """All articles from the library's first minute on, without end."""
    due: list[tuple[int, int, Told]] = []
    order = count()
    for day in count(-BEFORE):
        chance = Random(f"{seed} day {day}")
        for told in (*_singles(chance, seed, day), *_affairs(chance, seed, day)):
            heappush(due, (told.minute, next(order), told))
        while due and due[0][0] < (day + 1) * DAY:
            told = heappop(due)[2]
            for copy in _reprints(chance, told):
                heappush(due, (copy.minute, next(order), copy))
            if told.minute >= 0:
                yield told


def _singles(chance: Random, seed: int, day: int) -> Iterator[Told]:
    for n in range(chance.randint(SINGLES - 9, SINGLES + 9)):
        matter = Matter(f"{seed} single {day} {n}")
        yield Told(matter.seed, day * DAY + _hour(chance), _outlet(chance), matter)


def _affairs(chance: Random, seed: int, day: int) -> Iterator[Told]:
    for n in range(int(AFFAIRS + chance.random())):
        affair = Matter(f"{seed} affair {day} {n}")
        last = day
        for number in range(chance.randint(2, 10)):
            yield from _event(chance, Matter(f"{affair.seed} {number}", affair, chance.random() < 0.1), last)
            last += chance.randint(1, 8)


def _event(chance: Random, event: Matter, day: int) -> Iterator[Told]:
    first = day * DAY + _hour(chance)
    tellers = chance.choice((1, 1, 2, 2, 3, 3, 4, 5, 8))
    for n, outlet in enumerate(chance.sample(range(len(OUTLETS)), tellers)):
        yield Told(f"{event.seed} {n}", first + chance.randint(0, DAY), outlet, event)


def _reprints(chance: Random, told: Told) -> Iterator[Told]:
    if told.original is None and chance.random() < REPRINTED:
        for n in range(chance.choice((1, 1, 2, 2, 3, 6))):
            outlet = (told.outlet + chance.randint(1, len(OUTLETS) - 1)) % len(OUTLETS)
            yield Told(f"{told.seed} copy {n}", told.minute + chance.randint(20, 2 * DAY), outlet, told.matter, told)


def _hour(chance: Random) -> int:
    return chance.randint(5 * 60, 23 * 60)


def _outlet(chance: Random) -> int:
    return int(len(OUTLETS) * chance.random() ** 2)
