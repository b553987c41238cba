"""Whose word something is: in quotation marks, in speech that is reported, or in neither."""

from briefing.framing.speech.material import Material
from briefing.model import Span, Voice, Word


def whose(one: Material, at: Span) -> tuple[Word, str | None]:
    """Whose word the words `at` of the report's text are, and the speaker where they are somebody's and the text tells whose.

    In reported speech the text does not tell whether the words are the speaker's or the report's own.
    """
    holding = [voice for voice in one.voices if _holds(voice, at)]
    nearest = min(holding, key=_length, default=None)
    if one.is_quoted(at):
        voice = nearest or _of_paragraph(one, at)
        return Word.QUOTED, voice.speaker if voice else None
    return (Word.REPORTED, nearest.speaker) if nearest else (Word.OWN, None)


def _holds(voice: Voice, at: Span) -> bool:
    content = voice.content_span
    return content is not None and content[0] <= at[0] and at[1] <= content[1]


def _length(voice: Voice) -> int:
    return voice.content_span[1] - voice.content_span[0] if voice.content_span else 0


def _of_paragraph(one: Material, at: Span) -> Voice | None:
    """The direct voice nearest to a quotation that has no verb of its own, in the same paragraph."""
    start, end = one.text.rfind("\n", 0, at[0]) + 1, one.text.find("\n", at[1])
    beside = [v for v in one.voices if v.direct and start <= v.span[0] and (end < 0 or v.span[1] <= end)]
    return min(beside, key=lambda voice: abs(voice.cue_span[0] - at[0]), default=None)
