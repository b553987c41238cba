"""What a facet shows in the band above the panes: rows, a cell for each report, and the evidence in each text."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from briefing.model import Comparison, Span
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark
from briefing.tui.pieces import Line

Items = Mapping[str, int]
"""What stands in a cell: each item with how often it is there."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one report's text has for a row."""

    span: Span | None
    """The stretch that the pane scrolls to."""
    marks: tuple[Mark, ...] = ()
    """What is marked in the text."""
    note: str = ""
    """What to say above the text: why there is no match, and the nearest miss."""
    strength: float = 1.0
    """How much it is evidence, 0 to 1: of several reports in one column, the one with most is shown."""


@dataclass(frozen=True, slots=True)
class BandRow:
    """One row of the band."""

    key: tuple[str, ...]
    """What the row is, whatever order the rows have."""
    label: Line
    """What the row is about."""
    cells: Mapping[str, Items] = field(default_factory=dict)
    """Report id -> what stands in its column."""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """Report id -> where it stands in its text."""
    tellings: tuple[tuple[str, Span], ...] = ()
    """Report id and sentence of each telling, for the view of one statement."""


def listed(items: Items) -> str:
    """A cell's items one after the other, with the number of those that are there more than once."""
    return "; ".join(f"{item} ({n})" if n > 1 else item for item, n in items.items())


@dataclass(frozen=True, slots=True)
class Band:
    """A facet as the screen shows it."""

    head: str
    """What a row is: `statement`, `speaker`, …"""
    rows: tuple[BandRow, ...]
    """The rows."""
    column: int = 13
    """Greatest width of a report's column in cells; 0 where the facet has no columns."""
    share: float = 0.4
    """Share of the width that the first column has at least, 0 to 1."""
    empty: str = "Nothing found."
    """What to say where there is no row."""
    write: Callable[[Items], str] = listed
    """How the items of a cell are written, those of several reports together."""


def plain(text: str, *styles: str) -> Line:
    """A label of one piece."""
    return ((" ".join(text.split()), styles),)


def sentence_mark(span: Span, glyphs: Glyphs, style: str = "evidence") -> Mark:
    """The mark of a sentence that is evidence."""
    return Mark(span, style, gutter=glyphs.match, first=True)


def found(spans: Iterable[Span], marks: Iterable[Mark], glyphs: Glyphs) -> Evidence:
    """Evidence in these sentences, scrolled to the first."""
    sentences = tuple(dict.fromkeys(spans))
    return Evidence(sentences[0], (*(sentence_mark(span, glyphs) for span in sentences), *marks))


def together(parts: Iterable[Items]) -> Items:
    """The items of several cells in one."""
    counts: Counter[str] = Counter()
    for part in parts:
        counts.update(part)
    return counts


def labels(comparison: Comparison) -> dict[str, str]:
    """Report id -> its column's name."""
    return {view.report.id: view.label for view in comparison.reports}
