"""A roundup tells of many stories, and brings none of them together."""

from dataclasses import replace

from briefing.grouping import group
from briefing.model import Genre

from .build import article
from .stories import CHESS, FERRY, FERRY_OTHER_WORDS

FERRIES = [
    article("a.md", "Ferry runs aground off Port Ellery", FERRY, "2024-03-06", "Echo"),
    article("b.md", "Two hundred rescued as ferry Marisol strikes rocks", FERRY_OTHER_WORDS, "2024-03-07", "Gazette"),
]
CHAMPION = article("c.md", "Schoolgirl wins chess title", CHESS, "2024-03-07", "Echo")
TODAY = article("d.md", "Ferry, chess: the day in short", f"{FERRY} {CHESS}", "2024-03-07", "Gazette")


def test_a_roundup_stands_alone_and_the_others_as_without_it() -> None:
    roundup = replace(TODAY, genre=Genre.ROUNDUP)
    found = {frozenset(one.lead.path for one in each.reports) for each in group([*FERRIES, CHAMPION, roundup])}
    assert found == {frozenset({"a.md", "b.md"}), frozenset({"c.md"}), frozenset({"d.md"})}


def test_the_same_text_that_is_no_roundup_joins_one() -> None:
    assert all(
        len(each.reports) > 1 or "d.md" not in [one.lead.path for one in each.reports]
        for each in group([*FERRIES, CHAMPION, TODAY])
    )
