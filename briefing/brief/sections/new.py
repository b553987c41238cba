"""What is new since the brief before, in a storyline and in all of them."""

from collections.abc import Sequence

from briefing.brief.asked import Before
from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.sources import Sources
from briefing.brief.story import plain, shortened
from briefing.brief.wording import clock
from briefing.model import Kind, Report, Storyline
from briefing.text.labels import counted, dated


def since_line(storylines: Sequence[Storyline], before: Before) -> Line:
    """How many reports are new since the brief before, or that this is the first."""
    if before.when is None:
        return (plain("Since the brief before: this is the first."),)
    new = [one for one in storylines for report in one.reports if before.is_new(report)]
    many = counted(len(new), "new report") if new else "no new report"
    where = f" in {counted(len({one.id for one in new}), 'storyline')}" if new else ""
    return (plain(f"Since the brief before ({clock(before.when)}): {many}{where}."),)


def new_reports(storyline: Storyline, sources: Sources, before: Before | None) -> Section | None:
    """The new reports of a storyline, each with its headline; None where there is no brief before."""
    if before is None or before.when is None:
        return None
    new = [report for report in storyline.reports if before.is_new(report)]
    known = len(storyline.reports) - len(new)
    lines = [_line(report, sources) for report in new]
    if not known:
        lines.append((plain("Every report here is new."),))
    elif not new:
        lines.append((plain(f"No new report: {counted(known, 'report')} known before."),))
    else:
        lines.append((plain(f"Known before: {counted(known, 'report')}."),))
    return Section("New since the brief before", 3, (Bullets(tuple(lines)),), storyline.id)


def _line(report: Report, sources: Sources) -> Line:
    lead = report.lead
    kind = "" if lead.kind is Kind.FULL else f" ({lead.kind.value})"
    head = (*shortened(lead.title, words=24), sources.cite(report.id, (0, len(lead.title))))
    return (plain(f"{dated(lead)}{kind}: "), *head)
