"""One article, whole."""

from textual.app import ComposeResult
from textual.widgets import Footer

from briefing.model import Article, Report, Span
from briefing.tui.commands import bindings
from briefing.tui.pages import CUT, article_page, here
from briefing.tui.screens.base import Place
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.text_pane import TextPane


class ArticleScreen(Place):
    """An article, and what was cut from its page."""

    BINDINGS = bindings("article", "inner", "everywhere")
    CSS_PATH = "../styles/article.tcss"

    def __init__(self, article: Article, at: Span | None = None) -> None:
        """`at` is the place of the text that it opens at; without one it opens at the top."""
        super().__init__()
        self.article = article
        self.at = at
        self.with_cut = False

    def compose(self) -> ComposeResult:
        """A bar, the text, the keys."""
        yield Bar(id="top")
        yield TextPane()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Shows the article."""
        self.query_one("#top", Bar).show(((self.article.path, ("quiet",)),))
        self._show(self.at)
        self.query_one(TextPane).focus()

    def _show(self, at: Span | None = None) -> None:
        session = self.reader.session
        articles = session.articles if session is not None else {}
        page = article_page(self.article, self.glyphs, self.with_cut, self._report(), articles, self.at)
        reveal = (page.text.rindex(CUT), len(page.text)) if self.with_cut else here(page) if at else None
        self.query_one(TextPane).show(page, reveal)

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
            self.reader.compare(session.target(session.storyline_of(self.article.id).id))

    def action_show_changes(self) -> None:
        """Shows what this copy changed, or what the copies of this report did."""
        report = self._report()
        if report is not None:
            ids = [copy.article.id for copy in report.copies]
            self.reader.show_changes(report, ids.index(self.article.id) if self.article.id in ids else 0)

    def _report(self) -> Report | None:
        session = self.reader.session
        return session.report_of(self.article.id) if session is not None else None

    def action_open(self) -> None:
        """Opens the article's page."""
        self.open_article(self.article)

    def action_search(self) -> None:
        """Opens the search."""
        self.reader.search()
