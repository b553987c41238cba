"""A headline beside the nearest sentence of its own text."""

from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.sections.headlines import marked
from briefing.brief.story import Story, plain, shortened
from briefing.model import Headline


def echoes(story: Story) -> Section | None:
    """Each headline with the sentence below it that is nearest to it; None where no text has one."""
    lines = tuple(_line(story, headline) for headline in story.comparison.headlines or () if headline.body)
    if not lines:
        return None
    return Section("Headline and text of one report", 3, (Bullets(lines),), story.storyline.id)


def _line(story: Story, headline: Headline) -> Line:
    nearest = headline.body[0]
    head = (*marked(headline), plain(";"), story.cite(headline.report, (0, len(headline.text))))
    below = (*shortened(nearest.sentence, words=24), story.cite(headline.report, nearest.span))
    return (plain(f"{story.who(headline.report)}: "), *head, plain(" nearest below: "), *below)
