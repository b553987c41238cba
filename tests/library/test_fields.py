"""The names of fields, and values of every type."""

import pytest

from briefing.library.fields import read
from briefing.library.metadata import shown

FIELDS = [
    ("nested provider", {"provider": {"name": "The Herald", "domain": "herald.example"}}, "outlet", "The Herald"),
    ("publisher", {"publisher": "The Herald"}, "outlet", "The Herald"),
    ("source that is a name", {"source": "The Herald"}, "outlet", "The Herald"),
    ("source that is an address", {"source": "https://www.herald.example/a"}, "outlet", "herald.example"),
    ("outlet before domain", {"site": "Herald", "url": "https://herald.example/a"}, "outlet", "Herald"),
    ("a list as title", {"title": ["One headline", "Another"]}, "title", "One headline"),
    ("a number as title", {"title": 1984}, "title", "1984"),
    ("a mapping as title", {"title": {"x": 1}}, "title", None),
    ("an escape in a title", {"title": "Red \x1b[31malert\x1b[0m"}, "title", "Red alert"),
    ("a title of two lines", {"title": "One\n  line"}, "title", "One line"),
    ("null written out", {"title": "null"}, "title", None),
    ("spelling of names", {"Original-URL": "http://a.example/"}, "url", "http://a.example/"),
    ("no web address", {"url": "javascript:alert(1)"}, "url", None),
    ("no file", {"url": "file:///etc/passwd"}, "url", None),
    ("topics as text", {"tags": "war, drones"}, "topics", ("war", "drones")),
    ("topics as a list", {"keywords": ["war", 7, None, "war"]}, "topics", ("war", "7")),
    ("language with a country", {"lang": "en-GB"}, "language", "en"),
    ("language by name", {"language": "German"}, "language", "de"),
    ("language that is none", {"language": "?"}, "language", None),
    ("authors as mappings", {"author": [{"name": "Ann Roe"}, {"name": "Bob Doe"}]}, "authors", ("Ann Roe", "Bob Doe")),
    ("authors as note links", {"author": ["[[Ann Roe]]"]}, "authors", ("Ann Roe",)),
    ("summary", {"summary": "In short."}, "excerpt", "In short."),
]


@pytest.mark.parametrize(("name", "values", "field", "expected"), FIELDS, ids=[row[0] for row in FIELDS])
def test_a_field_is_read_under_any_of_its_names(
    name: str, values: dict[str, object], field: str, expected: object
) -> None:
    assert getattr(read(values), field) == expected


def test_a_draft_flag_is_no_date_but_the_date_beside_it_is() -> None:
    found = read({"published": False, "date": "2022-12-06"}).published
    assert found is not None
    assert found.text == "2022-12-06"


def test_the_day_of_clipping_counts_only_where_no_other_is_told() -> None:
    found = read({"created": "2023-01-01", "published": "2022-12-06"}).published
    assert found is not None
    assert found.text == "2022-12-06"


def test_a_value_that_holds_itself_is_read_as_nothing() -> None:
    loop: list[object] = []
    loop.append(loop)
    assert read({"title": loop, "tags": loop}).title is None


METADATA = [
    ("a short field", {"section": "World"}, {"section": "World"}),
    ("a nested one", {"provider": {"domain": "a.example"}}, {"provider.domain": "a.example"}),
    ("a list of words", {"tags": ["a", "b"]}, {"tags": "a, b"}),
    ("a blob", {"data": "QmxhaCBibGFoIGJsYWggYmxhaCBibGFoIGJsYWggYmxhaA=="}, {}),
    ("a key", {"api_key": "123", "secured": "x", "Session-Token": "y"}, {}),
    ("a nested key", {"provider": {"secret": "x"}}, {}),
    ("an author is no authorisation", {"author": "Ann"}, {"author": "Ann"}),
    ("an escape in a name", {"a\x1b[31mb": "c"}, {"ab": "c"}),
    ("a long value", {"note": "word " * 60}, {}),
    ("a list of mappings", {"images": [{"url": "x"}]}, {}),
]


@pytest.mark.parametrize(("name", "values", "expected"), METADATA, ids=[row[0] for row in METADATA])
def test_only_short_readable_fields_are_shown(name: str, values: dict[str, object], expected: dict[str, str]) -> None:
    assert shown(values) == expected
