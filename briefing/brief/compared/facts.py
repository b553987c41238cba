"""Figures, dates and origins, written out."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View
from briefing.brief.escape import escape
from briefing.model import DateMention, Figure, FigureCell, Origin


def figures(view: View, found: Sequence[Figure]) -> Iterable[str]:
    """Quantities by what is counted."""
    yield "## Figures"
    for figure in found:
        yield f"### {escape(figure.counted)}"
        yield "\n".join(_figure(view, cell) for cell in figure.cells)
    if not found:
        yield "No quantity was found."


def _figure(view: View, cell: FigureCell) -> str:
    per = f"per {escape(cell.per)}" if cell.per else "no speaker"
    place = view.place(cell.report, cell.span)
    return f'- "{escape(cell.text)}", {per}, {view.who(cell.report)}, {place}: "{escape(cell.sentence)}"'


def dates(view: View, found: Sequence[DateMention]) -> Iterable[str]:
    """Times that the texts name."""
    yield "## Dates"
    yield "\n".join(_date(view, mention) for mention in found) or "No time was found."


def _date(view: View, mention: DateMention) -> str:
    of = f', of "{escape(mention.of)}"' if mention.of else ""
    place = view.place(mention.report, mention.span)
    return f'- "{escape(mention.text)}"{of}, {view.who(mention.report)}, {place}: "{escape(mention.sentence)}"'


def origins(view: View, found: Sequence[Origin]) -> Iterable[str]:
    """Whom the reports credit."""
    yield "## Origins"
    yield "\n".join(_origin(view, origin) for origin in found) or "No credit was found."


def _origin(view: View, origin: Origin) -> str:
    place = view.place(origin.report, origin.span)
    name = f'"{escape(origin.name)}" ({escape(origin.kind)})'
    return f'- {name}, {view.who(origin.report)}, {place}: "{escape(origin.sentence)}"'
