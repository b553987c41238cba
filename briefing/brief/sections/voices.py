"""Who speaks, and with which verb: by speaker across the reports, and by verb across the speakers."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from briefing.brief.parts import Block, Bullets, Line, Paragraph, Section
from briefing.brief.story import Story, listed, name, plain, quoted
from briefing.brief.wording import TOO_FEW, capital, number
from briefing.model import Voice

_MOST = 10
"""Speakers, and verbs, at most; those in most reports first."""
_FEW = f"n is the number of uses; under {number(TOO_FEW)} are too few for a pattern."
_PLAIN_VERBS = frozenset(["say", "tell"])


def voices(story: Story) -> Section | None:
    """Speakers and verbs; None where the reports have no voice that was found."""
    found = [voice for voice in story.comparison.voices or () if voice.speaker]
    if not found:
        return None
    speakers = [_speaker(story, who, group) for who, group in _by(found, lambda v: v.group or v.speaker or "")]
    telling = [voice for voice in found if voice.lemma not in _PLAIN_VERBS]
    verbs = [_verb(story, lemma, group) for lemma, group in _by(telling, lambda v: v.lemma)]
    blocks: list[Block] = [Paragraph((plain(f"By speaker. {_FEW}"),)), Bullets(tuple(speakers))]
    if verbs:
        blocks += [Paragraph((plain("By verb, other than to say and to tell."),)), Bullets(tuple(verbs))]
    return Section("Voices", 3, tuple(blocks), story.storyline.id)


def _by(found: Sequence[Voice], key: Callable[[Voice], str]) -> Iterable[tuple[str, list[Voice]]]:
    groups: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in found:
        groups[key(voice)].append(voice)
    ordered = sorted(groups.items(), key=lambda item: (-len({v.report for v in item[1]}), -len(item[1]), item[0]))
    return ordered[:_MOST]


def _speaker(story: Story, who: str, group: Sequence[Voice]) -> Line:
    return _uses(story, who, group, lambda v: ("" if v.speaker == who else f"{v.speaker}, ", _cue(story, v)))


def _verb(story: Story, lemma: str, group: Sequence[Voice]) -> Line:
    return _uses(story, lemma, group, lambda v: (v.speaker or "", ""))


def _uses(story: Story, lead: str, group: Sequence[Voice], told: Callable[[Voice], tuple[str, str]]) -> Line:
    # Uses that read alike in one report stand once, with a reference each.
    alike: defaultdict[tuple[str, tuple[str, str]], list[Voice]] = defaultdict(list)
    for voice in group:
        alike[voice.report, told(voice)].append(voice)
    uses = (
        (
            *((plain(who),) if who else ()),
            *((quoted(verb),) if verb else ()),
            plain(f" ({story.who(report)})"),
            *(story.cite(v.report, v.span) for v in same),
        )
        for (report, (who, verb)), same in alike.items()
    )
    return (name(capital(lead)), plain(f", n = {len(group)}: "), *listed(uses))


def _cue(story: Story, voice: Voice) -> str:
    return story.text(voice.report, voice.cue_span)
