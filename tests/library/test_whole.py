"""What only the library as a whole tells: furniture that recurs in an outlet, and the order of dates in numbers."""

from pathlib import Path

import pytest

from briefing.model import Library
from tests.library.folder import loaded

TITLES = (
    "Storm hits harbour",
    "Chess prize awarded",
    "Banana growers protest",
    "Choir sings again",
    "Tunnel opens early",
)
PLEA = "Our newsroom lives off what readers give: become a friend of the Herald and read us in peace."


def _body(n: int) -> str:
    return "\n\n".join(
        f"Sentence {n}-{line} says something that nothing else says, at some length." for line in range(4)
    )


def _library(
    folder: Path, last: str, count: int = 4, outlet: str = "outlet: The Herald", titles: tuple[str, ...] = TITLES
) -> Library:
    files: dict[str, str | bytes] = {
        f"{n}.md": f"---\ntitle: {titles[n]}\n{outlet}\n---\n{_body(n)}\n\n{last}" for n in range(count)
    }
    return loaded(folder, files)


def test_a_paragraph_of_four_unlike_articles_is_cut_and_kept_to_be_seen(tmp_path: Path) -> None:
    for article in _library(tmp_path, PLEA).articles:
        assert PLEA not in article.text
        assert [(cut.text, cut.reason) for cut in article.cut] == [(PLEA, "stands in 4 or more articles of The Herald")]
        assert all(article.text[slice(*sentence.span)] == sentence.text for sentence in article.sentences)


STAYS = [
    ("in three articles", {"count": 3}),
    ("where no outlet is known", {"outlet": "tags: x"}),
    ("in articles on one matter", {"titles": tuple(f"Ferry Marisol sinks, day {n}" for n in range(5))}),
    ("where it is long", {"last": "word " * 91}),
    ("where it is a credit", {"last": "By Jane Roe"}),
]


@pytest.mark.parametrize(("name", "given"), STAYS, ids=[row[0] for row in STAYS])
def test_a_paragraph_stays(tmp_path: Path, name: str, given: dict[str, object]) -> None:
    library = _library(tmp_path, **{"last": PLEA, **given})  # type: ignore[arg-type]
    assert [article.cut for article in library.articles] == [()] * len(library.articles)


def test_copies_of_one_text_are_not_emptied(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{n}.md": f"---\ntitle: {TITLES[n]}\noutlet: The Herald\n---\n{_body(0)}" for n in range(5)
    }
    assert [article.cut for article in loaded(tmp_path, files).articles] == [()] * 5


def test_furniture_goes_from_copies_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{n}.md": f"---\ntitle: {TITLES[n % 5]}\noutlet: The Herald\n---\n{_body(max(n - 5, 0))}\n\n{PLEA}"
        for n in range(9)
    }
    assert {len(article.cut) for article in loaded(tmp_path, files).articles} == {1}


def test_an_article_of_furniture_alone_keeps_it(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{n}.md": f"---\ntitle: {TITLES[n]}\noutlet: The Herald\n---\n{_body(n)}\n\n{PLEA}" for n in range(4)
    }
    files["4.md"] = f"---\ntitle: {TITLES[4]}\noutlet: The Herald\n---\n{PLEA}"
    assert PLEA in loaded(tmp_path, files).articles[4].text


ORDERS = [
    # the other files' dates, with their outlets; then what 5/6/2022 of the Herald is
    ("the outlet writes the day first", [("The Herald", "23/12/2021")], "2022-06-05", "day first as in the outlet's other files"),
    ("the outlet writes the month first", [("The Herald", "12/23/2021"), ("The Post", "23/12/2021")], "2022-05-06", "month first"),
    ("the library writes the day first", [("The Post", "23/12/2021")], "2022-06-05", "day first as in the library's other files"),
    ("the library disagrees", [("The Post", "23/12/2021"), ("The Echo", "12/23/2021")], None, "unknown"),
    ("nothing tells", [("The Herald", "2021-12-23")], None, "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "others", "expected", "says"), ORDERS, ids=[row[0] for row in ORDERS])
def test_the_day_comes_first_where_other_dates_show_it(
    tmp_path: Path, name: str, others: list[tuple[str, str]], expected: str | None, says: str
) -> None:
    files: dict[str, str | bytes] = {"a.md": "---\ntitle: A\noutlet: The Herald\ndate: 5/6/2022\n---\nThey met."}
    for n, (outlet, day) in enumerate(others):
        files[f"b{n}.md"] = f"---\ntitle: B\noutlet: {outlet}\ndate: {day}\n---\nThey met."
    library = loaded(tmp_path, files)
    found = library.articles[0]
    assert found.published.text if found.published else expected is None
    assert (found.published.text if found.published else None) == expected
    assert says in found.date_source
    assert len(library.problems) == (expected is None)
