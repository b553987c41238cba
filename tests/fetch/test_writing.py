"""Articles in the library: new ones, versions, and what is never overwritten."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetch.files.writing import Put, What, put
from briefing.grouping.versions import versions
from briefing.library import load
from briefing.model import Copy, Report
from tests.fetch.pieces import FETCHED, PUBLISHED, articles, piece

FIRST = "2026/03/01-herald-bridge-closed-after-storm.md"
SECOND = "2026/03/01-herald-bridge-closed-after-storm-v2.md"
THIRD = "2026/03/01-herald-bridge-closed-after-storm-v3.md"
LATER = FETCHED + timedelta(hours=3)


def files(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*") if path.is_file()}


def front(root: Path, place: str) -> dict[str, object]:
    told = yaml.load((root / place).read_text("utf-8").split("---\n")[1], Loader=yaml.BaseLoader)
    assert isinstance(told, dict)
    return told


def test_a_new_article_becomes_a_file_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    written = piece(
        updated=PUBLISHED + timedelta(hours=1),
        authors=("Jane Doe", "John Roe"),
        topics=("Bridges", "#storm: all"),
        excerpt="The bridge is closed.",
        language="en-GB",
    )
    assert put(tmp_path, written) == Put(FIRST, What.NEW)
    assert (tmp_path / FIRST).read_text("utf-8") == (
        "---\n"
        'title: "Bridge closed after storm"\n'
        'outlet: "Herald"\n'
        "date: 2026-03-01T07:30:00Z\n"
        "updated: 2026-03-01T08:30:00Z\n"
        'link: "https://herald.example/bridge"\n'
        'authors:\n  - "Jane Doe"\n  - "John Roe"\n'
        'topics:\n  - "Bridges"\n  - "#storm: all"\n'
        'language: "en-GB"\n'
        'excerpt: "The bridge is closed."\n'
        "fetched: 2026-03-02T09:00:00Z\n"
        "---\n\n"
        "The bridge was closed on Sunday.\n\nIt opens again next week.\n"
    )


def test_a_headline_alone_becomes_a_file_too(tmp_path: Path) -> None:
    put(tmp_path, piece(text="", outlet=None, published=None, url=None))
    (written,) = files(tmp_path)
    assert articles(tmp_path, written)[0].text == "Bridge closed after storm"


def test_an_article_that_is_there_is_not_written_again_whenever_it_is_fetched(tmp_path: Path) -> None:
    put(tmp_path, piece())
    before = files(tmp_path)
    changed = {"fetched": LATER, "updated": LATER, "authors": ("Jane Doe",), "topics": ("Bridges",), "language": "en"}
    assert put(tmp_path, piece(**changed)) == Put(FIRST, What.SAME)
    assert put(tmp_path, piece(**changed), beside=FIRST) == Put(FIRST, What.SAME)
    assert files(tmp_path) == before


@pytest.mark.parametrize("beside", [None, FIRST])
def test_a_changed_article_is_a_version_beside_the_old_one(tmp_path: Path, beside: str | None) -> None:
    put(tmp_path, piece())
    before = files(tmp_path)
    updated = PUBLISHED + timedelta(hours=2)
    assert put(tmp_path, piece(text="It fell.", updated=updated, fetched=LATER), beside) == Put(SECOND, What.VERSION)
    assert files(tmp_path)[FIRST] == before[FIRST]
    told = front(tmp_path, SECOND)
    assert (told["date"], told["first_published"]) == ("2026-03-01T09:30:00Z", "2026-03-01T07:30:00Z")
    assert "updated" not in told


def test_a_changed_headline_is_a_version_where_it_is_known_whose_it_is(tmp_path: Path) -> None:
    put(tmp_path, piece())
    assert put(tmp_path, piece(title="Bridge falls"), beside=FIRST) == Put(SECOND, What.VERSION)
    assert put(tmp_path, piece(title="Bridge falls", fetched=LATER), beside=SECOND) == Put(SECOND, What.SAME)
    assert put(tmp_path, piece(title="Bridge gone"), beside=SECOND) == Put(THIRD, What.VERSION)


def test_versions_stand_in_order_and_the_library_shows_them_so(tmp_path: Path) -> None:
    put(tmp_path, piece())
    for number, text in enumerate(("It fell.", "It fell at night.", "It fell at noon.")):
        put(tmp_path, piece(text=text, fetched=FETCHED + number * timedelta(hours=1)), beside=FIRST)
    library = load(tmp_path)
    assert library.problems == ()  # two files of one address are doubtful elsewhere
    several = sorted(library.articles, key=lambda each: each.order)
    assert [article.path for article in several] == [FIRST, SECOND, THIRD, SECOND.replace("v2", "v4")]
    first, *others = several
    report = Report(first, tuple(Copy(other, 0.9) for other in others))
    assert versions(report) == {article.id: number for number, article in enumerate(several, 1)}


@pytest.mark.parametrize(
    ("published", "updated", "fetched"),
    [
        (PUBLISHED, None, LATER),
        (PUBLISHED, PUBLISHED, LATER),
        (PUBLISHED, PUBLISHED - timedelta(days=1), LATER),
        (PUBLISHED, datetime(2150, 1, 1, tzinfo=UTC), LATER),
        (datetime(2150, 1, 1, tzinfo=UTC), None, LATER),
        (LATER, None, LATER),
    ],
)
def test_a_version_is_dated_later_than_those_before_it(
    tmp_path: Path, published: datetime, updated: datetime | None, fetched: datetime
) -> None:
    first = put(tmp_path, piece(published=published))
    second = put(tmp_path, piece(published=published, updated=updated, fetched=fetched, text="It fell."), first.place)
    third = put(
        tmp_path, piece(published=published, updated=updated, fetched=fetched, text="It is gone."), second.place
    )
    dates = [articles(tmp_path, made.place)[0].published for made in (first, second, third)]
    instants = [date.instant for date in dates if date]
    assert len(set(instants)) == 3
    assert instants == sorted(instants)
    assert instants[-1] <= max(published, fetched).timestamp() + 2


def test_a_text_that_comes_and_goes_is_written_once(tmp_path: Path) -> None:
    put(tmp_path, piece())
    put(tmp_path, piece(text="It fell."), beside=FIRST)
    assert put(tmp_path, piece(), beside=SECOND) == Put(FIRST, What.SAME)
    assert put(tmp_path, piece(text="It fell."), beside=FIRST) == Put(SECOND, What.SAME)


def test_another_article_of_the_name_has_a_number_and_versions_of_its_own(tmp_path: Path) -> None:
    other = "https://herald.example/other-bridge"
    put(tmp_path, piece())
    assert put(tmp_path, piece(url=other)) == Put(FIRST.replace(".md", "-2.md"), What.NEW)
    assert put(tmp_path, piece(url=other)).what is What.SAME
    assert put(tmp_path, piece(url=other, text="It fell.")) == Put(FIRST.replace(".md", "-2-v2.md"), What.VERSION)
    assert put(tmp_path, piece(text="It fell.")) == Put(SECOND, What.VERSION)


def test_a_headline_that_looks_like_a_version_is_none(tmp_path: Path) -> None:
    put(tmp_path, piece(title="Bridge closed after storm v2", url="https://herald.example/second"))
    put(tmp_path, piece())
    assert put(tmp_path, piece(text="It fell.")) == Put(THIRD, What.VERSION)
    assert (
        put(tmp_path, piece(title="Bridge closed after storm v2", url="https://herald.example/second")).what
        is What.SAME
    )


def test_many_articles_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    made = [put(tmp_path, piece(url=f"https://herald.example/{number}")) for number in range(30)]
    assert len({each.place for each in made}) == 30
    again = [put(tmp_path, piece(url=f"https://herald.example/{number}")) for number in range(30)]
    assert [each.place for each in again] == [each.place for each in made]
    assert {each.what for each in again} == {What.SAME}


def test_without_an_address_the_headline_tells_which_article_it_is(tmp_path: Path) -> None:
    letter = piece(url=None, title="Weekly letter", published=None)
    first = put(tmp_path, letter)
    assert put(tmp_path, letter) == Put(first.place, What.SAME)
    assert put(tmp_path, piece(url=None, title="Weekly letter", published=None, text="Another.")).what is What.VERSION


def test_what_the_reader_put_there_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / FIRST).parent.mkdir(parents=True)
    for number, text in enumerate(
        ("my own notes", "---\n: [\n---\n", "---\n- a\n---\n", "\ud800".encode("utf-8", "replace").decode())
    ):
        path = tmp_path / (FIRST if not number else FIRST.replace(".md", f"-{number + 1}.md"))
        path.write_text(text, "utf-8")
    before = files(tmp_path)
    assert put(tmp_path, piece()) == Put(FIRST.replace(".md", "-5.md"), What.NEW)
    assert {place: text for place, text in files(tmp_path).items() if place in before} == before


def test_a_file_that_an_editor_wrote_anew_is_still_known(tmp_path: Path) -> None:
    put(tmp_path, piece(title="A: b", text="5 * 3 is <fifteen>."))
    (place,) = files(tmp_path)
    text = (tmp_path / place).read_text("utf-8")
    edited = text.replace('title: "A: b"', "title: 'A: b'\ntags: [mine]").replace("\\", "").replace("\n", "\r\n")
    (tmp_path / place).write_bytes(edited.encode("utf-8-sig"))
    assert put(tmp_path, piece(title="A: b", text="5 * 3 is <fifteen>.")).what is What.SAME


def test_where_the_known_file_is_gone_the_article_is_new(tmp_path: Path) -> None:
    assert put(tmp_path, piece(), beside=FIRST) == Put(FIRST, What.NEW)
    for elsewhere in ("../outside.md", "/etc/passwd", "2026/03/none.md"):
        assert put(tmp_path / "other", piece(), beside=elsewhere).place == FIRST


def test_a_write_that_fails_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    put(tmp_path, piece())
    before = files(tmp_path)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        put(tmp_path, piece(text="It fell."))
    assert files(tmp_path) == before


def test_several_at_once_never_take_one_name(tmp_path: Path) -> None:
    several = [piece(url=f"https://herald.example/{number}", text=f"Text {number}.") for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda each: put(tmp_path, each), several))
    assert len({each.place for each in made}) == 40
    assert {each.what for each in made} == {What.NEW}
    assert sorted(articles(tmp_path, each.place)[0].text[-9:].split()[-1] for each in made) == sorted(
        f"{number}." for number in range(40)
    )


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=8), st.lists(st.booleans(), min_size=8, max_size=8))
def test_nothing_is_lost_or_doubled(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], known: list[bool]
) -> None:
    root = tmp_path_factory.mktemp("library")
    place: str | None = None
    for number, text in enumerate(texts):
        made = put(root, piece(text=text, fetched=FETCHED + timedelta(hours=number)), place if known[number] else None)
        place = made.place
        assert articles(root, place)[0].text.endswith(text)
    assert sorted(article.text[-1] for article in load(root).articles) == sorted(set(texts))
