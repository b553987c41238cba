"""Statements that several reports have: who tells each, with which verb, in which words, where in the text."""

from collections.abc import Iterable, Sequence

from briefing.brief.parts import Bullets, Line, Paragraph, Section, Table
from briefing.brief.sections.phrases import outside, phrases
from briefing.brief.sections.tellings import Statement, own_cell, told_by_several
from briefing.brief.story import Story, joined_lines, name, plain, quoted, shortened
from briefing.framing.speech.quotes import quote_spans
from briefing.model import Cell, Span, State, Vouch
from briefing.text.labels import counted

_MOST = 8
"""Statements shown in full, of each sort."""
_WIDEST = 8
"""Reports up to which those without a match are shown one by one."""
_HEADER = ("report", "speaker, verb", "inside quotation marks", "outside them", "place")
_NOTHING: Line = (plain("nothing"),)
_NEAR = "related"
_GAPS = {
    State.RELATED: _NEAR,
    State.NONE: "no match found; nearest",
    State.BEFORE: "published before the first dated match; nearest",
    State.UNDATED: "no match found, date unknown; nearest",
}


def statements(story: Story) -> Iterable[Section]:
    """Two sections at most: statements without two different speakers, and those with them; matches first."""
    told = list(told_by_several(story.comparison.claims or ()))
    one_voice = [one for one in told if len(one.speakers) < 2]
    several = [one for one in told if len(one.speakers) > 1]
    for title, chosen in (("Similar statements", one_voice), ("Similar assertions, different speakers", several)):
        if chosen:
            yield Section(f"{title} (matches first)", 3, tuple(_blocks(story, chosen)), story.storyline.id)


def _blocks(story: Story, found: Sequence[Statement]) -> Iterable[Paragraph | Table | Bullets]:
    for one in found[:_MOST]:
        yield Paragraph(_title(story, one))
        yield Table(_HEADER, tuple(_telling(story, one, cell) for cell in one.tellings))
        gaps = tuple(_gaps(story, one))
        if gaps:
            yield Bullets(gaps)
    rest = found[_MOST:]
    if rest:
        yield Paragraph((plain(f"Further statements that several reports have, {len(rest)}:"),))
        yield Bullets(tuple(_title(story, one) for one in rest))


def _title(story: Story, one: Statement) -> Line:
    reports = counted(len(one.tellings), "report")
    return (name(reports), plain(": "), *shortened(one.standing.text, words=14), *_cited(story, own_cell(one.standing)))


def _telling(story: Story, one: Statement, cell: Cell) -> tuple[Line, ...]:
    text = story.article(cell.report).text
    content = _content(story, cell)
    quotes = _within(quote_spans(text), content)
    differing = one.differing(cell)
    inside = joined_lines(phrases(text, part, differing) for part in quotes)
    around = joined_lines(phrases(text, part, differing) for part in outside(content, quotes))
    return (
        (plain(story.dated(cell.report)),),
        _vouched(cell.per),
        inside or _NOTHING,
        (*(around or _NOTHING), *_cited(story, cell)),
        _place(story, one, cell),
    )


def _content(story: Story, cell: Cell) -> Span:
    # What is said, without who says it: that stands in a column of its own.
    span = cell.span or (0, 0)
    for voice in story.comparison.voices or ():
        if (voice.report, voice.span) == (cell.report, span) and cell.per and voice.cue == cell.per.cue:
            return voice.content_span or span
    return span


def _gaps(story: Story, one: Statement) -> Iterable[Line]:
    without = [cell for cell in one.standing.cells if cell.state in _GAPS and cell.span]
    shown = without if len(one.standing.cells) <= _WIDEST else [cell for cell in without if _GAPS[cell.state] == _NEAR]
    for cell in shown:
        nearest = (*shortened(cell.sentence or "", words=18), *_cited(story, cell))
        yield (plain(f"{story.dated(cell.report)}, {_GAPS[cell.state]}: "), *nearest)
    if len(without) > len(shown):
        yield (plain(f"{counted(len(without) - len(shown), 'other report')}: no match found."),)


def _within(spans: Iterable[Span], region: Span) -> list[Span]:
    cut = ((max(low, region[0]), min(high, region[1])) for low, high in spans)
    return [span for span in cut if span[0] < span[1]]


def _vouched(per: Vouch | None) -> Line:
    if per is None:
        return (plain("no speaker"),)
    who = per.speaker or "nobody named"
    # A dash or colon may stand for the verb.
    return (plain(f"{who}, "), quoted(per.cue)) if any(map(str.isalpha, per.cue)) else (plain(who),)


def _place(story: Story, one: Statement, cell: Cell) -> Line:
    also = one.also(cell)
    if not also:
        return (plain(_number(cell)),)
    return (plain(f"{_number(cell)}; also "), *joined_lines((plain(_number(c)), *_cited(story, c)) for c in also[:3]))


def _number(cell: Cell) -> str:
    if cell.place is None:
        return ""
    return "headline" if cell.place[0] == 0 else f"{cell.place[0]} of {cell.place[1]}"


def _cited(story: Story, cell: Cell) -> Line:
    return (story.cite(cell.report, cell.span),) if cell.span else ()
