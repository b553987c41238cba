"""The search: results as you type, with the matched letters marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Footer, Input
from textual.worker import get_current_worker

from briefing.search import Hit, parse_query
from briefing.session import Session
from briefing.text.labels import published_text, source
from briefing.tui.commands import bindings
from briefing.tui.marks import Line, Mark, Passage, clipped, lay_out
from briefing.tui.screens.base import Overlay
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.lines import LineList

HELP = 'words, "phrases", outlet: after: before: topic: kind: in: has:copies, - excludes'


class SearchScreen(Overlay):
    """An overlay with a line to type in, and what was found."""

    BINDINGS = bindings("search", "inner", "everywhere")
    CSS_PATH = "../styles/search.tcss"

    @dataclass
    class Found(Message):
        """What a query found."""

        query: str
        hits: tuple[Hit, ...]
        problems: tuple[str, ...]

    def __init__(self, session: Session) -> None:
        super().__init__(classes="overlay")
        self.session = session

    def compose(self) -> ComposeResult:
        """The line, a word on it, the results, the keys."""
        with Vertical(classes="box") as box:
            box.border_title = Content("Search")
            yield Input(placeholder=HELP, id="query")
            yield Bar(id="said")
            yield LineList[Hit](self._hit, height=2, id="hits")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(Input).focus()

    @property
    def hits(self) -> LineList[Hit]:
        """The results."""
        return self.query_one("#hits", LineList)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self.find(event.value)

    @work(thread=True, exclusive=True)
    def find(self, query: str) -> None:
        """Searches beside the keys; a newer query makes this one's answer void."""
        worker = get_current_worker()
        hits = self.session.search(query) if query.strip() else ()
        if not worker.is_cancelled:
            self.post_message(self.Found(query, hits, parse_query(query).problems))

    def on_search_screen_found(self, message: Found) -> None:
        """Shows what was found, if it is still what is asked."""
        if message.query != self.query_one(Input).value:
            return
        count = f"{len(message.hits)} found" if message.hits else "No match."
        said = "; ".join(message.problems) or (count if message.query.strip() else "")
        self.query_one("#said", Bar).show(((said, ("quiet",)),))
        self.hits.show(message.hits)

    def _hit(self, hit: Hit, width: int, under: bool) -> Sequence[Line]:
        bar = ((self.glyphs.cursor if under else " ", ("head",)),)
        marks = tuple(Mark(span, "found") for span in hit.matches)
        title = lay_out(Passage(hit.article.title, marks), 10_000)[0].pieces
        about = f" {source(hit.article, self.glyphs.reader)} · {published_text(hit.article)} · {hit.storyline.title}"
        return (*bar, *title), (*bar, (clipped(about, width - 1, self.glyphs.more), ("quiet",)))

    @on(Input.Submitted)
    @on(LineList.Chosen)
    def action_read_hit(self) -> None:
        """Opens the article under the cursor, the search put away."""
        hit = self.hits.row
        if hit is not None:
            self.dismiss()
            self.reader.read(hit.article)

    def action_hit_down(self) -> None:
        """The next result, while typing goes on."""
        self.hits.action_cursor_down()

    def action_hit_up(self) -> None:
        """The result before."""
        self.hits.action_cursor_up()
