"""What files of fetched articles are called."""

import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from itertools import islice
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetch.files.names import places, slug
from tests.fetch.pieces import piece

TEXTS = st.one_of(
    st.text(max_size=300),
    st.text(alphabet='../\\:*?"<>|~ \0\n\u202econCON.md', max_size=50),
    st.sampled_from(
        ["..", "../../etc/passwd", "CON", "nul.md", "C:\\Windows", "~root", ".hidden", "", "…", "👩‍👩‍👧", "%2e%2e%2f"]
    ),
)


@pytest.mark.parametrize(
    ("title", "outlet", "place"),
    [
        ("Bridge closed after storm", "Herald", "2026/03/01-herald-bridge-closed-after-storm.md"),
        ("What’s “next” for U.S.?", "The New York Times", "2026/03/01-the-new-york-times-whats-next-for-u-s.md"),
        ("Süden: Flüsse über Pegel", "F.A.Z.", "2026/03/01-f-a-z-süden-flüsse-über-pegel.md"),
        ("日本語の見出し", "日本経済新聞", "2026/03/01-日本経済新聞-日本語の見出し.md"),
        ("हिन्दी समाचार", None, "2026/03/01-herald-example-हिन्दी-समाचार.md"),
        ("👍", "👍", "2026/03/01.md"),
        ("../../../etc/passwd", "..", "2026/03/01-etc-passwd.md"),
        ("CON", "", "2026/03/01-herald-example-con.md"),
        ("A\u202eb\x1b[31mc", "x\0y", "2026/03/01-xy-abc.md"),
    ],
)
def test_a_name_is_of_day_outlet_and_headline(title: str, outlet: str | None, place: str) -> None:
    assert next(places(piece(title=title, outlet=outlet))) == place


def test_the_day_is_that_of_publication_in_utc_else_of_fetching() -> None:
    late = datetime(2026, 2, 28, 22, 0, tzinfo=timezone(timedelta(hours=-5)))
    assert next(places(piece(published=late))).startswith("2026/03/01-")
    assert next(places(piece(published=None))).startswith("2026/03/02-")
    assert next(places(piece(published=datetime(1, 1, 1, tzinfo=UTC)))).startswith("2026/03/02-")


@given(TEXTS, TEXTS, st.one_of(st.none(), TEXTS))
def test_no_name_leaves_its_folder_or_is_no_name_on_some_system(title: str, outlet: str, url: str | None) -> None:
    for place in islice(places(piece(title=title, outlet=outlet, url=url)), 12):
        year, month, name = place.split("/")
        assert (year, month) == ("2026", "03")
        assert PurePosixPath(place).parts == PureWindowsPath(place).parts
        assert name.startswith("01")
        assert name == name.lower() == unicodedata.normalize("NFC", name)
        assert name.endswith(".md")
        assert name.isprintable()
        assert not set(name) & set('\\/:*?"<>|\0 ')
        assert len(name.encode()) <= 200


@given(TEXTS)
def test_other_articles_of_the_name_get_others(title: str) -> None:
    several = list(islice(places(piece(title=title)), 20))
    assert len(set(several)) == 20
    assert several != list(islice(places(piece(title=title, url="https://herald.example/other")), 20))


@given(st.text(max_size=200), st.integers(1, 60))
def test_a_slug_is_no_longer_than_it_may_be(text: str, most: int) -> None:
    made = slug(text, most)
    assert len(made.encode()) <= most
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert "--" not in made
