"""Whose a statement is, where all its tellings are put into the mouth of one speaker or side."""

from collections import defaultdict

from briefing.brief.sections.tellings import Statement
from briefing.framing.views.one_side import side_of
from briefing.model import Cell, Comparison, Span, Voice
from briefing.text.words import STOPWORDS

_NOBODY = STOPWORDS | {"one", "another", "others", "many", "several"}
"""Words that name nobody: `he` of one report need not be `he` of the next."""


class Sides:
    """The sides of a comparison's statements."""

    def __init__(self, comparison: Comparison) -> None:
        self._voices: defaultdict[tuple[str, Span], list[Voice]] = defaultdict(list)
        for voice in comparison.voices or ():
            self._voices[voice.report, voice.span].append(voice)

    def of(self, one: Statement) -> str | None:
        """The side that every telling's speaker belongs to; None where there is none."""
        return side_of(map(self._voice, one.tellings))

    def same_speaker(self, one: Statement) -> bool:
        """Whether every telling has one and the same speaker; names that end in one word are taken for one speaker's."""
        speakers = [(cell.per and cell.per.speaker) or "" for cell in one.tellings]
        return all(map(is_named, speakers)) and len(set(map(_last_word, speakers))) == 1

    def _voice(self, cell: Cell) -> Voice | None:
        told = (cell.per.speaker, cell.per.cue) if cell.per else None
        here = self._voices.get((cell.report, cell.span or (0, 0)), ())
        return next((voice for voice in here if (voice.speaker, voice.cue) == told), None)


def is_named(speaker: str) -> bool:
    """Whether there is a speaker, and not only a pronoun that nothing resolved."""
    return not all(word in _NOBODY for word in speaker.casefold().split())


def _last_word(name: str) -> str:
    return "".join(char for char in name.split()[-1].casefold() if char.isalnum())
