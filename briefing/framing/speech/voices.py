"""The facet of voices: who says something in each report, and by which verb."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefing.framing.speech.material import Material
from briefing.framing.speech.outlets import is_outlet
from briefing.framing.speech.people import display_names
from briefing.model import Voice
from briefing.text.aliases import known


def voices(materials: Sequence[Material]) -> tuple[Voice, ...]:
    """The voices of every report, in the order of the reports and of each text; one person has one name in all of them."""
    return tuple(voice for one in unified(materials) for voice in one.voices)


def unified(materials: Sequence[Material]) -> tuple[Material, ...]:
    """The same reports, each person named as the fullest of the reports' spellings and on the one side they agree on."""
    people = [voice for one in materials for voice in one.voices if _is_person(voice)]
    shown = display_names(str(voice.speaker) for voice in people)
    sides: defaultdict[str, set[str]] = defaultdict(set)
    for voice in people:
        if voice.group:
            sides[shown[str(voice.speaker)]].add(voice.group)

    def told(voice: Voice) -> Voice:
        if not _is_person(voice):
            return voice
        name = shown[str(voice.speaker)]
        agreed = next(iter(sides[name])) if len(sides[name]) == 1 else None
        return replace(voice, speaker=name, group=voice.group or agreed)

    return tuple(replace(one, voices=tuple(told(voice) for voice in one.voices)) for one in materials)


def _is_person(voice: Voice) -> bool:
    name = voice.speaker
    return name is not None and voice.named and known(name) is None and not is_outlet(name) and " and " not in name
