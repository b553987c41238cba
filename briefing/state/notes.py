"""Notes and highlights: on a sentence, an article, an event or a storyline."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.state.level import Level
from briefing.state.part import HERE, Part

_FIELDS = "id, level, article, start, sentence, words, made"


class Note(NamedTuple):
    """A note, or without words a highlight. It hangs on the words of its sentence: where the text is edited, they are looked for."""

    id: int
    """0 of one that is not kept yet."""
    level: Level
    article: str
    """Id of the article, or of one in the event or storyline."""
    start: int
    """Where the sentence began in the text when the note was made; 0 of a note on the whole."""
    sentence: str
    """The sentence, verbatim; empty of a note on the whole."""
    words: str
    """What the reader wrote; empty of a highlight."""
    made: str
    """When, ISO 8601."""

    @property
    def highlight(self) -> bool:
        """Whether it has no words of its own."""
        return not self.words


class Notes(Part):
    """The notes of a library."""

    def all(self) -> tuple[Note, ...]:
        """Every note, the latest last."""
        return _notes(self._rows(f"SELECT {_FIELDS} FROM note WHERE library = {HERE} ORDER BY made, id"))

    def of(self, article: str) -> tuple[Note, ...]:
        """The notes on an article and its sentences, by place."""
        query = f"SELECT {_FIELDS} FROM note WHERE library = {HERE} AND article = :article AND level = :level ORDER BY start, id"
        return _notes(self._rows(query, article=article, level=Level.ARTICLE))

    def put(self, note: Note, step: str) -> str | None:
        """Keeps a new note, or one with other words; returns what went wrong, or None."""
        add = f"INSERT INTO note VALUES (NULL, {HERE}, :level, :article, :start, :sentence, :words, :made)"
        alter = f"UPDATE note SET words = :words WHERE library = {HERE} AND id = :id"
        values = note._asdict()
        if note.id:
            return self._write(lambda run: run(alter, id=note.id, words=note.words), step)
        values.pop("id")
        return self._write(lambda run: run(add, **values), step)

    def delete(self, id: int, step: str) -> str | None:
        """Forgets a note; returns what went wrong, or None."""
        return self._write(lambda run: run(f"DELETE FROM note WHERE library = {HERE} AND id = :id", id=id), step)


def _notes(rows: Iterable[tuple[object, ...]]) -> tuple[Note, ...]:
    return tuple(Note._make(row)._replace(level=Level(str(row[1]))) for row in rows)
