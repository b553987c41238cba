"""A headline beside the nearest sentence of its own text: where one is surer, denies, counts or names somebody, and the other does not."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.headlines import TELLING
from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.story import Story, joined_lines, listed, plain, quoted
from briefing.model import Difference, Headline, HeadlineEcho


def echoes(story: Story) -> Section | None:
    """Each headline whose nearest sentence says it otherwise, by kind of difference; None where there is none."""
    lines = tuple(line for headline in story.comparison.headlines or () for line in _line(story, headline))
    if not lines:
        return None
    return Section("Headline and text of one report", 3, (Bullets(lines),), story.storyline.id)


def _line(story: Story, headline: Headline) -> Iterable[Line]:
    for echo in headline.body[:1]:
        kinds = [line for kind in TELLING if (line := _kind(story, headline, echo, kind))]
        if kinds:
            yield (plain(f"{story.who(headline.report)}: "), *listed(kinds))


def _kind(story: Story, headline: Headline, echo: HeadlineEcho, kind: str) -> Line:
    """`how sure (headline "expects"; text "could be given")[^0][^1]`; empty where neither says anything of this kind."""
    above = _told(story, headline, "headline", kind, echo.headline)
    below = _told(story, headline, "text", kind, echo.differs)
    if not above and not below:
        return ()
    cites = [
        *([story.cite(headline.report, (0, len(headline.text)))] if above else []),
        *([story.cite(headline.report, echo.span)] if below else []),
    ]
    return (plain(f"{TELLING[kind]} ("), *joined_lines((above, below)), plain(")"), *cites)


def _told(story: Story, headline: Headline, where: str, kind: str, found: Sequence[Difference]) -> Line:
    words = [quoted(story.text(headline.report, one.span)) for one in found if one.kind == kind]
    with_commas = (piece for n, word in enumerate(words) for piece in ((plain(", "), word) if n else (word,)))
    return (plain(f"{where} "), *with_commas) if words else ()
