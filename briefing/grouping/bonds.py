"""What the reader said of groups: which members must be together, and which must not.

The texts make the groups first, as if the reader had said nothing; then they are cut and put together as the reader said. So a
correction does what it says and nothing else: were the bonds there while groups grow, a tie would draw in what neither group
had alone, and a member that was taken out would let others in.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing.grouping.linkage import May, Pair, link
from briefing.model import Bonds

_ANY = 1e-9
"""Less than any score."""


class Bound:
    """The bonds among some articles or groups of them, each known by its place. Where bonds contradict, those that part win."""

    def __init__(self, ids: Sequence[Collection[str]], bonds: Bonds) -> None:
        """`ids` are the ids of the articles at each place; bonds with others are passed over."""
        self._count = len(ids)
        self._place = {id: place for place, held in enumerate(ids) for id in held}
        self.ties = sorted(self._places(bonds.together))
        """Pairs of places that must be together."""
        apart = self._places(bonds.apart)
        self._tied = self._clusters(frozenset((*apart, *((b, a) for a, b in apart))))
        # what is tied to a member must be apart from whatever that one must be apart from
        pairs = [(self._tied[a], self._tied[b]) for a, b in apart]
        self._apart = frozenset((*pairs, *((b, a) for a, b in pairs)))
        self._parted = frozenset(a for a, _ in self._apart)

    def link(
        self, scores: Mapping[Pair, float], threshold: float, evenness: float = 1, may: May | None = None
    ) -> list[list[int]]:
        """Groups of places, as `linkage.link` makes them and the reader corrects them."""
        return self.corrected(link(self._count, scores, threshold, evenness, may), scores)

    def corrected(self, groups: Iterable[Sequence[int]], scores: Mapping[Pair, float]) -> list[list[int]]:
        """`groups` as the reader corrects them, by their first members."""
        parts = [part for group in groups for part in self._cut(group, scores)]
        return sorted(self._joined(parts)) if self.ties else sorted(parts)

    def may(self, a: Collection[int], b: Collection[int]) -> bool:
        """Whether no member of the one group must be apart from a member of the other."""
        first = {self._tied[place] for place in a if self._tied[place] in self._parted}
        return not first or not any((x, self._tied[place]) in self._apart for x in first for place in b)

    def _cut(self, group: Sequence[int], scores: Mapping[Pair, float]) -> list[list[int]]:
        """A group in as few parts as what must be apart allows: each member stays with those that it is nearest to."""
        if self.may(group, group):
            return [sorted(group)]
        number = {place: at for at, place in enumerate(sorted(group))}
        places = list(number)
        inside = {(number[a], number[b]): s for (a, b), s in scores.items() if a in number and b in number}
        # a member that scores with none of its group is taken last, by whoever may
        last = {(a, b): inside.get((a, b), 0) + 2 * _ANY for b in range(len(places)) for a in range(b)}

        def may(a: Sequence[int], b: Sequence[int]) -> bool:
            return self.may([places[at] for at in a], [places[at] for at in b])

        tied = {pair: 2.0 for a, b in self.ties if (pair := _ordered(number.get(a, -1), number.get(b, -1)))[0] >= 0}
        return [[places[at] for at in part] for part in link(len(places), last | tied, _ANY, 1, may)]

    def _joined(self, parts: Sequence[Sequence[int]]) -> list[list[int]]:
        """`parts`, those put together that hold members of one tie."""
        part_of = {place: n for n, part in enumerate(parts) for place in part}
        joined = {n: list(part) for n, part in enumerate(parts)}
        at = dict(enumerate(range(len(parts))))
        for a, b in self.ties:
            first, second = sorted((at[part_of[a]], at[part_of[b]]))
            if first != second and self.may(joined[first], joined[second]):
                joined[first] += joined.pop(second)
                at = {n: first if into == second else into for n, into in at.items()}
        return [sorted(part) for part in joined.values()]

    def _clusters(self, apart: Collection[Pair]) -> list[int]:
        """For each place the first of those that ties hold together, none of which must be apart."""
        members = {place: [place] for place in range(self._count)}
        for a, b in self.ties:
            if members[a] is not members[b] and not any((x, y) in apart for x in members[a] for y in members[b]):
                joined = sorted(members[a] + members[b])
                members |= dict.fromkeys(joined, joined)
        return [members[place][0] for place in range(self._count)]

    def _places(self, pairs: frozenset[tuple[str, str]]) -> list[Pair]:
        known = ((self._place.get(a), self._place.get(b)) for a, b in pairs)
        return [(min(a, b), max(a, b)) for a, b in known if a is not None and b is not None and a != b]


def _ordered(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
