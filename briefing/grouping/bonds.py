"""What the reader said of groups: which members must be together, and which must not."""

from collections.abc import Sequence

from briefing.grouping.linkage import May
from briefing.model import Bonds


class Bound:
    """The bonds among some articles, each known by its place. Where two bonds contradict, those that keep apart win."""

    def __init__(self, ids: Sequence[str], bonds: Bonds) -> None:
        """`ids` are the articles' ids; bonds with others are passed over."""
        self._place = {id: place for place, id in enumerate(ids)}
        self._apart = frozenset(self._places(bonds.apart)) | frozenset((b, a) for a, b in self._places(bonds.apart))
        self._together = sorted(self._places(bonds.together))

    def may(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether no member of the one group must be apart from a member of the other."""
        return not self._apart or not any((x, y) in self._apart for x in a for y in b)

    def seeds(self) -> list[list[int]]:
        """Every place once, in groups that must be together; groups by their first member, members in order."""
        group = {place: [place] for place in self._place.values()}
        for a, b in self._together:
            if group[a] is not group[b] and self.may(group[a], group[b]):
                joined = sorted(group[a] + group[b])
                group |= dict.fromkeys(joined, joined)
        return [members for place, members in group.items() if members[0] == place]

    def _places(self, pairs: frozenset[tuple[str, str]]) -> list[tuple[int, int]]:
        known = ((self._place.get(a), self._place.get(b)) for a, b in pairs)
        return [(min(a, b), max(a, b)) for a, b in known if a is not None and b is not None and a != b]


def seeded_may(bound: Bound, seeds: Sequence[Sequence[int]]) -> May:
    """`bound.may` for groups of seeds."""

    def may(a: Sequence[int], b: Sequence[int]) -> bool:
        return bound.may([x for seed in a for x in seeds[seed]], [y for seed in b for y in seeds[seed]])

    return may
