"""Files that are broken, hostile or no files at all: each is listed with its reason, and the rest loads."""

import os
import socket
import stat
from pathlib import Path

import pytest

from briefing.library import LibrarySettings, load, walk
from tests.library.folder import loaded

FINE = "Ministers meet\n\nThey met in Vienna on Monday."
DEEP = 200_000
FILES = [
    # name, content, what the problem says
    ("an empty file", b"", "holds no text"),
    ("front matter without a text", b"---\ndate: 2022-12-06\n---\n", "holds no text"),
    ("an empty page", b"<html></html>", "no article that could be told"),
    ("a binary", bytes(range(256)) * 8, "is no text"),
    ("YAML that is nested deep", b"---\na: " + b"[" * DEEP + b"\n---\nx", "deeper than 50"),
    ("YAML that is nested deep in blocks", b"---\n" + b"- " * 60_000 + b"a\n---\nx", "deeper than 50"),
    ("JSON that is nested deep", b'{\n"a": ' + b"[" * DEEP + b"\n}\nx", "nested too deep"),
    ("TOML that is nested deep", b"+++\na = " + b"[" * DEEP + b"\n+++\nx", "nested too deep"),
    ("TOML in YAML's fences that is nested deep", b"---\na = " + b"[" * DEEP + b"\n---\nx", "nested too deep"),
    (
        "an alias bomb",
        b"---\na: &a [x]\n" + b"".join(b"b%d: [%s]\n" % (n, b"*a," * 20) for n in range(9)) + b"---\nx",
        "more than 100 aliases",
    ),
    ("duplicate keys", b"---\ntitle: A\ntitle: B\n---\nText.", "`title` stands twice"),
    ("front matter that is not closed", b"---\ntitle: A\n\nText.", "is not closed"),
    ("front matter that is a list", b"---\n- title: A\n- b\n---\nText.", "`key: value`"),
    ("front matter of 15 MiB", b"---\ntitle: A\nx: " + b"y" * 15 * 2**20 + b"\n---\nText.", "longer than 256 Ki"),
    ("a page of too many tags", b"<html>" + b"<p>a" * 40_000, "30000 tags"),
    ("a page of one long tag", b"<html " + b"a=b " * 20_000 + b">x", "a tag of more than 20000 characters"),
    ("a page that is too long", b"<html><p>" + b"word " * 300_000, "more than 1 Mi characters"),
    ("a page that is nested deep", b"<html>" + b"<div>" * 20_000, "no article that could be told"),
    ("a text that is too long", b"word " * 220_000, "more than 1 Mi characters"),
    ("a date of two meanings", b"---\ntitle: A\ndate: 5/6/2022\n---\nText.", "may mean two days"),
]


@pytest.mark.parametrize(("name", "content", "says"), FILES, ids=[row[0] for row in FILES])
def test_a_bad_file_is_listed_and_the_rest_loads(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    library = loaded(tmp_path, {"bad.md": content, "fine.md": FINE})
    assert [(each.path, says in each.reason) for each in library.problems] == [("bad.md", True)]
    assert "Ministers meet" in [article.title for article in library.articles]


WRONG = [
    ("a list as title", "title: [A headline, B]", "A headline"),
    ("a list of lists as title", "title: [[A headline]]", "A headline"),
    ("a mapping as title", "title: {name: A headline}", "A headline"),
    ("a number as title", "title: 1984", "1984"),
    ("a mapping as date, tags, url", "title: A headline\ndate: {a: 1}\ntags: {b: 2}\nurl: [c]", "A headline"),
    ("a number as everything", "title: 1\noutlet: 2\ndate: 3\nurl: 4\ntags: 5\nauthor: 6\nrelated: 7", "1"),
    ("a year out of range", "title: A headline\ndate: 99999-99-99", "A headline"),
    ("an outlet in a list of mappings", "title: A headline\nsource: [{name: [{name: The Herald}]}]", "A headline"),
]


@pytest.mark.parametrize(("name", "block", "title"), WRONG, ids=[row[0] for row in WRONG])
def test_a_value_of_a_wrong_type_costs_no_article(tmp_path: Path, name: str, block: str, title: str) -> None:
    library = loaded(tmp_path, {"a.md": f"---\n{block}\n---\nThey met."})
    assert ([article.title for article in library.articles], library.problems) == ([title], ())


def test_a_socket_a_device_and_a_pipe_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(tmp_path, {"fine.md": FINE})
    os.mkfifo(tmp_path / "pipe.md")
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.md")
        library = load(tmp_path)
    assert [(each.path, each.reason) for each in library.problems] == [
        ("pipe.md", "is no regular file"),
        ("socket.md", "is no regular file"),
    ]
    with pytest.raises(walk.Unreadable, match="is no regular file"):
        walk.read(Path(os.devnull))


def test_a_link_out_of_the_library_and_a_loop_are_listed(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("Secret")
    folder = tmp_path / "library"
    loaded(folder, {"fine.md": FINE})
    (folder / "out.md").symlink_to(tmp_path / "secret.md")
    (folder / "loop.md").symlink_to(folder / "loop.md")
    (folder / "up").symlink_to(tmp_path)
    library = load(folder)
    assert [each.path for each in library.problems] == ["loop.md", "out.md", "up"]
    assert [article.title for article in library.articles] == ["Ministers meet"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_and_a_folder_without_permission_are_listed(tmp_path: Path) -> None:
    loaded(tmp_path, {"fine.md": FINE, "shut.md": FINE, "closed/a.md": FINE})
    (tmp_path / "shut.md").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        library = load(tmp_path)
    finally:
        (tmp_path / "closed").chmod(stat.S_IRWXU)
    assert [(each.path, "Permission denied" in each.reason) for each in library.problems] == [
        ("closed", True),
        ("shut.md", True),
    ]
    assert len(library.articles) == 1


def test_what_the_system_refuses_is_told_in_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Modes do not hold root back, so that the refusal itself is played here.
    loaded(tmp_path, {"fine.md": FINE, "shut.md": FINE})
    opened = os.open

    def refusing(path: Path, *rest: int) -> int:
        if Path(path).name == "shut.md":
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", refusing)
    library = load(tmp_path)
    assert [(each.path, each.reason) for each in library.problems] == [
        ("shut.md", "cannot be opened: Permission denied")
    ]


def test_a_file_that_vanishes_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(tmp_path, {"a.md": FINE, "gone.md": FINE})
    monkeypatch.setattr(walk, "read", _then(walk.read, lambda: (tmp_path / "gone.md").unlink(missing_ok=True)))
    library = load(tmp_path)
    assert [(each.path, each.reason) for each in library.problems] == [
        ("gone.md", "cannot be opened: No such file or directory")
    ]


def test_a_file_that_changes_while_it_is_read_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("Old\n\nThey met.")
    states = iter([(1, 1), (2, 2), (2, 2), (2, 2)])
    monkeypatch.setattr(walk, "_state", lambda _handle: next(states))
    assert [article.title for article in load(tmp_path).articles] == ["Old"]
    assert next(states, None) is None


def test_a_file_that_never_rests_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(tmp_path, {"a.md": FINE})
    states = iter(range(1000))
    monkeypatch.setattr(walk, "_state", lambda _handle: next(states))
    (problem,) = load(tmp_path).problems
    assert problem.reason == "changes while it is read"


def test_names_that_are_shown_alike_are_told_apart_or_listed(tmp_path: Path) -> None:
    loaded(tmp_path, {"a\n.md": FINE, "a\\x0a.md": FINE.replace("Ministers", "Mayors")})
    library = load(tmp_path)
    assert [article.path for article in library.articles] == ["a\\x0a.md"]
    assert [(each.path, "under the same name" in each.reason) for each in library.problems] == [("a\\x0a.md", True)]


def test_two_files_of_one_address_or_id_are_both_read_and_listed(tmp_path: Path) -> None:
    text = "---\ntitle: {}\nurl: https://a.example/x\n---\nThey met."
    ids = "---\ntitle: {}\nid: 7\n---\nThey met."
    library = loaded(
        tmp_path, {"a.md": text.format("A"), "b.md": text.format("B"), "c.md": ids.format("C"), "d.md": ids.format("D")}
    )
    assert len(library.articles) == 4
    assert [(each.path, each.reason) for each in library.problems] == [
        ("b.md", "has the same address as a.md; both were read"),
        ("d.md", "has the same `id` as c.md; both were read"),
    ]


OUTLETS = [
    # names in one library, how many of them are listed
    ("letters of two alphabets", ["The Неrald"], 1),  # Cyrillic Н and е
    ("another alphabet's letters of the same shape", ["BBC", "ВВС"], 1),
    ("a name in Cyrillic", ["Правда"], 0),
    ("a name in Greek", ["Καθημερινή"], 0),
    ("a name with an accent", ["El País"], 0),
    ("names in two alphabets side by side", ["TASS ТАСС"], 0),
]


@pytest.mark.parametrize(("name", "outlets", "listed"), OUTLETS, ids=[row[0] for row in OUTLETS])
def test_an_outlet_that_looks_like_another_is_shown_as_written_and_listed(
    tmp_path: Path, name: str, outlets: list[str], listed: int
) -> None:
    files: dict[str, str | bytes] = {
        f"{n}.md": f"---\ntitle: {n}\noutlet: {o}\n---\nThey met." for n, o in enumerate(outlets)
    }
    library = loaded(tmp_path, files)
    assert [article.outlet for article in library.articles] == outlets
    assert len(library.problems) == listed


def test_templates_and_the_folder_beside_a_saved_page_are_left_out(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "templates/a.md": FINE,
        "page.html": "<html><title>Ministers meet</title><article><p>They met in Vienna.</p></article></html>",
        "page_files/frame.html": "<html><p>An advertisement.</p></html>",
        "case_files/b.md": FINE,
    }
    assert [article.file for article in loaded(tmp_path, files).articles] == ["case_files/b.md", "page.html"]


def test_a_reader_may_add_endings_and_names_of_fields(tmp_path: Path) -> None:
    loaded(tmp_path, {"a.org": "---\nkop: A headline\nkrant: The Herald\n---\nThey met.", "b.md": FINE})
    library = load(
        tmp_path, settings=LibrarySettings({"title": ["kop"], "outlet": ["krant"], "colour": ["x"]}, ["ORG"])
    )
    assert [(article.title, article.outlet) for article in library.articles] == [
        ("A headline", "The Herald"),
        ("Ministers meet", None),
    ]
    assert [(each.path, each.reason.startswith("`colour` is no field")) for each in library.problems] == [
        ("settings", True)
    ]


def _then(read, act):  # type: ignore[no-untyped-def]
    def reading(path: Path) -> bytes:
        content: bytes = read(path)
        act()
        return content

    return reading


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_what_only_looks_like_json_front_matter_is_text(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes("{\u00a0\nA line below a brace and a no-break space.".encode())
    library = load(tmp_path)
    assert [article.text.count("A line below a brace") for article in library.articles] == [1]
    assert not any("StopIteration" in problem.reason for problem in library.problems)


@pytest.mark.parametrize("spaces", ["\u00a0" * 240, " " * 240, " \u00a0" * 120])
def test_a_copyright_line_of_spaces_comes_to_an_end(tmp_path: Path, spaces: str) -> None:
    # found by fuzzing: tried in every division, 110 of them took seconds and 240 minutes
    (tmp_path / "a.txt").write_text(
        f"A ferry\n\nIt left at noon.\n\n6 December 2022{spaces}x\n\n©{spaces}x\n", encoding="utf-8"
    )
    assert load(tmp_path).articles
