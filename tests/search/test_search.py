import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Report

from .build import article, engine_of, settled, small_library, storyline

STORIES = small_library()
ENGINE = engine_of(STORIES)
ALL = ["wire/nests.md", "wire/gulls.md", "harbour/gulls.md", "trams.txt"]


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("nesting ", ["wire/nests.md"]),
        ("nesitng ", ["wire/nests.md"]),
        ("drivrs strke ", ["trams.txt"]),
        ("drivers gulls ", []),
        ("nests ", ["wire/nests.md"]),
        ("cafe ", ["wire/gulls.md", "harbour/gulls.md"]),
        ("judge ", ["wire/nests.md"]),
        ("zurich ", ["wire/nests.md"]),
        ("spokesmam ", ["wire/gulls.md", "harbour/gulls.md"]),
        ("nest", ["wire/nests.md"]),
        ("gulls jud", ["wire/nests.md"]),
        ('"were here first"', ["wire/nests.md"]),
        ('"HERE  first', ["wire/nests.md"]),
        ('"first here"', []),
        ('"harbour\'s café"', ["harbour/gulls.md", "wire/gulls.md"]),
        ("gulls -court ", ["wire/gulls.md", "harbour/gulls.md"]),
        ('-"they were" after:2023', ["wire/gulls.md", "harbour/gulls.md"]),
        ("outlet:wire", ["wire/nests.md", "wire/gulls.md"]),
        ("outlet:post", ["harbour/gulls.md"]),
        ('outlet:"the harbour post"', ["harbour/gulls.md"]),
        ("outlet:ost", []),
        ("outlet:unknown", ["trams.txt"]),
        ("after:2023-04-03", ["wire/nests.md", "wire/gulls.md"]),
        ("before:2023-04-03", ["harbour/gulls.md"]),
        ("-after:2023-04-03", ["harbour/gulls.md", "trams.txt"]),
        ("topic:birds", ["harbour/gulls.md"]),
        ('topic:"local gov"', ["harbour/gulls.md"]),
        ("kind:excerpt", ["trams.txt"]),
        ("has:copies", ["wire/gulls.md", "harbour/gulls.md"]),
        ("in:harbour", ALL[:3]),
        ("in:s-trams.txt", ["trams.txt"]),
        ("-kind:stub", ALL),
        ("", []),
    ],
)
def test_a_query_finds(query: str, paths: list[str]) -> None:
    assert [hit.article.path for hit in settled(ENGINE, query)] == paths


@pytest.mark.parametrize(
    ("query", "where", "marked"),
    [
        ("nesting ", "title", ["Nesting"]),
        ("nest", "title", ["Nest"]),
        ("corut rule", "title", ["court", "rule"]),
        ("post outlet:harbour ", "outlet", []),
        ("birds ", "topic", []),
        ("judge ", "text", []),
        ("third day friday ", "title", ["third", "day"]),
    ],
)
def test_a_hit_says_where_it_matched(query: str, where: str, marked: list[str]) -> None:
    hit = settled(ENGINE, query)[0]
    assert hit.where == where
    assert [hit.article.title[low:high] for low, high in hit.matches] == marked


def test_a_word_of_the_text_brings_the_sentence_that_it_stands_in() -> None:
    (hit,) = settled(ENGINE, "dismissed appeal ")
    assert hit.snippet == "A judge in Zürich dismissed the port’s appeal."
    assert [hit.snippet[low:high] for low, high in hit.snippet_matches] == ["dismissed", "appeal"]


def test_a_title_that_matches_needs_no_snippet() -> None:
    assert settled(ENGINE, "nesting court ")[0].snippet is None


def test_a_long_sentence_is_cut_about_its_first_match() -> None:
    long = "Long before noon " * 20 + "the lighthouse keeper waved " + "at the passing boats " * 20
    (hit,) = settled(engine_of([storyline("Sea", Report(article("a", "Boats", long)))]), "lighthouse ")
    assert hit.snippet
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) <= 162
    assert [hit.snippet[low:high] for low, high in hit.snippet_matches] == ["lighthouse"]


def test_a_title_counts_for_more_than_a_text() -> None:
    stories = [
        storyline("One", Report(article("a", "Ferries", "The strike goes on.", day="2023-05-05"))),
        storyline("Two", Report(article("b", "A strike", "Ferries wait.", day="2023-05-04"))),
    ]
    assert [hit.article.path for hit in settled(engine_of(stories), "strike ")] == ["b", "a"]


def test_a_word_that_a_title_has_brings_no_near_words() -> None:
    stories = [storyline("X", Report(article("a", "Iraq votes"))), storyline("Y", Report(article("b", "Iran votes")))]
    assert [hit.article.path for hit in settled(engine_of(stories), "iran ")] == ["b"]


def test_signs_without_spaces_between_words_are_found_inside() -> None:
    stories = [storyline("X", Report(article("a", "俄罗斯获得无人机", "伊朗外长说。")))]
    assert settled(engine_of(stories), "无人机")[0].matches == ((5, 8),)
    assert settled(engine_of(stories), "外长")[0].where == "text"
    assert settled(engine_of(stories), "机无") == ()


def test_equal_scores_come_newest_first_undated_last_then_by_path() -> None:
    days = [("b", None), ("a", None), ("d", "2023-01-01"), ("c", "2023-01-02")]
    stories = [storyline("S", *(Report(article(path, "Ferries", day=day)) for path, day in days))]
    assert [hit.article.path for hit in settled(engine_of(stories), "ferries ")] == ["c", "d", "a", "b"]


def test_the_limit_holds_the_best() -> None:
    assert [hit.article.path for hit in settled(ENGINE, "gulls ", limit=1)] == ["wire/nests.md"]


def test_the_order_of_the_library_does_not_matter() -> None:
    turned = [story._replace(events=story.events[::-1]) for story in STORIES[::-1]]
    assert [hit.article for hit in settled(engine_of(turned), "gu")] == [hit.article for hit in settled(ENGINE, "gu")]


@given(st.text(alphabet='gulsharboté nt"-:é’', max_size=25))
def test_every_match_is_a_place_in_what_it_marks(query: str) -> None:
    for hit in settled(ENGINE, query):
        assert 0 <= hit.score <= 100
        assert all(0 <= low < high <= len(hit.article.title) for low, high in hit.matches)
        assert all(0 <= low < high <= len(hit.snippet or "") for low, high in hit.snippet_matches)
        assert list(hit.matches) == sorted(set(hit.matches))
