from datetime import date

import pytest

from briefing.brief.wording import days, joined, number, with_n
from briefing.text.labels import counted, day_text


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2022, 10, 1), date(2022, 12, 31), "1 October to 31 December 2022"),
        (date(2022, 10, 1), date(2022, 10, 31), "1 to 31 October 2022"),
        (date(2022, 12, 31), date(2023, 1, 1), "31 December 2022 to 1 January 2023"),
        (date(2022, 5, 3), date(2023, 5, 3), "3 May 2022 to 3 May 2023"),
        (date(2022, 5, 3), date(2022, 5, 3), "3 May 2022"),
    ],
)
def test_a_stretch_of_days_is_said(first: date, last: date, expected: str) -> None:
    assert days(first, last) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (day_text(date(2022, 11, 20)), "20 Nov 2022"),
        (day_text(None), "undated"),
        (number(2), "two"),
        (number(13), "13"),
        (counted(1, "report"), "1 report"),
        (counted(2, "copy"), "2 copies"),
        (with_n(4), "n = 4, too few for a pattern"),
        (with_n(5), "n = 5"),
        (joined([]), ""),
        (joined(["a"]), "a"),
        (joined(["a", "b", "c"]), "a, b and c"),
    ],
)
def test_a_count_is_said(said: str, expected: str) -> None:
    assert said == expected
