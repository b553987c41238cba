import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article, Bonds, Genre

from .build import article, fold
from .stories import BANANA, CHESS, FERRY, FERRY_INQUIRY, FERRY_OTHER_WORDS

CUT = " ".join(FERRY.split()[:70])
LONGER = f"{FERRY} {BANANA.split('. ')[0]}. Weather stations measured gusts of fifty knots that evening."
NEW_LEAD = "A tug was on its way on Wednesday. " + FERRY.partition(". ")[2]

POOL = [
    article("a.md", "Ferry aground", FERRY, "2024-03-06"),
    article("b.md", "Night rescue", CUT, "2024-03-07"),
    article("c.md", "Rescue at sea", NEW_LEAD),
    article("d.md", "Marisol on the rocks", FERRY_OTHER_WORDS, "2024-03-06"),
    article("e.md", "Youngest champion", CHESS, "2024-03-10"),
]


@pytest.mark.parametrize(
    ("case", "first", "second", "copies"),
    [
        ("the same text", FERRY, FERRY, 1),
        ("a cut tail", FERRY, CUT, 1),
        ("a paragraph more", FERRY, LONGER, 1),
        ("a new lead", FERRY, NEW_LEAD, 1),
        ("the same happening in other words", FERRY, FERRY_OTHER_WORDS, 0),
        ("another subject", FERRY, CHESS, 0),
    ],
)
def test_a_text_that_is_nearly_another_is_its_copy(case: str, first: str, second: str, copies: int) -> None:
    reports = fold(
        [article("a.md", "Ferry aground", first, "2024-03-06"), article("b.md", "Night rescue", second, "2024-03-07")]
    )
    assert sum(len(report.copies) for report in reports) == copies
    assert sum(len(report.articles) for report in reports) == 2


@pytest.mark.parametrize(
    ("case", "articles", "lead"),
    [
        ("the earliest", [("a.md", FERRY, "2024-03-07"), ("b.md", CUT, "2024-03-06")], "b.md"),
        ("a dated one before an undated", [("a.md", FERRY, None), ("b.md", CUT, "2024-03-06")], "b.md"),
        ("else the longest", [("a.md", CUT, "2024-03-06"), ("b.md", FERRY, "2024-03-06")], "b.md"),
        ("else by path", [("b.md", FERRY, "2024-03-06"), ("a.md", FERRY, "2024-03-06")], "a.md"),
    ],
)
def test_the_lead_is(case: str, articles: list[tuple[str, str, str | None]], lead: str) -> None:
    (report,) = fold([article(path, "Ferry aground", body, day) for path, body, day in articles])
    assert report.lead.path == lead


def test_between_equals_the_lead_is_the_one_that_says_more_of_itself() -> None:
    plain, told = (
        article(path, "Ferry aground", FERRY, outlet=outlet) for path, outlet in (("a.md", None), ("b.md", "Echo"))
    )
    assert fold([plain, told])[0].lead.outlet == "Echo"


def test_a_copy_tells_how_much_of_the_shorter_text_both_hold() -> None:
    (report,) = fold([article("a.md", "Ferry aground", FERRY), article("b.md", "Ferry aground", FERRY)])
    assert report.copies[0].similarity == 1.0


def test_a_passage_in_another_text_is_shared_and_no_copy() -> None:
    passage = ". ".join(FERRY.split(". ")[:3])
    other = f"{CHESS} {passage}."
    first, second = fold([article("a.md", "Ferry aground", FERRY), article("b.md", "A champion", other)])
    assert not first.copies
    assert [shared.report for shared in first.shares] == [second.id]
    assert [shared.report for shared in second.shares] == [first.id]
    assert 0.2 <= first.shares[0].containment < 0.6


CAPTIONS = f"{BANANA} {CHESS} {FERRY_INQUIRY} {FERRY_OTHER_WORDS}"
SHORT = [". ".join(text.split(". ")[:2]) for text in (BANANA, FERRY)]
OWN = [" ".join(f"{word}{n}" for n in range(160)) for word in ("harbour", "village")]


@pytest.mark.parametrize(
    ("case", "first", "second", "days", "copies"),
    [
        ("a text comes back whole", FERRY, FERRY, ("2024-03-06", "2025-09-06"), 1),
        (
            "a longer piece carries it from its beginning",
            FERRY,
            f"{CHESS} {FERRY}",
            ("2024-03-06", "2024-09-06"),
            1,
        ),
        (
            "two texts end in the same captions",
            f"{OWN[0]} {CAPTIONS}",
            f"{OWN[1]} {CAPTIONS}",
            ("2024-03-06", "2024-09-06"),
            0,
        ),
        (
            "the captions of the one stand above the other's text",
            f"{OWN[0]} {CAPTIONS}",
            f"{CAPTIONS} {OWN[1]}",
            ("2024-03-06", "2024-09-06"),
            0,
        ),
    ],
)
def test_at_another_time(case: str, first: str, second: str, days: tuple[str, str], copies: int) -> None:
    reports = fold([article("a.md", "Spring", first, days[0]), article("b.md", "A town votes", second, days[1])])
    assert sum(len(report.copies) for report in reports) == copies


@pytest.mark.parametrize(
    ("case", "first", "second", "copies"),
    [
        ("both quote, and tell the same in their own words", f"“{CHESS}” {FERRY}", f"“{CHESS}” {FERRY}", 1),
        ("both quote one speech under their own words", f"“{CHESS}” {SHORT[0]}", f"“{CHESS}” {SHORT[1]}", 0),
        ("one prints the letter, one quotes it", CHESS, f"{BANANA} “{CHESS}”", 0),
        (
            "a quotation that opens each paragraph and is closed at its end",
            CHESS,
            f"{BANANA}\n\n“{CHESS}\n\nHe left.",
            0,
        ),
        ("a speech in both, with a sentence of their own", f"“{CHESS}” He left.", f"“{CHESS}” She spoke.", 1),
    ],
)
def test_what_is_quoted_makes_no_copy(case: str, first: str, second: str, copies: int) -> None:
    reports = fold([article("a.md", "Spring", first), article("b.md", "A town votes", second)])
    assert sum(len(report.copies) for report in reports) == copies
    assert copies or reports[0].shares


LONG = f"{OWN[0]} {FERRY} {BANANA} {CHESS} {FERRY_OTHER_WORDS} {OWN[1]}"


@pytest.mark.parametrize(
    ("case", "title", "body", "copies"),
    [
        ("from its middle", "A fungus spreads", BANANA.split(". Exporters")[0], 0),
        ("from its middle, under its headline", "The day in Port Ellery", BANANA.split(". Exporters")[0], 1),
        ("from its beginning", "A fungus spreads", " ".join(LONG.split()[:60]), 1),
        ("more than a quarter", "A fungus spreads", f"{BANANA} {CHESS} {FERRY_OTHER_WORDS}", 1),
    ],
)
def test_a_small_part_of_a_longer_text_is_a_passage(case: str, title: str, body: str, copies: int) -> None:
    reports = fold([article("a.md", "The day in Port Ellery", LONG), article("b.md", title, body)])
    assert sum(len(report.copies) for report in reports) == copies


def test_a_digest_or_live_page_that_holds_an_article_is_no_copy_of_it() -> None:
    one = article("a.md", "Ferry aground", FERRY)
    for genre in (Genre.ROUNDUP, Genre.LIVE):
        page = replace(article("b.md", "What happened", f"{FERRY} {CHESS} {BANANA}"), genre=genre)
        assert len(fold([one, page])) == 2
        assert len(fold([page, replace(page, id="other", path="c.md")])) == 1


def test_how_apostrophes_and_capitals_are_written_makes_no_difference() -> None:
    text = FERRY.replace("the rudder", "the ship’s rudder")
    (report,) = fold([article("a.md", "Ferry", text), article("b.md", "FERRY", text.upper().replace("’", "'"))])
    assert report.copies[0].similarity == 1.0


BONDS = [
    ("nothing said", [], [], [["a", "b", "c"], ["d"], ["e"]]),
    ("two unlike ones together", ["de"], [], [["a", "b", "c"], ["d", "e"]]),
    ("one joins a report with its copies", ["ad"], [], [["a", "b", "c", "d"], ["e"]]),
    ("a copy by itself", [], ["ab", "bc"], [["a", "c"], ["b"], ["d"], ["e"]]),
    ("apart goes before together", ["ad"], ["ad"], [["a", "b", "c"], ["d"], ["e"]]),
    ("what the reader joined goes before a likeness", ["ad"], ["bd"], [["a", "c", "d"], ["b"], ["e"]]),
    ("together by way of a third", ["de", "ea"], [], [["a", "b", "c", "d", "e"]]),
]


@pytest.mark.parametrize(("case", "together", "apart", "expected"), BONDS)
def test_the_readers_bonds_go_before_the_texts(case: str, together: list, apart: list, expected: list) -> None:
    ids = {one.path[0]: one.id for one in POOL}
    pairs = [frozenset((ids[b], ids[a]) for a, b in said) for said in (together, apart)]
    reports = fold(POOL, bonds=Bonds(*pairs))
    assert sorted(sorted(one.path[0] for one in report.articles) for report in reports) == expected
    assert fold(POOL[::-1], bonds=Bonds(*pairs)) == reports


def test_a_bond_with_an_article_that_is_gone_is_passed_over() -> None:
    gone = frozenset([("gone", POOL[0].id), ("gone", "lost")])
    assert fold(POOL, bonds=Bonds(gone, gone)) == fold(POOL)


def test_a_headline_alone_folds_under_a_like_headline_only() -> None:
    whole = article("a.md", "Marisol runs aground off Port Ellery", f"Marisol runs aground off Port Ellery. {FERRY}")
    like = article("b.md", "Marisol runs aground off Port Ellery", "")
    unlike = article("c.md", "Northline Ferries", "said divers would look at the hull")
    assert [len(report.copies) for report in fold([whole, like, unlike])] == [1, 0]


def test_a_text_that_many_outlets_print_is_one_report() -> None:
    many = [article(f"{n}.md", f"Ferry aground {n}", f"{FERRY} Outlet number {n}.") for n in range(70)]
    assert [len(report.articles) for report in fold(many)] == [70]


def test_articles_without_words_stay_apart() -> None:
    assert len(fold([article("a.md", "", ""), article("b.md", "", "")])) == 2


@settings(max_examples=30, deadline=None)
@given(st.permutations(POOL))
def test_the_order_of_the_files_does_not_matter(articles: list) -> None:
    assert fold(articles) == fold(POOL)


def test_the_seed_of_pythons_hashes_does_not_matter() -> None:
    code = "from tests.grouping.test_folding import *; print(fold(POOL, bonds=Bonds(frozenset(tied(POOL)))))"
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def tied(articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    yield from ((articles[a].id, articles[b].id) for a, b in ((0, 3), (4, 2)))
