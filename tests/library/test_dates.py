"""Dates as they are written, and what is no date."""

import pytest

from briefing.library.datelines import is_dateline, is_stamp, published
from briefing.library.dates import find, parse

WRITTEN = [
    ("ISO day", "2022-12-13", "2022-12-13"),
    ("ISO with zone", "2022-12-06T14:44:00Z", "2022-12-06T14:44:00Z"),
    ("ISO with offset", "2022-12-06T14:44:00+02:00", "2022-12-06T14:44:00+02:00"),
    ("ISO to the minute", "2022-12-06 14:44", "2022-12-06T14:44"),
    ("ISO with fractions", "2022-12-06T14:44:00.123Z", "2022-12-06T14:44:00Z"),
    ("day month year, time", "20 Nov, 2022 07:28", "2022-11-20T07:28"),
    ("month day", "Dec 6, 2022", "2022-12-06"),
    ("ordinal", "6th of December 2022", "2022-12-06"),
    ("with weekday and zone", "Tuesday, December 6, 2022 at 2:44 PM EST", "2022-12-06T14:44-05:00"),
    ("midnight", "Dec 6, 2022 12:05 am", "2022-12-06T00:05"),
    ("slashes, year first", "2022/12/13", "2022-12-13"),
    ("day first by evidence", "13/12/2022", "2022-12-13"),
    ("month first by evidence", "12/13/2022", "2022-12-13"),
    ("dots are day first", "3.12.2022", "2022-12-03"),
    ("mail header", "Tue, 06 Dec 2022 14:44:00 GMT", "2022-12-06T14:44:00Z"),
    ("seconds since 1970", "1670337840", "2022-12-06T14:44:00Z"),
]
NO_DATES = [
    ("relative", "Updated 2 years ago"),
    ("relative hours", "9 hours ago"),
    ("day and month cannot be told apart", "5/6/2022"),
    ("no such day", "2022-02-30"),
    ("no such month", "2022-13-01"),
    ("a flag", "false"),
    ("a count", "2022 drones"),
    ("nothing", ""),
    ("a year of another age", "0001-01-01"),
]


@pytest.mark.parametrize(("name", "text", "expected"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_a_written_date_keeps_its_precision(name: str, text: str, expected: str) -> None:
    found = parse(text)
    assert found is not None
    assert found.text == expected
    assert found.day.isoformat() == expected[:10]


@pytest.mark.parametrize(("name", "text"), NO_DATES, ids=[row[0] for row in NO_DATES])
def test_what_names_no_day_is_no_date(name: str, text: str) -> None:
    assert parse(text) is None


def test_a_zone_moves_the_instant_and_not_the_day() -> None:
    late = parse("2022-12-06T23:30:00-05:00")
    assert late is not None
    assert late.day.isoformat() == "2022-12-06"
    assert late.instant == 1670387400


def test_a_date_is_found_inside_a_line() -> None:
    found = find("Posted by Ann on 3 March 2021, 09:15 | News")
    assert found is not None
    assert found.text == "2021-03-03T09:15"


LINES = [
    ("date and update", "20 Nov, 2022 07:28 / Updated 2 years ago", True, False),
    ("a date alone", "Wednesday, July 28, 2004", True, False),
    ("published and zone", "Published: Dec 6, 2022, 09:14 PM IST", True, True),
    ("update only", "Updated at 9:15 p.m. ET", False, True),
    ("update with weekday", "Updated at 3:40 a.m. ET on Wednesday", False, True),
    ("an update that reports", "UPDATE 7:45 a.m.: The mayor adds:", False, False),
    ("a sentence with a date", "The treaty was signed on 6 December 2022 in Vienna.", False, False),
    ("no date", "Please wait", False, False),
]


@pytest.mark.parametrize(("name", "line", "dateline", "stamp"), LINES, ids=[row[0] for row in LINES])
def test_a_line_is_about_dates_only_where_it_says_nothing_else(
    name: str, line: str, dateline: bool, stamp: bool
) -> None:
    assert (is_dateline(line), is_stamp(line)) == (dateline, stamp)


def test_the_date_of_an_update_is_not_when_it_was_published() -> None:
    assert published("Updated: 7 December 2022") is None
    both = published("Published 6 December 2022, updated 7 December 2022")
    assert both is not None
    assert both.text == "2022-12-06"


PUBLISHED = [
    ("a day alone", "6 December 2022", "2022-12-06"),
    ("after a place", "VIENNA, December 6, 2022 (Herald Wire)", "2022-12-06"),
    ("after a byline", "By Jane Roe of the county and court desk, 6 December 2022", "2022-12-06"),
    ("after a section", "Posted in Town and Country on Tuesday, December 6, 2022.", "2022-12-06"),
    ("in French", "Par Jeanne Roe avec nos agences, le 6 décembre 2022", "2022-12-06"),
    ("before an update", "December 6, 2022, updated December 9, 2022", "2022-12-06"),
    ("an update alone", "Updated December 9, 2022", None),
    ("a day of saving", "Posted a year ago [downloaded on 6 December 2022]", None),
    ("a sentence", "Roe was born on April 22, 1923, in Arden.", None),
    ("who did it", "Two towns were flooded by the river on June 6, 2022", None),
    ("a headline", "What the minister said in the debate of June 6, 2022", None),
    ("a label of another day", "Deadline: Tuesday, December 6, 2022", None),
    ("a caption", "Jane Roe in Vienna on December 6, 2022. (Photo: John Doe, Herald Wire)", None),
    ("somebody's post", "No comment! — Jane Roe (@janeroe) December 6, 2022", None),
]


@pytest.mark.parametrize(("name", "line", "expected"), PUBLISHED, ids=[row[0] for row in PUBLISHED])
def test_a_line_dates_the_page_only_where_it_tells_nothing_else(name: str, line: str, expected: str | None) -> None:
    found = published(line)
    assert (found.text if found else None) == expected
