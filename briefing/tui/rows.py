"""What stands in the lists of storylines and reports, and on the border below. Pure: no widget, no terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from briefing.model import Event, Report, Storyline
from briefing.text.labels import counted, days_text, published_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Line, clipped, padded

TOUCHED_NAME = 40
"""Cells that the name of one storyline of several takes at most: some are whole headlines."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the list of reports."""

    report: Report
    event: Event
    first: bool
    """Whether it is the event's first."""


def shown(storyline: Storyline) -> list[Shown]:
    """The reports of a storyline, event by event."""
    return [Shown(report, event, n == 0) for event in storyline.events for n, report in enumerate(event.reports)]


def storyline_row(storyline: Storyline, width: int, under: bool, glyphs: Glyphs) -> Sequence[Line]:
    """A storyline's name, and what there is of it; `under` says whether the cursor is on it."""
    bar = glyphs.cursor if under else " "
    whole = _about(storyline, outlets=True)
    about = whole if cell_len(whole) <= width - 2 else _about(storyline, outlets=False)
    return (
        ((bar, ("head",)), (clipped(storyline.title, width - 1, glyphs.more), ("strong",))),
        ((bar, ("head",)), (f" {clipped(about, width - 2, glyphs.more)}", ("quiet",))),
    )


def report_row(row: Shown, width: int, under: bool, marked: bool, glyphs: Glyphs) -> Sequence[Line]:
    """A report's day, source and headline; it stands further right where it is not its event's first."""
    lead = row.report.lead
    when = published_text(lead) if row.first else f"  {published_text(lead)}"
    copies = f" (+{counted(len(row.report.copies), 'copy')})" if row.report.copies else ""
    room = width - 1 - 2 - 14 - 15 - 1 - len(copies)
    return (
        (
            (glyphs.cursor if under else " ", ("head",)),
            (f"{glyphs.marked if marked else ' '} ", ("new",)),
            (padded(when, 14), ("quiet",)),
            (f"{padded(source(lead, glyphs.reader), 15, glyphs.more)} ", ("strong",) if row.first else ()),
            (clipped(lead.title, room, glyphs.more) + copies, ()),
        ),
    )


def touches(others: Sequence[Storyline], width: int, glyphs: Glyphs) -> str:
    """`also touches Harbour strike`, or `also touches 2: Harbour strike · Port fees`, in at most `width` cells."""
    if not others:
        return ""
    if len(others) == 1:
        return clipped(f"also touches {others[0].title}", width, glyphs.more)
    names = (clipped(other.title, TOUCHED_NAME, glyphs.more) for other in others)
    return clipped(f"also touches {len(others)}: {' · '.join(names)}", width, glyphs.more)


def _about(storyline: Storyline, *, outlets: bool) -> str:
    """What there is of a storyline, in narrow places without its outlets: the list of its reports names them."""
    reports = storyline.reports
    days = storyline.days
    undated = sum(r.lead.published is None for r in reports)
    parts = [counted(len(reports), "report")]
    if outlets:
        parts += [_outlets(reports)]
    if len(reports) == 1:
        parts += [reports[0].lead.kind.value]
    parts += [days_text(days)]
    return " · ".join(parts) + (f", {undated} undated" if undated and days else "")


def _outlets(reports: Sequence[Report]) -> str:
    if len(reports) == 1:
        return source(reports[0].lead)
    return counted(len({r.lead.outlet for r in reports if r.lead.outlet}), "outlet")
