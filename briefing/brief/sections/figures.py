"""Quantities by what is counted, and the times that the texts name."""

from collections.abc import Iterable

from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.story import Story, listed, plain, quoted
from briefing.brief.wording import capital
from briefing.model import DateMention, Figure, FigureCell

_MOST = 10
"""Things counted, and times, at most; those of several reports first."""


def figures(story: Story) -> Section | None:
    """A line for each thing counted, one for each time; None where the reports give neither."""
    lines = (*_figure_lines(story), *_date_lines(story))
    if not lines:
        return None
    return Section("Quantities and dates, by what is counted", 3, (Bullets(lines),), story.storyline.id)


def _figure_lines(story: Story) -> Iterable[Line]:
    found = story.comparison.figures or ()
    for figure in sorted(found, key=lambda figure: -_reports(figure))[:_MOST]:
        yield (plain(f"{capital(figure.counted)}: "), *listed(_cell(story, cell) for cell in figure.cells))


def _cell(story: Story, cell: FigureCell) -> Line:
    per = f", {cell.per}" if cell.per else ""
    return (quoted(cell.text), plain(f"{per} ({story.who(cell.report)})"), story.cite(cell.report, cell.span))


def _date_lines(story: Story) -> Iterable[Line]:
    by_thing: dict[str, list[DateMention]] = {}
    for mention in story.comparison.dates or ():
        by_thing.setdefault(mention.of or "", []).append(mention)
    things = sorted(by_thing, key=lambda of: (not of, -len({m.report for m in by_thing[of]})))
    for of in things[:_MOST]:
        lead = f"When, of “{of}”: " if of else "Other times: "
        yield (plain(lead), *listed(_mention(story, mention) for mention in by_thing[of]))


def _mention(story: Story, mention: DateMention) -> Line:
    return (quoted(mention.text), plain(f" ({story.who(mention.report)})"), story.cite(mention.report, mention.span))


def _reports(figure: Figure) -> int:
    return len({cell.report for cell in figure.cells})
