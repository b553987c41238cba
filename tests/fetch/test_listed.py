"""`feeds.toml`: read, and changed with what the reader wrote in it kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetch.feeds.listed import NAME, load, parsed
from briefing.fetch.feeds.relisted import NotListed, added, moved, muted, removed
from briefing.fetch.nouns import Source

WRITTEN = """\
# my feeds

[[feeds]]  # the first
url = "https://herald.example/feed"  # daily
outlet = "Herald"

# quiet for now
[[feeds]]
url = 'https://gazette.example/feed'
muted = true
pages = false

# the end
"""
HERALD = Source("https://herald.example/feed", "Herald")
GAZETTE = Source("https://gazette.example/feed", muted=True, pages=False)
ECHO = Source("https://echo.example/feed", 'The "Echo" & co')


def test_feeds_are_read_in_their_order(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(WRITTEN, "utf-8-sig")
    listed = load(tmp_path)
    assert (listed.sources, listed.problems) == ((HERALD, GAZETTE), ())


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert load(tmp_path) == ((), (), "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[feeds]]\noutlet = 'x'", "line 1: `url` is missing"),
        ("\n[[feeds]]\nurl = 3", "line 3: `url` is to be text in quotes"),
        ("[[feeds]]\nurl = 'ftp://a.example'", "line 2: `url` is no address that starts with http:// or https://"),
        ("[[feeds]]\nurl = 'https://a.example'\nmute = true", "line 3: `mute` is not known; known: url, outlet, muted, pages"),
        ("[[feeds]]\nurl = 'https://a.example'\n'muted' = 'yes'", "line 3: `muted` is to be true or false"),
        ("[[feeds]]\nurl = 'https://a.example'\n\n[[ feeds ]]\nurl = 'https://a.example'", "line 5: `url` is listed twice; the first counts"),
        ("feeds = ['https://a.example']", "feed 1: is no table: a feed stands below [[feeds]]"),
        ("feeds = [{url = 3}]", "feed 1: `url` is to be text in quotes"),
        ("feeds = 3", "`feeds` holds a table for each feed, below [[feeds]]"),
        ("feed = 3", "`feed` is not known here; known: feeds"),
        ("[[feeds]\n", "is not valid TOML: "),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(text: str, problem: str) -> None:
    (told,) = parsed(text).problems
    assert told.startswith(problem)


def test_what_is_wrong_with_one_feed_does_not_take_the_others() -> None:
    assert parsed("[[feeds]]\nurl = 3\n" + WRITTEN).sources == (HERALD, GAZETTE)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\0")
    assert load(tmp_path).problems == ("is no text in UTF-8",)


def test_a_feed_is_added_below_the_others() -> None:
    made = added(WRITTEN, [ECHO, HERALD])
    assert parsed(made).sources == (HERALD, GAZETTE, ECHO)
    assert made.startswith(WRITTEN.rstrip("\n"))
    assert added(WRITTEN, [HERALD]) == WRITTEN


def test_a_feed_is_muted_and_asked_again() -> None:
    quiet = muted(WRITTEN, HERALD.url)
    assert quiet == WRITTEN.replace("# daily\n", "# daily\nmuted = true\n")
    assert muted(quiet, HERALD.url, False) == WRITTEN
    assert parsed(muted(WRITTEN, GAZETTE.url, False)).sources[1].muted is False
    assert muted(WRITTEN, GAZETTE.url) == WRITTEN
    assert parsed(muted(WRITTEN.replace("muted = true", "muted = false"), GAZETTE.url)).sources[1].muted


def test_a_feed_that_has_moved_keeps_all_else() -> None:
    assert moved(WRITTEN, HERALD.url, "https://herald.example/new") == WRITTEN.replace(
        'example/feed"', 'example/new"', 1
    )


def test_a_feed_is_removed() -> None:
    made = removed(WRITTEN, HERALD.url)
    assert parsed(made).sources == (GAZETTE,)
    assert "# my feeds" in made
    assert parsed(added(removed(made, GAZETTE.url), [ECHO])).sources == (ECHO,)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "feeds = []\n"])
def test_the_first_feed_may_be_added_to_any_beginning(text: str) -> None:
    assert parsed(added(text, [ECHO])).sources == (ECHO,)


@pytest.mark.parametrize("text", ["[[feeds]\n", "feeds = 3", "feeds = [{url = 'https://a.example'}]"])
def test_what_cannot_be_changed_stays_as_it_is(text: str) -> None:
    with pytest.raises(NotListed):
        added(text, [ECHO])


NAMES = st.one_of(
    st.none(), st.text(min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(str.isprintable)
)
SOURCES = st.lists(
    st.builds(Source, st.integers(0, 9).map("https://a.example/{}".format), NAMES.map(lambda name: name or None), st.booleans(), st.booleans()),
    unique_by=lambda source: source.url,
    max_size=6,
)  # fmt: skip


@given(SOURCES, SOURCES)
def test_what_was_added_is_read_back_and_can_be_removed(first: list[Source], second: list[Source]) -> None:
    text = added(added("# mine\n", first), second)
    known = {source.url for source in first}
    expected = [*first, *(source for source in second if source.url not in known)]
    assert parsed(text).sources == tuple(expected)
    for source in expected:
        text = removed(text, source.url)
    assert parsed(text).sources == ()
    assert "# mine" in text
