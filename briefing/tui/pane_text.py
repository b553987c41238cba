"""What the pane of one report shows: its title, its note, its text with the marks, and where it is scrolled to. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.choices import Note
from briefing.model import Article, Facet, ReportView, Span
from briefing.text.labels import published_text, source
from briefing.tui.columns import Column
from briefing.tui.facets import BandRow
from briefing.tui.finding import Finding
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage
from briefing.tui.noted import noted, standing
from briefing.tui.shown import SENTENCES, Shown, points


@dataclass(frozen=True, slots=True)
class PaneText:
    """One report, ready to be shown."""

    view: ReportView
    """The report."""
    title: str
    """What stands on the pane's border."""
    note: str
    """What stands above the text."""
    passage: Passage
    """The text with its marks."""
    sentences: tuple[Span, ...]
    """What the cursor goes through: the sentences and the credit lines, in order."""
    evidence: Span | None
    """The sentence that the row has here."""


def pane_text(
    shown: Shown,
    facet: Facet,
    column: Column,
    view: ReportView,
    row: BandRow | None,
    finding: Finding | None,
    notes: Sequence[Note] = (),
) -> PaneText:
    """What the pane of `column` shows: the report `view`, with the marks of the facet, of the chosen row, of a search.

    `notes` are the reader's on the report's lead.
    """
    evidence = row.evidence.get(view.report.id) if row else None
    nothing = f"{shown.glyphs.none} nothing found for this row" if row else ""
    lead = view.report.lead
    placed = tuple(standing(lead, notes))
    mine = () if finding else (_noted(note, span, shown.glyphs) for note, span in placed)
    marks = tuple(dict.fromkeys((*mine, *_marks(shown, facet, view, row, finding))))
    words = [f"Your note: {note.words}" for note, span in placed if evidence and span == evidence.span and note.words]
    return PaneText(
        view=view,
        title=shown.glyphs.dot.join(_title(column, view, finding, shown.glyphs)),
        note="\n".join(filter(None, (evidence.note if evidence else nothing, *words))),
        passage=Passage(lead.text, (*_headline(lead, facet), *marks)),
        sentences=tuple(sorted({*(sentence.span for sentence in lead.sentences), *lead.credits})),
        evidence=evidence.span if evidence else None,
    )


def _noted(note: Note, span: Span, glyphs: Glyphs) -> Mark:
    """A highlight as anywhere; a note by its sign alone, for lines under a whole sentence would hide those of the facet."""
    mark = noted(note, span, glyphs)
    return mark if note.highlight else replace(mark, style="")


def _title(column: Column, view: ReportView, finding: Finding | None, glyphs: Glyphs) -> Iterator[str]:
    yield source(view.report.lead, glyphs.reader)
    yield published_text(view.report.lead)
    if finding is not None:
        yield f"{len(finding.of(view.report.id))} found"
    if len(column.views) > 1:
        yield f"{column.views.index(view) + 1} of {len(column.views)}"
    if view.reason:
        yield view.reason


def _headline(lead: Article, facet: Facet) -> tuple[Mark, ...]:
    """The headline is bold where no mark of the facet is."""
    return (Mark((0, len(lead.title)), "strong"),) if facet is Facet.CLAIMS else ()


def _marks(
    shown: Shown, facet: Facet, view: ReportView, row: BandRow | None, finding: Finding | None
) -> Iterator[Mark]:
    report = view.report.id
    evidence = row.evidence.get(report) if row else None
    mine = evidence.marks if evidence else ()
    if finding is not None:
        # while words are looked for, nothing else lights words: only the sentences keep their signs
        yield from (Mark(mark.span, "", gutter=mark.gutter, first=True) for mark in mine if mark.style in SENTENCES)
        for hit in finding.of(report):
            yield Mark(hit.span, "found")
            if hit == finding.hit:
                yield Mark(hit.span, "chosen")
        return
    yield from shown.marks(facet, report)
    yield from mine
    if row is not None:
        yield from (Mark(mark.span, "chosen") for mark in points(row, report))
