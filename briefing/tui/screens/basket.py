"""The basket of quotations: read, dropped, written to a file."""

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult

from briefing.brief.citing import Format, basket
from briefing.files import write_new
from briefing.model import Quote
from briefing.tui.blocks import wrapped
from briefing.tui.commands import bindings
from briefing.tui.pieces import Line, clipped
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.base import Place
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList

ENDINGS = {".md": Format.MARKDOWN, ".csv": Format.CSV, ".bib": Format.BIBTEX}


class BasketScreen(Place):
    """Every collected sentence with its source, the first collected first."""

    BINDINGS = bindings("basket", "inner", "everywhere")
    CSS_PATH = "../styles/basket.tcss"

    def compose(self) -> ComposeResult:
        """A bar, the sentences, the keys."""
        yield Bar(id="top")
        yield LineList[Quote](self._draw, height=4, id="quotes")
        yield Keys()

    def on_mount(self) -> None:
        """Shows them."""
        self.state_changed()
        self.list.focus()

    def idle(self) -> frozenset[str]:
        """All that needs a quotation, where there is none."""
        return frozenset() if self.list.rows else frozenset({"read-quote", "drop-quote", "save-basket"})

    @property
    def list(self) -> LineList[Quote]:
        """The quotations."""
        return self.query_one("#quotes", LineList)

    def state_changed(self) -> None:
        """Shows what is in the basket now."""
        quotes = self.reader.state.quotes.all()
        self.list.renew(quotes, self.list.cursor)
        said = f"{len(quotes)} collected" if quotes else "Nothing is collected yet: Y on a sentence puts it here."
        self.query_one("#top", Bar).show((("Basket  ", ("strong",)), (said, ())))

    def _draw(self, quote: Quote, width: int, under: bool) -> Sequence[Line]:
        bar = (self.glyphs.cursor if under else " ", ("head",))
        lines = wrapped(((" ".join(quote.sentence.split()), ()),), width - 2)
        if len(lines) > 2:
            second = "".join(text for text, _ in lines[1])
            lines = [lines[0], ((clipped(second, width - 6, "") + f" {self.glyphs.more}", ()),)]
        lines += [()] * (2 - len(lines))
        source = f"{quote.outlet or 'outlet unknown'}, {(quote.published or 'undated')[:10]}: {quote.title}"
        about: Line = ((clipped(source, width - 2, self.glyphs.more), ("quiet",)),)
        return [(bar, *line) for line in (*lines, about)] + [()]

    def action_read_quote(self) -> None:
        """Reads the article at this sentence."""
        quote = self.list.row
        if quote is not None:
            self.reader.read_at(quote.article, quote.sentence, quote.start)

    def action_drop_quote(self) -> None:
        """Takes the sentence out of the basket."""
        quote = self.list.row
        if quote is not None:
            self.kept.told(self.reader.state.quotes.delete([quote.id], "dropped a quotation"))
            self.state_changed()

    def action_save_basket(self) -> None:
        """Asks for a file, and writes the basket."""
        quotes = self.reader.state.quotes.all()
        if not quotes:
            self.notify("Nothing is collected yet.")
            return

        def write(typed: str) -> str | None:
            path = Path(typed).expanduser()
            form = ENDINGS.get(path.suffix.lower())
            if form is None:
                return "Its name must end in .md (Markdown), .csv or .bib (BibTeX)."
            try:
                write_new(path, basket(quotes, form))
            except FileExistsError:
                return f"{path.name} is there already, and stays as it is: choose another name."
            except OSError as error:
                return f"It cannot be written there: {error.strerror}."
            self.app.notify(f"Written: {path}", markup=False)
            return None

        name = Path.cwd() / f"quotes-{self.reader.session.about.name if self.reader.session else 'library'}.md"
        self.app.push_screen(AskScreen("Save the basket as (.md, .csv or .bib)", write, str(name)))
