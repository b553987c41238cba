"""Asks for the reader's own tags on an article or a storyline, and for a note on the whole of it."""

from typing import TYPE_CHECKING

from briefing.choices import Level, Note
from briefing.session.doing import now_text
from briefing.tui.screens.ask import AskScreen

if TYPE_CHECKING:
    from briefing.tui.screens.base import Place


def ask_for_tags(screen: "Place", level: Level, article: str) -> None:
    """Tags parted by commas; none takes all away."""
    state, session = screen.reader.state, screen.reader.session
    inside = session.doing.reached(level, article) if session is not None else [article]
    before = [tag.name for tag in state.tags.all() if tag.level is level and tag.article in inside]

    def put(typed: str) -> str | None:
        names = list(dict.fromkeys(" ".join(part.split()) for part in typed.split(",") if part.strip()))
        if session is not None:
            screen.kept.told(session.doing.tag(level, article, names))
        screen.state_changed()
        return None

    known = ", ".join(state.tags.names()[:12])
    question = f"Tags, parted by commas{f' (in use: {known})' if known else ''}"
    screen.app.push_screen(AskScreen(question, put, ", ".join(before), needed=None))


def ask_for_note(screen: "Place", level: Level, article: str) -> None:
    """A note on the whole of an article, event or storyline; no words take it away."""
    notes, session = screen.reader.state.notes, screen.reader.session
    inside = session.doing.reached(level, article) if session is not None else [article]
    found = (one for one in notes.all() if one.level is level and not one.sentence and one.article in inside)
    before = next(found, None)

    def write(words: str) -> str | None:
        problem = None
        if words:
            note = before or Note(0, level, article, 0, "", "", now_text())
            problem = notes.put(note._replace(words=words), "wrote a note")
        elif before:
            problem = notes.delete(before.id, "deleted a note")
        screen.kept.told(problem)
        screen.state_changed()
        return None

    what = {Level.ARTICLE: "report", Level.EVENT: "event", Level.STORYLINE: "storyline"}[level]
    question = f"Your note on the whole {what} (enter keeps it; empty: no note)"
    screen.app.push_screen(AskScreen(question, write, before.words if before else "", needed=None))
