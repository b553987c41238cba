"""The headlines, dated first: who is the subject, with which verb, whom they credit, what stands in quotation marks."""

from itertools import pairwise

from briefing.brief.parts import Line, Piece, Section, Style, Table
from briefing.brief.story import Story, plain, quoted
from briefing.model import Headline, Span

_HEADER = ("report", "headline (subject in bold, verb in italics)", "credits", "in quotation marks")


def headlines(story: Story) -> Section | None:
    """The ladder of headlines; None where fewer than two reports are compared."""
    found = story.comparison.headlines or ()
    if len(found) < 2:
        return None
    rows = tuple(_row(story, headline) for headline in found)
    return Section("Headlines (dated first, undated last)", 3, (Table(_HEADER, rows),), story.storyline.id)


def _row(story: Story, headline: Headline) -> tuple[Line, ...]:
    first = (0, len(headline.text))
    report: Line = (
        plain(story.dated(headline.report) + story.mark(headline.report)),
        story.cite(headline.report, first),
    )
    credit: Line = (quoted(story.text(headline.report, headline.credits)),) if headline.credits else (plain("no one"),)
    marks = [quoted(story.text(headline.report, span)) for span in headline.quoted]
    quotes: Line = tuple(_with_commas(marks)) if marks else (plain("none"),)
    return (report, marked(headline), credit, quotes)


def marked(headline: Headline) -> Line:
    """The headline, verbatim, each subject in bold and each verb in italics."""
    styles: dict[Span, Style] = {}
    clauses = [(headline.subject, headline.verb), *((one.subject, one.verb) for one in headline.further)]
    for subject, verb in clauses:
        _style(styles, subject, Style.STRONG)
        _style(styles, verb, Style.EMPHASIS)
    edges = sorted({0, len(headline.text), *(edge for span in styles for edge in span)})
    spans = [span for span in pairwise(edges) if span[0] < span[1]]
    return tuple(
        Piece(headline.text[low:high], styles.get((low, high), Style.QUOTE), opens=False, closes=False)
        for low, high in spans
    )


def _style(styles: dict[Span, Style], span: Span | None, style: Style) -> None:
    # Bold and italics that touch or overlap cannot both be written.
    if span and all(span[1] < one[0] or one[1] < span[0] for one in styles):
        styles[span] = style


def _with_commas(pieces: list[Piece]) -> list[Piece]:
    return [piece for n, one in enumerate(pieces) for piece in ((plain(", "), one) if n else (one,))]
