"""Who speaks, and with which verb: by speaker across the reports, and by verb across the speakers."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from briefing.brief.parts import Block, Bullets, Line, Paragraph, Piece, Section, Style
from briefing.brief.story import Story, listed, plain, quoted
from briefing.brief.wording import with_n
from briefing.model import Voice

_MOST = 10
"""Speakers, and verbs, at most; those in most reports first."""
_PLAIN_VERBS = frozenset(["say", "tell"])


def voices(story: Story) -> Section | None:
    """Speakers and verbs; None where the reports have no voice that was found."""
    found = [voice for voice in story.comparison.voices or () if voice.speaker]
    if not found:
        return None
    speakers = [_speaker(story, name, group) for name, group in _by(found, lambda v: v.group or v.speaker or "")]
    verbs = [_verb(story, lemma, group) for lemma, group in _by(found, lambda v: v.lemma) if lemma not in _PLAIN_VERBS]
    blocks: list[Block] = [Paragraph((plain("By speaker:"),)), Bullets(tuple(speakers))]
    if verbs:
        blocks += [Paragraph((plain("By verb, other than “say” and “tell”:"),)), Bullets(tuple(verbs))]
    return Section("Voices", 3, tuple(blocks), story.storyline.id)


def _by(found: Sequence[Voice], key: Callable[[Voice], str]) -> Iterable[tuple[str, list[Voice]]]:
    groups: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in found:
        groups[key(voice)].append(voice)
    ordered = sorted(groups.items(), key=lambda item: (-len({v.report for v in item[1]}), -len(item[1]), item[0]))
    return ordered[:_MOST]


def _speaker(story: Story, name: str, group: Sequence[Voice]) -> Line:
    said = listed(_said(story, voice, name) for voice in group)
    return (plain(f"{name} ({with_n(len(group))}): "), *said)


def _said(story: Story, voice: Voice, name: str) -> Line:
    who = f"{voice.speaker}, " if voice.speaker != name else ""
    verb = quoted(story.text(voice.report, voice.cue_span))
    return (plain(who), verb, plain(f" ({story.who(voice.report)})"), story.cite(voice.report, voice.span))


def _verb(story: Story, lemma: str, group: Sequence[Voice]) -> Line:
    uses = listed((plain(f"{v.speaker} ({story.who(v.report)})"), story.cite(v.report, v.span)) for v in group)
    return (Piece(lemma.capitalize(), Style.PLAIN), plain(f" ({with_n(len(group))}): "), *uses)
