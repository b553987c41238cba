"""What stands on the home screen, and how it is kept together: storylines, and the reports of the one under the cursor."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from briefing.model import Card, StorylineOf, StorylineRow
from briefing.session.home import Asked
from briefing.text.labels import counted
from briefing.tui.commands import bindings
from briefing.tui.home import FoldRow, HomeRows, OutletRow, Row, Said, ViewRow, folded, home_legend, row_lines
from briefing.tui.pieces import Line, clipped
from briefing.tui.rows import Shown, Signs, alone, report_row, shown, touches
from briefing.tui.screens.base import Place
from briefing.tui.sparkline import sparkline
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from briefing.session import Session
    from briefing.session.home import Home

BORDER = 6
"""Cells of a border that its label cannot have: a corner, a line and a space at each end."""
FEW = 200
"""Reports that are read for the first frame; more come after it."""
MOST_ALONE = 500
"""Reports of an outlet that are listed at most, of those that stand alone."""
NEAR = 30
"""Rows on either side of the cursor among which its new place is looked for, where its own row is gone."""


class StorylineList(LineList[Row]):
    """The list on the left."""

    BINDINGS = bindings("storylines")


class ReportList(LineList[Shown]):
    """The list on the right."""

    BINDINGS = bindings("reports")


class Listing(Place):
    """Storylines, and the reports of one; what the keys do is added by the classes that build on it."""

    BLANK = True  # all of it is covered
    home: "Home"
    """The storylines as they were looked at last."""

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
        self.unfolded = False
        """Whether the outlets of reports that stand alone have rows."""
        self.asked = Asked()
        self.only = ""
        """What those storylines fit that are shown only, as the reader typed it."""
        self._articles = session.about.articles
        self._title = self._over_time = ""

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
        last = self.reader.state.visits.last()
        self.asked = Asked(since_ns=last.until_ns if last else None)
        self.look()
        self._show_top()
        self.storylines.border_title, self.reports.border_title = Content("Storylines"), Content("Reports")
        if self.why is not None:
            self.query_one("#note", Bar).show(((self.why, ("quiet",)),))
        rows = self.rows()
        self.storylines.show(rows, self._begin(rows, last.place if last else ""))
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

    def _begin(self, rows: HomeRows, place: str) -> int:
        """Where the cursor stands first: on what is new, else where the reader left."""
        from briefing.session import UnknownId

        if self.home.new or not place:
            return rows.first
        try:
            at = rows.of_storyline(self.home.rows.place_of(self.session.listed(place).id))
            self.wanted = place
        except UnknownId:
            at = None
        return rows.first if at is None else at

    def look(self) -> None:
        """Takes the storylines as they now are, in the order in which the reader wants them."""
        self.home = self.session.home(self.asked)

    def rows(self) -> HomeRows:
        """What the list on the left has."""
        return HomeRows(self.views(), self.home.rows, folded(self.home.alone, self.unfolded))

    def views(self) -> Sequence[ViewRow]:
        """The saved searches."""
        return ()

    def fetch_went_on(self) -> None:
        """Says so at the top."""
        self._show_top()

    def _show_top(self, word: str = "") -> None:
        about = self.session.about
        counts = [
            about.name,
            counted(about.articles, "article"),
            counted(about.outlets, "outlet") + (f", {about.unnamed:,} unnamed" if about.unnamed else ""),
            counted(about.storylines, "storyline"),
        ]
        new = sum(self.home.new.values())
        counts += [f"{new:,} new"] if new else []
        counts += [f"only {self.only}"] if self.only else []
        problems = f" · {counted(about.problems, 'problem')} (p)" if about.problems else ""
        news = "".join(f" · {said}" for said in (word, self.reader.fetch_word) if said)
        line: Line = (("Briefing  ", ("strong",)), (" · ".join(counts), ()), (problems, ("warn",)), (news, ("new",)))
        self.query_one("#top", Bar).show(line)

    def _draw_row(self, row: Row, width: int, under: bool) -> Sequence[Line]:
        id = row.id if isinstance(row, StorylineRow) else ""
        return row_lines(row, width, under, Said(self.home.of(id), self.home.new.get(id, 0)), self.glyphs)

    def _draw_report(self, row: Shown, width: int, under: bool) -> Sequence[Line]:
        unread = not self.kept.is_read(row.ids)
        starred = self.kept.is_starred(row.ids) or (row.first and not self.home.starred_events.isdisjoint(row.of_event))
        new = any(id in self.home.arrived for id in row.ids)
        return report_row(row, width, Signs(under, row.report.id in self.marked, unread, starred, new), self.glyphs)

    @on(LineList.Moved, "#storylines")
    def show_reports(self) -> None:
        """Reads what the row under the cursor has, if it is not what is shown."""
        row = self.storylines.row
        if isinstance(row, StorylineRow):
            self.reader.place = row.first.id
        if isinstance(row, StorylineRow) and row.id != self._of:
            self._read(row.id)
        elif isinstance(row, OutletRow):
            self._put_alone([row.alone.outlet], row.alone.outlet or "outlet unknown")
        elif isinstance(row, FoldRow):
            self._put_alone([one.outlet for one in self.home.alone], "single reports")

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

    def _put_alone(self, outlets: Sequence[str | None], title: str) -> None:
        found = self.session.alone_of(outlets, self.home, MOST_ALONE)
        self._put(f"alone: {title}", title, alone(found))

    def on_listing_read(self, message: Read) -> None:
        """Shows the reports, if the cursor is still on their storyline."""
        row = self.storylines.row
        if isinstance(row, StorylineRow) and row.id == message.storyline.id:
            self._put(row.id, message.storyline.title, shown(message.storyline))

    wanted = ""
    """Id of the report that the cursor goes to once it is there."""
    _of = ""
    """What the reports shown are of: id of a storyline, or a saved search."""

    def _put(self, of: str, title: str, rows: Sequence[Shown]) -> None:
        """Shows reports; those of the same storyline as before without losing the place."""
        self.kept.look_up(id for row in rows for id in row.ids)
        days = [row.report.lead.published.day for row in rows if row.report.lead.published]
        self._title, self._over_time = title, sparkline(days, self.glyphs)
        if of != self._of:
            self._of = of
            self.reports.show(rows)
        else:
            here = self.reports.row.report.id if self.reports.row else ""
            self.reports.renew(rows, _places(rows).get(here, self.reports.cursor))
        self.reports.cursor = _places(rows).get(self.wanted, self.reports.cursor)
        self.wanted = ""

    def on_resize(self) -> None:
        """Labels take the room that there now is."""
        self.call_after_refresh(self.label_reports)

    @on(LineList.Moved, "#reports")
    def keep_place(self) -> None:
        """The reader comes back to this report."""
        if self.reports.row is not None:
            self.reader.place = self.reports.row.report.id

    @on(LineList.Moved, "#reports")
    @on(events.DescendantFocus)
    def label_reports(self) -> None:
        """Says on the border whose reports these are, and what the storyline or event under the cursor also touches."""
        row, report = self.storylines.row, self.reports.row
        said = self.home.said.get(row.id, "") if isinstance(row, StorylineRow) else ""
        words = clipped(said, self.storylines.outer_size.width - BORDER, self.glyphs.more)
        self.storylines.border_subtitle = Content(words)
        if row is None or report is None:
            return
        marked = f" · {len(self.marked)} marked (c compares)" if self.marked else ""
        by = report.event if self.reports.has_focus or not isinstance(row, StorylineRow) else row
        room = self.reports.outer_size.width - BORDER
        over_time = f"{self.glyphs.dot}{self._over_time}" if self._over_time else ""
        title = clipped(self._title, room - len(over_time + marked), self.glyphs.more)
        self.reports.border_title = Content(title + over_time + marked)
        others = self.session.touched(by) if by is not None and by.also else ()
        self.reports.border_subtitle = Content(touches(others, room, self.glyphs))

    def renew(self) -> None:
        """Shows the library as it is now: cursor and sight stay on the same storyline and report, or the nearest left."""
        if self.only:
            self.asked = self.asked._replace(only=self.session.engine.storylines(self.only)[0])
        self.look()
        self.show_again()
        before, self._articles = self._articles, self.session.about.articles
        self._show_top(_news(self._articles - before))
        row = self.storylines.row
        if isinstance(row, StorylineRow):
            self._read(row.id)

    def show_again(self) -> None:
        """Shows the list on the left as it is now, without losing the place."""
        near, rows = list(self._near()), self.rows()
        places = (self._place(row, rows) for row in near)
        self.storylines.renew(rows, next((at for at in places if at is not None), self.storylines.cursor))

    def _near(self) -> Iterator[Row]:
        """The row under the cursor, then those on either side of it."""
        rows, here = self.storylines.rows, self.storylines.cursor
        near = sorted(range(max(0, here - NEAR), min(len(rows), here + NEAR)), key=lambda n: (abs(n - here), n < here))
        return (rows[n] for n in near)

    def _place(self, row: Row, rows: HomeRows) -> int | None:
        """Where a row stands now, or None where it is gone."""
        if isinstance(row, StorylineRow):
            return rows.of_storyline(self.home.rows.place_of(row.id))
        return rows.of_special(row.key)


def _places(rows: Sequence[Shown]) -> dict[str, int]:
    return {row.report.id: n for n, row in enumerate(rows)}


def _news(more: int) -> str:
    """`3 new articles`, `2 articles gone`, or that something changed."""
    if more > 0:
        return counted(more, "new article")
    return f"{counted(-more, 'article')} gone" if more < 0 else "brought up to date"
