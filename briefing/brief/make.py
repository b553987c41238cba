"""Makes the brief of a period from a library's storylines and their comparisons. No clock, no files: same in, same out."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing.brief.asked import Length, Wanted
from briefing.brief.chosen import around_new, chosen
from briefing.brief.holders import holders
from briefing.brief.narrow import narrowed
from briefing.brief.parts import Brief, Counts, Paragraph, Section
from briefing.brief.period import Period, within
from briefing.brief.sections.glance import glance
from briefing.brief.sections.own import readers_own
from briefing.brief.sources import Sources, sources
from briefing.brief.story import Story, plain
from briefing.brief.storyline import MOST_COMPARED, storyline_sections
from briefing.brief.wording import clock, joined, measured, period_name
from briefing.model import Comparison, Report, Storyline
from briefing.text.labels import file_name

ALL = Wanted()
"""Everything that a brief can say."""


def make_brief(
    library: str,
    storylines: Sequence[Storyline],
    compare: Callable[[Storyline], Comparison],
    period: Period,
    wanted: Wanted = ALL,
) -> Brief:
    """The brief of `period`, of the library of this name, with what else is `wanted` of it. Raises UnknownOutlet.

    `compare` is called with each storyline of at least two reports, cut down to its reports of the period. It should compare
    exactly these; what it says of others is left out.
    """
    found = chosen(within(storylines, period), wanted)
    parts = sorted((_readable(part, wanted) for part in found), key=lambda one: _rank(one, wanted))
    reports = [report for part in parts for report in part.reports]
    cited = sources(reports, library, wanted.own.articles)
    stories = _stories(parts, compare, cited, wanted)
    own = readers_own(wanted.own, cited, holders(storylines, parts))
    sections = tuple(_sections(parts, stories, cited, period, wanted, own)) or (_nothing(wanted),)
    dated = [report.lead.published.day for report in reports if report.lead.published]
    return Brief(
        title=_title(parts, wanted, period_name(period, dated)),
        period=period,
        wanted=wanted,
        day=period.until or max(dated, default=period.since),
        library=library,
        counts=_counts(parts),
        outlets=_names(one.lead.outlet for one in reports),
        named_by_reader=_names(one.lead.outlet for one in reports if one.lead.named_by_reader),
        without_outlet=_names(file_name(one.lead) for one in reports if one.lead.outlet is None),
        without_date=_names(_known_by(one) for one in reports if one.lead.published is None),
        note=_note(period, wanted, stories),
        sections=sections,
        footnotes=cited.cited(line for section in sections for line in section.lines),
    )


def _rank(part: Storyline, wanted: Wanted) -> tuple[int, int]:
    first = wanted.order.index(part.id) if part.id in wanted.order else len(wanted.order)
    return first, -len(part.reports)


def _readable(part: Storyline, wanted: Wanted) -> Storyline:
    """Of a storyline too large to compare, only what is new, where a brief before tells it."""
    large = len(part.reports) > MOST_COMPARED
    cut = around_new(part, wanted.before) if large and wanted.before else part
    return cut if cut.events else part


def _stories(
    parts: Sequence[Storyline], compare: Callable[[Storyline], Comparison], cited: Sources, wanted: Wanted
) -> dict[str, Story]:
    compared = (part for part in parts if 1 < len(part.reports) <= MOST_COMPARED)
    return {
        part.id: Story(part, narrowed(compare(part), {report.id for report in part.reports}), cited, wanted.before)
        for part in compared
    }


def _sections(
    parts: Sequence[Storyline],
    stories: Mapping[str, Story],
    cited: Sources,
    period: Period,
    wanted: Wanted,
    own: Section | None,
) -> Iterable[Section]:
    if not parts:
        return
    top, *single = glance(parts, stories, cited, period, wanted)
    yield top
    for part in parts:
        yield from storyline_sections(part, stories, wanted.length)
    if own:
        yield own
    yield from single


def _nothing(wanted: Wanted) -> Section:
    since = _since(wanted)
    said = f"No new article since the brief before ({since})." if since else "No articles."
    return Section("At a glance", 2, (Paragraph((plain(said),)),))


def _since(wanted: Wanted) -> str | None:
    """When the brief before was made, where only what is new since is wanted."""
    when = wanted.before.when if wanted.only_new and wanted.before else None
    return clock(when) if when else None


def _title(parts: Sequence[Storyline], wanted: Wanted, when: str) -> str:
    which = [parts[0].title] if wanted.storyline and parts else []
    of = [f"reports of {joined(wanted.outlets)}"] if wanted.outlets else []
    since = _since(wanted)
    return ", ".join(["Briefing", *which, *of, f"new since {since}" if since else when])


def _counts(parts: Sequence[Storyline]) -> Counts:
    reports = [report for part in parts for report in part.reports]
    return Counts(len(parts), sum(len(p.events) for p in parts), len(reports), sum(len(r.copies) for r in reports))


def _names(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({name for name in found if name}, key=lambda name: (name.casefold(), name)))


def _known_by(report: Report) -> str:
    return report.lead.outlet or file_name(report.lead)


def _note(period: Period, wanted: Wanted, stories: Mapping[str, Story]) -> str:
    narrowed_to = ["of this period"] * (not period.everything) + ["of these outlets"] * bool(wanted.outlets)
    where = "in this library" + (f" that are {joined(narrowed_to)}" if narrowed_to else "")
    encoder = next((story.comparison.encoder for story in stories.values()), None)
    shorter = "This is the short form. " if wanted.length is Length.SHORT else ""
    return (
        f"A program put these sentences side by side. {measured(encoder)} “No match” speaks of the articles {where}, not of an "
        f"outlet. A footnote's label is report and sentence (0 is the headline); after its link the text is verbatim. {shorter}"
        "† named by the reader, not by the file."
    )
