"""Headlines: a dated ladder, each with its subject, verb and credits marked, and the sentences that say the same below."""

from collections.abc import Mapping

from briefing.model import Comparison, Headline, Span
from briefing.tui.facets.base import Band, BandRow, Evidence, found, labels
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage, lay_out, padded

LABEL = 20


def headlines(comparison: Comparison, glyphs: Glyphs) -> Band:
    """The headlines of a comparison, in the order of its reports."""
    names = labels(comparison)
    found_headlines = comparison.headlines or ()
    beside = {headline.report: Evidence((0, len(headline.text)), strength=0.0) for headline in found_headlines}
    rows = tuple(_row(headline, names[headline.report], beside, glyphs) for headline in found_headlines)
    return Band(f"{'report':<{LABEL}}headline: subject and verb", rows, column=0)


def _row(headline: Headline, label: str, beside: Mapping[str, Evidence], glyphs: Glyphs) -> BandRow:
    """A headline and what says the same below it; the other reports show their own headlines `beside` it."""
    label = label.replace("†", glyphs.reader).replace("–", glyphs.dash)
    marks = _marks(headline)
    line = lay_out(Passage(headline.text, marks), 10_000)[0].pieces
    echoes = tuple(echo.span for echo in headline.body)
    spans = ((0, len(headline.text)), *echoes)
    return BandRow(
        key=(headline.report,),
        label=((padded(label.removeprefix("The "), LABEL - 1) + " ", ("strong",)), *line),
        evidence={**beside, headline.report: found(spans, marks, glyphs)},
        tellings=tuple((headline.report, span) for span in spans),
    )


def _marks(headline: Headline) -> tuple[Mark, ...]:
    def one(span: Span | None, style: str) -> tuple[Mark, ...]:
        return (Mark(span, style),) if span else ()

    return (
        *(Mark(span, "quiet") for span in headline.shared),
        *one(headline.subject, "speaker"),
        *one(headline.verb, "cue"),
        *one(headline.credits, "origin"),
        *(Mark(span, "quoted") for span in headline.quoted),
    )
