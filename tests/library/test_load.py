"""Opening a folder: what is read, what is passed over, and that no file can stop it."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import LibraryMissing, article_id, load
from briefing.library.decode import decode
from briefing.text.harmless import harmless
from tests.library.folder import loaded, one


def test_nested_articles_are_read_and_hidden_ones_are_not(tmp_path: Path) -> None:
    files = {
        "b/c.markdown": "C\n\nText.",
        "a.TXT": "A\n\nText.",
        ".git/x.md": "X",
        ".y.md": "Y",
        "z.png": "Z",
        "README": "R",
    }
    library = loaded(tmp_path, files)
    assert [article.path for article in library.articles] == ["a.TXT", "b/c.markdown"]
    assert library.problems == ()


def test_one_file_may_be_opened_alone(tmp_path: Path) -> None:
    loaded(tmp_path, {"a.md": "A\n\nText.", "b.md": "B"})
    library = load(tmp_path / "a.md")
    assert [article.path for article in library.articles] == ["a.md"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="nowhere: there is no such file or folder"):
        load(tmp_path / "nowhere")
    with pytest.raises(LibraryMissing):
        load(Path("a\0b"))


def test_what_is_neither_file_nor_folder_is_no_library(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LibraryMissing, match="cannot be listed"):
        load(tmp_path / "pipe")


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    assert load(tmp_path).articles == ()


def test_an_id_is_that_of_the_path() -> None:
    assert article_id("a/b.md") == article_id("a/b.md")
    assert article_id("a/b.md") != article_id("a/c.md")
    assert len(article_id("a")) == 12


def test_progress_counts_every_file(tmp_path: Path) -> None:
    loaded(tmp_path, {"a.md": "A", "b.md": b"\x00\x01\x02\x00"})
    seen: list[tuple[int, int]] = []
    load(tmp_path, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_a_saved_brief_is_no_article(tmp_path: Path) -> None:
    library = loaded(tmp_path, {"brief.md": "---\ntype: briefing-brief\ntitle: X\n---\n# X\n\nText."})
    assert (library.articles, library.problems) == ((), ())


def test_related_entries_are_articles_that_keep_their_numbers(tmp_path: Path) -> None:
    content = "---\ntitle: One\nrelated:\n- nonsense\n- title: Two\n  provider: {name: Post}\n- title: Three\n  excerpt: In short it is so.\n---\n"
    one_, two, three = loaded(tmp_path, {"a.md": content}).articles
    assert [two.path, three.path] == ["a.md#related/1", "a.md#related/2"]
    assert (one_.kind, two.kind, three.kind) == ("headline", "headline", "excerpt")
    assert (two.outlet, one_.outlet) == ("Post", None)
    assert three.text == "Three\n\nIn short it is so."
    assert three.file == "a.md"


STRANGE = [
    ("a binary", {"x.md": bytes(range(256)) * 4}, "is no text"),
    ("a binary with a zero in every other byte", {"x.md": b"\x00\xff\x00\xfe" * 100}, "is no text"),
    ("an empty file", {"x.md": ""}, "holds no text"),
    ("white space", {"x.md": "\n \u200b\n"}, "holds no text"),
]


@pytest.mark.parametrize(("name", "files", "says"), STRANGE, ids=[row[0] for row in STRANGE])
def test_a_file_that_is_no_article_is_listed(
    tmp_path: Path, name: str, files: dict[str, str | bytes], says: str
) -> None:
    library = loaded(tmp_path, {**files, "fine.md": "Fine\n\nText."})
    assert [article.title for article in library.articles] == ["Fine"]
    assert [(problem.path, says in problem.reason) for problem in library.problems] == [("x.md", True)]


def test_pipes_links_and_loops_are_listed_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("Secret")
    folder = tmp_path / "library"
    loaded(folder, {"fine.md": "Fine\n\nText.", "deep/b.md": "B\n\nText."})
    os.mkfifo(folder / "pipe.md")
    (folder / "link.md").symlink_to(outside)
    (folder / "gone.md").symlink_to(folder / "nothing.md")
    (folder / "deep" / "loop").symlink_to(folder)
    library = load(folder)
    assert [article.title for article in library.articles] == ["B", "Fine"]
    assert [problem.path for problem in library.problems] == ["deep/loop", "gone.md", "link.md", "pipe.md"]


def test_a_pipe_opened_alone_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert load(tmp_path).problems[0].reason == "is no regular file"


def test_a_file_past_the_bound_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "big.md").open("wb") as file:
        file.truncate(2**30)
    library = load(tmp_path)
    assert library.problems[0].reason == "is larger than 16 MiB"


def test_a_name_that_steers_a_terminal_is_shown_with_its_escapes(tmp_path: Path) -> None:
    library = loaded(tmp_path, {"a\x1b[31m\nb.md": "Fine\n\nText.", "c\u202e.md": ""})
    assert [article.path for article in library.articles] == ["a\\x1b[31m\\x0ab.md"]
    assert [problem.path for problem in library.problems] == ["c\\x202e.md"]


def test_a_name_in_no_encoding_is_read(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/caf\xe9.md", "w") as file:  # noqa: PTH123
        file.write("Fine\n\nText.")
    (article,) = load(tmp_path).articles
    assert article.path == "caf\\xdce9.md"


def test_escapes_in_titles_and_texts_are_gone(tmp_path: Path) -> None:
    article = one(
        tmp_path, '---\ntitle: "A \\e[31mred\\e[0m\\u202e head\\u200bline"\n---\nBo\x1b]0;owned\x07dy &#x202e;text.'
    )
    assert article.text == "A red headline\n\nBody text."


def test_an_escape_in_front_matter_does_not_break_it(tmp_path: Path) -> None:
    library = loaded(tmp_path, {"a.md": "---\ntitle: Quiet \x1b[31mnight\ntags:\t[a]\n---\nText."})
    assert (library.problems, library.articles[0].title) == ((), "Quiet night")


ENCODINGS = [
    ("UTF-8", "Café – “so”", "utf-8", False),
    ("UTF-8 with its mark", "\ufeffCafé", "utf-8", False),
    ("UTF-16", "Café – “so”", "utf-16", False),
    ("UTF-16 without a mark", "Cafe and more of it, in plain letters", "utf-16-le", False),
    ("Windows-1252", "Café – “so”", "cp1252", False),
    ("mojibake", "Putin’s “word”".encode().decode("cp1252", "replace").replace("\ufffd", "\x9d"), "utf-8", True),
]


@pytest.mark.parametrize(("name", "text", "encoding", "repaired"), ENCODINGS, ids=[row[0] for row in ENCODINGS])
def test_an_encoding_is_found_and_only_mojibake_is_repaired(
    name: str, text: str, encoding: str, repaired: bool
) -> None:
    expected = "Putin’s “word”" if repaired else text.lstrip("\ufeff")
    assert decode(text.encode(encoding)) == (expected, repaired)


def test_two_encodings_in_one_file_are_both_read() -> None:
    assert decode("naïve ".encode() + "café".encode("cp1252"))[0] == "naïve café"


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=400),
    st.sampled_from(["a.md", "a.txt"]),
    st.sampled_from([b"", b"---\n", b"+++\n", b"{\n", b"---\ntitle: x\n---\n"]),
)
def test_any_bytes_load_or_are_a_problem(tmp_path: Path, content: bytes, name: str, opening: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(opening + content)
    library = load(path)
    assert len(library.articles) + len(library.problems) > 0
    assert not any("could not be read" in problem.reason for problem in library.problems)
    _assert_whole(library)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "# Head",
                "Also Read | X",
                "\x1b[31mred",
                "Ministers met.",
                "*a*",
                "By Jane Roe",
                "3 hours ago",
                "",
                "<b>",
                "“Why?” she said.",
            ]
        )
    )
)
def test_any_page_gives_a_headline_and_paragraphs(tmp_path: Path, lines: list[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text("\n".join(lines))
    _assert_whole(load(path))


def _assert_whole(library: object) -> None:
    for article in library.articles:  # type: ignore[attr-defined]
        assert harmless(article.text) == article.text
        head, _, body = article.text.partition("\n\n")
        assert head == article.title
        assert "\n" not in head
        assert not body or all(part and part == part.strip() for part in body.split("\n\n"))
        assert all(article.text[slice(*sentence.span)] == sentence.text for sentence in article.sentences)
