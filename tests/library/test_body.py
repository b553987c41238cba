"""Markdown bodies: the words stay, the marks go."""

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.library import body
from briefing.library.body import plain
from tests.library.folder import one

BODIES = [
    ("no marks", "A 5*4 field & more.", "A 5*4 field & more."),
    ("a link is its text", "See [the letter](https://a.example/x) here.", "See the letter here."),
    ("a note link", "See [[Jane Roe]] and [[x|John Doe]].", "See Jane Roe and John Doe."),
    ("emphasis", "It is **not** *so*.", "It is not so."),
    ("a heading", "## Part two\nText.", "Part two\n\nText."),
    ("a quote", "> We will.\n\nHe left.", "We will.\n\nHe left."),
    ("a list", "- one\n- two", "one\n\ntwo"),
    ("a year opens a paragraph", "1984. It was cold, **he** said.", "1984. It was cold, he said."),
    ("an indented paragraph", "    Indented, *not* code.", "Indented, not code."),
    ("tags", "<p>One <b>bold</b> word.</p><p>Two.</p>", "One bold word.\n\nTwo."),
    ("a script", "One.<script>alert(1)</script> Two.", "One. Two."),
    ("an address in angle brackets", "See <https://a.example/x>.", "See https://a.example/x."),
    ("an entity", "Fish &amp; chips", "Fish & chips"),
    ("an escaped star", r"5 \* 4", "5 * 4"),
]


@pytest.mark.parametrize(("name", "text", "expected"), BODIES, ids=[row[0] for row in BODIES])
def test_a_markdown_body_becomes_its_words(name: str, text: str, expected: str) -> None:
    assert plain(text).text == expected


def test_an_image_is_cut_and_its_description_kept_beside(tmp_path: Path) -> None:
    article = one(tmp_path, "---\ntitle: A\n---\nOne ![the *port*](p.png) two.")
    assert article.text == "A\n\nOne  two."
    assert [(cut.text, cut.reason) for cut in article.cut] == [("the *port*", "image")]


def test_the_first_heading_is_the_headline_of_a_file_without_front_matter(tmp_path: Path) -> None:
    article = one(tmp_path, "Home\n\n# Ministers *meet*\n\nThey met.")
    assert (article.title, article.title_source) == ("Ministers meet", "text")
    assert article.text == "Ministers meet\n\nThey met."


def test_plain_text_keeps_its_stars(tmp_path: Path) -> None:
    assert one(tmp_path, "Ministers meet\n\nIt was *not* so.", "a.txt").text == "Ministers meet\n\nIt was *not* so."


def test_an_excerpt_that_the_body_lacks_opens_it(tmp_path: Path) -> None:
    article = one(tmp_path, "---\ntitle: A headline\nexcerpt: What it is about.\n---\nThey met.")
    assert article.text == "A headline\n\nWhat it is about.\n\nThey met."


@pytest.mark.parametrize("excerpt", ["They met in Vienna", "They met in…", "A headline"])
def test_an_excerpt_that_the_text_holds_is_not_repeated(tmp_path: Path, excerpt: str) -> None:
    article = one(tmp_path, f"---\ntitle: A headline\nexcerpt: {excerpt}\n---\nThey met in Vienna. They left.")
    assert article.text == "A headline\n\nThey met in Vienna. They left."


marks = [
    "word",
    "*",
    "_",
    "`",
    "[",
    "](x)",
    "](<javascript:x>)",
    "![",
    "<http://a.b>",
    "&amp;",
    "\\",
    " ",
    "\n",
    "  \n",
    "\n\n",
    "\n \n",
]
openings = ["1. ", "12) ", "# ", "> ", "- ", "    ", "```", "===", "***", "_ _ _", "[a]", "[a]: b"]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from([*marks, *openings]), max_size=20).map("".join))
@example("> 12) \n---\n\n")
@example("12. a\n\n- b\n\n    c")
@example("[a]\n\n```\n\n*b*")
def test_words_are_those_of_the_parser_though_most_paragraphs_are_not_parsed(text: str) -> None:
    parser = MarkdownIt("commonmark", {"maxNesting": 20}).disable(["code", "html_block", "html_inline"])
    with patch.object(body, "_tokens", parser.parse):
        whole = plain(text)
    assert plain(text) == whole
