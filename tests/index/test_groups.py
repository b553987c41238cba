"""Storylines as lists, readers and the brief ask for them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.index import Index
from briefing.model import Card, StorylineOf
from tests.index.build import FIRST, card, storyline

Cards = StorylineOf[Card]


def recent_first(storyline: Cards) -> tuple[int, str]:
    """The order that `grouping.group` gives storylines."""
    return (-storyline.days[1].toordinal() if storyline.days else 0, storyline.events[0].reports[0].lead.path)


DAYS = st.none() | st.integers(0, 9)


@st.composite
def groupings(draw: st.DrawFn) -> list[Cards]:
    """Some storylines of dated and undated reports, with copies."""
    sizes = draw(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 2)), max_size=8))
    made = []
    for number, (reports, copies) in enumerate(sizes):
        cards = [card(f"{number}{letter}", draw(DAYS)) for letter in "abcdef"[: reports + copies]]
        made.append(storyline(sorted(cards[:reports], key=lambda each: each.order), cards[reports:]))
    return made


def written(storylines: list[Cards]) -> Index:
    index = Index.open(None, "key")
    index.groups.write(storylines)
    return index


@given(groupings())
def test_the_order_is_that_of_grouping(storylines: list[Cards]) -> None:
    index = written(storylines)
    expected = [each.id for each in sorted(storylines, key=recent_first)]
    assert index.groups.ids() == expected
    assert [row.id for row in index.groups.rows(index.groups.order())] == expected
    assert [row.id for row in index.groups.first(3)] == expected[:3]
    index.close()


@given(groupings())
def test_a_row_tells_what_the_storyline_tells(storylines: list[Cards]) -> None:
    index = written(storylines)
    rows = index.groups.touched([each.id for each in storylines])
    for row, each in zip(rows, storylines, strict=True):
        assert (row.id, row.title, row.days, row.also) == (each.id, each.title, each.days, each.also)
        assert row.reports == len(each.reports)
        assert row.first == each.reports[0].lead
        assert row.undated == sum(report.lead.published is None for report in each.reports)
        assert row.outlets == 1
    index.close()


@given(groupings(), DAYS, DAYS)
def test_a_period_holds_the_storylines_with_a_report_in_it(
    storylines: list[Cards], low: int | None, high: int | None
) -> None:
    since, until = (None if n is None else date.fromordinal(FIRST + n) for n in (low, high))
    index = written(storylines)

    def inside(each: Card) -> bool:
        days = (since or date.min, until or date.max)
        return each.published is not None and days[0] <= each.published.day <= days[1]

    everything = since is None and until is None
    expected = [
        each.id
        for each in sorted(storylines, key=recent_first)
        if everything or any(inside(report.lead) for report in each.reports)
    ]
    assert index.groups.within(since, until) == expected
    assert [row.id for row in index.groups.rows(index.groups.order(since, until))] == expected
    index.close()


@given(groupings())
def test_every_id_leads_to_its_storyline_and_every_article_to_its_report(storylines: list[Cards]) -> None:
    index = written(storylines)
    for each in storylines:
        assert index.groups.storyline(each.id) == each
        assert index.groups.holding(each.id) == each.id
        for event in each.events:
            assert index.groups.holding(event.id) == each.id
            for report in event.reports:
                for article in report.articles:
                    assert index.groups.holding(article.id) == each.id
                    assert index.groups.report_of(article.id) == report
    index.close()


@given(groupings())
def test_the_fullest_has_most_reports_and_is_the_most_recent_of_these(storylines: list[Cards]) -> None:
    index = written(storylines)
    expected = max(storylines, key=lambda s: (len(s.reports), s.days[1] if s.days else date.min, s.id), default=None)
    assert index.groups.fullest() == (expected.id if expected else None)
    index.close()


@given(groupings(), groupings())
def test_written_over_another_a_grouping_is_as_written_alone(before: list[Cards], after: list[Cards]) -> None:
    index, alone = written(before), written(after)
    gone = {each.id for each in before} - {each.id for each in after}
    index.groups.write([each for each in after if each not in before], gone)
    for table in ("member", "day"):
        counted = f"SELECT count(*) FROM {table}"
        assert index.database.one(counted) == alone.database.one(counted)
    assert index.groups.ids() == alone.groups.ids()
    assert index.groups.storylines(index.groups.ids()) == alone.groups.storylines(alone.groups.ids())
    assert index.groups.first(99) == alone.groups.first(99)
    index.close()
    alone.close()


def test_a_storyline_keeps_its_row_while_its_id_lives_and_no_other_gets_it(index: Index) -> None:
    a, b = storyline([card("a")]), storyline([card("b", 3)])
    index.groups.write([a, b])
    rows = index.groups.numbers(["s-a", "s-b"])
    index.groups.write([storyline([card("a"), card("c")]), storyline([card("d")])], ["s-b"])
    assert index.groups.numbers(["s-a"]) == {"s-a": rows["s-a"]}
    assert rows["s-b"] not in index.groups.order()
    with pytest.raises(KeyError):
        index.groups.rows([rows["s-b"]])


def test_an_article_that_went_over_is_in_its_new_storyline_only(index: Index) -> None:
    index.groups.write([storyline([card("a"), card("b")]), storyline([card("c")])])
    index.groups.write([storyline([card("c"), card("b")]), storyline([card("a")])])
    assert index.groups.holdings(["a", "b", "c", "never"]) == {"a": "s-a", "b": "s-c", "c": "s-c"}
    index.groups.write([storyline([card("a")])], ["s-c"])
    assert index.groups.holdings(["a", "b", "c"]) == {"a": "s-a"}


@pytest.mark.parametrize("asked", ["storyline", "holding", "report_of"])
def test_an_unknown_id_is_an_error(index: Index, asked: str) -> None:
    with pytest.raises(KeyError, match="never"):
        getattr(index.groups, asked)("never")


def test_storylines_that_are_touched_come_in_their_order_without_those_that_are_gone(index: Index) -> None:
    index.groups.write([storyline([card("a")], also=("s-b", "s-never")), storyline([card("b")])])
    (row,) = index.groups.touched(["s-a"])
    assert [each.id for each in index.groups.touched(["s-b", "s-never", "s-a"])] == ["s-b", "s-a"]
    assert [each.id for each in index.groups.touched(row.also)] == ["s-b"]


def test_a_generation_begins_with_every_grouping_that_is_written(index: Index) -> None:
    before = index.generation
    index.groups.write([storyline([card("a")])])
    index.groups.write([])
    assert index.generation == before + 2
    assert index.groups.count() == 1


def test_more_storylines_are_written_than_go_at_a_time(index: Index) -> None:
    index.groups.write(storyline([card(f"{n:05}", n % 7)]) for n in range(2100))
    assert index.groups.count() == len(index.groups.order()) == 2100
    assert len(index.groups.rows(index.groups.order())) == 2100
