from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping import reason_text
from briefing.model import Event, Report

from .build import article, find_events, fold, report
from .stories import BANANA, CHESS, FERRY, FERRY_INQUIRY, FERRY_OTHER_WORDS

AGROUND = ("a.md", "Ferry runs aground off Port Ellery", FERRY)
RESCUE = ("b.md", "Two hundred rescued as Marisol strikes rocks", FERRY_OTHER_WORDS)
INQUIRY = ("c.md", "Cracked bolt found in ferry's rudder", FERRY_INQUIRY)
CHAMPION = ("d.md", "Schoolgirl wins chess title", CHESS)
HARVEST = ("e.md", "Fungus halves banana harvest", BANANA)


def paths(events: tuple[Event, ...]) -> set[frozenset[str]]:
    return {frozenset(one.lead.path for one in event.reports) for event in events}


@pytest.mark.parametrize(
    ("case", "days", "together"),
    [
        ("on one day", ("2024-03-06", "2024-03-06"), True),
        ("a day apart", ("2024-03-06", "2024-03-07"), True),
        ("one undated", ("2024-03-06", None), True),
        ("both undated", (None, None), True),
        ("eight days apart", ("2024-03-06", "2024-03-14"), False),
    ],
)
def test_two_tellings_of_one_happening_are_one_event(case: str, days: tuple, together: bool) -> None:
    events = find_events([report(*AGROUND, days[0]), report(*RESCUE, days[1])])
    assert (len(events) == 1) == together


def test_other_subjects_stay_apart_on_one_day() -> None:
    assert len(find_events([report(*one, "2024-03-06") for one in (AGROUND, CHAMPION, HARVEST)])) == 3


def test_an_undated_report_does_not_bridge_two_that_are_weeks_apart() -> None:
    events = find_events([report(*AGROUND, "2024-03-06"), report(*INQUIRY, "2024-03-27"), report(*RESCUE)])
    assert all(len({one.lead.published for one in event.reports if one.lead.published}) < 2 for event in events)


def test_two_blurbs_that_share_only_common_words_stay_apart() -> None:
    one = report(
        "a.md", "Ministers doubt new budget, officials say", "Western officials warn of war over costs", "2024-03-06"
    )
    two = report(
        "b.md", "Officials see war of words on fishing", "Western officials insist on talks over fish", "2024-03-06"
    )
    assert len(find_events([one, two])) == 2


def test_an_event_is_called_by_one_of_its_headlines_and_the_id_of_its_first_report() -> None:
    (event,) = find_events([report(*RESCUE, "2024-03-07"), report(*AGROUND, "2024-03-06")])
    assert event.id == f"e-{event.reports[0].id}"
    assert [one.lead.path for one in event.reports] == ["a.md", "b.md"]
    assert event.title in {AGROUND[1], RESCUE[1]}


def test_a_dated_event_is_called_by_a_dated_report() -> None:
    (event,) = find_events(
        [report(*RESCUE), report(*AGROUND, "2024-03-06"), report("f.md", "Ferry Marisol", RESCUE[2])]
    )
    assert event.title == AGROUND[1]


def test_each_report_but_the_first_has_a_reason_that_reads_well() -> None:
    (event,) = find_events([report(*AGROUND, "2024-03-06"), report(*RESCUE, "2024-03-07")])
    (why,) = event.why
    assert (why.member, why.nearest, why.days) == (event.reports[1].id, event.reports[0].id, 1)
    assert "Marisol" in why.shared
    text = reason_text(why)
    assert text.startswith("shares ")
    assert "; 1 day apart; ." in text


def test_a_reason_names_words_as_they_stand_in_the_texts() -> None:
    (event,) = find_events([report(*AGROUND, "2024-03-06"), report(*RESCUE, "2024-03-07")])
    for words in event.why[0].shared:
        assert words in f"{AGROUND[1]} {FERRY} {RESCUE[1]} {FERRY_OTHER_WORDS}"


def test_an_undated_reason_says_so() -> None:
    (event,) = find_events([report(*AGROUND, "2024-03-06"), report(*RESCUE)])
    assert event.why[0].days is None
    assert "by text alone, undated" in reason_text(event.why[0])


POOL = [
    report(*AGROUND, "2024-03-06"),
    report(*RESCUE, "2024-03-07"),
    report(*INQUIRY, "2024-03-27"),
    report(*CHAMPION),
]


@settings(max_examples=30, deadline=None)
@given(st.permutations(POOL))
def test_the_order_of_the_reports_does_not_matter(reports: list[Report]) -> None:
    assert find_events(reports) == find_events(POOL)


def test_an_unrelated_report_joins_nothing_and_moves_nothing() -> None:
    assert paths(find_events([*POOL, report(*HARVEST, "2024-03-06")])) == {
        *paths(find_events(POOL)),
        frozenset({"e.md"}),
    }


def test_a_copy_added_changes_no_event() -> None:
    articles = [one.lead for one in POOL]
    copy = replace(article("z.md", AGROUND[1], FERRY, "2024-03-08"), outlet="Echo")
    assert paths(find_events(fold([*articles, copy]))) == paths(find_events(fold(articles)))


def test_renaming_an_outlet_changes_nothing() -> None:
    renamed = [Report(replace(one.lead, outlet="Another Paper")) for one in POOL]
    assert paths(find_events(renamed)) == paths(find_events(POOL))


def test_no_reports_have_no_events() -> None:
    assert find_events([]) == ()
