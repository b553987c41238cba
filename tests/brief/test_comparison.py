import pytest

from briefing.brief import comparison_markdown
from briefing.model import Comparison

from .build import compared, stories
from .rendered import text, tokens

MADE = comparison_markdown(compared(stories()[0]))


@pytest.mark.parametrize(
    "line",
    [
        "# The pier",
        "Something could not be compared.",
        "- 003, undated: Pier plan denied (8 words, 10% in quotation marks; its gaps are not shown: excerpt; id 003\\_leaf)",
        "Matched in several reports: 1. Matched in no other: 1.",
        "### Claim 1: The pier will close in May, Mayor Ana Cruz said.",
        '- Wire†, 5 Apr 2023: match (0.80), sentence 1 of 3, Ana Cruz, "said": "Ana Cruz said the pier would shut in June for '
        'repairs." Differs: wording "shut", wording "June", wording "repairs".',
        "### Matched in no other report here",
        "Nearest: The Harbour Post, 2 Apr 2023: no match found; nearest (0.10), sentence 2 of 3",
        '  - subject: "Council"; verb: "will close"; credits: "mayor warns"; in quotation marks: "will close"; words shared',
        '  - nearest in its text, sentence 1 of 3: "The pier will close in May, Mayor Ana Cruz said."',
        "### Council (n = 2, too few for a pattern)",
        '- The Harbour Post, 2 Apr 2023: Ana Cruz, "insisted" (direct), sentence 3 of 3: "“It is a closure,” she insisted."',
        '- "closure" in quotation marks, Ana Cruz, n = 1, too few for a pattern, The Harbour Post, 2 Apr 2023, first in sentence 3',
        '- "About 40", no speaker, The Harbour Post, 2 Apr 2023, sentence 2 of 3: "About 40 traders must leave."',
        '- "in May", of "close", The Harbour Post, 2 Apr 2023, sentence 1 of 3: ',
        '- "Agencies" (agency), Wire†, 5 Apr 2023, credit line: "By Staff, Agencies"',
    ],
)
def test_a_comparison_says(line: str) -> None:
    assert line in MADE


def test_a_facet_that_was_not_asked_for_is_not_there() -> None:
    made = comparison_markdown(Comparison("s", "The pier", ()))
    assert "## Reports\n\nNo reports.\n" in made
    assert made.count("## ") == 1


def test_an_asked_facet_without_anything_says_so() -> None:
    made = comparison_markdown(
        Comparison("s", "The pier", (), headlines=(), claims=(), voices=(), names=(), figures=(), dates=(), origins=())
    )
    for line in ("No voice was found.", "No quantity was found.", "No time was found.", "No credit was found."):
        assert line in made


def test_a_hostile_title_is_text() -> None:
    made = comparison_markdown(Comparison("s", "# x\n[^a]: <b> ![i](javascript:x)", ()))
    assert {one.type for one in tokens(made)} <= {
        "heading_open",
        "heading_close",
        "inline",
        "text",
        "paragraph_open",
        "paragraph_close",
    }
    assert text(made).startswith("# x [^a]: <b> ![i](javascript:x)")


def test_the_gaps_of_an_excerpt_are_not_shown() -> None:
    claims = MADE.split("### Claim 1")[1].split("## Headlines")[0]
    assert "003" not in claims
