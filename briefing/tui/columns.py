"""The columns of a comparison: by report, by outlet, or by month; and what a column of several reports shows. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rich.cells import cell_len

from briefing.model import Article, ReportView
from briefing.text.labels import MONTHS, counted, source
from briefing.tui.facets import Band, BandRow, Evidence
from briefing.tui.facets.base import together
from briefing.tui.glyphs import Glyphs
from briefing.tui.pieces import clipped

LEAST_NAME = 5
"""Letters of a name that are kept beside its day; where there is no room for them, the name stands alone."""
_DAY = re.compile(r" (?:\d{1,2} \w{3}(?: \d{4})?|–)(?: \(\d+\))?$")


class By(StrEnum):
    """What makes a column."""

    REPORT = "report"
    OUTLET = "outlet"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Column:
    """One report, or several that stand together."""

    name: str
    """`RT†`, `Nov 2022`."""
    tails: tuple[str, ...]
    """What follows the name, the longest first: ` 20 Nov`; `, 3 reports`, ` (3)`."""
    views: tuple[ReportView, ...]
    """Its reports by date, undated last."""

    @property
    def newest(self) -> ReportView:
        """The newest report with a date, else the last."""
        return next((view for view in reversed(self.views) if view.report.lead.published), self.views[-1])

    @property
    def width(self) -> int:
        """Cells that name and longest tail take."""
        return cell_len(self.name + self.tails[0])

    def heading(self, width: int, glyphs: Glyphs) -> str:
        """Name and tail in at most `width` cells: the name is shortened before the tail is given up."""
        for tail in self.tails:
            if cell_len(self.name + tail) <= width:
                return self.name + tail
        room = width - cell_len(self.tails[-1])
        if room >= LEAST_NAME:
            return clipped(self.name, room, "") + self.tails[-1]
        return clipped(self.name, width, glyphs.more)


def columns(views: Sequence[ReportView], by: By, glyphs: Glyphs) -> tuple[Column, ...]:
    """The reports in columns, in the order of the first of each."""
    if by is By.REPORT:
        return tuple(_single(view, glyphs) for view in views)
    name = _outlet(glyphs) if by is By.OUTLET else _month
    groups: dict[str, list[ReportView]] = {}
    for view in views:
        groups.setdefault(name(view.report.lead), []).append(view)
    return tuple(_group(name, mine, glyphs) for name, mine in groups.items())


def shown_view(column: Column, row: BandRow | None, held: str | None = None) -> ReportView:
    """The report that the pane of a column shows: the one `held`, else the one with most evidence, else the newest."""
    for view in column.views:
        if view.report.id == held:
            return view
    if row is None or not row.evidence:
        return column.newest
    by_age = sorted(column.views, key=lambda view: view is column.newest)
    return max(reversed(by_age), key=lambda view: _strength(row, view))


def cell(column: Column, row: BandRow, band: Band) -> str:
    """What the row has in a column, that of all its reports together."""
    return band.write(together(row.cells.get(view.report.id, {}) for view in column.views))


def _strength(row: BandRow, view: ReportView) -> float:
    evidence: Evidence | None = row.evidence.get(view.report.id)
    return evidence.strength if evidence else -1.0


def _group(name: str, views: Sequence[ReportView], glyphs: Glyphs) -> Column:
    """Several reports; one alone has its day where that is not its name."""
    tails = (f", {counted(len(views), 'report')}", f" ({len(views)})")
    alone = _single(views[0], glyphs)
    return Column(name, alone.tails if len(views) == 1 and alone.name == name else tails, tuple(views))


def _single(view: ReportView, glyphs: Glyphs) -> Column:
    label = view.label.replace("†", glyphs.reader).replace("…", glyphs.more)
    day = _DAY.search(label)
    at = day.start() if day else len(label)
    return Column(label[:at].removeprefix("The "), (label[at:].replace("–", glyphs.dash),), (view,))


def _outlet(glyphs: Glyphs) -> Callable[[Article], str]:
    return lambda article: source(article, glyphs.reader).removeprefix("The ")


def _month(article: Article) -> str:
    day = article.published.day if article.published else None
    return f"{MONTHS[day.month - 1][:3]} {day.year}" if day else "undated"
