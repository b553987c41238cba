"""What of a library has changed, told by place, size and time alone."""

import pytest

from briefing.session.changed import changes, moved

KNOWN = {"a.md": (10, 1), "b.md": (20, 2)}


@pytest.mark.parametrize(
    ("now", "new", "changed", "gone"),
    [
        ({"b.md": (20, 2), "a.md": (10, 1)}, [], [], []),
        ({"a.md": (10, 1), "b.md": (20, 2), "c.md": (1, 1)}, ["c.md"], [], []),
        ({"a.md": (11, 1), "b.md": (20, 2)}, [], ["a.md"], []),
        ({"a.md": (10, 0), "b.md": (20, 2)}, [], ["a.md"], []),
        ({"b.md": (20, 2)}, [], [], ["a.md"]),
        ({"c.md": (10, 1)}, ["c.md"], [], ["a.md", "b.md"]),
        ({}, [], [], ["a.md", "b.md"]),
    ],
    ids=["nothing", "one more", "another size", "an earlier time", "one less", "all others", "emptied"],
)
def test_files_are_told_apart_by_place_size_and_time(now, new, changed, gone) -> None:
    found = changes(now, KNOWN)
    assert list(found.new) == new
    assert list(found.changed) == changed
    assert list(found.gone) == gone


def test_a_file_that_may_have_changed_within_the_clocks_grain_is_read_again() -> None:
    found = changes(KNOWN, KNOWN, frozenset({"b.md"}))
    assert list(found.changed) == ["b.md"]


@pytest.mark.parametrize(
    ("new", "gone", "pairs"),
    [
        ({"x.md": b"1"}, {"a.md": b"1"}, {"a.md": "x.md"}),
        ({"x.md": b"1"}, {"a.md": b"2"}, {}),
        ({"x.md": b"1", "y.md": b"1"}, {"a.md": b"1"}, {"a.md": "x.md"}),
        ({"y.md": b"1", "x.md": b"1"}, {"b.md": b"1", "a.md": b"1"}, {"a.md": "x.md", "b.md": "y.md"}),
        ({"x.md": b"1"}, {"a.md": b"1", "b.md": b"1"}, {"a.md": "x.md"}),
    ],
    ids=["moved", "another file", "copied too", "two alike", "one of two alike"],
)
def test_a_file_has_moved_where_its_content_is_gone_from_one_place_and_new_at_another(new, gone, pairs) -> None:
    assert moved(new, gone) == pairs
