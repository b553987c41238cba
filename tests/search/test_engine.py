"""What holds of every answer, whatever is asked."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.words import Words
from briefing.model import Article, Copy, Kind, Report, Storyline
from briefing.search import Found, Hit, Marks, folded, grouped
from briefing.search.engine import Engine

from .build import article, card_of, engine_of, index_of, settled, small_library, storyline

NOUNS = "gull harbour café court strike tram driver judge Zürich port night shift".split()
BODIES = ("The port waits.", "A judge said so. Drivers strike.", "", "Night falls over the harbour.")


@cache
def library() -> tuple[Storyline, ...]:
    stories = []
    for n in range(60):
        title = f"{NOUNS[n % 12].title()} {NOUNS[(5 * n + 3) % 12]} {NOUNS[(7 * n + n // 12) % 12]}"
        of = article(
            f"{n:02}.md",
            title,
            BODIES[n % 4],
            outlet=(None, "The Mirror", "RT", "Wire")[n % 4],
            day=None if n % 5 == 0 else f"2023-0{n % 9 + 1}-1{n % 7}",
            topics=(("Birds",), ("Local Government", "Trams"), ())[n % 3],
            kind=list(Kind)[n % 4],
        )
        copies = (
            (Copy(article(f"{n:02}-copy.md", of.title, BODIES[n % 4], outlet="Copier"), 0.9),) if n % 7 == 0 else ()
        )
        stories.append(storyline(f"Affair of {title}", Report(of, copies)))
    return tuple(stories)


@cache
def engine() -> Engine:
    marks = Marks(read=lambda: {"03.md", "04.md"}, starred=lambda: ["05.md", "gone.md"])
    return engine_of(library(), marks)


@cache
def articles() -> dict[str, Article]:
    return {a.id: a for s in library() for r in s.reports for a in r.articles}


def found(query: str) -> set[str]:
    return {hit.article.id for hit in settled(engine(), query, 1000)}


@cache
def words(text: str) -> set[str]:
    return set(folded(text))


@settings(deadline=None)
@given(st.lists(st.sampled_from(NOUNS), min_size=1, max_size=3))
def test_whole_words_find_what_a_look_at_every_article_finds(asked: list[str]) -> None:
    def holds(of: Article) -> bool:
        here = words(of.text) | words(of.outlet or "") | words(" ".join(of.topics))
        story = next(s for s in library() if any(a.id == of.id for r in s.reports for a in r.articles))
        return all(set(folded(word)) <= here | words(story.title) for word in asked)

    exact = {id for id, of in articles().items() if holds(of)}
    assert exact <= found(" ".join(asked) + " ")
    # quotation marks leave no room for other forms of a word; they are looked for in titles and texts
    spoken = {id for id, of in articles().items() if all(set(folded(word)) <= words(of.text) for word in asked)}
    assert found(" ".join(f'"{word}"' for word in asked)) == spoken


FILTERED = [
    ("outlet:mirror", lambda a: a.outlet == "The Mirror"),
    ("outlet:unknown", lambda a: a.outlet is None),
    ("-outlet:rt", lambda a: a.outlet != "RT"),
    ("topic:local", lambda a: "Local Government" in a.topics),
    ('topic:"gov loc"', lambda a: "Local Government" in a.topics),
    ("topic:localgov", lambda a: "Local Government" in a.topics),
    ('topic:"local trams"', lambda _: False),
    ("kind:stub", lambda a: a.kind == Kind.STUB),
    ("after:2023-04", lambda a: bool(a.published and a.published.day >= date(2023, 4, 1))),
    ("before:2023-04", lambda a: bool(a.published and a.published.day < date(2023, 4, 1))),
    ("-before:2023-04", lambda a: not (a.published and a.published.day < date(2023, 4, 1))),
    ("is:read", lambda a: a.id in {"03.md", "04.md"}),
    ("is:unread", lambda a: a.id not in {"03.md", "04.md"}),
    ("-is:starred", lambda a: a.id != "05.md"),
    ("is:starred", lambda a: a.id == "05.md"),
    ("has:copies", lambda a: int(a.id[:2]) % 7 == 0),
    ("in:s-07.md", lambda a: a.id.startswith("07")),
    ("-gull", lambda a: "gull" not in words(a.text) and not in_story(a, "gull")),
    ('-"the port"', lambda a: "The port" not in a.text),
]


def in_story(of: Article, word: str) -> bool:
    return any(word in words(s.title) for s in library() for r in s.reports for a in r.articles if a.id == of.id)


@pytest.mark.parametrize(("query", "passes"), FILTERED, ids=[query for query, _ in FILTERED])
def test_a_filter_alone_finds_all_that_pass_it(query: str, passes: object) -> None:
    assert found(query + " ") == {id for id, of in articles().items() if passes(of)}  # type: ignore[operator]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(FILTERED), min_size=1, max_size=3), st.sampled_from(["", "port ", "judges ", "harbuor "])
)
def test_every_hit_passes_every_filter(filters: list, word: str) -> None:
    for id in found(word + " ".join(query for query, _ in filters) + " "):
        assert all(passes(articles()[id]) for _, passes in filters)


@settings(deadline=None)
@given(st.text(alphabet='gulsharboté nt"-:é’*(^', max_size=25), st.integers(1, 60))
def test_both_steps_keep_their_promises(query: str, limit: int) -> None:
    steps = list(engine().search(query, limit))
    assert [step.settled for step in steps][-1]
    assert len(steps) <= 2
    for step in steps:
        assert step.query == query
        assert len(step.hits) == min(limit, step.total)
        assert [hit.score for hit in step.hits] == sorted((hit.score for hit in step.hits), reverse=True)
    assert steps[0].total <= steps[-1].total


def test_first_come_the_names_then_the_texts_too() -> None:
    first, last = engine_of(small_library()).search("judge ")
    assert (first.settled, first.hits) == (False, ())
    assert last.settled
    assert [hit.where for hit in last.hits] == ["text"]


def test_a_query_that_nobody_waits_for_any_more_gives_nothing() -> None:
    assert list(engine().search("harbour judge ", stale=lambda: True)) == []


def test_an_answer_broken_off_is_not_taken_for_a_whole_one() -> None:
    ours = engine_of(library())
    answers = ours.search("judge ", stale=iter([False] * 4 + [True] * 1000).__next__)
    assert all(not step.settled for step in answers)
    assert settled(ours, "judge ") == settled(engine_of(library()), "judge ")


def test_a_copy_is_a_hit_of_its_leads_report() -> None:
    hit = next(hit for hit in settled(engine(), "outlet:copier") if hit.article.id == "07-copy.md")
    assert (hit.report, hit.storyline, hit.where, hit.score) == ("07.md", "s-07.md", "filter", 100)
    assert hit.storyline_title == library()[7].title


def test_a_change_of_the_library_is_seen_by_the_next_query() -> None:
    index, kept = index_of(small_library())
    ours = Engine(kept, index.articles.articles)
    assert len(settled(ours, "gulls ")) == 3
    with index.writing():
        index.articles.drop(["wire/nests.md"])
        Words(index.database).prepare(folded)
    assert len(settled(ours, "gulls ")) == 2


def test_an_article_that_went_since_the_board_was_read_is_left_out() -> None:
    index, kept = index_of(small_library())
    ours = Engine(kept, index.articles.articles)
    ours.board()
    with index.writing():
        index.articles.drop(["wire/nests.md"])
    assert [hit.article.id for hit in settled(ours, "judge gulls ")] == []
    assert "wire/nests.md" not in [hit.article.id for hit in settled(ours, "gulls ")]


def test_marks_in_a_text_are_its_words_as_they_stand_there() -> None:
    ours = engine_of(small_library())
    of = small_library()[0].reports[0].lead
    marked = [of.text[low:high] for low, high in ours.text_marks('gull cafe spokesmam "on friday"', of)]
    assert marked == ["Gull", "café", "café", "on Friday", "spokesman"]


def test_hits_of_a_storyline_stand_together_best_first() -> None:
    def hit(id: str, story: str, score: float) -> Hit:
        return Hit(card_of(article(id, "Title")), id, story, story.upper(), score, (), "title")

    together = grouped([hit("a", "x", 90), hit("b", "y", 80), hit("c", "x", 70)])
    assert [(each.storyline, each.title, [hit.article.id for hit in each.hits]) for each in together] == [
        ("x", "X", ["a", "c"]),
        ("y", "Y", ["b"]),
    ]


def test_an_empty_query_finds_nothing_and_says_what_was_not_understood() -> None:
    assert list(engine().search("")) == [Found("", (), 0, True)]
    assert next(engine().search("colour:red ")).problems != ()
