"""What stands on the search screen, and how it is kept together: the line, completions, searches of before, and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from briefing.tui.commands import bindings
from briefing.tui.hits import (
    GroupRow,
    HitRow,
    Row,
    arranged,
    before,
    completion_row,
    group_row,
    help_page,
    hit_row,
    said_of,
    search_row,
)
from briefing.tui.pieces import Line
from briefing.tui.rows import Signs
from briefing.tui.screens.overlay import Overlay
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList
from briefing.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from briefing.search.complete import Completion
    from briefing.search.hits import Found
    from briefing.session import Session

LIMIT = 50
"""Articles that are listed at first; where the cursor comes to the last one, as many again and more."""
HINT = 'words, "phrases", outlet: after: before: topic: kind: in: is: has: and - to leave out'
COMPLETIONS = 6


class QueryLine(Input, inherit_bindings=True):
    """The line to type in; the keys that it has no use for move the lists below."""

    BINDINGS = bindings("typing")


class CompletionList(LineList["Completion"], can_focus=False):
    """What the word at the cursor may become."""


class HelpText(TextPane, can_focus=False):
    """What can be typed."""


class HitList(LineList[Row]):
    """What was found."""

    BINDINGS = bindings("hits")


class SearchList(LineList[str]):
    """What was searched for before."""

    BINDINGS = bindings("searches")


class Searching(Overlay):
    """A search as it stands on the screen; what the keys do is added by the class that builds on it."""

    @dataclass
    class Answered(Message):
        """What is known of an answer so far."""

        found: "Found"
        limit: int

    @dataclass
    class Completed(Message):
        """What the word at the cursor may become."""

        query: str
        completions: "Sequence[Completion]"

    def __init__(self, session: "Session", query: str = "") -> None:
        """`query` stands in the line already."""
        super().__init__(classes="overlay")
        self.session = session
        self.begins_with = query
        self.by_storyline = False
        self.found: Found | None = None
        self.limit = LIMIT
        self.recalls = False
        """Whether the searches of before are shown though something is typed."""

    def compose(self) -> ComposeResult:
        """The line, a word on it, completions, then what can be typed and was, or what was found; the keys."""
        with Vertical(classes="box") as box:
            box.border_title = Content("Search")
            yield QueryLine(self.begins_with, placeholder=HINT, id="query", select_on_focus=False)
            yield Bar(id="said")
            yield CompletionList(self._draw_completion, id="completions")
            yield HelpText(id="help")
            yield SearchList(self._draw_search, id="searches")
            yield HitList(self._draw_hit, height=2, id="hits")
        yield Keys()

    def on_mount(self) -> None:
        """Ready to type."""
        self.line.focus()
        self.completions.display = False
        self.show_parts()
        self.find()

    @property
    def line(self) -> QueryLine:
        """The line to type in."""
        return self.query_one(QueryLine)

    @property
    def completions(self) -> CompletionList:
        """What the word at the cursor may become."""
        return self.query_one(CompletionList)

    @property
    def searches(self) -> SearchList:
        """What was searched for before."""
        return self.query_one(SearchList)

    @property
    def hits(self) -> HitList:
        """The results."""
        return self.query_one(HitList)

    def show_parts(self) -> None:
        """Shows what can be typed and was searched for before, or what was found."""
        typed = self.line.value
        past = self.recalls or not typed.strip()
        self.searches.display, self.hits.display = past, not past
        if past:
            kept = before(self.reader.state.history.latest(), typed)
            self.searches.show(kept)
            self.query_one("#help", TextPane).show(help_page(len(kept)))
        self.query_one("#help").display = past and not typed.strip()

    @on(Input.Changed, "#query")
    def _typed(self) -> None:
        self.limit = LIMIT
        self.completions.display = False
        self.show_parts()
        self.find()

    def find(self) -> None:
        """Searches for what is typed; an answer to what was typed before is not wanted any more."""
        self._find(self.line.value, self.line.cursor_position, self.limit)

    @work(thread=True, exclusive=True, group="search")
    def _find(self, query: str, cursor: int, limit: int) -> None:
        worker = get_current_worker()

        def stale() -> bool:
            return worker.is_cancelled

        if stale():
            return
        engine = self.session.engine  # made at the first search
        self.post_message(self.Completed(query, engine.complete(query, cursor)))
        for found in engine.search(query, limit, stale):
            if stale():
                return
            self.post_message(self.Answered(found, limit))

    def on_searching_completed(self, message: Completed) -> None:
        """Shows what the word at the cursor may become, unless it is that already."""
        if message.query != self.line.value:
            return
        new = [c for c in message.completions if c.end > c.start and c.text.strip() != message.query[c.start : c.end]]
        self.completions.display = bool(new) and not self.recalls
        self.completions.styles.height = min(len(new), COMPLETIONS)
        self.completions.show(new)

    def on_searching_answered(self, message: Answered) -> None:
        """Shows what was found, if it is still what is asked; the cursor stays on its article."""
        if message.found.query != self.line.value:
            return
        self.found = message.found
        self.kept.look_up(hit.article.id for hit in self.found.hits)
        self.query_one("#said", Bar).show(((said_of(self.found) if self.line.value.strip() else "", ("quiet",)),))
        self.show_hits()

    def show_hits(self) -> None:
        """Lists what was found, flat or by storyline."""
        found, here = self.found.hits if self.found else (), self.hits.row
        rows = arranged(found, self.by_storyline)
        same = (n for n, row in enumerate(rows) if _of(row) == _of(here)) if self.hits.cursor else iter(())
        cursor = next(same, 0)
        if cursor:
            self.hits.renew(rows, cursor)
        else:
            self.hits.show(rows)

    @on(LineList.Moved, "#hits")
    def _moved(self) -> None:
        shown = len(self.found.hits) if self.found else 0
        if (
            self.found
            and self.found.settled
            and shown < self.found.total
            and self.hits.cursor + 1 == len(self.hits.rows)
        ):
            self.limit = 4 * shown
            self.find()

    def _draw_completion(self, row: "Completion", width: int, under: bool) -> Sequence[Line]:
        return completion_row(row, width, under, self.glyphs)

    def _draw_search(self, query: str, width: int, under: bool) -> Sequence[Line]:
        return search_row(query, width, under, self.glyphs)

    def _draw_hit(self, row: Row, width: int, under: bool) -> Sequence[Line]:
        if isinstance(row, GroupRow):
            return group_row(row, width, under, self.glyphs)
        ids = (row.hit.article.id,)
        signs = Signs(under, unread=not self.kept.is_read(ids), starred=self.kept.is_starred(ids))
        return hit_row(row, width, signs, self.glyphs)


def _of(row: Row | None) -> str | None:
    return row.hit.article.id if isinstance(row, HitRow) else row.id if row else None
