"""What was matched in no other report here: a few sentences a report, each with its nearest miss."""

from collections.abc import Iterable

from briefing.brief.parts import Bullets, Line, Paragraph, Section
from briefing.brief.sections.tellings import own_cell
from briefing.brief.story import Story, plain, shortened
from briefing.model import Cell, ClaimRow, ReportView, State
from briefing.text.labels import counted
from briefing.text.words import terms

_MOST = 3
"""Sentences shown of a report: those with most words that no other report has."""
_SHORTEST = 8
"""Words that a sentence needs to be shown."""


def alone(story: Story) -> Section | None:
    """A few sentences a report, and for each report without gaps why; None where one report stands by itself."""
    views = story.comparison.reports
    if len(views) < 2 or story.comparison.claims is None:
        return None
    blocks = [block for view in views for block in _blocks(story, view)]
    return Section("Matched in no other report here", 3, tuple(blocks), story.storyline.id)


def _blocks(story: Story, view: ReportView) -> Iterable[Paragraph | Bullets]:
    who = story.dated(view.report.id)
    if not view.gaps:
        yield Paragraph((plain(f"{who}, {view.reason}: its matches are shown, its gaps are not."),))
        return
    rows = [row for row in story.comparison.claims or () if row.anchor == view.report.id and _unmatched(row)]
    if not rows:
        yield Paragraph((plain(f"{who}: no sentence without a match or a related sentence."),))
        return
    which = ", those with most words of their own" if len(rows) > _MOST else ""
    yield Paragraph((plain(f"{who}, {len(rows)} of {counted(len(view.report.lead.sentences), 'sentence')}{which}:"),))
    others = _words(story, (other.report.id for other in story.comparison.reports if other is not view))
    chosen = sorted(rows, key=lambda row: -len(set(terms(row.text)) - others))[:_MOST]
    yield Bullets(tuple(_line(story, row) for row in sorted(chosen, key=rows.index)))


def _line(story: Story, row: ClaimRow) -> Line:
    own = own_cell(row)
    told = (*shortened(row.text, words=24), *_cited(story, own))
    near = max(_others(row), key=lambda cell: cell.score)
    if not near.span or not near.sentence:
        return (*told, plain(" No sentence is near."))
    miss = (*shortened(near.sentence), plain(f" ({story.who(near.report)})."), *_cited(story, near))
    return (*told, plain(" Nearest: "), *miss)


def _unmatched(row: ClaimRow) -> bool:
    matched = any(cell.state in (State.SAME, State.RELATED) for cell in _others(row))
    return not matched and len(row.text.split()) >= _SHORTEST


def _others(row: ClaimRow) -> list[Cell]:
    return [cell for cell in row.cells if cell.report != row.anchor]


def _words(story: Story, reports: Iterable[str]) -> set[str]:
    return {term for report in reports for term in terms(story.article(report).text)}


def _cited(story: Story, cell: Cell) -> Line:
    return (story.cite(cell.report, cell.span),) if cell.span else ()
