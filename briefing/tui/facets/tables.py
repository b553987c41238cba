"""Names, figures and dates: what a thing is called, counted and dated, report by report."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import partial

from briefing.framing.wording.distinctive import BEYOND_CHANCE
from briefing.model import Comparison, DateMention, Distinctive, Figure, FigureCell, Named, Span, Term, Word
from briefing.tui.facets.base import Band, BandRow, Items, found, plain
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark
from briefing.tui.pieces import Line


def names(comparison: Comparison, glyphs: Glyphs) -> Band:
    """Terms for the same thing: how often each report uses them, and whose word each is."""
    rows = tuple(row for named in comparison.names or () for row in _named(named, glyphs))
    rows += tuple(_distinctive(word, comparison, glyphs) for word in comparison.distinctive or () if _is_sure(word))
    whose = " ".join(_whose(word, word.value, glyphs) for word in Word)
    head = f"thing: term (n)   {whose}"
    return Band(
        head, rows, column=14, share=0.42, empty="No thing with several names found.", write=partial(_uses, glyphs)
    )


def _named(named: Named, glyphs: Glyphs) -> Iterable[BandRow]:
    by_term: dict[str, list[Term]] = defaultdict(list)
    for term in named.terms:
        by_term[term.term.casefold()].append(term)
    for text, terms in by_term.items():
        count = sum(term.count for term in terms)
        label: Line = ((f"{named.thing}: ", ("quiet",)), (f"{terms[0].term} ({count})", ()))
        marks = {
            term.report: [Mark(use, "term") for t in terms if t.report == term.report for use in t.uses]
            for term in terms
        }
        yield table_row(
            (named.thing, text), label, ((t.report, "", t.span) for t in terms), marks, glyphs, _counts(terms)
        )


def _is_sure(word: Distinctive) -> bool:
    return word.chance <= BEYOND_CHANCE


def _distinctive(word: Distinctive, comparison: Comparison, glyphs: Glyphs) -> BandRow:
    """A word that one outlet uses more, over the whole storyline; its examples are shown where their reports are."""
    here = {view.report.id for view in comparison.reports}
    uses = [use for use in word.examples if use.report in here]
    label: Line = (
        (f"more in {word.outlet}: ", ("quiet",)),
        (f"{word.word} ({word.uses}, elsewhere {word.elsewhere}; z {word.z:.1f})", ()),
    )
    marks = {use.report: [Mark(use.at, "term")] for use in uses}
    key = ("distinctive", word.outlet, word.word)
    return table_row(key, label, ((use.report, glyphs.match, use.span) for use in uses), marks, glyphs)


def _counts(terms: Iterable[Term]) -> dict[str, Items]:
    """Report id -> how often it uses a term, in each voice."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for term in terms:
        counted[term.report][term.voice] += term.count
    return dict(counted)


def _uses(glyphs: Glyphs, items: Items) -> str:
    return " ".join(_whose(word, str(items[word]), glyphs) for word in Word if items.get(word))


def _whose(word: Word, count: str, glyphs: Glyphs) -> str:
    """`2` in the report's own voice, `«2»` in reported speech, `“2”` in quotation marks."""
    left, right = {Word.OWN: ("", ""), Word.REPORTED: glyphs.reported, Word.QUOTED: glyphs.quoted}[word]
    return f"{left}{count}{right}"


def figures(comparison: Comparison, glyphs: Glyphs) -> Band:
    """Quantities by what is counted."""
    rows = tuple(_figure(figure, glyphs) for figure in comparison.figures or ())
    return Band("counted", rows, column=22, share=0.22, empty="No quantities found.")


def _figure(figure: Figure, glyphs: Glyphs) -> BandRow:
    marks: dict[str, list[Mark]] = defaultdict(list)
    for cell in figure.cells:
        marks[cell.report].append(Mark(cell.at, "figure", glyphs.figure))
    return table_row(
        (figure.counted,), plain(figure.counted), ((c.report, _per(c), c.span) for c in figure.cells), marks, glyphs
    )


def _per(cell: FigureCell) -> str:
    return f"{cell.text}, {cell.per}" if cell.per else cell.text


def dates(comparison: Comparison, glyphs: Glyphs) -> Band:
    """Times that the texts name."""
    by_text: dict[tuple[str, str], list[DateMention]] = defaultdict(list)
    for date in comparison.dates or ():
        by_text[date.text.lower(), date.of or ""].append(date)
    rows = tuple(
        table_row(
            (text, of),
            plain(f"{found_dates[0].text}{f': {of}' if of else ''}"),
            ((d.report, glyphs.match, d.span) for d in found_dates),
            {d.report: [Mark(d.at, "time")] for d in found_dates},
            glyphs,
        )
        for (text, of), found_dates in by_text.items()
    )
    return Band("time: of what", rows, empty="No dates in the texts.", write=_counted)


def _counted(items: Items) -> str:
    """`≈ 2`: the sign, and how often it is there."""
    return " ".join(f"{item} {n}" for item, n in items.items())


def table_row(
    key: tuple[str, ...],
    label: Line,
    items: Iterable[tuple[str, str, Span]],
    marks: dict[str, list[Mark]],
    glyphs: Glyphs,
    cells: dict[str, Items] | None = None,
) -> BandRow:
    """A row from (report, what to show, sentence); several of one report stand in one cell, unless `cells` are given."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    spans: dict[str, list[Span]] = defaultdict(list)
    for report, text, span in items:
        counts[report][text] += 1
        spans[report].append(span)
    return BandRow(
        key=key,
        label=label,
        cells=cells or dict(counts),
        evidence={report: found(spans[report], marks.get(report, ()), glyphs) for report in spans},
        tellings=tuple((report, span) for report, mine in spans.items() for span in dict.fromkeys(mine)),
    )
