from dataclasses import replace

import pytest

from briefing.brief import comparison_markdown
from briefing.model import (
    Comparison,
    Difference,
    Distinctive,
    HeadlineClause,
    HeadlineEcho,
    HeadlineVersion,
    WordUse,
)

from .build import COPY, POST, at, compared, sentence, stories
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
        "2 tellings in 2 reports, by date, undated last:",
        '- Wire†, 5 Apr 2023: match (0.80), sentence 1 of 3, Ana Cruz, "said": "Ana Cruz said the pier would shut in June for '
        'repairs." Its own words: "shut in June for repairs".',
        '- when: "in May" (The Harbour Post, 2 Apr 2023); "in June" (Wire†, 5 Apr 2023)',
        "### Matched in no other report here",
        "Nearest: The Harbour Post, 2 Apr 2023: no match found; nearest (0.10), sentence 2 of 3",
        '  - subject: "Council"; verb: "will close"; credits: "mayor warns"; in quotation marks: "will close"; in other headlines '
        'too: "pier"; in none: "Council", "close", "mayor", "warns"',
        '  - in its text, sentence 1 of 3: "The pier will close in May, Mayor Ana Cruz said."',
        '- Council, n = 2\n  - Ana Cruz, n = 2. The Harbour Post, 2 Apr 2023: "said" (1), "insisted" (quoted 3).',
        '- "insist", n = 2: Ana Cruz (The Harbour Post, 2 Apr 2023), The union (003, undated)',
        "- The Harbour Post, 2 Apr 2023: 2 of 4 report somebody; 10% of the text is in quotation marks",
        '- "closure", n = 2\n  - The Harbour Post, 2 Apr 2023: in quotation marks, Ana Cruz (3)\n  - 003, undated: in neither (1)',
        '## The sentences\n\n### The Harbour Post, 2 Apr 2023\n\n- 1: "The pier will close in May, Mayor Ana Cruz said."',
        '- "About 40", no speaker, The Harbour Post, 2 Apr 2023, sentence 2 of 3: "About 40 traders must leave."',
        '### The Harbour Post, 2 Apr 2023\n\n- "in May", of "close", per Ana Cruz, sentence 1 of 3: ',
        "### 003, undated\n\nThis report has no date. Its text mentions:\n\nNo time.",
        "### Wire†, 5 Apr 2023\n\nCredits named: Agencies. Copies of its text: ",
        '- "Agencies" (agency), credit line: "By Staff, Agencies"',
        "### The Harbour Post, 2 Apr 2023\n\nNo credit was found.",
        "- 4 words, mostly in quotation marks, The Harbour Post, 2 Apr 2023 (sentence 1 of 3) and Wire†, 5 Apr 2023 (sentence 1 "
        'of 3): "pier will close in"',
    ],
)
def test_a_comparison_says(line: str) -> None:
    assert line in MADE


def test_a_sentence_that_voices_and_names_refer_to_stands_once() -> None:
    assert MADE.split("## The sentences")[1].count("It is a closure") == 1


def test_that_few_uses_show_no_pattern_is_said_once_a_facet() -> None:
    assert MADE.count("too few for a pattern") == 2


def test_a_dash_for_a_verb_is_called_credited() -> None:
    comparison = compared(stories()[0])
    (said, *_) = comparison.voices or ()
    made = comparison_markdown(replace(comparison, voices=(replace(said, cue="–", lemma=":"),)))
    assert "Ana Cruz, n = 1. The Harbour Post, 2 Apr 2023: credited (1)." in made
    assert "### By verb" not in made


def test_a_headline_says_what_else_is_done_how_sure_it_is_and_what_its_versions_say() -> None:
    comparison = compared(stories()[0])
    first, wire, *others = comparison.headlines or ()
    echo = HeadlineEcho(*sentence(POST, 1), (Difference("modality", at(POST, "will close", 1)),), ())
    clause = HeadlineClause(None, at(POST, "warns"))
    copy = HeadlineVersion("copy", "Wire Two", "2023-04-06", None, COPY.title, (at(COPY, "shut"),))
    made = comparison_markdown(
        replace(
            comparison,
            headlines=(
                replace(first, body=(echo,), further=(clause,)),
                replace(wire, versions=(copy,)),
                *others,
            ),
        )
    )
    assert 'verb: "will close"; then the subject "warns"; credits' in made
    assert 'Mayor Ana Cruz said." Here: how sure "will close".' in made
    assert '  - Wire Two, 6 Apr 2023: "Pier to shut"; its own words: "shut"' in made


def test_a_facet_that_was_not_asked_for_is_not_there() -> None:
    made = comparison_markdown(Comparison("s", "The pier", ()))
    assert "## Reports\n\nNo reports.\n" in made
    assert made.count("## ") == 1


def test_an_asked_facet_without_anything_says_so() -> None:
    made = comparison_markdown(
        Comparison("s", "The pier", (), headlines=(), claims=(), voices=(), names=(), figures=(), dates=(), origins=())
    )
    for line in ("No voice was found.", "No quantity was found.", "No time was found.", "## Origins"):
        assert line in made


WORD = Distinctive(
    *("The *Post*", "fiasco", 24, 11_250, 4, 6, 48, 10, 30_911, 4.02, 0.01),
    examples=(WordUse("gone", "Not shown.", (0, 1), (0, 1)), WordUse("001", "A [fiasco].", (13, 24), (16, 22))),
)


def test_distinctive_words_come_with_their_counts_and_a_sentence_of_a_report_shown() -> None:
    leaf = compared(stories()[0])
    told = replace(WORD, examples=(WORD.examples[0], replace(WORD.examples[1], report=leaf.reports[0].report.id)))
    made = comparison_markdown(replace(leaf, distinctive=(told,)))
    assert "### The \\*Post\\* (48 articles, 11,250 words)" in made
    assert (
        '- "fiasco": n = 24, 4 in quotation marks, in 6 of 48 articles; elsewhere n = 10 in 30,911 words; z = 4.0; '
        in made
    )
    assert '"A \\[fiasco\\]."' in made
    assert "Not shown" not in made
    assert "## Distinctive words" not in comparison_markdown(leaf)


def test_of_many_distinctive_words_twenty_are_written_out() -> None:
    made = comparison_markdown(Comparison("s", "The pier", (), distinctive=(WORD,) * 23))
    assert made.count('- "fiasco"') == 20
    assert "3 more have a z of 1.96 or above, which may be chance." in made
    unsure = comparison_markdown(Comparison("s", "The pier", (), distinctive=(replace(WORD, chance=0.2),)))
    assert '- "fiasco"' not in unsure
    assert "1 more have a z of 1.96 or above" in unsure


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
