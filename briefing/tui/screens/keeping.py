"""What the reader does with the sentence under the cursor: a note, a highlight, into the basket, onto the clipboard."""

from typing import NamedTuple

from briefing.choices import Level, Note
from briefing.model import Article, Span
from briefing.session.doing import now_text
from briefing.tui.screens.base import Place


class Here(NamedTuple):
    """The sentence under the cursor."""

    article: Article
    span: Span

    @property
    def sentence(self) -> str:
        """Verbatim."""
        return self.article.text[self.span[0] : self.span[1]]


class Keeping(Place):
    """A screen on which one sentence has the cursor."""

    def here(self) -> Here | None:
        """The sentence under the cursor, or None where there is none."""
        return None

    def action_note(self) -> None:
        """Asks for a note on the sentence; where there is one, for other words."""
        from briefing.tui.screens.ask import AskScreen

        here = self._here()
        if here is None:
            return
        before = self._note(here, highlight=False)

        def write(words: str) -> str | None:
            notes = self.reader.state.notes
            if not words:
                problem = notes.delete(before.id, "deleted a note") if before else None
            else:
                note = before or Note(0, Level.ARTICLE, here.article.id, here.span[0], here.sentence, "", now_text())
                problem = notes.put(note._replace(words=words), "wrote a note")
            self.kept.told(problem)
            self.state_changed()
            return None

        question = "Your note on this sentence (enter keeps it; empty: no note)"
        self.app.push_screen(AskScreen(question, write, before.words if before else "", needed=None))

    def action_highlight(self) -> None:
        """Highlights the sentence, or does so no more."""
        here = self._here()
        if here is None:
            return
        notes, before = self.reader.state.notes, self._note(here, highlight=True)
        if before:
            problem = notes.delete(before.id, "highlighted no more")
        else:
            note = Note(0, Level.ARTICLE, here.article.id, here.span[0], here.sentence, "", now_text())
            problem = notes.put(note, "highlighted a sentence")
        self.kept.told(problem)
        self.state_changed()

    def action_collect(self) -> None:
        """Puts the sentence into the basket of quotations."""
        here = self._here()
        if here is not None:
            problem = self.reader.state.quotes.add([self.quoted(here)], "collected a sentence")
            self.kept.told(problem)
            if problem is None:
                count = len(self.reader.state.quotes.all())
                self.notify(f"Collected: {count} in the basket (Q opens it).")

    def action_copy(self) -> None:
        """Asks what is to be copied of the sentence and its article."""
        from briefing.tui.screens.copying import ask_what

        here = self._here()
        if here is not None:
            ask_what(self, self.quoted(here), here.article)

    def quoted(self, here: Here):  # type: ignore[no-untyped-def]
        """The sentence with its source."""
        from briefing.brief.citing import quote_of

        session = self.reader.session
        digest = session.digest_of(here.article) if session else ""
        return quote_of(here.article, here.sentence, here.span[0], now_text(), digest)

    def _here(self) -> Here | None:
        here = self.here()
        if here is None:
            self.notify("There is no sentence under the cursor: go to a text first.")
        return here

    def _note(self, here: Here, highlight: bool) -> Note | None:
        notes = self.reader.state.notes.of(here.article.id)
        return next((one for one in notes if one.sentence == here.sentence and one.highlight is highlight), None)
