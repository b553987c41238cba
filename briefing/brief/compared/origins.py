"""Whom the reports credit, who copied them, and what stands in several of them, written out."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View
from briefing.brief.wording import joined
from briefing.model import Copy, Origin, Passage, ReportView
from briefing.text.escape import escape
from briefing.text.labels import dated


def origins(view: View, found: Sequence[Origin]) -> Iterable[str]:
    """The credits of every report with their sentences; a report without any says so. Then the passages that they share."""
    yield "## Origins"
    for one in view.comparison.reports:
        id = one.report.id
        mine = [origin for origin in found if origin.report == id]
        yield f"### {view.who(id)}"
        yield _summary(one, mine)
        if mine:
            yield "\n".join(_origin(view, origin) for origin in mine)
    if view.comparison.shared:
        yield "### Passages that several reports share"
        yield "\n".join(_passage(view, passage) for passage in view.comparison.shared)


def _summary(one: ReportView, found: Sequence[Origin]) -> str:
    names = f"Credits named: {', '.join(escape(origin.name) for origin in found)}." if found else "No credit was found."
    copies = [_copy(copy) for copy in one.report.copies]
    return names + (f" Copies of its text: {', '.join(copies)}." if copies else "")


def _copy(copy: Copy) -> str:
    return f"{escape(dated(copy.article))} ({copy.similarity:.0%} of the shorter text's runs of three words)"


def _origin(view: View, origin: Origin) -> str:
    place = view.place(origin.report, origin.span)
    return f'- "{escape(origin.name)}" ({escape(origin.kind)}), {place}: "{escape(origin.sentence)}"'


def _passage(view: View, passage: Passage) -> str:
    places = joined([f"{view.who(at.report)} ({view.place(at.report, at.span)})" for at in passage.places])
    quoted = ", mostly in quotation marks" if passage.quoted else ""
    return f'- {passage.words} words{quoted}, {places}: "{escape(passage.places[0].passage)}"'
