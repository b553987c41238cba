"""How long a server wants to be left alone, and how that is said."""

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetch.web.waiting import LONGEST, retry_after, spoken

NOW = datetime(2022, 11, 6, 8, 49, 37, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("99999999999", LONGEST),
        ("Sun, 06 Nov 2022 08:50:37 GMT", 60.0),
        ("Sunday, 06-Nov-22 08:50:37 GMT", 60.0),
        ("Sun Nov  6 08:50:37 2022", 60.0),
        ("Sun, 06 Nov 2022 09:50:37 +0100", 60.0),
        ("Sun, 06 Nov 2022 08:00:00 GMT", 0.0),
        ("Sun, 06 Nov 9999 08:00:00 GMT", LONGEST),
        ("", None),
        ("-1", None),
        ("1.5", None),
        ("soon", None),
        ("١٢", None),
        ("9" * 5000, None),
        ("Sun, 99 Nov 2022 08:00:00 GMT", None),
    ],
)
def test_it_is_told_by_a_number_or_a_date(text: str, seconds: float | None) -> None:
    assert retry_after(text, NOW) == seconds


@given(st.integers(0, int(LONGEST)), st.integers(-12, 12))
def test_a_date_in_any_zone_is_read(seconds: int, zone: int) -> None:
    then = (NOW + timedelta(seconds=seconds)).astimezone(timezone(timedelta(hours=zone)))
    assert retry_after(format_datetime(then), NOW) == seconds


@given(
    st.one_of(
        st.text(max_size=60), st.from_regex(r"[A-Z]{3}, \d+ (Nov|Feb) [0-9]+ [0-9]+:[0-9]+:[0-9]+ [-+]?[0-9A-Z]+")
    )
)
def test_anything_else_is_a_time_within_a_week_or_none(text: str) -> None:
    seconds = retry_after(text, NOW)
    assert seconds is None or 0 <= seconds <= LONGEST


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.0, "1 second"),
        (0.2, "1 second"),
        (1.2, "2 seconds"),
        (60.0, "60 seconds"),
        (118.5, "119 seconds"),
        (120.0, "2 minutes"),
        (7200.0, "2 hours"),
        (86400.0, "24 hours"),
        (LONGEST, "7 days"),
    ],
)
def test_a_time_is_said_in_its_largest_unit(seconds: float, said: str) -> None:
    assert spoken(seconds) == said
