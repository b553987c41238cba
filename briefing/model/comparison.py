"""Reports side by side: the columns, and what each facet that was asked for found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.claims import ClaimRow
    from briefing.model.facets import DateMention, Distinctive, Figure, Headline, Named, Origin, Passage, Voice
    from briefing.model.groups import Report


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as a column of the comparison."""

    report: Report
    """The report."""
    label: str
    """`RT 20 Nov`, `WION† –`, `002 –`: outlet (or file), † where the reader named it, and day."""
    gaps: bool
    """Whether a missing match may be shown as `none`."""
    reason: str | None
    """Why gaps are not shown: excerpt, under 80 words, another language."""
    quoted: float
    """Share of the text's characters that stand inside quotation marks, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports side by side. A facet that was not asked for is None."""

    id: str
    """Id of the storyline, event or report; `all` for a whole library."""
    title: str
    """Its name."""
    reports: tuple[ReportView, ...]
    """The columns: dated first, by date; undated last."""
    headlines: tuple[Headline, ...] | None = None
    claims: tuple[ClaimRow, ...] | None = None
    voices: tuple[Voice, ...] | None = None
    names: tuple[Named, ...] | None = None
    distinctive: tuple[Distinctive, ...] | None = None
    """With the names: words that set outlets apart over the whole storyline; None where it has too few articles."""
    figures: tuple[Figure, ...] | None = None
    dates: tuple[DateMention, ...] | None = None
    origins: tuple[Origin, ...] | None = None
    shared: tuple[Passage, ...] | None = None
    """With the origins: passages that several reports share."""
    encoder: str | None = None
    """Name and version of the sentence encoder whose vectors helped to match the claims, or None."""
    notes: tuple[str, ...] = ()
    """What could not be compared and why: a facet that needs the `voices` extra, another language."""

    @property
    def uncredited(self) -> tuple[str, ...]:
        """Ids of the reports in which no credit was found, in their order; empty where origins were not asked for."""
        if self.origins is None:
            return ()
        credited = {origin.report for origin in self.origins}
        return tuple(view.report.id for view in self.reports if view.report.id not in credited)
