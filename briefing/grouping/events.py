"""Same happening? Reports -> events."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from briefing.grouping.board import Level
from briefing.grouping.bonds import Bound
from briefing.grouping.components import Scores
from briefing.grouping.linkage import May, link
from briefing.grouping.parting import LEAST, parts
from briefing.grouping.table import Table
from briefing.grouping.vectors import Vector

THRESHOLD = 0.4
"""Least mean chance that the reports of two groups tell of one happening: chosen in docs/grouping.md."""
EVENNESS = 0.85
"""Under 1, an event of many reports draws one that is near some of them."""
WINDOW = 5
"""Days beyond which two reports are not of one event, whatever stands between them."""
LEVEL = Level("event", floor=0.08, hint=0.03, window=WINDOW, crowd=500, least=0.03)


def events_of(table: Table, rows: Sequence[int], scores: Scores, bound: Bound) -> list[list[int]]:
    """The events of one component of reports, as places in `rows`; scores are of such places."""
    days = table.column("day")[np.asarray(rows)].tolist()
    text = table.of("text")
    found: list[list[int]] = []
    for group in link(len(rows), scores, THRESHOLD, EVENNESS, in_time(days)):
        if len(group) < LEAST:
            found.append(group)
            continue
        vectors = [Vector(text.keys[part], text.weights[part]) for part in (text.row(rows[at]) for at in group)]
        found += [[group[at] for at in part] for part in parts(vectors)]
    return bound.corrected(found, scores)


def in_time(days: Sequence[int]) -> May:
    """Keeps undated reports (day 0) from joining dated ones that are too many days apart."""

    def may(a: Sequence[int], b: Sequence[int]) -> bool:
        dated = [days[at] for at in (*a, *b) if days[at]]
        return not dated or max(dated) - min(dated) <= WINDOW

    return may


def central(table: Table, rows: Sequence[int], whole: int) -> int:
    """The report whose headline stands for an event: the row of that nearest to all, a dated one if any is.

    `rows` are the reports', `whole` is the event's.
    """
    if len(rows) == 1:
        return rows[0]
    text, day = table.of("text"), table.column("day")
    keys, weights = text.keys[text.row(whole)], text.weights[text.row(whole)].astype(np.float64)

    def closeness(row: int) -> float:
        here: Any = text.row(row)
        place = np.minimum(np.searchsorted(keys, text.keys[here]), len(keys) - 1)
        same = keys[place] == text.keys[here]
        return float((weights[place] * same * text.weights[here]).sum()) if len(keys) else 0.0

    # a dated event is called by a dated report: its headline stands beside the event's day
    return max(rows, key=lambda row: (day[row] != 0, closeness(row), -rows.index(row)))
