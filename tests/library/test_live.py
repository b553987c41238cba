"""Live blogs: what a time looks like that heads an entry, and when the entry was written."""

import pytest

from briefing.library import dates, live

STAMPS = [
    # the line, the time of its entry, the headline of its entry where one follows
    ("14:05", "14:05"),
    ("2.05pm", "14:05"),
    ("12:10 am", "00:10"),
    ("12:10 p.m. ET", "12:10"),
    ("5m ago 14.05 GMT", "14:05"),
    ("14:05 GMT 5 min ago", "14:05"),
    ("Posted at 14:05", "14:05"),
    ("09:15 – Doors open", "09:15"),
    ("09:15: Doors open", "09:15"),
    ("09:15 Doors open", "09:15"),
]
NO_STAMPS = [
    "10.30 people came",
    "14 people came",
    "14:05:99",
    "At 14:05 the doors opened.",
    "25:10",
    "2022-12-06",
    "",
    "1:1",
]
REST = "The doors are open now"


@pytest.mark.parametrize(("line", "clock"), STAMPS, ids=[row[0] for row in STAMPS])
def test_a_time_heads_an_entry(line: str, clock: str) -> None:
    above, entries = live.split(["Before.", line, REST, line, REST, line, REST])
    assert above == ("Before.",)
    assert [entry.clock for entry in entries] == [clock] * 3


@pytest.mark.parametrize("line", NO_STAMPS)
def test_what_is_no_time_heads_none(line: str) -> None:
    assert live.split([line, REST] * 3) == ((line, REST) * 3, ())


def test_two_times_make_no_live_blog() -> None:
    assert live.split(["14:05", REST, "14:10", REST])[1] == ()


TIMES = [
    ("latest first", ["18:05", "14:30", "09:15"], ["2022-12-06T18:05", "2022-12-06T14:30", "2022-12-06T09:15"]),
    ("latest last", ["09:15", "14:30"], ["2022-12-06T09:15", "2022-12-06T14:30"]),
    ("over midnight", ["23:50", "00:10", "09:15"], ["2022-12-06", "2022-12-06", "2022-12-06"]),
]


@pytest.mark.parametrize(("name", "clocks", "expected"), TIMES, ids=[row[0] for row in TIMES])
def test_an_entry_was_written_at_its_time_where_the_day_is_sure(
    name: str, clocks: list[str], expected: list[str]
) -> None:
    day = dates.parse("2022-12-06T08:00Z")
    assert day is not None
    entries = [live.Entry("Title", (), clock) for clock in clocks]
    assert [moment.text for moment in live.moments(entries, day)] == expected
