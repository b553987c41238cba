"""One article, whole."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.message import Message

from briefing.choices import Level
from briefing.model import Article, Head, Report, Span
from briefing.tui.article_page import CUT, Page, Shown, article_page, here
from briefing.tui.commands import bindings
from briefing.tui.pieces import Line
from briefing.tui.screens.keeping import Here, Keeping
from briefing.tui.screens.tagging import ask_for_tags
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.sentence_pane import SentencePane

if TYPE_CHECKING:
    from briefing.session import Session


class ArticleScreen(Keeping):
    """An article, and what was cut from its page."""

    BINDINGS = bindings("article", "inner", "everywhere")
    CSS_PATH = "../styles/article.tcss"

    class Marked(Message):
        """It is known where the query stands in the text."""

        def __init__(self, spans: tuple[Span, ...]) -> None:
            super().__init__()
            self.spans = spans

    def __init__(self, article: Article, at: Span | None = None, query: str = "") -> None:
        """`at` is the place of the text that it opens at, `query` what is marked in it; without either it opens at the top."""
        super().__init__()
        self.article = article
        self.at = at
        self.query_text = query
        self.with_cut = False
        self.found: tuple[Span, ...] = ()
        self.number = 0
        self.report: Report | None = None

    def compose(self) -> ComposeResult:
        """A bar, the text, the keys."""
        yield Bar(id="top")
        yield SentencePane(self.glyphs.cursor)
        yield Keys()

    def on_mount(self) -> None:
        """Shows the article; from now on it was read."""
        session = self.reader.session
        self.report = _report_of(session, self.article.id)
        self.kept.read(self.ids)
        self._show_top()
        self._show(self.at)
        self.pane.focus()
        if self.query_text and session is not None:
            self._find(session)

    def idle(self) -> frozenset[str]:
        """What needs a link, or something cut, where there is none."""
        conditions = {"open": self.article.url is not None, "cut": bool(self.article.cut)}
        return frozenset(id for id, possible in conditions.items() if not possible)

    @property
    def pane(self) -> SentencePane:
        """The text."""
        return self.query_one(SentencePane)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the article and of those that have the same text."""
        others = tuple(a.id for a in self.report.articles) if self.report else ()
        return tuple(dict.fromkeys((self.article.id, *others)))

    @work(thread=True, exclusive=True)
    def _find(self, session: "Session") -> None:
        self.post_message(self.Marked(session.engine.text_marks(self.query_text, self.article)))

    def on_article_screen_marked(self, message: Marked) -> None:
        """Marks what was searched for, and goes to the first of it that stands below the headline, if any does."""
        self.found = message.spans
        below = (n for n, span in enumerate(self.found) if span[0] >= len(self.article.title))
        self.number = next(below, 0)
        self._to(self.number)

    def _show_top(self) -> None:
        signs = (
            (self.glyphs.unread, not self.kept.is_read(self.ids)),
            (self.glyphs.starred, self.kept.is_starred(self.ids)),
        )
        said = "".join(f"{sign} " for sign, on in signs if on)
        line: Line = ((said, ("new",)), (self.article.path, ("quiet",)))
        if self.found:
            line = (*line, (f"  match {self.number + 1} of {len(self.found)}", ()))
        self.query_one("#top", Bar).show(line)

    def _page(self) -> Page:
        state = self.reader.state
        at = self.found[self.number] if self.found else self.at
        tags = [tag.name for tag in state.tags.of(Level.ARTICLE, self.article.id)]
        shared = _shared(self.reader.session, self.report)
        notes = state.notes.of(self.article.id)
        return article_page(
            self.article, self.glyphs, Shown(self.report, shared, at, self.found, notes, tags, self.with_cut)
        )

    def _show(self, at: Span | None = None) -> None:
        self.page = self._page()
        passage = self.page.passage
        reveal = (passage.text.rindex(CUT), len(passage.text)) if self.with_cut else here(passage) if at else None
        self.pane.show_sentences(passage, self.page.sentences, reveal)

    def here(self) -> Here | None:
        """The sentence under the cursor."""
        span = self.pane.sentence
        return Here(self.article, self.page.of_text(span)) if span else None

    def state_changed(self) -> None:
        """Shows the marks, notes and tags that the article has now."""
        self.kept.look_up(self.ids)
        self._show_top()
        self._show()

    def _to(self, number: int) -> None:
        """To one of the places where something was found."""
        if self.found:
            self.number = number % len(self.found)
            self._show(self.found[self.number])
            self._show_top()

    def action_next_match(self) -> None:
        """To the next match, after the last one to the first."""
        self._to(self.number + 1)

    def action_previous_match(self) -> None:
        """To the match before."""
        self._to(self.number - 1)

    def action_next_unread(self) -> None:
        """Reads the next report that was not read."""
        self.reader.read_unread(self.article.id, 1)

    def action_previous_unread(self) -> None:
        """Reads the unread report before."""
        self.reader.read_unread(self.article.id, -1)

    def action_turn_read(self) -> None:
        """Read becomes unread, and the other way round."""
        self.kept.turn_read(self.ids)
        self._show_top()

    def action_turn_star(self) -> None:
        """Stars the article, or takes its star away."""
        self.kept.turn_star(self.ids)
        self._show_top()

    def action_cut(self) -> None:
        """Shows what was cut, or hides it."""
        if not self.article.cut:
            self.notify("Nothing was cut from this page.")
            return
        self.with_cut = not self.with_cut
        self._show()

    def action_compare_article(self) -> None:
        """Compares the storyline that the article is in."""
        session = self.reader.session
        if session is not None:
            self.reader.compare_storyline_of(self.article.id)

    def action_show_changes(self) -> None:
        """Shows what this copy changed, or what the copies of this report did."""
        if self.report is not None:
            ids = [copy.article.id for copy in self.report.copies]
            self.reader.show_changes(self.report, ids.index(self.article.id) if self.article.id in ids else 0)

    def action_open(self) -> None:
        """Opens the article's page."""
        self.open_article(self.article)

    def action_edit(self) -> None:
        """Asks what the reader says of the article."""
        self.reader.edit(self.article)

    def action_pipe(self) -> None:
        """Gives the text to a command."""
        self.reader.pipe(self.article.id)

    def action_tag(self) -> None:
        """Asks for tags."""
        ask_for_tags(self, Level.ARTICLE, self.article.id)

    def action_basket(self) -> None:
        """Opens the basket of quotations."""
        self.reader.show_basket()

    def action_search(self) -> None:
        """Opens the search."""
        self.reader.search()


def _report_of(session: "Session | None", id: str) -> Report | None:
    """The report that an article belongs to, if it is in the library still."""
    from briefing.session import UnknownId

    try:
        return session.report_of(id) if session is not None else None
    except UnknownId:
        return None


def _shared(session: "Session | None", report: Report | None) -> Mapping[str, Head]:
    """The leads that a report shares text with, by id."""
    from briefing.session import UnknownId

    found: dict[str, Head] = {}
    for other in report.shares if report and session else ():
        try:
            found[other.report] = session.card(other.report)  # type: ignore[union-attr]
        except UnknownId:
            continue  # it went while this was being read
    return found
