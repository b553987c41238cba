"""What the reader said of groups goes before what the texts say, at every step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.grouping import group, reason_text
from briefing.grouping.bonds import Bound
from briefing.model import Article, Bonds, Corrections, Storyline

from .build import article
from .stories import BANANA, CHESS, FERRY, FERRY_INQUIRY, FERRY_OTHER_WORDS

AGROUND = article("a.md", "Ferry runs aground off Port Ellery", FERRY, "2024-03-06")
REPRINT = article("b.md", "Ferry aground off Port Ellery", FERRY, "2024-03-06", "Echo")
RESCUE = article("c.md", "Two hundred rescued as ferry Marisol strikes rocks", FERRY_OTHER_WORDS, "2024-03-07")
INQUIRY = article("d.md", "Cracked bolt found in rudder of ferry Marisol", FERRY_INQUIRY, "2024-03-27")
CHAMPION = article("e.md", "Schoolgirl wins chess title", CHESS, "2024-03-07")
HARVEST = article("f.md", "Fungus halves banana harvest", BANANA)
ARTICLES = [AGROUND, REPRINT, RESCUE, INQUIRY, CHAMPION, HARVEST]


def pair(a: Article, b: Article) -> Bonds:
    return Bonds(together=frozenset({(a.id, b.id)}))


def parted(a: Article, b: Article) -> Bonds:
    return Bonds(apart=frozenset({(b.id, a.id)}))


def storyline_of(storylines: tuple[Storyline, ...], one: Article) -> Storyline:
    return next(s for s in storylines for r in s.reports if one in r.articles)


def group_of(storylines: tuple[Storyline, ...], level: str, one: Article) -> str:
    story = storyline_of(storylines, one)
    event = next(e for e in story.events for r in e.reports if one in r.articles)
    report = next(r for r in event.reports if one in r.articles)
    return {"reports": report.id, "events": event.id, "storylines": story.id}[level]


@pytest.mark.parametrize("level", ["reports", "events", "storylines"])
def test_what_must_be_together_is(level: str) -> None:
    found = group(ARTICLES, corrections=Corrections(**{level: pair(CHAMPION, HARVEST)}))
    assert group_of(found, level, CHAMPION) == group_of(found, level, HARVEST)


@pytest.mark.parametrize(
    ("level", "a", "b"),
    [
        ("reports", AGROUND, REPRINT),
        ("events", AGROUND, RESCUE),
        ("storylines", AGROUND, INQUIRY),
        ("storylines", AGROUND, REPRINT),
    ],
)
def test_what_must_be_apart_is_at_that_level_and_below(level: str, a: Article, b: Article) -> None:
    assert group_of(group(ARTICLES), level, a) == group_of(group(ARTICLES), level, b)
    found = group(ARTICLES, corrections=Corrections(**{level: parted(a, b)}))
    below = {"reports": ["reports"], "events": ["reports", "events"], "storylines": ["reports", "events", "storylines"]}
    assert all(group_of(found, each, a) != group_of(found, each, b) for each in below[level])


def test_a_correction_leaves_the_others_where_they_were() -> None:
    found = group(ARTICLES, corrections=Corrections(storylines=pair(CHAMPION, HARVEST)))
    assert group_of(found, "storylines", AGROUND) == group_of(found, "storylines", INQUIRY)
    assert group_of(found, "storylines", AGROUND) != group_of(found, "storylines", CHAMPION)


def test_the_reason_says_that_the_reader_did_it() -> None:
    story = storyline_of(group(ARTICLES, corrections=Corrections(storylines=pair(CHAMPION, HARVEST))), HARVEST)
    assert [reason_text(why).partition("; ")[0] for why in story.why] == ["put together by you"]


def test_where_bonds_contradict_those_that_part_win() -> None:
    both = Bonds(frozenset({("a", "b"), ("b", "c")}), frozenset({("a", "c")}))
    found = Bound([{"a"}, {"b"}, {"c"}], both).link({(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}, 0.4)
    assert not any({0, 2} <= set(group) for group in found)
    assert len(found) == 2


def test_bonds_with_articles_that_are_gone_are_passed_over() -> None:
    assert group(ARTICLES, corrections=Corrections(events=Bonds(frozenset({("gone", AGROUND.id)})))) == group(ARTICLES)


@pytest.mark.parametrize(
    ("together", "apart", "expected"),
    [
        ([], [], [[0, 1, 2, 3], [4, 5]]),
        ([(0, 4)], [], [[0, 1, 2, 3, 4, 5]]),
        ([], [(0, 1), (0, 2), (0, 3)], [[0], [1, 2, 3], [4, 5]]),
        ([], [(0, 2)], [[0, 1], [2, 3], [4, 5]]),
        ([(0, 4)], [(0, 1), (0, 2), (0, 3)], [[0, 4, 5], [1, 2, 3]]),
        ([(1, 4)], [(0, 4)], [[0], [1, 2, 3, 4, 5]]),
        ([(0, 3)], [(0, 1), (0, 2), (3, 1), (3, 2)], [[0, 3], [1, 2], [4, 5]]),
    ],
)
def test_a_correction_does_what_it_says_and_nothing_else(together, apart, expected) -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.6, (0, 2): 0.5, (0, 3): 0.5, (1, 3): 0.5, (4, 5): 0.8, (3, 4): 0.3}
    bonds = Bonds(*(frozenset((str(a), str(b)) for a, b in pairs) for pairs in (together, apart)))
    assert Bound([{str(at)} for at in range(6)], bonds).link(scores, 0.4) == expected


PLACES = 7
PAIRS = st.sets(
    st.tuples(st.integers(0, PLACES - 2), st.integers(1, PLACES - 1)).filter(lambda pair: pair[0] < pair[1]), max_size=4
)


@given(PAIRS, PAIRS, st.dictionaries(st.tuples(st.integers(0, 5), st.integers(1, 6)), st.sampled_from([0.2, 0.5, 0.9])))
def test_every_place_is_in_one_group_and_none_with_what_it_must_be_apart_from(together, apart, scores) -> None:
    bonds = Bonds(*(frozenset((str(a), str(b)) for a, b in pairs) for pairs in (together, apart)))
    scores = {pair: score for pair, score in scores.items() if pair[0] < pair[1]}
    found = Bound([{str(at)} for at in range(PLACES)], bonds).link(scores, 0.4)
    assert sorted(at for group in found for at in group) == list(range(PLACES))
    group_of = {at: n for n, group in enumerate(found) for at in group}
    assert not any(group_of[a] == group_of[b] for a, b in apart)
    if not apart:
        assert all(group_of[a] == group_of[b] for a, b in together)
