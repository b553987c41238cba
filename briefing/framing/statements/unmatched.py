"""Which statements are matched in nothing that was there before the last visit."""

from collections.abc import Collection, Sequence

from briefing.framing.statements.claim_groups import grouped
from briefing.model import ClaimRow, State


def unmatched_before(rows: Sequence[ClaimRow], new: Collection[str]) -> frozenset[str]:
    """The groups of `rows` that no report but the `new` ones has a sentence of or a match for; none where no report is older."""
    found = set()
    for group in grouped(rows):
        here = {cell.report for row in group for cell in row.cells if cell.state is State.SAME}
        others = {cell.report for row in group for cell in row.cells} - set(new)
        if others and here <= set(new):
            found.add(group[0].group)
    return frozenset(found)
