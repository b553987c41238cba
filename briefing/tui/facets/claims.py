"""Claims: a line a claim, and in each report its match or the nearest miss; and the row of any sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from briefing.framing import grouped
from briefing.model import Cell, ClaimRow, Comparison, Span, State
from briefing.tui.facets.base import Band, BandRow, Evidence, Items, plain, sentence_mark
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark

REASONS = {
    State.RELATED: "related",
    State.NONE: "no match",
    State.BEFORE: "before the first dated match",
    State.UNDATED: "no match; undated",
    State.NO_GAPS: "gaps not shown",
}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A sentence as a row of its own."""

    claim: int
    """Number of the band's row that it belongs to."""
    row: ClaimRow
    """What each report has of it."""
    place: tuple[int, int]
    """Its number in the text (0 is the headline), and the number of sentences below the headline."""

    @property
    def matches(self) -> int:
        """In how many other reports it has a match."""
        return sum(cell.state is State.SAME for cell in self.row.cells) - 1


def claims(comparison: Comparison, glyphs: Glyphs) -> Band:
    """The claims of a comparison, those told in most reports first."""
    rows = tuple(claim(group[0], glyphs) for group in grouped(comparison.claims or ()))
    return Band("statement", rows, empty="No sentences to compare.", write=partial(_best, glyphs))


def anchors(comparison: Comparison) -> Mapping[tuple[str, Span], Anchor]:
    """For each sentence, by report id and span, its own row."""
    found = {}
    for number, group in enumerate(grouped(comparison.claims or ())):
        for row in group:
            own = next(cell for cell in row.cells if cell.report == row.anchor)
            if own.span and own.place:
                found[row.anchor, own.span] = Anchor(number, row, own.place)
    return found


def claim(row: ClaimRow, glyphs: Glyphs) -> BandRow:
    """One sentence, and what each report has of it."""
    matches = [cell for cell in row.cells if cell.state is State.SAME and cell.span]
    return BandRow(
        key=(row.group,),
        label=plain(row.text),
        cells={cell.report: {glyphs.state(cell.state): 1} for cell in row.cells},
        evidence={cell.report: _evidence(cell, glyphs) for cell in row.cells},
        tellings=tuple((cell.report, cell.span) for cell in matches if cell.span),
    )


def _best(glyphs: Glyphs, items: Items) -> str:
    """The best state of a column, and where it has several reports, of how many of them: `≈ 2/3`."""
    best = next((sign for sign in map(glyphs.state, State) if items.get(sign)), "")
    of = sum(items.values())
    return f"{best} {items[best]}/{of}" if of > 1 else best


def _evidence(cell: Cell, glyphs: Glyphs) -> Evidence:
    if cell.state is State.SAME and cell.span:
        around = {"quantity": glyphs.figure}
        differs = (Mark(d.span, "own", around.get(d.kind, ("", ""))) for d in cell.differs)
        return Evidence(cell.span, (sentence_mark(cell.span, glyphs, "match"), *differs), strength=cell.score)
    why = f"{glyphs.state(cell.state)} {REASONS[cell.state]}"
    if not cell.span or cell.state is State.NO_GAPS:
        return Evidence(None, (), why, cell.score)
    nearest = Mark(cell.span, "nearest", gutter=glyphs.state(cell.state), first=True)
    left, right = glyphs.quoted
    miss = f"nearest ({cell.score:.2f}): {left}{' '.join((cell.sentence or '').split())}{right}"
    return Evidence(cell.span, (nearest,), f"{why}\n{miss}", cell.score)
