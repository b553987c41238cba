"""What the reader says of an article is written into `briefing.toml`: it is read so, and nothing else in the file changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.editing import NotWritten, edited
from briefing.library.overrides import parsed

OURS = """# Mine, and to be kept.
[articles."2022-*"]   # all of that year
outlet = "Echo"

[articles."a.md"]
title = "A ferry"   # as printed
outlet = "Gazette"
"""


def told(text: str, path: str) -> tuple[str | None, str | None, str | None]:
    found = parsed(text)[0].of(path)
    return found.title, found.outlet, found.published.text if found.published else None


def test_what_is_said_is_read_so_and_the_rest_stays_as_it_was() -> None:
    made = edited(OURS, "b/c.md", {"outlet": "Herald", "date": "2024-03-05", "title": ""})
    assert told(made, "b/c.md") == (None, "Herald", "2024-03-05")
    assert made.startswith(OURS)
    assert (told(made, "a.md"), told(made, "2022-x")) == (told(OURS, "a.md"), told(OURS, "2022-x"))


def test_an_entry_is_altered_where_it_stands_with_its_comments() -> None:
    made = edited(OURS, "a.md", {"outlet": "Courier"})
    assert made == OURS.replace("Gazette", "Courier")


def test_an_empty_value_is_said_no_more_and_an_entry_without_any_goes() -> None:
    assert told(edited(OURS, "a.md", {"title": ""}), "a.md") == (None, "Gazette", None)
    assert "a.md" not in edited(OURS, "a.md", {"title": "", "outlet": ""})


def test_a_file_that_is_not_there_is_begun_with_a_word_on_what_it_is() -> None:
    made = edited("", "a.md", {"outlet": "Echo"})
    assert made.startswith("# What the files")
    assert told(made, "a.md") == (None, "Echo", None)


def test_what_is_said_goes_before_a_pattern_further_down() -> None:
    text = OURS + '\n[articles."*"]\noutlet = "Everyone"\n'
    assert told(edited(text, "a.md", {"outlet": "Courier"}), "a.md")[1] == "Courier"
    assert told(edited(text, "z.md", {"outlet": "Courier"}), "z.md")[1] == "Courier"


@pytest.mark.parametrize(
    ("text", "said", "reason"),
    [
        (OURS, {"date": "nonsense"}, "cannot be read as a date"),
        ("[articles", {"outlet": "X"}, "not valid TOML"),
        ("articles = 3\n", {"outlet": "X"}, "no table"),
    ],
)
def test_what_cannot_be_written_is_refused_with_a_reason(text: str, said: dict, reason: str) -> None:
    with pytest.raises(NotWritten, match=reason):
        edited(text, "b.md", said)


PATHS = st.text(st.sampled_from("ab1[]*?!-. /é\"'\\"), min_size=1, max_size=10)


@given(PATHS, PATHS, st.text(min_size=1, max_size=12))
def test_any_path_and_any_name_can_be_written_and_only_that_path_is_meant(path: str, other: str, outlet: str) -> None:
    try:
        made = edited(OURS, path, {"outlet": outlet})
    except NotWritten:
        return
    if told(made, path) != told(OURS, path):
        assert told(made, path)[1] == " ".join(outlet.split())
    if other != path:
        assert told(made, other) == told(OURS, other)
