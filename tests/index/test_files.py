"""What is known of the files, and of what is wrong with them."""

from briefing.index import FileRow, Index
from briefing.model import Problem


def file(place: str, *problems: str, size: int = 10, mtime: int = 20, seen: int = 30) -> FileRow:
    return FileRow(place, size, mtime, place.encode("utf-8", "replace"), problems, seen)


def test_a_file_is_known_by_place_size_and_time(index: Index) -> None:
    index.files.put([file("a.md"), file("b/c.md", size=2**40, mtime=2**62)])
    assert index.files.known() == {"a.md": (10, 20), "b/c.md": (2**40, 2**62)}
    assert index.files.count() == 2


def test_a_file_read_again_takes_the_place_of_what_was_known(index: Index) -> None:
    index.files.put([file("a.md", "no date", "no text")])
    index.files.put([file("a.md", "no date", size=11)])
    assert index.files.known() == {"a.md": (11, 20)}
    assert index.files.problems() == (Problem("a.md", "no date"),)


def test_a_dropped_file_is_unknown_and_so_are_its_problems(index: Index) -> None:
    index.files.put([file("a.md", "no date"), file("b.md", "no text")])
    index.files.drop(["a.md", "never.md"])
    assert list(index.files.known()) == ["b.md"]
    assert index.files.problems() == (Problem("b.md", "no text"),)


def test_digests_are_told_of_all_files_or_of_those_that_are_asked_for(index: Index) -> None:
    index.files.put([file("a.md"), file("b.md")])
    assert index.files.digests() == {"a.md": b"a.md", "b.md": b"b.md"}
    assert index.files.digests(["b.md", "never.md"]) == {"b.md": b"b.md"}


def test_a_file_looked_at_soon_after_its_change_is_told(index: Index) -> None:
    index.files.put(
        [file("soon.md", mtime=10**18, seen=10**18 + 10**9), file("late.md", mtime=10**18, seen=10**18 + 10**10)]
    )
    assert index.files.seen() == {"soon.md": 10**18 + 10**9}


def test_problems_come_by_path_and_the_library_s_are_replaced_as_one(index: Index) -> None:
    index.files.put([file("b.md", "first", "second"), file("a.md", "no text")])
    index.files.put_doubts([Problem("c.md", "gone")])
    index.files.put_doubts([Problem("b.md", "a double"), Problem("a.md#related/0", "a lookalike")])
    assert index.files.problems() == (
        Problem("a.md", "no text"),
        Problem("a.md#related/0", "a lookalike"),
        Problem("b.md", "first"),
        Problem("b.md", "second"),
        Problem("b.md", "a double"),
    )
    assert index.files.count_problems() == 5


def test_paths_are_ordered_as_python_orders_them(index: Index) -> None:
    places = ["Z", "a", "é", "🛰", "\uffff", "a\x00b", "a b", "", "a/b"]
    index.files.put([file(place, "x") for place in places])
    assert [each.path for each in index.files.problems()] == sorted(places)


def test_a_name_that_is_no_text_does_not_stop_anything(index: Index) -> None:
    index.files.put([file("a\udcff.md", "bad \ud800 reason")])
    assert index.files.known() == {"a?.md": (10, 20)}
    assert index.files.problems() == (Problem("a?.md", "bad ? reason"),)
    index.files.drop(["a\udcff.md"])
    assert index.files.known() == {}
