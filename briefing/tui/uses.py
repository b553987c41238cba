"""The evidence of a row of any facet but claims, as blocks: each sentence, with what is known of the words in it."""

from collections.abc import Mapping, Sequence

from briefing.framing.views.telling import place_text
from briefing.framing.views.uses import Use
from briefing.model import Article, Facet, ReportView
from briefing.tui.blocks import beside, body_width, named, sentence_lines
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark
from briefing.tui.widgets.blocks import Block

_STYLES = {
    Facet.HEADLINES: "own",
    Facet.VOICES: "cue",
    Facet.NAMES: "term",
    Facet.FIGURES: "figure",
    Facet.DATES: "time",
    Facet.ORIGINS: "origin",
}


def use_blocks(
    found: Sequence[Use], facet: Facet, views: Sequence[ReportView], glyphs: Glyphs, width: int
) -> list[Block]:
    """A block a sentence, in the order of the reports."""
    articles = {view.report.id: view.report.lead for view in views}
    return [_block(use, facet, articles, glyphs, width) for use in found]


def _block(use: Use, facet: Facet, articles: Mapping[str, Article], glyphs: Glyphs, width: int) -> Block:
    article = articles[use.report]
    around = glyphs.figure if facet is Facet.FIGURES else ("", "")
    marks = [Mark(at, _STYLES.get(facet, "own"), around) for at in use.at]
    head = named(article, place_text(use.place), glyphs, width)
    head += [[(fact, ())] for fact in use.facts]
    return Block(
        beside("", head, sentence_lines(article.text, use.span, marks, body_width(width)), width),
        (use.report, use.span),
    )
