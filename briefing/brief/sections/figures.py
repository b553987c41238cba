"""Quantities by what is counted, and the times that the texts name."""

from collections.abc import Iterable

from briefing.brief.parts import Block, Bullets, Line, Paragraph, Piece, Section
from briefing.brief.story import Story, listed, plain, quoted
from briefing.brief.wording import capital
from briefing.model import DateMention, FigureCell

_MOST = 10
"""Things counted in several reports, and quantities or times of one report, at most."""


def figures(story: Story) -> Section | None:
    """Quantities by what is counted, then times; those of several reports first. None where the reports give neither."""
    counted, times = tuple(_figure_lines(story)), tuple(_date_lines(story))
    blocks: list[Block] = [Bullets(counted)] if counted else []
    if times:
        blocks += [Paragraph((plain("Times said in the texts:"),)), Bullets(times)]
    if not blocks:
        return None
    return Section("Quantities and dates, by what is counted", 3, tuple(blocks), story.storyline.id)


def _figure_lines(story: Story) -> Iterable[Line]:
    found = story.comparison.figures or ()
    shared = [figure for figure in found if len({cell.report for cell in figure.cells}) > 1]
    for figure in shared[:_MOST]:
        yield (plain(f"{capital(figure.counted)}: "), *listed(_cell(story, cell) for cell in figure.cells))
    for view in story.comparison.reports:
        own = [(f, c) for f in found if f not in shared for c in f.cells if c.report == view.report.id][:_MOST]
        if own:
            parts = ((plain(f"{f.counted}, "), *_figure(story, cell)) for f, cell in own)
            yield (plain(f"{story.who(view.report.id)}: "), *listed(parts))


def _cell(story: Story, cell: FigureCell) -> Line:
    quantity, cite = _figure(story, cell)[:-1], story.cite(cell.report, cell.span)
    return (*quantity, plain(f" ({story.who(cell.report)})"), cite)


def _figure(story: Story, cell: FigureCell) -> Line:
    per: Line = (plain(f", {cell.per}"),) if cell.per else ()
    return (quoted(cell.text), *per, story.cite(cell.report, cell.span))


def _date_lines(story: Story) -> Iterable[Line]:
    found = story.comparison.dates or ()
    reports: dict[str | None, set[str]] = {}
    for mention in found:
        reports.setdefault(mention.of, set()).add(mention.report)
    shared = [of for of, tellers in reports.items() if of and len(tellers) > 1]
    for of in shared[:_MOST]:
        mentions = (mention for mention in found if mention.of == of)
        yield (
            plain(f"{capital(of)}: "),
            *listed(_mention(story, m, plain(f" ({story.who(m.report)})")) for m in mentions),
        )
    for view in story.comparison.reports:
        own = [m for m in found if m.report == view.report.id and m.of not in shared][:_MOST]
        if own:
            parts = ((*((plain(f"{m.of} "),) if m.of else ()), *_mention(story, m)) for m in own)
            yield (plain(f"{story.who(view.report.id)}: "), *listed(parts))


def _mention(story: Story, mention: DateMention, *after: Piece) -> Line:
    return (quoted(mention.text), *after, story.cite(mention.report, mention.span))
