"""Origins: whom each report credits, who credits nobody, what its copies are, and which passages several reports share."""

from collections import defaultdict
from collections.abc import Iterator

from briefing.model import Article, Comparison, Origin, Passage, PassagePlace, Span
from briefing.text.labels import counted, dated
from briefing.tui.facets.base import Band, BandRow, Evidence, Items
from briefing.tui.facets.tables import table_row
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark


def origins(comparison: Comparison, glyphs: Glyphs) -> Band:
    """Credits by name, as they come; then who credits nobody, copies, shared passages."""
    leads = {view.report.id: view.report.lead for view in comparison.reports}
    rows = (
        *_credits(comparison, glyphs),
        *_nobody(comparison, glyphs),
        *_copies(comparison),
        *(_shared(passage, leads, glyphs) for passage in comparison.shared or ()),
    )
    return Band("credited (n)", rows, empty="No credits found in the texts.", write=_written)


def _written(items: Items) -> str:
    return " ".join(item if n == 1 else f"{item} {n}" for item, n in items.items())


def _credits(comparison: Comparison, glyphs: Glyphs) -> Iterator[BandRow]:
    by_name: dict[tuple[str, str], list[Origin]] = defaultdict(list)
    for origin in comparison.origins or ():
        by_name[origin.kind, origin.name].append(origin)
    for (kind, name), found in by_name.items():
        marks: dict[str, list[Mark]] = defaultdict(list)
        for origin in found:
            marks[origin.report].append(Mark(origin.at, "origin"))
        items = ((origin.report, glyphs.match, origin.span) for origin in found)
        yield table_row((kind, name), ((f"{kind}: ", ("quiet",)), (name, ())), items, marks, glyphs)


def _nobody(comparison: Comparison, glyphs: Glyphs) -> Iterator[BandRow]:
    if comparison.uncredited:
        note = Evidence(None, (), f"{glyphs.none} no credit found in this text", 0.5)
        yield BandRow(
            ("nobody",),
            (("no credit found", ("quiet",)),),
            {report: {glyphs.none: 1} for report in comparison.uncredited},
            dict.fromkeys(comparison.uncredited, note),
        )


def _copies(comparison: Comparison) -> Iterator[BandRow]:
    copied = [view.report for view in comparison.reports if view.report.copies]
    if copied:
        notes = {
            report.id: Evidence(None, (), f"copies: {'; '.join(dated(copy.article) for copy in report.copies)}")
            for report in copied
        }
        cells = {report.id: {counted(len(report.copies), "copy"): 1} for report in copied}
        yield BandRow(("copies",), (("copies of its text, folded", ("quiet",)),), cells, notes)


def _shared(passage: Passage, leads: dict[str, Article], glyphs: Glyphs) -> BandRow:
    marks = {place.report: [Mark(place.span, "origin")] for place in passage.places}
    words = " ".join(passage.places[0].passage.split())
    label = ((f"shared, {counted(passage.words, 'word')}: ", ("quiet",)), (words, ()))
    items = ((place.report, glyphs.match, _sentence(leads[place.report], place)) for place in passage.places)
    return table_row(("shared", words), label, items, marks, glyphs)


def _sentence(article: Article, place: PassagePlace) -> Span:
    """The sentence in which the passage begins."""
    holding = (s.span for s in article.sentences if s.span[0] <= place.span[0] < s.span[1])
    return next(holding, place.span)
