"""What a table says of one sentence: who says it with which verb, what of it is said, where it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.brief.parts import Line
from briefing.brief.sections.phrases import outside, phrases
from briefing.brief.story import Story, joined_lines, plain, quoted
from briefing.framing.speech.quotes import quote_spans
from briefing.framing.views.telling import Telling
from briefing.model import Article, Cell, Kind, Span, Vouch


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a report."""

    report: str
    """Report id."""
    span: Span
    """The sentence's place."""
    content: Span
    """What is said, without who says it."""
    per: Vouch | None
    """Who vouches for it."""
    place: str
    """`headline`, `13 of 14`, `excerpt`."""
    near: str = ""
    """What is said of it where it is no match."""


def of_cell(story: Story, cell: Cell, near: str = "") -> Said:
    """The sentence of a cell that has one."""
    span = cell.span or (0, 0)
    where = place(story.article(cell.report), cell.place)
    return Said(cell.report, span, _content(story, cell), cell.per, where, near)


def of_telling(story: Story, telling: Telling, near: str) -> Said:
    """The sentence of a telling."""
    content = telling.voice.content_span if telling.voice else None
    where = place(story.article(telling.report), telling.place)
    return Said(telling.report, telling.span, content or telling.span, telling.per, where, near)


def verb_of(per: Vouch | None) -> Line:
    """`Kiev, "insists"`, or that there is no speaker."""
    if per is None:
        return (plain("no speaker"),)
    who = per.speaker or "nobody named"
    # A dash or colon may stand for the verb.
    return (plain(f"{who}, "), quoted(per.cue)) if any(map(str.isalpha, per.cue)) else (plain(who),)


def place(article: Article, at: tuple[int, int] | None) -> str:
    """`headline`, `13 of 14`, `excerpt`; nothing for a credit line."""
    if at is None:
        return ""
    if at[0] == 0:
        return "headline"
    return f"{at[0]} of {at[1]}" if article.kind is Kind.FULL else article.kind.value


def parted(story: Story, said: Said, differing: Sequence[Span]) -> tuple[Line, Line]:
    """What stands inside quotation marks of what is said, and what stands outside them; `differing` words in bold."""
    text = story.article(said.report).text
    quotes = _within(quote_spans(text), said.content)
    inside = joined_lines(phrases(text, part, differing) for part in quotes)
    return inside, joined_lines(phrases(text, part, differing) for part in outside(said.content, quotes))


def cited(story: Story, cell: Cell) -> Line:
    """The reference to a cell's sentence, if it has one."""
    return (story.cite(cell.report, cell.span),) if cell.span else ()


def _within(spans: Iterable[Span], region: Span) -> list[Span]:
    cut = ((max(low, region[0]), min(high, region[1])) for low, high in spans)
    return [span for span in cut if span[0] < span[1]]


def _content(story: Story, cell: Cell) -> Span:
    # What is said, without who says it: that stands in a column of its own.
    span = cell.span or (0, 0)
    for voice in story.comparison.voices or ():
        if (voice.report, voice.span) == (cell.report, span) and cell.per and voice.cue == cell.per.cue:
            return voice.content_span or span
    return span
