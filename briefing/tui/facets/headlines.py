"""Headlines: a dated ladder, each with its subject, verb and credits marked, and the sentences that say the same below."""

from collections.abc import Iterator, Mapping

from briefing.model import Comparison, Headline, HeadlineVersion, Span
from briefing.tui.facets.base import Band, BandRow, Evidence, found, labels
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage, lay_out
from briefing.tui.pieces import padded

LABEL = 20


def headlines(comparison: Comparison, glyphs: Glyphs) -> Band:
    """The headlines of a comparison, in the order of its reports."""
    names = labels(comparison)
    found_headlines = comparison.headlines or ()
    beside = {headline.report: Evidence((0, len(headline.text)), strength=0.0) for headline in found_headlines}
    rows = tuple(
        row
        for headline in found_headlines
        for row in (
            _row(headline, names[headline.report], beside, glyphs),
            *(_version(version, headline, beside) for version in headline.versions),
        )
    )
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
        evidence={**beside, headline.report: found(spans, (*marks, *_departing(headline)), glyphs)},
        tellings=tuple((headline.report, span) for span in spans),
    )


def _version(version: HeadlineVersion, headline: Headline, beside: Mapping[str, Evidence]) -> BandRow:
    """The headline that a copy of the report has, its own words lit."""
    title = " ".join(version.text.split())
    who = f"version {version.place}" if version.place else f"copy, {version.outlet or 'outlet unknown'}"
    line = lay_out(Passage(version.text, tuple(Mark(span, "own") for span in version.own)), 10_000)[0].pieces
    note = f"headline of {who}{f', {version.published}' if version.published else ''}: {title}"
    return BandRow(
        key=(headline.report, version.id),
        label=((padded(f" {who}", LABEL - 1) + " ", ("quiet",)), *line),
        evidence={**beside, headline.report: Evidence((0, len(headline.text)), (), note)},
    )


def _departing(headline: Headline) -> Iterator[Mark]:
    """Where the headline and the sentences of its own text depart from each other."""
    for echo in headline.body:
        yield from (Mark(difference.span, "own") for difference in (*echo.headline, *echo.differs))


def _marks(headline: Headline) -> tuple[Mark, ...]:
    def one(span: Span | None, style: str) -> tuple[Mark, ...]:
        return (Mark(span, style),) if span else ()

    return (
        *(Mark(span, "quiet") for span in headline.shared),
        *one(headline.subject, "speaker"),
        *one(headline.verb, "cue"),
        *(mark for clause in headline.further for mark in (*one(clause.subject, "speaker"), *one(clause.verb, "cue"))),
        *one(headline.credits, "origin"),
        *(Mark(span, "quoted") for span in headline.quoted),
    )
