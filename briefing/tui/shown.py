"""A comparison as the screen shows it: bands, marks and the stops of `n`, each made once. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Optional

from briefing.framing.statements.unmatched import unmatched_before
from briefing.model import Comparison, Facet, Span
from briefing.tui.facets import BANDS, Band, BandRow
from briefing.tui.facets.claims import Anchor, anchors, claim
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark

SENTENCES = frozenset({"match", "nearest", "evidence"})
"""Styles of whole sentences, which only the chosen row lights."""
AROUND = frozenset({"reported", "quiet", "own"})
"""Styles of marks that stand beside what a row is about: no stop of `n`, and never turned round."""
MOST_MATCHES = 9
"""The greatest number that fits beside a sentence."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A mark that `n` goes to."""

    span: Span
    """Where it stands in its text."""
    row: int
    """Number of the band's row that it belongs to."""


class Shown:
    """What is to be shown of a comparison."""

    def __init__(
        self,
        comparison: Comparison,
        glyphs: Glyphs,
        before: Optional["Shown"] = None,
        new: Collection[str] = (),
    ) -> None:
        """`before` is what was shown of the same reports until now: facets that did not change are taken over.

        `new` are the ids of reports that came since the reader's last visit.
        """
        self.comparison = comparison
        self.new = frozenset(new)
        self.glyphs = glyphs
        self._bands: dict[Facet, Band] = {}
        if before is not None:
            same = (facet for facet in before._bands if not self.differs(facet, before))
            self._bands = {facet: before._bands[facet] for facet in same}
        self._marks: dict[Facet, Mapping[str, tuple[Mark, ...]]] = {}

    def differs(self, facet: Facet, before: "Shown") -> bool:
        """Whether a facet has to be shown anew; one in which nothing was found has, because it says why."""
        old, new = (getattr(shown.comparison, facet.value) for shown in (before, self))
        return not new or new is not old

    def band(self, facet: Facet) -> Band:
        """The rows of a facet."""
        if facet not in self._bands:
            made = BANDS[facet](self.comparison, self.glyphs)
            self._bands[facet] = self._with_new(made) if facet is Facet.CLAIMS else made
        return self._bands[facet]

    def _with_new(self, band: Band) -> Band:
        """The claims, a sign before those that are matched in nothing that was there before."""
        fresh = unmatched_before(self.comparison.claims or (), self.new)
        sign = ((f"{self.glyphs.new} ", ("new",)),)
        rows = (replace(row, label=(*sign, *row.label)) if row.key[0] in fresh else row for row in band.rows)
        return replace(band, rows=tuple(rows)) if fresh else band

    def marks(self, facet: Facet, report: str) -> tuple[Mark, ...]:
        """What is marked in a report's text whatever row is chosen."""
        if facet not in self._marks:
            self._marks[facet] = self._numbers() if facet is Facet.CLAIMS else _row_marks(self.band(facet))
        return self._marks[facet].get(report, ())

    def stops(self, facet: Facet, report: str) -> tuple[Stop, ...]:
        """Where `n` goes in a report's text, in order: the facet's marks, or the sentences that another report matches."""
        if facet is Facet.CLAIMS:
            told = ((at, found) for (id, at), found in self.anchors.items() if id == report and found.matches)
            return tuple(sorted((Stop(at, found.claim) for at, found in told), key=lambda stop: stop.span))
        rows = enumerate(self.band(facet).rows)
        found = {mark.span: n for n, row in rows if report in row.evidence for mark in points(row, report)}
        return tuple(Stop(span, found[span]) for span in sorted(found))

    @cached_property
    def anchors(self) -> Mapping[tuple[str, Span], Anchor]:
        """For each sentence, by report id and span, its own row of the claims."""
        return anchors(self.comparison)

    def row_of(self, report: str, span: Span) -> BandRow | None:
        """What every report has of this sentence; None for a credit line."""
        found = self.anchors.get((report, span))
        return claim(found.row, self.glyphs) if found else None

    def _numbers(self) -> Mapping[str, tuple[Mark, ...]]:
        """Beside the beginning of each sentence the number of other reports that match it."""
        marks: dict[str, list[Mark]] = {}
        for (report, (start, _)), found in self.anchors.items():
            if found.matches:
                number = str(min(found.matches, MOST_MATCHES))
                marks.setdefault(report, []).append(Mark((start, start + 1), "", gutter=number))
        return {report: tuple(mine) for report, mine in marks.items()}


def points(row: BandRow, report: str) -> list[Mark]:
    """The marks of a row that say what it is about."""
    evidence = row.evidence.get(report)
    return [mark for mark in evidence.marks if mark.style not in SENTENCES | AROUND] if evidence else []


def _row_marks(band: Band) -> Mapping[str, tuple[Mark, ...]]:
    marks: dict[str, dict[Mark, None]] = {}
    for row in band.rows:
        for report, evidence in row.evidence.items():
            mine = (mark for mark in evidence.marks if mark.style not in SENTENCES)
            marks.setdefault(report, {}).update(dict.fromkeys(mine))
    return {report: tuple(mine) for report, mine in marks.items()}


def step(stops: tuple[Stop, ...], at: Span, by: int) -> Stop | None:
    """The stop after (`by` 1) or before (-1) a place in the text; after the last comes the first."""
    if not stops:
        return None
    if by > 0:
        return next((stop for stop in stops if stop.span > at), stops[0])
    return next((stop for stop in reversed(stops) if stop.span < at), stops[-1])
