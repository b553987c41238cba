"""Denials by what is denied: by whom, in whose report."""

from collections import defaultdict
from collections.abc import Sequence

from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.story import Story, listed, name, plain, quoted, shortened
from briefing.brief.wording import capital
from briefing.model import Voice
from briefing.text.words import STOPWORDS, words

DENYING = frozenset({"deny", "reject", "refute", "rebut", "dismiss", "disavow", "repudiate"})
"""Base forms of verbs that report a denial."""
_ASSERTED = frozenset("claim claims allegation allegations accusation accusations assertion report reports".split())
"""Words for what somebody says: what is denied is what they say."""
_MOST = 12
_MOST_SHORT = 2


def denials(story: Story, short: bool = False) -> Section | None:
    """Every denial that a report tells of, those of one object in a line; None where there is none."""
    found = [voice for voice in story.comparison.voices or () if voice.lemma in DENYING][:_MOST]
    if not found:
        return None
    lines = [_line(story, of, voices) for of, voices in _by_object(story, found)]
    shown = tuple(lines[:_MOST_SHORT] if short else lines)
    return Section("Denials: of what, by whom", 3, (Bullets(shown),), story.storyline.id)


def _by_object(story: Story, found: Sequence[Voice]) -> list[tuple[str | None, list[Voice]]]:
    """The denials that share a word for what is denied, that of most denials first; then each other alone."""
    said = {n: _objects(story, voice) for n, voice in enumerate(found)}
    groups: list[tuple[str | None, list[Voice]]] = []
    while shared := _most_shared(found, said):
        members = [n for n, objects in said.items() if shared in objects]
        groups.append((shared, [found[n] for n in members]))
        said = {n: objects for n, objects in said.items() if n not in members}
    return groups + [(None, [found[n]]) for n in said]


def _most_shared(found: Sequence[Voice], said: dict[int, list[str]]) -> str | None:
    """The word of most denials, then of most reports, then the one that stands nearest to the beginning."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for n, objects in said.items():
        for word in objects:
            holders[word].append(n)
    several = {word: ns for word, ns in holders.items() if len(ns) > 1}

    def rank(word: str) -> tuple[int, int, int]:
        ns = several[word]
        return len(ns), len({found[n].report for n in ns}), -sum(said[n].index(word) for n in ns)

    return max(several, key=rank, default=None)


def _objects(story: Story, voice: Voice) -> list[str]:
    """The words of what is denied that are no names, in order."""
    text = story.article(voice.report).text
    found = words(text, *(voice.content_span or (0, 0)))
    plain_words = (word for word, _ in found if word.islower() and word not in STOPWORDS | _ASSERTED)
    return list(dict.fromkeys(plain_words))


def _line(story: Story, of: str | None, voices: Sequence[Voice]) -> Line:
    lead: Line = (name(capital(of)), plain(": ")) if of else ()
    return (*lead, *listed(_denial(story, voice) for voice in voices))


def _denial(story: Story, voice: Voice) -> Line:
    content = story.text(voice.report, voice.content_span) if voice.content_span else ""
    said = (plain(": "), *shortened(content)) if content.strip() else ()
    verb = quoted(story.text(voice.report, voice.cue_span))
    who = (plain(f"{voice.speaker or 'nobody named'} ({story.who(voice.report)}) "), verb)
    return (*who, *said, story.cite(voice.report, voice.span))
