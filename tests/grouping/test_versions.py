import pytest

from briefing.grouping.versions import version_text, versions
from briefing.model import Copy, Report

from .build import article


@pytest.mark.parametrize(
    ("case", "articles", "expected"),
    [
        ("one of each outlet", [("a", "Echo", "2024-03-06"), ("b", "Gazette", "2024-03-07")], {}),
        ("no outlet known", [("a", None, "2024-03-06"), ("b", None, "2024-03-07")], {}),
        ("in order", [("a", "Echo", "2024-03-06"), ("b", "echo", "2024-03-08"), ("c", "Echo", "2024-03-07")], {"a": 1, "b": 3, "c": 2}),
        ("an undated one", [("a", "Echo", "2024-03-06"), ("b", "Echo", None)], {"a": 1, "b": None}),
        ("two of one day", [("a", "Echo", "2024-03-06"), ("b", "Echo", "2024-03-06"), ("c", "Echo", "2024-03-07")], {"a": None, "b": None, "c": 3}),
        ("of several outlets", [("a", "Echo", "2024-03-06"), ("b", "Gazette", "2024-03-07"), ("c", "Gazette", "2024-03-08")], {"b": 1, "c": 2}),
    ],
)  # fmt: skip
def test_versions_are_an_outlets_articles_of_one_report_by_date(case: str, articles: list, expected: dict) -> None:
    lead, *others = (article(path, "Ferry aground", "", day, outlet) for path, outlet, day in articles)
    report = Report(lead, tuple(Copy(other, 0.9) for other in others))
    paths = {one.id: one.path for one in report.articles}
    assert {paths[id]: place for id, place in versions(report).items()} == expected


@pytest.mark.parametrize(
    ("place", "text"),
    [(1, "1st version"), (2, "2nd version"), (3, "3rd version"), (4, "4th version"), (11, "11th version"), (22, "22nd version"), (None, "another version")],
)  # fmt: skip
def test_a_version_is_called(place: int | None, text: str) -> None:
    assert version_text({"a": place}, "a") == text
    assert version_text({"a": place}, "b") == ""
