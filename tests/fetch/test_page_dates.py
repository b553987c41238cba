"""Pages that tell a day alone, or a time without a zone: written as they tell it, never more precisely."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.fetch.files.writing import What, put
from briefing.fetch.nouns import Piece

NOW = datetime(2024, 4, 2, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("published", "place", "line"),
    [
        (date(2024, 3, 31), "2024/03/31-echo-ferry-sinks.md", "date: 2024-03-31\n"),
        (datetime(2024, 3, 31, 23, 30), "2024/03/31-echo-ferry-sinks.md", "date: 2024-03-31T23:30:00\n"),
        (
            datetime.fromisoformat("2024-04-01T00:30:00+02:00"),
            "2024/03/31-echo-ferry-sinks.md",
            "date: 2024-04-01T00:30:00+02:00\n",
        ),
        (None, "2024/04/02-echo-ferry-sinks.md", "fetched: 2024-04-02T08:00:00Z\n"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_told(tmp_path: Path, published, place: str, line: str) -> None:
    made = put(tmp_path, Piece("Ferry sinks", "All saved.", NOW, "Echo", published))
    assert made.place == place
    text = (tmp_path / place).read_text()
    assert line in text
    assert published is not None or "\ndate:" not in text


@pytest.mark.parametrize("published", [date(2024, 3, 31), datetime(2024, 3, 31, 23, 30), None])
def test_a_later_version_of_it_is_dated_later(tmp_path: Path, published) -> None:
    first = put(tmp_path, Piece("Ferry sinks", "All saved.", NOW, "Echo", published))
    second = put(tmp_path, Piece("Ferry sinks", "Two are missing.", NOW, "Echo", published), first.place)
    assert second.what is What.VERSION
    assert "date: 2024-04-02T08:00:00Z\n" in (tmp_path / second.place).read_text()
