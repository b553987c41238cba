"""What stands on the home screen, and how it is kept together: storylines, and the reports of the one under the cursor."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from briefing.model import Card, StorylineOf, StorylineRow
from briefing.text.labels import counted
from briefing.tui.commands import bindings
from briefing.tui.pieces import Line, clipped
from briefing.tui.rows import (
    HomeRows,
    Shown,
    Signs,
    ViewRow,
    home_legend,
    report_row,
    shown,
    storyline_row,
    touches,
    view_row,
)
from briefing.tui.screens.base import Place
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from briefing.session import Session

BORDER = 6
"""Cells of a border that its label cannot have: a corner, a line and a space at each end."""
FEW = 200
"""Reports that are read for the first frame; more come after it."""
NEAR = 30
"""Rows on either side of the cursor among which its new place is looked for, where its own row is gone."""


class StorylineList(LineList[ViewRow | StorylineRow]):
    """The list on the left."""

    BINDINGS = bindings("storylines")


class ReportList(LineList[Shown]):
    """The list on the right."""

    BINDINGS = bindings("reports")


class Listing(Place):
    """Storylines, and the reports of one; what the keys do is added by the classes that build on it."""

    BLANK = True  # all of it is covered

    class Read(Message):
        """The reports of a storyline are there."""

        def __init__(self, storyline: StorylineOf[Card]) -> None:
            super().__init__()
            self.storyline = storyline

    def __init__(self, session: "Session", why: str | None = None) -> None:
        """`why` says why this library was opened, where PATH did not."""
        super().__init__()
        self.session = session
        self.why = why
        self.marked: list[str] = []
        """Ids of the reports that are to be compared."""
        self._articles = session.about.articles
        self._title = ""

    def compose(self) -> ComposeResult:
        """A bar, two lists, the keys."""
        yield Bar(id="top")
        yield StorylineList(self._draw_row, height=2, id="storylines", classes="panel")
        yield ReportList(self._draw_report, id="reports", classes="panel")
        if self.why is not None:
            yield Bar(id="note")
        yield Keys()

    def on_mount(self) -> None:
        """Fills the lists."""
        self._show_top()
        self.storylines.border_title, self.reports.border_title = Content("Storylines"), Content("Reports")
        if self.why is not None:
            self.query_one("#note", Bar).show(((self.why, ("quiet",)),))
        rows = self.rows()
        self.storylines.show(rows, len(rows.views))
        self.storylines.focus()
        row = self.storylines.row
        if isinstance(row, StorylineRow) and row.reports <= FEW:
            self._put(row.id, row.title, shown(self.session.listed(row.id)))

    def legend(self) -> Sequence[tuple[str, str]]:
        """The signs of the lists."""
        return home_legend(self.glyphs)

    @property
    def storylines(self) -> StorylineList:
        """The list on the left."""
        return self.query_one(StorylineList)

    @property
    def reports(self) -> ReportList:
        """The list on the right."""
        return self.query_one(ReportList)

    def rows(self) -> HomeRows:
        """What the list on the left has."""
        return HomeRows((), self.session.rows)

    def _show_top(self, word: str = "") -> None:
        about = self.session.about
        counts = [
            about.name,
            counted(about.articles, "article"),
            counted(about.outlets, "outlet") + (f", {about.unnamed:,} unnamed" if about.unnamed else ""),
            counted(about.storylines, "storyline"),
        ]
        problems = f" · {counted(about.problems, 'problem')} (p)" if about.problems else ""
        news = f" · {word}" if word else ""
        line: Line = (("Briefing  ", ("strong",)), (" · ".join(counts), ()), (problems, ("warn",)), (news, ("new",)))
        self.query_one("#top", Bar).show(line)

    def _draw_row(self, row: ViewRow | StorylineRow, width: int, under: bool) -> Sequence[Line]:
        if isinstance(row, ViewRow):
            return view_row(row, width, under, self.glyphs)
        return storyline_row(row, width, under, self.glyphs)

    def _draw_report(self, row: Shown, width: int, under: bool) -> Sequence[Line]:
        unread, starred = not self.kept.is_read(row.ids), self.kept.is_starred(row.ids)
        return report_row(row, width, Signs(under, row.report.id in self.marked, unread, starred), self.glyphs)

    @on(LineList.Moved, "#storylines")
    def show_reports(self) -> None:
        """Reads what the row under the cursor has, if it is not what is shown."""
        row = self.storylines.row
        if isinstance(row, StorylineRow) and row.id != self._of:
            self._read(row.id)

    @work(thread=True, exclusive=True, group="reports")
    def _read(self, id: str) -> None:
        """Reads the reports of a storyline beside the keys; where the cursor has moved on meanwhile, none are read."""
        from briefing.session import UnknownId

        if get_current_worker().is_cancelled:
            return
        try:
            self.post_message(self.Read(self.session.listed(id)))
        except UnknownId:
            return  # the library changed: the lists are about to be shown anew

    def on_listing_read(self, message: Read) -> None:
        """Shows the reports, if the cursor is still on their storyline."""
        row = self.storylines.row
        if isinstance(row, StorylineRow) and row.id == message.storyline.id:
            self._put(row.id, message.storyline.title, shown(message.storyline))

    _of = ""
    """What the reports shown are of: id of a storyline, or a saved search."""

    def _put(self, of: str, title: str, rows: Sequence[Shown]) -> None:
        """Shows reports; those of the same storyline as before without losing the place."""
        self.kept.look_up(id for row in rows for id in row.ids)
        self._title = title
        if of != self._of:
            self._of = of
            self.reports.show(rows)
        else:
            here = self.reports.row.report.id if self.reports.row else ""
            places = {row.report.id: n for n, row in enumerate(rows)}
            self.reports.renew(rows, places.get(here, self.reports.cursor))

    def on_resize(self) -> None:
        """Labels take the room that there now is."""
        self.call_after_refresh(self.label_reports)

    @on(LineList.Moved, "#reports")
    @on(events.DescendantFocus)
    def label_reports(self) -> None:
        """Says on the border whose reports these are, and what the storyline or event under the cursor also touches."""
        row, report = self.storylines.row, self.reports.row
        if row is None or report is None:
            return
        marked = f" · {len(self.marked)} marked (c compares)" if self.marked else ""
        by = report.event if self.reports.has_focus or isinstance(row, ViewRow) else row
        room = self.reports.outer_size.width - BORDER
        title = clipped(self._title, room - len(marked), self.glyphs.more)
        self.reports.border_title = Content(title + marked)
        others = self.session.touched(by) if by is not None and by.also else ()
        self.reports.border_subtitle = Content(touches(others, room, self.glyphs))

    def renew(self) -> None:
        """Shows the library as it is now: cursor and sight stay on the same storyline and report, or the nearest left."""
        places = (self._place(row) for row in self._near())
        rows = self.rows()
        self.storylines.renew(rows, next((at for at in places if at is not None), self.storylines.cursor))
        before, self._articles = self._articles, self.session.about.articles
        self._show_top(_news(self._articles - before))
        row = self.storylines.row
        if isinstance(row, StorylineRow):
            self._read(row.id)

    def _near(self) -> Iterator[ViewRow | StorylineRow]:
        """The row under the cursor, then those on either side of it."""
        rows, here = self.storylines.rows, self.storylines.cursor
        near = sorted(range(max(0, here - NEAR), min(len(rows), here + NEAR)), key=lambda n: abs(n - here))
        return (rows[n] for n in near)

    def _place(self, row: ViewRow | StorylineRow) -> int | None:
        """Where a row stands now, or None where it is gone."""
        views = self.rows().views
        if isinstance(row, ViewRow):
            return next((n for n, other in enumerate(views) if other.view.name == row.view.name), None)
        at = self.session.place_of(row.id)
        return None if at is None else at + len(views)


def _news(more: int) -> str:
    """`3 new articles`, `2 articles gone`, or that something changed."""
    if more > 0:
        return counted(more, "new article")
    return f"{counted(-more, 'article')} gone" if more < 0 else "brought up to date"
