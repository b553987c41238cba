"""Who vouches for a sentence, taken from the voices found in its report."""

from briefing.framing.speech.material import Material
from briefing.model import Sentence, Span, Voice, Vouch


def vouch(one: Material, sentence: Sentence) -> Vouch | None:
    """Who vouches for `sentence`: the first voice that stands inside no other's words, or None where it is the report's own.

    Without a parse nothing is known of voices, and the answer is None.
    """
    voice = voice_of(one, sentence)
    return Vouch(voice.speaker, voice.named, voice.cue) if voice else None


def voice_of(one: Material, sentence: Sentence) -> Voice | None:
    """The voice that `vouch` tells of."""
    said = [voice for voice in one.voices_in(sentence) if voice.content_span]
    outer = (voice for voice in said if not any(_inside(voice, other) for other in said if other is not voice))
    return next(outer, None)


def vouch_at(one: Material, sentence: Sentence, at: Span) -> Vouch | None:
    """Who vouches for the words `at` inside `sentence`: the nearest voice whose content holds them, or None."""
    holding = [voice for voice in one.voices_in(sentence) if _holds(voice, at)]
    voice = min(holding, key=_covered, default=None)
    return Vouch(voice.speaker, voice.named, voice.cue) if voice else None


def _covered(voice: Voice) -> int:
    return voice.content_span[1] - voice.content_span[0] if voice.content_span else 0


def _holds(voice: Voice, at: Span) -> bool:
    content = voice.content_span
    return content is not None and content[0] <= at[0] and at[1] <= content[1]


def _inside(voice: Voice, other: Voice) -> bool:
    return _covered(voice) < _covered(other) and _holds(other, voice.cue_span)
