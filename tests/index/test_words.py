import threading
from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.index import Index, encoded
from briefing.index.board import KINDS, TYPES
from briefing.index.words import Words, encoded_words
from briefing.model import Article, Card, StorylineOf

from .build import article, card, storyline


def folded(name: str) -> list[str]:
    return name.lower().split()


def taken_in(
    index: Index, articles: Sequence[Article], storylines: Sequence[StorylineOf[Card]], gone: Collection[str] = ()
) -> list[int]:
    words = Words(index.database)
    with index.writing():
        numbers = index.articles.put([encoded(each) for each in articles])
        bodies = (each.text.partition("\n")[2].lower().replace(".", "") for each in articles)
        kept = (encoded_words(each, each.title.lower(), body) for each, body in zip(articles, bodies, strict=True))
        words.put(zip(numbers, kept, strict=True))
        index.groups.write(storylines, gone)
        words.place(storylines, folded)
        words.prepare(folded)
    return numbers


@pytest.fixture
def index() -> Index:
    return Index.open(None, "test")


def test_before_anything_is_taken_in_the_board_is_empty(index: Index) -> None:
    version, words, arrays = Words(index.database).board()
    assert (version, words, arrays["sizes"].tolist()) == (0, [], [0, 0, 0, 0])


def test_rows_are_newest_first_and_undated_last(index: Index) -> None:
    numbers = taken_in(
        index,
        [article("a", when=None), article("b", when=1), article("c", when=5, outlet=None)],
        [storyline([card("b", 1), card("c", 5), card("a", None)])],
    )
    _, _, arrays = Words(index.database).board()
    assert arrays["ns"].tolist() == [numbers[2], numbers[1], numbers[0]]
    assert arrays["days"].tolist()[2] == 0
    assert arrays["outlets"].tolist() == [-1, 0, 0]
    assert arrays["kinds"].tolist() == [KINDS.index(article("a").kind)] * 3


def test_a_word_knows_its_titles_and_storylines(index: Index) -> None:
    taken_in(index, [article("a"), article("b")], [storyline([card("a")]), storyline([card("b")])])
    _, words, arrays = Words(index.database).board()

    def having(word: str) -> list[int]:
        at = words.index(word)
        return arrays["items"][arrays["starts"][at] : arrays["starts"][at + 1]].tolist()

    # two rows, one outlet, no topic, two storylines
    assert arrays["sizes"].tolist() == [2, 1, 0, 2]
    assert having("headline") == [0, 1]
    assert having("rt") == [2]
    assert having("affair") == [3, 4]
    assert having("a") == [0, 3]


def test_copies_have_the_lead_of_their_report(index: Index) -> None:
    a, b, c = taken_in(
        index,
        [article("a", when=1), article("b", when=2), article("c", when=3)],
        [storyline([card("a", 1), card("c", 3)], copies=[card("b", 2)])],
    )
    _, _, arrays = Words(index.database).board()
    assert dict(zip(arrays["ns"].tolist(), arrays["leads"].tolist(), strict=True)) == {a: a, b: a, c: c}


def test_texts_are_found_by_words_and_phrases(index: Index) -> None:
    (a, b) = taken_in(
        index,
        [article("a", "The dam broke."), article("b", "Broke, the dam.")],
        [storyline([card("a"), card("b")])],
    )
    words = Words(index.database)
    assert words.texts('"dam"').tolist() == [a, b]
    assert words.texts('text: "dam broke"').tolist() == [a]
    assert words.texts('title: "dam"').tolist() == []
    assert words.texts('"da" *').tolist() == [a, b]


def test_an_article_that_changed_or_is_gone_leaves_the_board(index: Index) -> None:
    first = taken_in(index, [article("a"), article("b")], [storyline([card("a"), card("b")])])
    second = taken_in(index, [article("a", "Other words.")], [])
    with index.writing():
        index.articles.drop(["b"])
        Words(index.database).prepare(folded)
    version, _, arrays = Words(index.database).board()
    assert arrays["ns"].tolist() == second
    assert set(second).isdisjoint(first)
    assert version == 3


def test_a_storyline_that_is_gone_leaves_the_board(index: Index) -> None:
    taken_in(index, [article("a"), article("b")], [storyline([card("a")]), storyline([card("b")])])
    joined = storyline([card("a"), card("b")])
    with index.writing():
        index.groups.write([joined], gone=["s-b"])
        Words(index.database).place([joined], folded)
        Words(index.database).prepare(folded)
    words = Words(index.database)
    _, _, arrays = words.board()
    assert words.names("storyline", arrays["affairs"].tolist()) == [("s-a", "Affair of a")]
    assert words.named("storyline", "s-b") == []


@given(steps=st.lists(st.sets(st.integers(0, 5)), min_size=1, max_size=4), joined=st.booleans())
def test_whatever_came_and_went_the_board_is_that_of_what_is_there(steps: list[set[int]], joined: bool) -> None:
    with closing(Index.open(None, "test")) as index:
        for step, there in enumerate(steps):
            has(index, there, step, joined)
        _, *kept = Words(index.database).board()
        _, *anew = made_anew(index)
    assert kept[0] == anew[0]
    assert {part: values.tolist() for part, values in kept[1].items()} == {
        part: values.tolist() for part, values in anew[1].items()
    }


def has(index: Index, there: set[int], step: int, joined: bool) -> None:
    """Makes the library one of these articles, some of them others at every step."""
    index.articles.drop(set(index.articles.ids()) - {f"a{each}" for each in there})
    new = [each for each in sorted(there) if f"a{each}" not in index.articles.ids() or each % 2]
    articles = [as_it_is(each, step) for each in new]
    cards = [card(f"a{each}", each % 3 or None) for each in sorted(there)]
    storylines = [storyline(cards)] if joined and cards else [storyline([each]) for each in cards]
    gone = set(index.groups.ids()) - {each.id for each in storylines}
    taken_in(index, articles, storylines, gone)


def as_it_is(number: int, step: int) -> Article:
    one = article(f"a{number}", when=number % 3 or None, outlet=("RT", "Echo", None)[number % 3])
    return replace(one, title=f"Rain {step + number}", topics=("rain", f"rain of {step}", "Echo")[: number % 4])


def made_anew(index: Index) -> tuple[int, list[str], dict]:
    """The board, when nothing of it was kept."""
    for part in ("words", *TYPES):
        index.arrays.drop(f"words:{part}")
    index.database.run("DELETE FROM word_name")
    index.database.run("INSERT INTO word_fresh SELECT s FROM word_affair")
    Words(index.database).prepare(folded)
    return Words(index.database).board()


def test_names_are_found_whatever_their_case(index: Index) -> None:
    taken_in(index, [article("a", outlet="The Mirror")], [storyline([card("a")])])
    words = Words(index.database)
    (number,) = words.named("outlet", "the mirror")
    assert words.names("outlet", [number]) == [("", "The Mirror")]
    assert words.names("outlet", [number + 1]) == [("", "")]


def test_words_of_texts_are_known_by_their_beginning(index: Index) -> None:
    taken_in(index, [article("a", "Gulls nest nesting nestings.")], [storyline([card("a")])])
    assert Words(index.database).starting("nest", 7) == ["nest", "nesting"]


def test_an_answer_that_nobody_waits_for_is_broken_off(index: Index) -> None:
    articles = [article(f"{n}", "rain " * 50) for n in range(3000)]
    taken_in(index, articles, [storyline([card(f"{n}") for n in range(3000)])])
    words = Words(index.database)
    asked = threading.Event()

    def stale() -> bool:
        asked.set()
        return True

    assert words.texts('"rain"', stale).tolist() == []
    assert asked.is_set()
    assert len(words.texts('"rain"')) == 3000
