"""What speaks for and against two texts telling of one happening, or two events being of one affair: numbers for each pair."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.features import Profile
from briefing.grouping.holders import held_by_both
from briefing.grouping.neighbours import alike, within
from briefing.grouping.vectors import Floats, Matrix, Pairs, Vector

NEAREST = 4
"""Neighbours whose mean likeness tells how crowded the place of a text is."""
CROWD_DAYS = 7
"""Days within which a text's neighbours are its crowd."""
UNKNOWN = 0.7
"""What the likeness of a neighbour counts for the crowd where the days between are not known."""
PRINTED = 30
"""A quoted shingle that more texts print tells of no one happening."""
LEAST_WORDS = 35
"""Words from which the length of a text counts."""
COMPANY_DAYS = 120
"""Days within which a neighbour counts as company."""


class Likeness:
    """Pairs of texts that are alike at all, and what each pair has in common. Each property is an array with a value a pair."""

    def __init__(self, looks: Sequence[Profile], floor: float, window: int) -> None:
        """Pairs with a cosine of at least `floor`, at most `window` days apart. `looks` come by day, undated last."""
        self._looks = looks
        texts = Matrix.of_vectors([look.text for look in looks])
        self.pairs, self.text = alike(texts, floor, within([look.day for look in looks], window))

    @cached_property
    def title(self) -> Floats:
        """Cosine of the headlines."""
        return self._along([look.title for look in self._looks])

    @cached_property
    def lead(self) -> Floats:
        """Cosine of the leads."""
        return self._along([look.lead for look in self._looks])

    @cached_property
    def phrases(self) -> Floats:
        """Cosine of the phrases."""
        return self._along([look.phrases for look in self._looks])

    @cached_property
    def figures(self) -> Floats:
        """Logarithm of one more than the number of shared figures."""
        return np.log1p(self._along([look.figures for look in self._looks]))

    @cached_property
    def quoted(self) -> Floats:
        """Logarithm of one more than the number of shingles that both texts quote."""
        return np.log1p(shared_hashes([look.quoted for look in self._looks], self.pairs))

    @cached_property
    def other_weekdays(self) -> Floats:
        """1 where both texts name weekdays, and none is the same."""
        named = np.array([look.weekdays for look in self._looks], np.intp)
        low, high = named[self.pairs.low], named[self.pairs.high]
        return np.where((low > 0) & (high > 0) & (low & high == 0), 1.0, 0.0)

    @cached_property
    def length(self) -> Floats:
        """Logarithm of the shorter text's words; a text of fewer than 35 says no more for being shorter still."""
        return np.log(np.maximum(LEAST_WORDS, self._least([look.words for look in self._looks])))

    @cached_property
    def blurbs(self) -> Floats:
        """1 where both texts are blurbs."""
        return self._least([look.blurb for look in self._looks])

    @cached_property
    def reports(self) -> Floats:
        """Reports of the smaller event."""
        return self._least([look.reports for look in self._looks])

    @cached_property
    def days(self) -> Floats:
        """Days apart; NaN where one is undated."""
        day = self._column([np.nan if look.day is None else look.day for look in self._looks])
        return np.abs(day[self.pairs.low] - day[self.pairs.high])

    @cached_property
    def company(self) -> Floats:
        """Cosine of how alike the two are to all others: whether they keep the same company.

        Jarvis and Patrick, Clustering using a similarity measure based on shared near neighbors, 1973, with weights.
        """
        near = ~(self.days > COMPANY_DAYS)
        owners = np.concatenate([self.pairs.low[near], self.pairs.high[near]])
        others = np.concatenate([self.pairs.high[near], self.pairs.low[near]])
        weights = np.concatenate([self.text[near], self.text[near]])
        order = np.lexsort((others, owners))
        return Matrix.of_entries(len(self._looks), owners[order], others[order], weights[order]).along(self.pairs)

    @cached_property
    def many(self) -> NDArray[np.bool_]:
        """Where one of the two tells of many stories."""
        many = self._column([look.many for look in self._looks]) > 0
        return many[self.pairs.low] | many[self.pairs.high]

    @cached_property
    def crowd(self) -> Floats:
        """How crowded the places of the two texts are: the mean of their mean likeness to their four nearest.

        Conneau and others, Word translation without parallel data, 2018, section 2.3: what is near to everything is near
        to nothing in particular.
        """
        counted = np.where(np.isnan(self.days), UNKNOWN, self.days <= CROWD_DAYS) * self.text
        owners = np.concatenate([self.pairs.low, self.pairs.high])
        values = np.concatenate([counted, counted])
        order = np.lexsort((-values, owners))
        owners, values = owners[order], values[order]
        rank = np.arange(len(owners)) - np.searchsorted(owners, owners)
        near = np.bincount(owners[rank < NEAREST], values[rank < NEAREST], minlength=len(self._looks)) / NEAREST
        return (near[self.pairs.low] + near[self.pairs.high]) / 2

    def _along(self, vectors: Sequence[Vector]) -> Floats:
        return Matrix.of_vectors(vectors).along(self.pairs)

    def _column(self, values: Sequence[float]) -> Floats:
        return np.array(values, np.float64)

    def _least(self, values: Sequence[float]) -> Floats:
        column = self._column(values)
        return np.minimum(column[self.pairs.low], column[self.pairs.high])


def shared_hashes(texts: Sequence[Sequence[int]], pairs: Pairs) -> Floats:
    """For each pair, how many hashes both texts hold; a hash that more than 30 texts hold counts for none."""
    low, high, counts = held_by_both(texts, PRINTED)
    if not len(counts):
        return np.zeros(len(pairs))
    found, wanted = high * len(texts) + low, pairs.high * len(texts) + pairs.low
    place = np.minimum(np.searchsorted(found, wanted), len(found) - 1)
    return np.where(found[place] == wanted, counts[place], 0).astype(np.float64)
