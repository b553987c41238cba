"""A comparison as Markdown that reads well as plain text, by eye or by a screen reader."""

from collections.abc import Iterable

from briefing.brief.compared.cited import cited
from briefing.brief.compared.claims import claims
from briefing.brief.compared.distinctive import distinctive
from briefing.brief.compared.facts import dates, figures
from briefing.brief.compared.headlines import headlines
from briefing.brief.compared.names import names
from briefing.brief.compared.origins import origins
from briefing.brief.compared.view import View, view
from briefing.brief.compared.voices import voices
from briefing.brief.wording import measured
from briefing.model import Comparison, ReportView
from briefing.text.escape import escape

_LEGEND = (
    "A program put these sentences side by side. {} “No match found” speaks of the articles in this library, not of an "
    "outlet. † named by the reader, not by the file."
)


def comparison_markdown(comparison: Comparison) -> str:
    """Every facet that the comparison has, each item with its verbatim sentence; ends with a line break."""
    made = view(comparison)
    parts = [
        f"# {escape(comparison.title)}",
        _LEGEND.format(measured(comparison.encoder)),
        *(escape(note) for note in comparison.notes),
    ]
    parts += ["## Reports", "\n".join(_report(made, one) for one in comparison.reports) or "No reports."]
    return "\n\n".join([*parts, *_facets(made)]) + "\n"


def _report(made: View, one: ReportView) -> str:
    lead = one.report.lead
    gaps = f"; its gaps are not shown: {escape(one.reason or '')}" if not one.gaps else ""
    copies = "".join(f"; copy: {escape(copy.article.outlet or copy.article.path)}" for copy in one.report.copies)
    size = f"{lead.words} words, {one.quoted:.0%} in quotation marks"
    return f"- {made.who(lead.id)}: {escape(lead.title)} ({size}{gaps}{copies}; id {escape(lead.id)})"


def _facets(made: View) -> Iterable[str]:
    of = made.comparison
    if of.claims is not None:
        yield from claims(made, of.claims)
    if of.headlines is not None:
        yield from headlines(made, of.headlines)
    if of.voices is not None:
        yield from voices(made, of.voices)
    if of.names is not None:
        yield from names(made, of.names)
    if of.distinctive is not None:
        yield from distinctive(made, of.distinctive)
    if of.figures is not None:
        yield from figures(made, of.figures)
    if of.dates is not None:
        yield from dates(made, of.dates)
    if of.origins is not None:
        yield from origins(made, of.origins)
    yield from cited(made)
