"""What the reader asks more about: a row of a facet, or a sentence in a text."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.framing import grouped
from briefing.framing.views.tellings import row_at, row_told
from briefing.framing.views.uses import Use, uses
from briefing.model import ClaimRow, Comparison, Facet, Span, State
from briefing.tui.facets import BandRow

_SENTENCES = ("match", "nearest", "evidence", "reported", "speaker", "quiet")
"""Styles of marks that are not what a row is about."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A row or sentence of a comparison."""

    comparison: Comparison
    """The comparison."""
    facet: Facet
    """The facet that was looked at."""
    row: BandRow | None
    """The row under the cursor, or None."""
    sentence: tuple[str, Span] | None = None
    """Report id and place of the sentence under the cursor of a text; it goes before the row."""

    @property
    def claim(self) -> ClaimRow | None:
        """The claim that is asked about: that of the sentence, or of the row where the facet is claims."""
        if self.sentence:
            return row_at(self.comparison, *self.sentence)
        if self.facet is not Facet.CLAIMS or self.row is None:
            return None
        found = row_told(self.comparison, self.row.tellings)
        return _standing(self.comparison, found) if found else None

    @property
    def uses(self) -> tuple[Use, ...]:
        """The sentences of a row of another facet."""
        if self.row is None:
            return ()
        return uses(self.comparison, self.facet, self._words(self.row), self._sentences(self.row))

    @property
    def title(self) -> str:
        """What the row is about, on one line."""
        return " ".join("".join(text for text, _ in self.row.label).split()) if self.row else ""

    def _words(self, row: BandRow) -> Mapping[str, list[Span]]:
        return {
            report: [mark.span for mark in evidence.marks if mark.style not in _SENTENCES]
            for report, evidence in row.evidence.items()
        }

    def _sentences(self, row: BandRow) -> Mapping[str, list[Span]]:
        whole: dict[str, list[Span]] = {}
        for report, span in row.tellings:
            whole.setdefault(report, []).append(span)
        return whole


def _standing(comparison: Comparison, row: ClaimRow) -> ClaimRow:
    # Two rows may have one and the same matches: the one that stands for its group is the one on the screen.
    standing = [group[0] for group in grouped(comparison.claims or ()) if group[0].group == row.group]
    return standing[0] if standing and _told(standing[0]) == _told(row) else row


def _told(row: ClaimRow) -> set[tuple[str, Span | None]]:
    return {(cell.report, cell.span) for cell in row.cells if cell.state is State.SAME}
