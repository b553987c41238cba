"""What stands in the lists of storylines and reports, and on the border below. Pure: no widget, no terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

from rich.cells import cell_len

from briefing.choices import View
from briefing.model import Card, EventOf, ReportOf, StorylineOf, StorylineRow
from briefing.text.labels import counted, days_text, published_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.pieces import Line, clipped, padded

if TYPE_CHECKING:
    from briefing.search.hits import Hit

TOUCHED_NAME = 40
"""Cells that the name of one storyline of several takes at most: some are whole headlines."""


class Shown(NamedTuple):
    """A line of the list of reports."""

    report: ReportOf[Card]
    first: bool
    """Whether it is its event's first, or stands for itself."""
    group: str
    """Id of the event, or storyline, that it is compared in."""
    event: EventOf[Card] | None = None
    """Its event; None where it is what a search found."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the articles of the report: they have one text, and who read one read it."""
        return tuple(article.id for article in self.report.articles)


class ViewRow(NamedTuple):
    """A saved search in the list of storylines."""

    view: View
    total: int | None = None
    """How many articles it finds; None where they are not counted yet."""


class HomeRows(Sequence[ViewRow | StorylineRow]):
    """The saved searches, then the storylines, of which there may be any number."""

    def __init__(self, views: Sequence[ViewRow], storylines: Sequence[StorylineRow]) -> None:
        self.views = views
        self._storylines = storylines

    def __len__(self) -> int:
        return len(self.views) + len(self._storylines)

    @overload
    def __getitem__(self, at: int) -> ViewRow | StorylineRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[ViewRow | StorylineRow]: ...
    def __getitem__(self, at: int | slice) -> ViewRow | StorylineRow | list[ViewRow | StorylineRow]:
        """The row at a place, or those of a stretch."""
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        return self.views[at] if at < len(self.views) else self._storylines[at - len(self.views)]


class Signs(NamedTuple):
    """What is said of a row beside its words."""

    under: bool = False
    """The cursor is on it."""
    chosen: bool = False
    """It was marked for a comparison."""
    unread: bool = False
    starred: bool = False


def shown(storyline: StorylineOf[Card]) -> list[Shown]:
    """The reports of a storyline, event by event."""
    return [Shown(r, n == 0, event.id, event) for event in storyline.events for n, r in enumerate(event.reports)]


def found(hits: "Sequence[Hit]") -> list[Shown]:
    """What a saved search found, best first."""
    return [Shown(ReportOf(hit.article), True, hit.storyline) for hit in hits]


def view_row(row: ViewRow, width: int, under: bool, glyphs: Glyphs) -> Sequence[Line]:
    """A saved search's name, how many articles it finds, and what it asks for."""
    bar = glyphs.cursor if under else " "
    total = counted(row.total, "article") if row.total is not None else glyphs.more
    about = f" {total}{glyphs.dot}{row.view.query}"
    return (
        (
            (bar, ("head",)),
            (f"{glyphs.view} ", ("new",)),
            (clipped(row.view.name, width - 2 - len(glyphs.view), glyphs.more), ("strong",)),
        ),
        ((bar, ("head",)), (clipped(about, width - 1, glyphs.more), ("quiet",))),
    )


def storyline_row(storyline: StorylineRow, width: int, under: bool, glyphs: Glyphs) -> Sequence[Line]:
    """A storyline's name, and what there is of it; `under` says whether the cursor is on it."""
    bar = glyphs.cursor if under else " "
    whole = _about(storyline, outlets=True)
    about = whole if cell_len(whole) <= width - 2 else _about(storyline, outlets=False)
    return (
        ((bar, ("head",)), (clipped(storyline.title, width - 1, glyphs.more), ("strong",))),
        ((bar, ("head",)), (f" {clipped(about, width - 2, glyphs.more)}", ("quiet",))),
    )


def report_row(row: Shown, width: int, signs: Signs, glyphs: Glyphs) -> Sequence[Line]:
    """A report's day, source and headline; it stands further right where it is not its event's first."""
    lead = row.report.lead
    when = published_text(lead) if row.first else f"  {published_text(lead)}"
    copies = f" (+{counted(len(row.report.copies), 'copy')})" if row.report.copies else ""
    room = width - 1 - SIGNS - 14 - 15 - 1 - len(copies)
    return (
        (
            (glyphs.cursor if signs.under else " ", ("head",)),
            *signs_of(signs, glyphs),
            (padded(when, 14), ("quiet",)),
            (f"{padded(source(lead, glyphs.reader), 15, glyphs.more)} ", ("strong",) if row.first else ()),
            (clipped(lead.title, room, glyphs.more) + copies, () if signs.unread else ("seen",)),
        ),
    )


SIGNS = 4
"""Cells of the signs before a row."""


def signs_of(signs: Signs, glyphs: Glyphs) -> Line:
    """The signs before a row: marked, unread, starred."""
    said = ((signs.chosen, glyphs.marked), (signs.unread, glyphs.unread), (signs.starred, glyphs.starred))
    return tuple((sign if on else " ", ("new",)) for on, sign in (*said, (False, "")))


def home_legend(glyphs: Glyphs) -> Sequence[tuple[str, str]]:
    """The signs of the lists, each with what it says."""
    return (
        (glyphs.unread, "not read yet; a report is read when one of its copies is"),
        (glyphs.starred, "starred"),
        (glyphs.marked, "marked for a comparison"),
        (glyphs.view, "a saved search"),
        (glyphs.reader, "named by the reader, not by the file"),
    )


def touches(others: Sequence[StorylineRow], width: int, glyphs: Glyphs) -> str:
    """`also touches Harbour strike`, or `also touches 2: Harbour strike · Port fees`, in at most `width` cells."""
    if not others:
        return ""
    if len(others) == 1:
        return clipped(f"also touches {others[0].title}", width, glyphs.more)
    names = (clipped(other.title, TOUCHED_NAME, glyphs.more) for other in others)
    return clipped(f"also touches {len(others)}: {' · '.join(names)}", width, glyphs.more)


def _about(storyline: StorylineRow, *, outlets: bool) -> str:
    """What there is of a storyline, in narrow places without its outlets: the list of its reports names them."""
    parts = [counted(storyline.reports, "report")]
    single = storyline.reports == 1
    if outlets:
        parts += [source(storyline.first) if single else counted(storyline.outlets, "outlet")]
    if single:
        parts += [storyline.first.kind.value]
    parts += [days_text(storyline.days)]
    undated = storyline.undated if storyline.days else 0
    return " · ".join(parts) + (f", {undated} undated" if undated else "")
