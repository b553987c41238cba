"""What is new in a comparison: statements matched in nothing that was there before."""

import pytest

from briefing.framing.statements.unmatched import unmatched_before
from briefing.model import Cell, ClaimRow, State


def row(group: str, anchor: str, **states: State) -> ClaimRow:
    cells = (Cell(report, state, "x", (0, 1), (1, 2), 1.0) for report, state in states.items())
    return ClaimRow(anchor, group, "x", tuple(cells))


SAME, NONE, RELATED = State.SAME, State.NONE, State.RELATED
ROWS = [
    row("only new", "c", a=NONE, b=RELATED, c=SAME),
    row("matched before", "c", a=SAME, b=NONE, c=SAME),
    row("matched before", "a", a=SAME, b=NONE, c=SAME),
    row("old", "b", a=NONE, b=SAME, c=NONE),
]


@pytest.mark.parametrize(
    ("new", "expected"),
    [({"c"}, {"only new"}), ({"b", "c"}, {"only new", "old"}), (set(), set()), ({"a", "b", "c"}, set())],
)
def test_what_is_matched_in_new_reports_only_is_new(new: set[str], expected: set[str]) -> None:
    assert unmatched_before(ROWS, new) == expected
