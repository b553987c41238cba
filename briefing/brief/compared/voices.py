"""Voices, written out: by speaker, by verb, and how much of each report they fill."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View
from briefing.brief.wording import TOO_FEW, number
from briefing.framing.views.pivots import CREDITED, Heard, Side, Told, Verb, by_speaker, by_verb, standing, verb_of
from briefing.model import Voice
from briefing.text.escape import escape

_NOBODY = "Nobody named or described"
_LEGEND = (
    f"n counts how often somebody is reported to speak; under {number(TOO_FEW)} are too few for a pattern. Numbers in brackets are "
    "sentences, which stand at the end; quoted: what is said stands in quotation marks there."
)
_FEWEST = 2
"""Uses that a verb needs to stand in the list of verbs."""


def voices(view: View, found: Sequence[Voice]) -> Iterable[str]:
    """Who speaks, side by side and speaker by speaker, with the verbs of each report; then to whom each verb is given."""
    yield "## Voices"
    if not found:
        yield "No voice was found."
        return
    yield _LEGEND
    yield "### By speaker"
    yield "\n".join(line for side in by_speaker(found) for line in _side(view, side))
    verbs = [verb for verb in by_verb(found) if verb.n >= _FEWEST and verb.lemma != CREDITED]
    if verbs:
        yield "### By verb, of two uses or more"
        yield "\n".join(f"- {_verb(view, verb)}" for verb in verbs)
    yield "### In how many sentences, the headline counted"
    yield "\n".join(
        f"- {view.who(one.report)}: {one.sentences} of {one.of} report somebody; {one.quoted:.0%} of the text is in quotation marks"
        for one in standing(view.comparison)
    )


def _side(view: View, side: Side) -> Iterable[str]:
    name = escape(side.name or _NOBODY)
    if len(side.speakers) == 1 and side.speakers[0].name in (side.name, None):
        yield f"- {name}, n = {side.n}. {_told(view, side.speakers[0])}"
        return
    yield f"- {name}, n = {side.n}"
    for speaker in side.speakers:
        yield f"  - {escape(speaker.name or _NOBODY)}, n = {speaker.n}. {_told(view, speaker)}"


def _told(view: View, speaker: Heard) -> str:
    return " ".join(f"{view.who(told.report)}: {', '.join(_verbs(view, told))}." for told in speaker.told)


def _verbs(view: View, told: Told) -> Iterable[str]:
    for verb, _ in told.verbs:
        same = [voice for voice in told.voices if verb_of(voice) == verb]
        yield f"{_cue(verb)} ({_places(view, same)})"


def _cue(verb: str) -> str:
    return verb if verb == CREDITED else f'"{escape(verb)}"'


def _places(view: View, same: Sequence[Voice]) -> str:
    plain, quoted = (
        ", ".join(view.number(voice.report, voice.span) for voice in same if voice.direct is direct)
        for direct in (False, True)
    )
    return "; ".join(part for part in (plain, quoted and f"quoted {quoted}") if part)


def _verb(view: View, verb: Verb) -> str:
    speakers = (
        f"{escape(speaker.name or 'nobody named')} ({'; '.join(_times(view, told) for told in speaker.told)})"
        for speaker in verb.speakers
    )
    return f'"{escape(verb.lemma)}", n = {verb.n}: {", ".join(speakers)}'


def _times(view: View, told: Told) -> str:
    n = len(told.voices)
    often = "twice" if n == 2 else f"{number(n)} times"
    return view.who(told.report) + (f", {often}" if n > 1 else "")
