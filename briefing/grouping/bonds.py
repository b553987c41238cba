"""What the reader said of groups: which members must be together, and which must not."""

from collections.abc import Collection, Mapping, Sequence

from briefing.grouping.linkage import May, Pair, link
from briefing.model import Bonds


class Bound:
    """The bonds among some articles or groups of them, each known by its place. Where bonds contradict, those that part win."""

    def __init__(self, ids: Sequence[Collection[str]], bonds: Bonds) -> None:
        """`ids` are the ids of the articles at each place; bonds with others are passed over."""
        self._count = len(ids)
        self._place = {id: place for place, held in enumerate(ids) for id in held}
        self._apart = frozenset(self._places(bonds.apart)) | frozenset((b, a) for a, b in self._places(bonds.apart))
        self.ties = sorted(self._places(bonds.together))
        """Pairs of places that must be together."""

    def link(
        self, scores: Mapping[Pair, float], threshold: float, evenness: float = 1, may: May | None = None
    ) -> list[list[int]]:
        """Groups of places, as `linkage.link` makes them; what must be together is one from the start, as near as its nearest."""
        seeds = self.seeds()
        seed_of = {place: number for number, seed in enumerate(seeds) for place in seed}
        between: dict[Pair, float] = {}
        for (a, b), score in scores.items():
            low, high = sorted((seed_of[a], seed_of[b]))
            if low != high:
                between[low, high] = max(score, between.get((low, high), 0.0))
        groups = link(len(seeds), between, threshold, evenness, self._may(seeds, may))
        return [sorted(place for seed in group for place in seeds[seed]) for group in groups]

    def rejoined(self, parts: Sequence[Sequence[int]]) -> list[list[int]]:
        """`parts`, those put back together that hold members of one bond."""
        if not self.ties:
            return [list(part) for part in parts]
        part_of = {place: number for number, part in enumerate(parts) for place in part}
        tied = {tuple(sorted((part_of[a], part_of[b]))): 1.0 for a, b in self.ties if {a, b} <= part_of.keys()}
        between = {(low, high): score for (low, high), score in tied.items() if low != high}
        joined = link(len(parts), between, 1e-9, 0)
        return [sorted(place for number in group for place in parts[number]) for group in joined]

    def may(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether no member of the one group must be apart from a member of the other."""
        return not self._apart or not any((x, y) in self._apart for x in a for y in b)

    def seeds(self) -> list[list[int]]:
        """Every place once, in groups that must be together; groups by their first member, members in order."""
        group = {place: [place] for place in range(self._count)}
        for a, b in self.ties:
            if group[a] is not group[b] and self.may(group[a], group[b]):
                joined = sorted(group[a] + group[b])
                group |= dict.fromkeys(joined, joined)
        return [members for place, members in group.items() if members[0] == place]

    def _may(self, seeds: Sequence[Sequence[int]], other: May | None) -> May:
        """Whether two groups of seeds may be joined, by the bonds and by `other`, which is asked of places."""

        def may(a: Sequence[int], b: Sequence[int]) -> bool:
            first, second = [x for seed in a for x in seeds[seed]], [y for seed in b for y in seeds[seed]]
            return self.may(first, second) and (other is None or other(first, second))

        return may

    def _places(self, pairs: frozenset[tuple[str, str]]) -> list[Pair]:
        known = ((self._place.get(a), self._place.get(b)) for a, b in pairs)
        return [(min(a, b), max(a, b)) for a, b in known if a is not None and b is not None and a != b]
