"""The brief of the sample library, from its files to the Markdown."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from briefing.brief import Brief, Period, brief_markdown, comparison_markdown, linked_from, make_brief
from briefing.brief.parts import Style, Table
from briefing.framing import compare
from briefing.grouping import group
from briefing.library import load
from briefing.model import Comparison, Facet, Storyline
from briefing.text.parse import Parse, ParserMissing, parser
from tests.test_words_of_ours import VERDICT

from .build import not_in_its_sources
from .rendered import html, tokens

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def stories() -> tuple[Storyline, ...]:
    return group(load(SEEDS).articles)


@cache
def parsed() -> dict[str, Parse]:
    leads = [report.lead for storyline in stories() for report in storyline.reports]
    try:
        return {article.id: parse for article, parse in zip(leads, parser()(leads), strict=True)}
    except ParserMissing:
        pytest.skip("needs the voices extra")


def with_grammar(storyline: Storyline) -> Comparison:
    return _with_grammar(storyline.id)


@cache
def _with_grammar(id: str) -> Comparison:
    found = next(storyline for storyline in stories() if storyline.id == id)
    return compare(id, found.title, found.reports, tuple(Facet), parsed())


def without_grammar(storyline: Storyline) -> Comparison:
    return compare(storyline.id, storyline.title, storyline.reports, tuple(Facet), None)


@cache
def brief(grammar: bool) -> Brief:
    return make_brief("seeds", stories(), with_grammar if grammar else without_grammar, Period())


@pytest.mark.parametrize("grammar", [True, False], ids=["with grammar", "without"])
def test_every_quotation_stands_in_a_sentence_that_its_line_cites(grammar: bool) -> None:
    assert not_in_its_sources(brief(grammar)) == []


@pytest.mark.parametrize("grammar", [True, False], ids=["with grammar", "without"])
def test_every_footnote_is_verbatim_and_rendered(grammar: bool) -> None:
    made = brief(grammar)
    texts = {article.id: article.text for article in load(SEEDS).articles}
    assert all(note.sentence in texts[note.article] for note in made.footnotes)
    markdown = brief_markdown(made)
    assert "[^" not in html(markdown)
    assert len([one for one in tokens(markdown) if one.type == "footnote_open"]) == len(made.footnotes) > 20


def test_the_brief_in_the_docs_is_the_one_that_is_made() -> None:
    period = Period(date(2022, 10, 1), date(2022, 12, 31))
    made = linked_from(make_brief("seeds", stories(), with_grammar, period), "../seeds")
    shown = (SEEDS.parent / "docs" / "brief-seeds.md").read_text("utf-8")
    assert brief_markdown(made) == shown, "see what changed, then: make brief-seeds"


def test_links_lead_to_the_web_or_to_a_file_of_the_library() -> None:
    links = {str(one.attrs["href"]) for one in tokens(brief_markdown(brief(False))) if one.type == "link_open"}
    assert all(re.match(r"https://(www\.mirror\.co\.uk|inews\.co\.uk)/|seeds/00\d_\w+\.txt$", link) for link in links)


def test_no_verdict_is_said_around_the_evidence() -> None:
    ours = [p.text for s in brief(True).sections for line in s.lines for p in line if not p.verbatim]
    assert [found for text in ours for found in VERDICT.findall(text)] == []


def test_the_front_matter_says_who_is_unknown() -> None:
    made = brief(False)
    assert made.outlets == ("Alahednews", "i", "RT", "The Mirror", "WION")
    assert made.named_by_reader == ("RT", "WION")
    assert made.without_outlet == ("002",)
    assert made.without_date == ("002", "WION")


@pytest.mark.parametrize(
    "phrase",
    [
        '"400"',
        '"around 400"',
        '"around 2000"',
        '"insists"',
        "excerpt: its matches are shown, its gaps are not.",
        "Denials: of what, by whom",
    ],
)
def test_the_brief_says(phrase: str) -> None:
    assert phrase in brief_markdown(brief(True))


def test_the_comparison_prints_every_sentence_of_every_report() -> None:
    storyline = max(stories(), key=lambda one: len(one.reports))
    printed = " ".join(comparison_markdown(with_grammar(storyline)).replace("\\", "").split())
    sentences = [" ".join(s.text.split()) for r in storyline.reports for s in r.lead.sentences]
    assert [text for text in sentences if text not in printed] == []


def test_one_statement_stands_with_its_tellings() -> None:
    tables = [block for part in brief(True).sections for block in part.blocks if isinstance(block, Table)]
    cited = [{p.text for row in table.rows for cell in row for p in cell if p.style is Style.CITE} for table in tables]
    assert any({"rt-13", "wion-4"} <= labels for labels in cited)
