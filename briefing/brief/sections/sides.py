"""Whose a statement is, where all its tellings are put into the mouth of one side."""

from collections import defaultdict

from briefing.brief.sections.tellings import Statement
from briefing.framing.views.one_side import side_of
from briefing.model import Cell, Comparison, Span, Voice


class Sides:
    """The sides of a comparison's statements."""

    def __init__(self, comparison: Comparison) -> None:
        self._voices: defaultdict[tuple[str, Span], list[Voice]] = defaultdict(list)
        for voice in comparison.voices or ():
            self._voices[voice.report, voice.span].append(voice)

    def of(self, one: Statement) -> str | None:
        """The side that every telling's speaker belongs to; None where there is none."""
        return side_of(map(self._voice, one.tellings))

    def _voice(self, cell: Cell) -> Voice | None:
        told = (cell.per.speaker, cell.per.cue) if cell.per else None
        here = self._voices.get((cell.report, cell.span or (0, 0)), ())
        return next((voice for voice in here if (voice.speaker, voice.cue) == told), None)
