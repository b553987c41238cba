"""The whole period at a glance: a line a storyline, and whom the texts credit."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.brief.asked import Before, Length, Wanted
from briefing.brief.parts import Bullets, Line, Piece, Section
from briefing.brief.period import Period
from briefing.brief.sections.new import since_line
from briefing.brief.sources import Sources
from briefing.brief.story import Story, listed, mark, name, plain, quoted, shortened
from briefing.brief.wording import days, joined, number
from briefing.model import Kind, Origin, Report, Storyline
from briefing.text.labels import counted, dated, source

FEW = 5
"""Single reports up to which they stand here and not in a section of their own; storylines up to which their credits do."""


def glance(
    storylines: Sequence[Storyline], stories: Mapping[str, Story], sources: Sources, period: Period, wanted: Wanted
) -> Iterable[Section]:
    """The section at the top, and one for the single reports where they are many."""
    several = [one for one in storylines if len(one.reports) > 1]
    single = [_single(one.reports[0], sources, wanted.before) for one in storylines if len(one.reports) == 1]
    credited = len(several) <= FEW and wanted.length is Length.FULL
    lines = [_counts(storylines)]
    lines += [since_line(storylines, wanted.before)] if wanted.before else []
    explained = next((one for one in several if len(one.events) > 1), None)
    for one in several:
        lines += _storyline(one, stories.get(one.id) if credited else None, explain=one is explained)
    if len(single) <= FEW:
        lines += single
    else:
        lines.append((plain(f"{len(single)} single reports stand at the end."),))
    lines += _undated(storylines, period)
    yield Section("At a glance", 2, (Bullets(tuple(lines)),))
    if len(single) > FEW:
        yield Section("Single reports", 2, (Bullets(tuple(single)),))


def _counts(storylines: Sequence[Storyline]) -> Line:
    """All of it in numbers."""
    reports = [report for one in storylines for report in one.reports]
    outlets = {report.lead.outlet for report in reports if report.lead.outlet}
    copies = sum(len(report.copies) for report in reports)
    unnamed = sum(report.lead.outlet is None for report in reports)
    without = f" ({counted(unnamed, 'report')} without)" if unnamed else ""
    folded = f"{counted(copies, 'copy') if copies else 'no copies'} folded"
    sizes = f"{counted(len(storylines), 'storyline')}, {counted(len(reports), 'report')}"
    return (plain(f"{sizes}, {counted(len(outlets), 'outlet')}{without}, {folded}."),)


def _undated(storylines: Sequence[Storyline], period: Period) -> Iterable[Line]:
    undated = [source(r.lead) for one in storylines for r in one.reports if r.lead.published is None]
    if undated and not period.everything:
        why = "undated, and here because a dated report of the storyline is in the period"
        yield (plain(f"{joined(undated)}: {why}."),)


def _storyline(one: Storyline, story: Story | None, explain: bool) -> Iterable[Line]:
    yield (name(one.title), plain(f": {_size(one)} {_grouped(one, explain)}"))
    credited = credits_line(story) if story else ()
    if credited:
        yield credited


def _size(one: Storyline) -> str:
    undated = sum(report.lead.published is None for report in one.reports)
    span = days(*one.days) if one.days else "none dated"
    some = f", {number(undated)} undated" if undated and one.days else ""
    return f"{counted(len(one.reports), 'report')}, {span}{some}."


def _grouped(one: Storyline, explain: bool) -> str:
    """How many events it has, and once in a brief what that means for what is compared."""
    if len(one.events) == 1:
        return "Grouped as one event."
    meaning = "; a difference between two reports may be only that" if explain else ""
    return f"Grouped as {number(len(one.events))} different events{meaning}."


def _single(report: Report, sources: Sources, before: Before | None) -> Line:
    lead = report.lead
    kind = {Kind.FULL: "", Kind.HEADLINE: ", headline only"}.get(lead.kind, f", headline and {lead.kind.value}")
    head = sources.cite(report.id, (0, len(lead.title)))
    copied = f", {counted(len(report.copies), 'copy')} folded" if report.copies else ""
    return (
        *shortened(lead.title, words=24),
        plain(f": 1 report ({dated(lead)}{kind}{copied}{mark(report, before)})."),
        head,
    )


def credits_line(story: Story) -> Line:
    """Whom the texts of a storyline credit; empty where that was not asked for."""
    if story.comparison.origins is None:
        return ()
    # Officials and others who speak stand among the voices.
    credited = [origin for origin in story.comparison.origins if origin.kind not in ("official", "source")]
    by_report = {
        view.report.id: [o for o in credited if o.report == view.report.id] for view in story.comparison.reports
    }
    without = [_named(story, report) for report, found in by_report.items() if not found]
    told = ((plain(f"{story.who(report)}: "), *_origins(story, found)) for report, found in by_report.items() if found)
    line: Line = (plain("Agencies, outlets and documents credited. "), *listed(told)) if credited else ()
    none = f"No agency, outlet or document found credited in {joined(without)}."
    return (*line, plain((" " if line else "") + none)) if without else line


def _origins(story: Story, found: Sequence[Origin]) -> Line:
    first: dict[str, Origin] = {}
    for origin in found:
        first.setdefault(origin.name.casefold(), origin)
    return listed(
        ((_name(story, origin), story.cite(origin.report, origin.span)) for origin in first.values()), ", ", end=""
    )


def _name(story: Story, origin: Origin) -> Piece:
    # What has no name of its own is quoted: "agencies", "consistent reports".
    return plain(origin.name) if origin.name[:1].isupper() else quoted(story.text(origin.report, origin.at))


def _named(story: Story, report: str) -> str:
    kind = story.article(report).kind
    return story.who(report) + ("" if kind is Kind.FULL else f" ({kind.value})")
