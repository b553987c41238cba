"""Who vouches for a sentence, taken from the voices found in its report."""

from briefing.framing.material import Material
from briefing.model import Sentence, Span, Voice, Vouch


def vouch(one: Material, sentence: Sentence) -> Vouch | None:
    """Who vouches for `sentence`: the voice that covers most of it, or None where it is the report's own.

    Without a parse nothing is known of voices, and the answer is None.
    """
    voice = max(one.voices_in(sentence), key=_covered, default=None)
    return Vouch(voice.speaker, voice.named, voice.cue) if voice else None


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
