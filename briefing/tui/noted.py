"""The reader's notes and highlights, where they stand in a text. Pure."""

from collections.abc import Iterator, Sequence

from briefing.choices import Note
from briefing.model import Article, Span
from briefing.text.located import located
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark


def standing(article: Article, notes: Sequence[Note]) -> Iterator[tuple[Note, Span]]:
    """The notes whose sentence is in the text still, and where."""
    for note in notes:
        span = located(article.text, note.sentence, note.start)
        if span is not None:
            yield note, span


def noted(note: Note, span: Span, glyphs: Glyphs) -> Mark:
    """The mark of a note at its place; a highlight has no words, and so no sign."""
    return Mark(span, "highlight") if note.highlight else Mark(span, "noted", gutter=glyphs.note)
