"""What speaks for and against two texts telling of one happening, or two events being of one affair: numbers for each pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from briefing.grouping.ragged import Dots
from briefing.grouping.table import Table
from briefing.grouping.vectors import Floats, Places

LEAST_WORDS = 35
"""Words from which the length of a text counts."""
SHORT = 80
"""Words of body under which a text is a blurb."""
SMOOTH = 3
"""Reports of an event beyond which its mean is no smoother."""
UNKNOWN = 30
"""Days that two events count as apart where one is undated."""
SPANS = {"same day": (0, 0), "1 day": (1, 1), "2 days": (2, 2), "3 days": (3, 3), "5 days": (4, 5)}
"""Distances in days that have a weight each, as has `undated` where one day is not known."""
ALONG = {
    "event": {"headline": "title", "lead": "lead", "quoted": "quoted", "figures": "figures"},
    "storyline": {"headline": "title", "phrases": "phrases"},
}
"""Features that are dot products, by the columns that they are of, beside that of the texts."""
_COUNTS = ("quoted", "figures")

Features = Mapping[str, Floats]


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Pairs of rows, and for each the features that depend on the two alone."""

    low: Places
    high: Places
    features: Features


class Measure:
    """Measures rows of a table against each other."""

    def __init__(self, table: Table, question: str, floor: float) -> None:
        """`question` is `event` or `storyline`; pairs of texts with a cosine under `floor` are passed over."""
        self._table, self._question, self._floor = table, question, floor
        self._text = Dots(table.of("text"))
        self._along = {name: Dots(table.of(column)) for name, column in ALONG[question].items()}
        self._met: list[tuple[Places, Places, list[Floats]]] = []

    def meet(self, rows: Places, numbers: Places, others: Places) -> None:
        """Measures `rows[numbers]`, each against its one of `others`."""
        cosines = self._text(rows, numbers, others)
        near = cosines >= self._floor
        numbers, others = numbers[near], others[near]
        along = [dots(rows, numbers, others) for dots in self._along.values()]
        self._met.append((rows[numbers], others, [cosines[near], *along]))

    def taken(self) -> Measured:
        """What was measured since this was last asked."""
        rows = np.concatenate([np.zeros(0, np.intp), *(rows for rows, _, _ in self._met)])
        others = np.concatenate([np.zeros(0, np.intp), *(others for _, others, _ in self._met)])
        values = [np.concatenate(each) for each in zip(*(found for *_, found in self._met), strict=True)]
        names = ("text", *self._along)
        along = dict(zip(names, values or [np.zeros(0)] * len(names), strict=True))
        along |= {name: np.log1p(along[name]) for name in _COUNTS if name in along}
        self._met.clear()
        scalars = self._of_event if self._question == "event" else self._of_storyline
        return Measured(rows, others, along | scalars(rows, others))

    def _of_event(self, low: Places, high: Places) -> dict[str, Floats]:
        words = np.minimum(*self._both("words", low, high))
        a, b = self._both("weekdays", low, high)
        days = self._days(low, high)
        spans = {name: (days >= first) & (days <= last) for name, (first, last) in SPANS.items()}
        found = {
            "other weekdays": (a > 0) & (b > 0) & (a & b == 0),
            "length": np.log(np.maximum(LEAST_WORDS, words)),
            "blurbs": np.maximum(*self._both("words", low, high)) < SHORT,
            **spans,
            "undated": np.isnan(days),
        }
        return {name: values.astype(np.float64) for name, values in found.items()}

    def _of_storyline(self, low: Places, high: Places) -> dict[str, Floats]:
        days = self._days(low, high)
        return {
            "apart": np.log1p(np.where(np.isnan(days), UNKNOWN, days)),
            "reports": np.log(np.minimum(SMOOTH, np.minimum(*self._both("reports", low, high)))),
        }

    def _days(self, low: Places, high: Places) -> Floats:
        """Days apart; NaN where one is undated."""
        a, b = self._both("day", low, high)
        return np.where((a == 0) | (b == 0), np.nan, np.abs(a.astype(np.float64) - b))

    def _both(self, name: str, low: Places, high: Places) -> Sequence[Places]:
        column = self._table.column(name)
        return column[low], column[high]
