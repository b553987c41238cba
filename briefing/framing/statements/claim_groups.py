"""Which rows tell one claim: groups of sentences that match each other, guarded against chains."""

from collections import defaultdict
from collections.abc import Sequence

from briefing.framing.statements.matching import SAME, Best
from briefing.model import ClaimRow, State

Place = tuple[int, int]
"""Report and sentence, as indexes."""


def claim_groups(lengths: Sequence[int], best: Best) -> dict[Place, Place]:
    """The group of every sentence, named by the group's first sentence.

    Two sentences are linked where one is the other's likest of its report and scores SAME. Links are taken strongest first;
    two groups become one only where at least half of the pairs across them (of different reports) are linked, so that a
    chain of near matches does not run on. Sokal and Michener's average linkage (1958), on links.
    """
    links = _links(best)
    group = {(a, i): (a, i) for a, length in enumerate(lengths) for i in range(length)}
    members = {place: [place] for place in group}
    for _, one, other in sorted((-score, *pair) for pair, score in links.items()):
        ours, theirs = sorted((group[one], group[other]))
        if ours != theirs and _belong(members[ours], members[theirs], links):
            _join(group, members, ours, theirs)
    return group


def grouped(rows: Sequence[ClaimRow]) -> tuple[tuple[ClaimRow, ...], ...]:
    """Claims, each as its rows, the one that stands for the group first.

    Claims come by the number of reports that match, most first, then by how much the matches differ from the row, then in
    the order of `rows`. The row that stands for a group is the one with most matches, then with the highest scores.
    """
    together: defaultdict[str, list[ClaimRow]] = defaultdict(list)
    for row in rows:
        together[row.group].append(row)
    claims = [tuple(sorted(members, key=_standing)) for members in together.values()]
    return tuple(sorted(claims, key=lambda members: (-_spread(members), -_difference(members))))


def _links(best: Best) -> dict[tuple[Place, Place], float]:
    links = {}
    for (a, i, b), (j, score) in best.items():
        if score >= SAME:
            one, other = sorted(((a, i), (b, j)))
            links[one, other] = score
    return links


def _belong(ours: Sequence[Place], theirs: Sequence[Place], links: dict[tuple[Place, Place], float]) -> bool:
    pairs = [(min(x, y), max(x, y)) for x in ours for y in theirs if x[0] != y[0]]
    return 2 * sum(pair in links for pair in pairs) >= len(pairs)


def _join(group: dict[Place, Place], members: dict[Place, list[Place]], kept: Place, gone: Place) -> None:
    for place in members[gone]:
        group[place] = kept
    members[kept] += members.pop(gone)


def _standing(row: ClaimRow) -> tuple[int, float]:
    matches = [cell.score for cell in row.cells if cell.state is State.SAME]
    return (-len(matches), -sum(matches))


def _spread(members: Sequence[ClaimRow]) -> int:
    return len({cell.report for cell in members[0].cells if cell.state is State.SAME})


def _difference(members: Sequence[ClaimRow]) -> int:
    return len({(cell.report, difference.kind) for cell in members[0].cells for difference in cell.differs})
