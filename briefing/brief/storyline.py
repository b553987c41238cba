"""The sections of one storyline, all of them or those of the short form."""

from collections.abc import Iterable, Mapping

from briefing.brief.asked import Length
from briefing.brief.parts import Bullets, Paragraph, Section
from briefing.brief.sections.alone import alone
from briefing.brief.sections.copies import copies
from briefing.brief.sections.denials import denials
from briefing.brief.sections.echoes import echoes
from briefing.brief.sections.events import events
from briefing.brief.sections.figures import figures
from briefing.brief.sections.glance import FEW, credits_line
from briefing.brief.sections.headlines import headlines
from briefing.brief.sections.new import new_reports
from briefing.brief.sections.statements import statements
from briefing.brief.sections.voices import voices
from briefing.brief.sections.words import words
from briefing.brief.story import Story, plain
from briefing.model import Storyline
from briefing.text.labels import counted

MOST_COMPARED = 60
"""Reports of one storyline up to which a brief compares them: beyond, no one would read it, nor wait for it."""


def storyline_sections(part: Storyline, stories: Mapping[str, Story], length: Length) -> Iterable[Section]:
    """What a brief says of a storyline; nothing of one with a single report, which the glance tells."""
    story = stories.get(part.id)
    if story is None:
        if len(part.reports) > 1:
            yield Section(part.title, 2, (Paragraph((plain(_too_many(part)),)),), part.id)
        return
    short = length is Length.SHORT
    credited = credits_line(story) if len(stories) > FEW and not short else ()
    lines = (*((plain(note),) for note in story.comparison.notes), *([credited] if credited else ()))
    yield Section(part.title, 2, (Bullets(lines),) if lines else (), part.id)
    made = _short(story) if short else _full(story)
    yield from (section for section in made if section is not None)


def _short(story: Story) -> Iterable[Section | None]:
    yield new_reports(story.storyline, story.sources, story.before)
    yield headlines(story)
    yield from statements(story, short=True)
    yield denials(story, short=True)


def _full(story: Story) -> Iterable[Section | None]:
    yield new_reports(story.storyline, story.sources, story.before)
    yield headlines(story)
    yield events(story)
    yield from statements(story)
    yield denials(story)
    yield figures(story)
    yield words(story)
    yield voices(story)
    yield echoes(story)
    yield alone(story)
    yield copies(story)


def _too_many(part: Storyline) -> str:
    return f"{counted(len(part.reports), 'report')}: more than the {MOST_COMPARED} that a brief compares. A shorter period shows them."
