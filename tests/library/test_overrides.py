"""`briefing.toml`: what the reader says of the articles."""

from pathlib import Path

import pytest

from briefing.library.overrides import parsed
from tests.library.folder import loaded

TWO = {"a1.md": "---\ntitle: One\nurl: https://a.example/1\n---\nText.", "a2.md": "Two\n\nText."}


def test_the_reader_counts_before_the_file_and_the_later_pattern_before_the_earlier(tmp_path: Path) -> None:
    said = '[articles."a*"]\noutlet = "Herald"\ndate = 2022-12-06\ntopics = ["war"]\n[articles."a2.md"]\noutlet = "Post"\ntitle = "Second"\n'
    one, two = loaded(tmp_path, {**TWO, "briefing.toml": said}).articles
    assert (one.outlet, one.outlet_source, one.title, one.topics) == ("Herald", "briefing.toml", "One", ("war",))
    assert (two.outlet, two.title, two.title_source) == ("Post", "Second", "briefing.toml")
    assert two.text == "Second\n\nTwo\n\nText."
    assert two.published is not None
    assert (two.published.text, two.date_source) == ("2022-12-06", "briefing.toml")


def test_a_pattern_for_a_file_is_not_about_its_related_entries(tmp_path: Path) -> None:
    content = "---\ntitle: One\nrelated:\n- title: Other\n---\n"
    said = '[articles."a.md*"]\noutlet = "Herald"\n[articles."*#related/0"]\ndate = "2022-12-06"\n'
    one, other = loaded(tmp_path, {"a.md": content, "briefing.toml": said}).articles
    assert (one.outlet, one.published) == ("Herald", None)
    assert other.outlet is None
    assert other.published is not None


PROBLEMS = [
    ("broken", '[articles."a*"\n', "line 1"),
    ("an unknown key", '[articles."a*"]\noutlets = "Herald"\n', "line 2: "),
    ("a value of a wrong sort", '[articles."a*"]\noutlet = "X"\ndate = "soon"\n', "line 3: "),
    ("a table of another name", '[article."a*"]\noutlet = "X"\n', "`article` is not known"),
    ("a pattern for nothing", '[articles."b*"]\noutlet = "X"\n', "matches no article"),
    ("a value instead of a table", '[articles]\na = "X"\n', "is no table"),
    ("a value instead of tables", 'articles = "X"\n', "holds tables"),
    ("no text", b"\xff\xfe\x00", "is not valid TOML"),
]


@pytest.mark.parametrize(("name", "said", "expected"), PROBLEMS, ids=[row[0] for row in PROBLEMS])
def test_a_mistake_is_named_with_its_line_and_the_articles_load(
    tmp_path: Path, name: str, said: str | bytes, expected: str
) -> None:
    library = loaded(tmp_path, {**TWO, "briefing.toml": said})
    assert [problem.path for problem in library.problems] == ["briefing.toml"]
    assert expected in library.problems[0].reason
    assert len(library.articles) == 2


@pytest.mark.parametrize(
    ("before", "now", "places"),
    [
        ("", "", set()),
        ("", '[articles."a*"]\noutlet = "RT"', {"a.md"}),
        ('[articles."a*"]\noutlet = "RT"', "", {"a.md"}),
        ('[articles."a*"]\noutlet = "RT"', '[articles."a*"]\noutlet = "TASS"', {"a.md"}),
        ('[articles."a*"]\noutlet = "RT"', '[articles."a*"]\noutlet = "RT"  # a word', set()),
        (
            '[articles."a*"]\noutlet = "RT"',
            '[articles."a*"]\noutlet = "RT"\n[articles."b*"]\noutlet = "Echo"',
            {"b.md"},
        ),
        (
            '[articles."a*"]\noutlet = "RT"\n[articles."*.md"]\noutlet = "Echo"',
            '[articles."*.md"]\noutlet = "Echo"\n[articles."a*"]\noutlet = "RT"',
            {"a.md", "b.md"},
        ),
        ("", '[articles."a.md#related/0"]\noutlet = "RT"', {"a.md"}),
    ],
    ids=["nothing", "begun", "ended", "another name", "a comment", "one more", "another order", "of an entry"],
)
def test_the_files_of_which_the_reader_says_something_else_are_told(before: str, now: str, places: set[str]) -> None:
    said, was = parsed(now)[0], parsed(before)[0]
    assert said.changed_since(was, ["a.md", "b.md", "c.txt"]) == places
