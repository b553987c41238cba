"""Denials: of what, by whom, in whose report."""

from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.story import Story, plain, quoted, shortened
from briefing.brief.wording import capital
from briefing.model import Voice

DENYING = frozenset({"deny", "reject", "refute", "rebut", "dismiss", "disavow", "repudiate"})
"""Base forms of verbs that report a denial."""
_MOST = 12


def denials(story: Story) -> Section | None:
    """Every denial that a report tells of, by speaker; None where there is none."""
    found = [voice for voice in story.comparison.voices or () if voice.lemma in DENYING]
    if not found:
        return None
    ordered = sorted(found[:_MOST], key=lambda voice: voice.group or voice.speaker or "")
    return Section("Denials: what, by whom", 3, (Bullets(tuple(_line(story, v) for v in ordered)),), story.storyline.id)


def _line(story: Story, voice: Voice) -> Line:
    content = story.text(voice.report, voice.content_span) if voice.content_span else ""
    said = (plain(": "), *shortened(content)) if content.strip() else ()
    who = f"{capital(voice.speaker or 'nobody named')}, "
    verb = quoted(story.text(voice.report, voice.cue_span))
    return (plain(who), verb, *said, plain(f" ({story.who(voice.report)})."), story.cite(voice.report, voice.span))
