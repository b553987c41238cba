"""Figures and dates, written out."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View
from briefing.model import DateMention, Figure, FigureCell
from briefing.text.escape import escape


def figures(view: View, found: Sequence[Figure]) -> Iterable[str]:
    """Quantities by what is counted."""
    yield "## Figures"
    for figure in found:
        yield f"### {escape(figure.counted)}"
        yield "\n".join(_figure(view, cell) for cell in figure.cells)
    if not found:
        yield "No quantity was found."


def _figure(view: View, cell: FigureCell) -> str:
    place = view.place(cell.report, cell.span)
    return f'- "{escape(cell.text)}", {_per(cell.per)}, {view.who(cell.report)}, {place}: "{escape(cell.sentence)}"'


def dates(view: View, found: Sequence[DateMention]) -> Iterable[str]:
    """Times that the texts name, by report; those without a date of their own first."""
    yield "## Dates"
    told: dict[str, list[DateMention]] = {id: [] for id, article in view.articles.items() if not article.published}
    for mention in found:
        told.setdefault(mention.report, []).append(mention)
    for report, mentions in told.items():
        undated = "" if view.articles[report].published else "This report has no date. Its text mentions:\n\n"
        yield f"### {view.who(report)}"
        yield undated + ("\n".join(_date(view, mention) for mention in mentions) or "No time.")
    if not told:
        yield "No time was found."


def _date(view: View, mention: DateMention) -> str:
    of = f', of "{escape(mention.of)}"' if mention.of else ""
    place = view.place(mention.report, mention.span)
    return f'- "{escape(mention.text)}"{of}, {_per(mention.per)}, {place}: "{escape(mention.sentence)}"'


def _per(name: str | None) -> str:
    return f"per {escape(name)}" if name else "no speaker"
