"""As articles come and go, only what they touch is grouped again, and the outcome is that of grouping all at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping import Asked, Worded, events, features, group, kept, sketches, storylines, update, worded
from briefing.model import Article, Corrections, Storyline

from .build import article
from .stories import BANANA, CHESS, FERRY, FERRY_INQUIRY, FERRY_OTHER_WORDS

AGROUND = article("a.md", "Ferry runs aground off Port Ellery", FERRY, "2024-03-06", "Echo")
RESCUE = article("b.md", "Two hundred rescued as ferry Marisol strikes rocks", FERRY_OTHER_WORDS, "2024-03-07")
INQUIRY = article("c.md", "Cracked bolt found in rudder of ferry Marisol", FERRY_INQUIRY, "2024-03-27", "Echo")
CHAMPION = article("d.md", "Schoolgirl wins chess title", CHESS, "2024-04-02", "Echo")
HARVEST = article("e.md", "Fungus halves banana harvest", BANANA)
REPRINT = article("f.md", "Ferry aground", FERRY, "2024-03-08")
UNDATED = article("g.md", "Ferry Marisol aground off Port Ellery", f"{FERRY_OTHER_WORDS} {BANANA}")
COLUMN = article("h.md", "What the ferry tells of Port Ellery", f"{FERRY_INQUIRY} {FERRY_OTHER_WORDS}", "2024-03-09")
POOL = [AGROUND, RESCUE, INQUIRY, CHAMPION, HARVEST, REPRINT]


class Reader:
    """A library that is updated step by step, and the storylines that its reader sees."""

    def __init__(self) -> None:
        self.articles_by_id: dict[str, Article] = {}
        self.storylines: dict[str, Storyline] = {}
        self.state: Mapping[str, bytes] | None = None
        self.asked: list[str] = []

    def features(self, ids: Collection[str]) -> Mapping[str, bytes]:
        return {id: features(self.articles_by_id[id]) for id in ids}

    def text(self, id: str) -> str:
        self.asked.append(id)
        return self.articles_by_id[id].text

    def worded(self, asked: Sequence[Asked]) -> Iterator[Worded]:
        for one in asked:
            self.asked += one.ids
            yield worded(one, {id: self.articles_by_id[id] for id in one.ids})

    def load(self, articles: Sequence[Article], corrections: Corrections | None = None) -> dict[str, Storyline]:
        """What changed."""
        now = {one.id: one for one in articles}
        changed = {id for id, one in now.items() if self.articles_by_id.get(id) != one}
        self.articles_by_id = now
        found = update(now, changed, self.state, self, corrections)
        self.state = found.state
        self.storylines = {id: one for id, one in self.storylines.items() if id not in found.gone}
        fresh = {one.id: one for one in found.storylines}
        self.storylines |= fresh
        return fresh


def by_id(storylines: Sequence[Storyline]) -> dict[str, Storyline]:
    return {one.id: one for one in storylines}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sets(st.sampled_from(range(len(POOL)))), min_size=1, max_size=5))
def test_whatever_comes_and_goes_the_outcome_is_that_of_one_load(loads: list[set[int]]) -> None:
    reader = Reader()
    for numbers in loads:
        reader.load([POOL[number] for number in numbers])
    assert reader.storylines == by_id(group([POOL[number] for number in loads[-1]]))


@pytest.mark.parametrize("crowd", [1, 2, 3])
@settings(max_examples=15, deadline=None)
@given(loads=st.lists(st.sets(st.sampled_from(range(len(POOL) + 2))), min_size=2, max_size=5))
def test_the_outcome_is_that_of_one_load_though_keys_become_crowded_and_rows_are_renumbered(
    crowd: int, loads: list[set[int]]
) -> None:
    pool = [*POOL, UNDATED, COLUMN]
    with pytest.MonkeyPatch.context() as limits:
        limits.setattr(sketches, "CROWD", crowd)
        limits.setattr(events, "LEVEL", replace(events.LEVEL, crowd=crowd))
        limits.setattr(storylines, "LEVEL", replace(storylines.LEVEL, crowd=crowd))
        limits.setattr(kept, "SPOILT", 0.0)
        reader = Reader()
        for numbers in loads:
            reader.load([pool[number] for number in numbers])
        assert reader.storylines == by_id(group([pool[number] for number in loads[-1]]))


def test_what_is_kept_and_did_not_change_is_the_same_object() -> None:
    reader = Reader()
    reader.load(POOL)
    before = reader.state
    assert before
    reader.load(POOL)
    assert reader.state
    assert [name for name, data in reader.state.items() if data is not before.get(name)] == []


def test_new_articles_leave_what_is_known_of_the_others_as_it_was() -> None:
    reader = Reader()
    reader.load(POOL)
    before = reader.state
    assert before
    reader.load([*POOL, COLUMN])
    assert reader.state
    table = [name for name in before if name.startswith("table/")]
    assert table
    assert all(reader.state[name] is before[name] for name in table)


def test_of_storylines_of_one_report_no_text_is_read() -> None:
    reader = Reader()
    reader.load([AGROUND, CHAMPION, HARVEST])
    assert reader.asked == []
