"""As articles come, only what they touch is grouped again, and the outcome is that of grouping all at once."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping import group, regroup
from briefing.grouping.components import Memory, components, grouped
from briefing.model import Bonds, Corrections, Storyline

from .build import article
from .stories import BANANA, CHESS, FERRY, FERRY_INQUIRY, FERRY_OTHER_WORDS

AGROUND = article("a.md", "Ferry runs aground off Port Ellery", FERRY, "2024-03-06", "Echo")
RESCUE = article("b.md", "Two hundred rescued as ferry Marisol strikes rocks", FERRY_OTHER_WORDS, "2024-03-07")
INQUIRY = article("c.md", "Cracked bolt found in rudder of ferry Marisol", FERRY_INQUIRY, "2024-03-27", "Echo")
CHAMPION = article("d.md", "Schoolgirl wins chess title", CHESS, "2024-04-02", "Echo")
HARVEST = article("e.md", "Fungus halves banana harvest", BANANA)
REPRINT = article("f.md", "Ferry aground", FERRY, "2024-03-08")
POOL = [AGROUND, RESCUE, INQUIRY, CHAMPION, HARVEST, REPRINT]


@settings(max_examples=25, deadline=None)
@given(st.permutations(POOL), st.integers(0, len(POOL)))
def test_a_library_read_in_two_loads_is_grouped_as_in_one(articles: list, first: int) -> None:
    before = regroup(articles[:first], None)
    assert regroup(articles, before).storylines == group(POOL)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(POOL))
def test_an_article_that_goes_leaves_what_would_be_without_it(gone: object) -> None:
    rest = [one for one in POOL if one is not gone]
    assert regroup(rest, regroup(POOL, None)).storylines == group(rest)


def test_a_changed_article_is_read_again() -> None:
    changed = replace(CHAMPION, text=f"{CHAMPION.title}\n\n{BANANA}")
    articles = [changed if one is CHAMPION else one for one in POOL]
    assert regroup(articles, regroup(POOL, None)).storylines == group(articles)


def test_what_new_articles_do_not_touch_is_taken_over() -> None:
    before = regroup([AGROUND, RESCUE, HARVEST], None)
    after = regroup([AGROUND, RESCUE, HARVEST, CHAMPION], before)
    old = {storyline.id: storyline for storyline in before.storylines}
    assert [storyline for storyline in after.storylines if old.get(storyline.id) is storyline] == list(
        before.storylines
    )
    assert after.known[AGROUND.id] is before.known[AGROUND.id]


def test_other_corrections_group_everything_again() -> None:
    bound = Corrections(storylines=Bonds(frozenset({(CHAMPION.id, HARVEST.id)})))
    assert regroup(POOL, regroup(POOL, None), corrections=bound).storylines == group(POOL, corrections=bound)


def test_a_group_keeps_its_id_while_later_articles_come() -> None:
    def ids(storylines: tuple[Storyline, ...]) -> set[str]:
        return {s.id for s in storylines} | {e.id for s in storylines for e in s.events}

    assert ids(group(POOL[:3])) <= ids(group(POOL))


@pytest.mark.parametrize(
    ("case", "scores", "tied", "found"),
    [
        ("nothing hangs together", {}, [], [[0], [1], [2], [3]]),
        ("a chain", {(0, 1): 0.5, (1, 3): 0.2}, [], [[0, 1, 3], [2]]),
        ("a tie without a score", {(0, 1): 0.5}, [(2, 3)], [[0, 1], [2, 3]]),
    ],
)
def test_what_hangs_together_is_a_component(case: str, scores: dict, tied: list, found: list) -> None:
    assert [places for places, _ in components(4, scores, tied)] == found


def test_only_a_component_that_changed_is_made_again() -> None:
    made: list[list[str]] = []

    def make(inside: list, own: dict) -> list:
        made.append([one.id for one in inside])
        return [tuple(inside)]

    before = grouped([AGROUND, RESCUE, CHAMPION], {(0, 1): 0.9}, (), make, Memory())
    made.clear()
    after = grouped([AGROUND, RESCUE, CHAMPION, HARVEST], {(0, 1): 0.9, (2, 3): 0.4}, (), make, before)
    assert made == [[CHAMPION.id, HARVEST.id]]
    assert after.groups == ((AGROUND, RESCUE), (CHAMPION, HARVEST))
