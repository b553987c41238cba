"""How crowded the place of a text is: the mean likeness of its four nearest.

Conneau and others, Word translation without parallel data, 2018, section 2.3: what is near to everything is near to nothing in
particular.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.vectors import Floats, Places

NEAREST = 4
"""Neighbours whose mean likeness tells how crowded the place of a text is."""
UNKNOWN = 0.7
"""What the likeness of a neighbour counts where the days between are not known."""


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """The four nearest of each text: their rows, and their likeness in falling order. Row -1 and 0 where there is none."""

    rows: NDArray[np.int32]
    values: NDArray[np.float32]

    @classmethod
    def none(cls, count: int) -> "Nearest":
        """Of `count` texts that nothing is near to."""
        return cls(np.full((count, NEAREST), -1, np.int32), np.zeros((count, NEAREST), np.float32))

    @property
    def crowd(self) -> Floats:
        """The mean of each text's."""
        values = self.values.astype(np.float64)
        return np.asarray((values[:, 0] + values[:, 1] + values[:, 2] + values[:, 3]) / NEAREST)

    def without(self, gone: NDArray[np.bool_]) -> "Nearest":
        """Those left where `gone` does not hold of their rows."""
        kept = (self.rows >= 0) & ~gone[self.rows]
        values = np.where(kept, self.values, 0)
        order = np.argsort(-values, axis=1, kind="stable")
        rows = np.where(kept, self.rows, -1)
        return Nearest(np.take_along_axis(rows, order, 1), np.take_along_axis(values, order, 1))

    def joined(self, owners: Places, rows: Places, values: Floats) -> "Nearest":
        """With neighbours more: to each of `owners`, places in this, a row and its likeness."""
        touched = np.unique(owners)
        all_owners = np.concatenate([np.repeat(touched, NEAREST), owners])
        all_rows = np.concatenate([self.rows[touched].ravel(), rows])
        all_values = np.concatenate([self.values[touched].ravel(), values.astype(np.float32)])
        order = np.lexsort((all_rows, -all_values, all_owners))
        all_owners = all_owners[order]
        rank = np.arange(len(order)) - np.searchsorted(all_owners, all_owners)
        best = order[rank < NEAREST]
        found = Nearest(self.rows.copy(), self.values.copy())
        found.rows[touched] = all_rows[best].reshape(-1, NEAREST)
        found.values[touched] = all_values[best].reshape(-1, NEAREST)
        return found
