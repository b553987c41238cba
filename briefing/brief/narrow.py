"""A comparison cut down to some of its reports, for a period that holds only part of a storyline."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from briefing.model import Comparison


class _OfReport(Protocol):
    @property
    def report(self) -> str: ...


_Item = TypeVar("_Item", bound=_OfReport)


def narrowed(comparison: Comparison, reports: Collection[str]) -> Comparison:
    """What `comparison` says of `reports` (ids) alone; facets that it has not stay None."""
    rows = [row for row in comparison.claims or () if row.anchor in reports]
    named = (replace(thing, terms=_of(thing.terms, reports)) for thing in comparison.names or ())
    counted = (replace(figure, cells=_of(figure.cells, reports)) for figure in comparison.figures or ())
    shared = (replace(passage, places=_of(passage.places, reports)) for passage in comparison.shared or ())
    return replace(
        comparison,
        reports=tuple(view for view in comparison.reports if view.report.id in reports),
        headlines=comparison.headlines and _of(comparison.headlines, reports),
        claims=comparison.claims and tuple(replace(row, cells=_of(row.cells, reports)) for row in rows),
        voices=comparison.voices and _of(comparison.voices, reports),
        names=comparison.names and tuple(thing for thing in named if thing.terms),
        figures=comparison.figures and tuple(figure for figure in counted if figure.cells),
        dates=comparison.dates and _of(comparison.dates, reports),
        origins=comparison.origins and _of(comparison.origins, reports),
        shared=comparison.shared and tuple(passage for passage in shared if len(passage.places) > 1),
    )


def _of(items: Iterable[_Item], reports: Collection[str]) -> tuple[_Item, ...]:
    return tuple(item for item in items if item.report in reports)
