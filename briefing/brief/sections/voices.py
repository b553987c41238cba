"""Who speaks, and with which verb: by speaker across the reports, and by verb across the speakers."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from briefing.brief.parts import Block, Bullets, Line, Paragraph, Section
from briefing.brief.sections.sides import is_named
from briefing.brief.story import Story, listed, name, plain, quoted
from briefing.brief.wording import TOO_FEW, capital, number
from briefing.model import Voice

_MOST = 10
"""Speakers, and verbs, at most; those in most reports first."""
_Key = TypeVar("_Key", bound=Hashable)
_FEW = f"n is the number of uses; under {number(TOO_FEW)} are too few for a pattern."
_PLAIN_VERBS = frozenset(["say", "tell"])


def voices(story: Story) -> Section | None:
    """Speakers and verbs; None where the reports have no voice that was found."""
    # A dash or colon may stand for the verb; it is none.
    found = [v for v in story.comparison.voices or () if v.speaker and any(map(str.isalpha, v.lemma))]
    known = [voice for voice in found if is_named(voice.speaker or "")]
    speakers = [_speaker(story, who, uses) for who, uses in _shown(known, lambda v: v.group or v.speaker or "")]
    telling = [voice for voice in found if voice.lemma not in _PLAIN_VERBS]
    verbs = [_verb(story, lemma, uses) for lemma, uses in _shown(telling, lambda v: v.lemma)]
    blocks: list[Block] = []
    if speakers:
        blocks += [Paragraph((plain(f"By speaker, of two uses or more. {_FEW}"),)), Bullets(tuple(speakers))]
    if verbs:
        blocks += [
            Paragraph((plain(f"By verb, of two uses or more, to say and to tell left out. {_FEW}"),)),
            Bullets(tuple(verbs)),
        ]
    return Section("Voices", 3, tuple(blocks), story.storyline.id) if blocks else None


def _shown(found: Sequence[Voice], key: Callable[[Voice], str]) -> list[tuple[str, list[Voice]]]:
    several = [item for item in _together(found, key).items() if len(item[1]) > 1]
    return sorted(several, key=lambda item: (-len({v.report for v in item[1]}), -len(item[1]), item[0]))[:_MOST]


def _speaker(story: Story, group_name: str, group: Sequence[Voice]) -> Line:
    told = _together(group, lambda voice: (voice.speaker or group_name, voice.report))
    parts = (
        (plain(f"{who} ({story.who(report)}) "), *listed(_verbs(story, uses), ", ", end=""))
        for (who, report), uses in told.items()
    )
    return (name(capital(group_name)), plain(f", n = {len(group)}: "), *listed(parts))


def _verbs(story: Story, uses: Sequence[Voice]) -> Iterable[Line]:
    for cue, alike in _together(uses, lambda voice: story.text(voice.report, voice.cue_span)).items():
        yield (quoted(cue), *_cites(story, alike))


def _verb(story: Story, lemma: str, group: Sequence[Voice]) -> Line:
    told = _together(group, lambda voice: (voice.speaker, voice.report))
    parts = ((plain(f"{who} ({story.who(report)})"), *_cites(story, uses)) for (who, report), uses in told.items())
    return (name(capital(lemma)), plain(f", n = {len(group)}: "), *listed(parts))


def _together(voices: Iterable[Voice], key: Callable[[Voice], _Key]) -> dict[_Key, list[Voice]]:
    groups: dict[_Key, list[Voice]] = {}
    for voice in voices:
        groups.setdefault(key(voice), []).append(voice)
    return groups


def _cites(story: Story, voices: Sequence[Voice]) -> Line:
    return tuple(dict.fromkeys(story.cite(voice.report, voice.span) for voice in voices))
