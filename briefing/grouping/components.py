"""What hangs together by scored pairs: each such component is grouped alone, and only where it is not as it was."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Generic, Protocol, TypeVar

from briefing.grouping.linkage import Pair

Scores = Mapping[Pair, float]
"""Scores of pairs of places."""


class Member(Protocol):
    """What is grouped: a report, or an event."""

    @property
    def id(self) -> str:
        """What tells it from the others."""


M = TypeVar("M", bound=Member)
G = TypeVar("G")


@dataclass(frozen=True, slots=True)
class Memory(Generic[M, G]):
    """What was made of each component, to be taken over while the component stays as it is."""

    made: Mapping[str, tuple[tuple[M, ...], Scores, tuple[G, ...]]] = field(default_factory=dict)
    """By the id of its first member: its members, the scores between their places, and its groups."""

    @property
    def groups(self) -> tuple[G, ...]:
        """The groups of every component, component by component."""
        return tuple(chain.from_iterable(groups for _, _, groups in self.made.values()))


def grouped(
    members: Sequence[M],
    scores: Scores,
    tied: Iterable[Pair],
    make: Callable[[Sequence[M], Scores], Iterable[G]],
    before: Memory[M, G],
) -> Memory[M, G]:
    """What `make` makes of each component of `members`; those that are as they were `before` are taken over from there.

    Pairs in `scores` and in `tied` hang together.
    """
    made: dict[str, tuple[tuple[M, ...], Scores, tuple[G, ...]]] = {}
    for places, own in components(len(members), scores, tied):
        inside = tuple(members[place] for place in places)
        old = before.made.get(inside[0].id)
        if old is not None and old[0] == inside and old[1] == own:
            made[inside[0].id] = old
        else:
            made[inside[0].id] = (inside, own, tuple(make(inside, own)))
    return Memory(made)


def components(count: int, scores: Scores, tied: Iterable[Pair] = ()) -> list[tuple[list[int], dict[Pair, float]]]:
    """The connected components of `range(count)`: places in order, and their scores by place in the component."""
    root = list(range(count))
    for low, high in chain(scores, tied):
        a, b = _root(root, low), _root(root, high)
        root[max(a, b)] = min(a, b)
    inside: dict[int, list[int]] = {}
    number: list[int] = []
    for place in range(count):
        found = inside.setdefault(_root(root, place), [])
        number.append(len(found))
        found.append(place)
    own: dict[int, dict[Pair, float]] = {first: {} for first in inside}
    for (low, high), score in scores.items():
        own[_root(root, low)][number[low], number[high]] = score
    return [(places, own[first]) for first, places in inside.items()]


def _root(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = place = root[root[place]]
    return place
