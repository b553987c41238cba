"""Makes the brief of a period from a library's storylines and their comparisons. No clock, no files: same in, same out."""

from collections.abc import Callable, Iterable, Sequence

from briefing.brief.narrow import narrowed
from briefing.brief.parts import Brief, Bullets, Counts, Paragraph, Section
from briefing.brief.period import Period, within
from briefing.brief.sections.alone import alone
from briefing.brief.sections.copies import copies
from briefing.brief.sections.denials import denials
from briefing.brief.sections.echoes import echoes
from briefing.brief.sections.events import events
from briefing.brief.sections.figures import figures
from briefing.brief.sections.glance import FEW, credits_line, glance
from briefing.brief.sections.headlines import headlines
from briefing.brief.sections.statements import statements
from briefing.brief.sections.voices import voices
from briefing.brief.sections.words import words
from briefing.brief.sources import sources
from briefing.brief.story import Story, plain
from briefing.brief.wording import measured, period_name
from briefing.model import Comparison, Storyline
from briefing.text.labels import counted, file_name

MOST_COMPARED = 60
"""Reports of one storyline up to which a brief compares them: beyond, no one would read it, nor wait for it."""


def make_brief(
    library: str,
    storylines: Sequence[Storyline],
    compare: Callable[[Storyline], Comparison],
    period: Period,
) -> Brief:
    """The brief of `period`, of the library of this name.

    `compare` is called with each storyline of at least two reports, cut down to its reports of the period. It should compare
    exactly these; what it says of others is left out.
    """
    parts = sorted(within(storylines, period), key=lambda one: -len(one.reports))
    found = sources([report for part in parts for report in part.reports], library)
    compared = [part for part in parts if 1 < len(part.reports) <= MOST_COMPARED]
    stories = {part.id: Story(part, _compared(part, compare), found) for part in compared}
    top, *single = glance(parts, stories, found, period)
    sections = (top, *(section for part in parts for section in _storyline(part, stories)), *single) if parts else ()
    articles = [report.lead for part in parts for report in part.reports]
    dated = [article.published.day for article in articles if article.published]
    return Brief(
        title=f"Briefing, {period_name(period, dated)}",
        period=period,
        day=period.until or max(dated, default=period.since),
        library=library,
        counts=_counts(parts),
        outlets=_names(a.outlet for a in articles),
        named_by_reader=_names(a.outlet for a in articles if a.named_by_reader),
        without_outlet=_names(file_name(a) for a in articles if a.outlet is None),
        without_date=_names((a.outlet or file_name(a)) for a in articles if a.published is None),
        note=_note(period),
        sections=sections or (_nothing(),),
        footnotes=found.cited(line for section in sections for line in section.lines),
    )


def _compared(part: Storyline, compare: Callable[[Storyline], Comparison]) -> Comparison:
    return narrowed(compare(part), {report.id for report in part.reports})


def _storyline(part: Storyline, stories: dict[str, Story]) -> Iterable[Section]:
    story = stories.get(part.id)
    if story is None:
        if len(part.reports) > 1:
            yield Section(part.title, 2, (Paragraph((plain(_too_many(part)),)),), part.id)
        return
    credited = credits_line(story) if len(stories) > FEW else ()
    lines = (*((plain(note),) for note in story.comparison.notes), *([credited] if credited else ()))
    yield Section(part.title, 2, (Bullets(lines),) if lines else (), part.id)
    made = (headlines(story), events(story), *statements(story), denials(story), figures(story), words(story))
    made = (*made, voices(story), echoes(story), alone(story), copies(story))
    yield from (section for section in made if section is not None)


def _too_many(part: Storyline) -> str:
    return f"{counted(len(part.reports), 'report')}: more than the {MOST_COMPARED} that a brief compares. A shorter period shows them."


def _nothing() -> Section:
    return Section("At a glance", 2, (Paragraph((plain("No articles."),)),))


def _counts(parts: Sequence[Storyline]) -> Counts:
    reports = [report for part in parts for report in part.reports]
    return Counts(len(parts), sum(len(p.events) for p in parts), len(reports), sum(len(r.copies) for r in reports))


def _names(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({name for name in found if name}, key=lambda name: (name.casefold(), name)))


def _note(period: Period) -> str:
    where = "in this library" if period.everything else "in this library that are of this period"
    return (
        f"A program put these sentences side by side. {measured()} “No match” speaks of the articles {where}, not of an outlet. "
        "A footnote's label is report and sentence (0 is the headline); after its link the text is verbatim. "
        "† named by the reader, not by the file."
    )
