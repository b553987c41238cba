import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping import fold

from .build import article
from .stories import BANANA, CHESS, FERRY, FERRY_OTHER_WORDS

CUT = " ".join(FERRY.split()[:70])
LONGER = f"{FERRY} {BANANA.split('. ')[0]}. Weather stations measured gusts of fifty knots that evening."
NEW_LEAD = "A tug was on its way on Wednesday. " + FERRY.partition(". ")[2]


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
    assert 0.2 <= first.shares[0].containment < 0.63


def test_standing_text_of_a_page_months_later_is_no_copy() -> None:
    captions = (
        article("a.md", "Spring on the coast", FERRY, "2024-03-06"),
        article("b.md", "A town votes", FERRY, "2024-09-06"),
    )
    assert len(fold(captions)) == 2


def test_a_headline_alone_folds_under_a_like_headline_only() -> None:
    whole = article("a.md", "Marisol runs aground off Port Ellery", f"Marisol runs aground off Port Ellery. {FERRY}")
    like = article("b.md", "Marisol runs aground off Port Ellery", "")
    unlike = article("c.md", "Northline Ferries", "said divers would look at the hull")
    assert [len(report.copies) for report in fold([whole, like, unlike])] == [1, 0]


def test_articles_without_words_stay_apart() -> None:
    assert len(fold([article("a.md", "", ""), article("b.md", "", "")])) == 2


POOL = [
    article("a.md", "Ferry aground", FERRY, "2024-03-06"),
    article("b.md", "Night rescue", CUT, "2024-03-07"),
    article("c.md", "Rescue at sea", NEW_LEAD),
    article("d.md", "Marisol on the rocks", FERRY_OTHER_WORDS, "2024-03-06"),
    article("e.md", "Youngest champion", CHESS, "2024-03-10"),
]


@settings(max_examples=30, deadline=None)
@given(st.permutations(POOL))
def test_the_order_of_the_files_does_not_matter(articles: list) -> None:
    assert fold(articles) == fold(POOL)
