"""Plain text: where its headline stands, its paragraphs end, and who published it."""

from pathlib import Path

import pytest

from briefing.library import plain
from briefing.library.genre import genre
from briefing.library.language import guess
from briefing.library.paragraphs import paragraphs
from tests.library.folder import one

PROSE = "The ministers met in Vienna on Monday and agreed to meet again in the spring of next year."

PARAGRAPHS = [
    ("empty lines part", "One.\n\nTwo.", ["One.", "Two."]),
    ("single line ends part", "One.\nTwo.", ["One.", "Two."]),
    ("a line of white space is empty", "One.\n\u00a0 \nTwo.", ["One.", "Two."]),
    (
        "wrapped lines are joined",
        "The ministers met in Vienna on\nMonday, and they all agreed on\nthe need for more talks, which\nthey will hold in the spring.\n\nNo.",
        [
            "The ministers met in Vienna on Monday, and they all agreed on the need for more talks, which they will hold in the spring.",
            "No.",
        ],
    ),
    (
        "a sentence broken by a line end goes on",
        "The ministers who had met in Vienna that week\nagreed on nothing.",
        ["The ministers who had met in Vienna that week agreed on nothing."],
    ),
    (
        "clutter below a line does not go on",
        "Ministers meet again in Vienna to talk\nwhatshot",
        ["Ministers meet again in Vienna to talk", "whatshot"],
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), PARAGRAPHS, ids=[row[0] for row in PARAGRAPHS])
def test_paragraphs_end_where_the_text_ends_them(name: str, text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


TITLES = [
    ("the first line", ["Ministers meet", PROSE], 0),
    ("not the page's head", ["Skip to content", "search", "Ministers meet again", PROSE], 2),
    ("not the date", ["6 December 2022", "Ministers meet again", PROSE], 1),
    ("not the byline", ["By Jane Roe", "Ministers meet again", PROSE], 1),
    (
        "the repeated line before the first",
        ["Our readers' week", "Ministers meet in Vienna", "Ministers meet in Vienna", PROSE],
        1,
    ),
    ("no long paragraph", ["word " * 60], None),
    ("nothing", [], None),
]


@pytest.mark.parametrize(("name", "lines", "expected"), TITLES, ids=[row[0] for row in TITLES])
def test_the_headline_is_no_line_of_the_page(name: str, lines: list[str], expected: int | None) -> None:
    assert plain.title_at(lines) == expected


OUTLETS = [
    ("Copyright © 2022 The Herald. All rights reserved.", "The Herald"),
    ("© The Herald 2022", "The Herald"),
    ("The Herald Copyright The Herald @ 2022", "The Herald"),
    ("(c) 2019-2022 Herald Media", "Herald Media"),
    ("Copyright 2018 The Associated Press. All rights reserved.", None),
    ("© 2022 all rights reserved", None),
    ("According to the Herald, the copyright law is old.", None),
    ("The Herald reported on Monday that the talks had failed.", None),
]


@pytest.mark.parametrize(("line", "expected"), OUTLETS, ids=[row[0][:30] for row in OUTLETS])
def test_a_copyright_line_names_the_outlet_and_a_citation_does_not(line: str, expected: str | None) -> None:
    assert plain.outlet([PROSE, line]) == expected


def test_a_text_without_a_headline_is_called_by_its_file(tmp_path: Path) -> None:
    article = one(tmp_path, "word " * 60, "note.txt")
    assert (article.title, article.title_source) == ("note", "file name")
    assert article.text.startswith("note\n\nword word")


KINDS = [
    ("a headline alone", "Ministers meet", "headline"),
    ("a teaser", f"Ministers meet\n\n{PROSE}", "excerpt"),
    ("a long body", "Ministers meet\n\n" + f"{PROSE} And again, in other words, they sat and talked.\n\n" * 3, "full"),
    ("a wall", f"Ministers meet\n\n{PROSE}\n\nTo continue reading, subscribe today.", "stub"),
]


@pytest.mark.parametrize(("name", "text", "kind"), KINDS, ids=[row[0] for row in KINDS])
def test_the_kind_says_how_much_a_file_holds(tmp_path: Path, name: str, text: str, kind: str) -> None:
    text = (
        text
        if name != "a long body"
        else "Ministers meet\n\n" + "\n\n".join(f"{n}. {PROSE}" for n in ("One", "Two", "Three", "Four", "Five"))
    )
    assert one(tmp_path, text, "a.txt").kind == kind


LANGUAGES = [
    ("The minister said that it was not for him to say.", "en"),
    ("Der Minister sagte, dass die Lage nicht einfach ist und auch nicht wird.", "de"),
    ("Le ministre a dit que les gens ne sont pas dans la rue et que la ville est calme.", "fr"),
    ("Міністр сказав, що її країна готова до переговорів.", "uk"),
    ("Министр сказал, что страна готова к переговорам.", "ru"),
    ("قال الوزير إن البلاد مستعدة للمحادثات.", "ar"),
    ("首相は月曜日にウィーンで会談した。", "ja"),
    ("", "en"),
]


@pytest.mark.parametrize(("text", "expected"), LANGUAGES, ids=[row[1] for row in LANGUAGES])
def test_the_commonest_words_or_the_script_tell_the_language(text: str, expected: str) -> None:
    assert guess(text) == expected


GENRES = [
    (["Opinion"], None, "A headline", "opinion", "front matter"),
    (["World > Commentary"], None, "A headline", "opinion", "front matter"),
    (["post", "OpinionNewsArticle"], None, "A headline", "opinion", "front matter"),
    ([], "https://a.example/opinion/2022/a", "A headline", "opinion", "web address"),
    ([], "https://opinion.a.example/2022/a", "A headline", "opinion", "web address"),
    ([], "https://a.example/news/opinion-polls", "A headline", "news", "unknown"),
    ([], "https://opinion.example/news/a", "A headline", "news", "unknown"),
    ([], None, "Analysis: what it means", "analysis", "headline"),
    ([], None, "What the talks mean | Explained", "analysis", "headline"),
    (["article"], "https://a.example/live/1", "Storm", "live", "web address"),
    ([], None, "Storm hits the coast – live updates", "live", "headline"),
    ([], None, "Storm hits the coast – as it happened", "live", "headline"),
    ([], None, "Live music returns", "news", "unknown"),
    ([], None, "Where they live", "news", "unknown"),
    ([], None, "Morning briefing: storm, talks and a strike", "roundup", "headline"),
    ([], None, "Tuesday’s news roundup | The Herald", "roundup", "headline"),
    ([], None, "Correction: Storm in the north", "correction", "headline"),
    ([], None, "Course correction in Vienna", "news", "unknown"),
    ([], None, "Comments of the minister: no", "news", "unknown"),
]


@pytest.mark.parametrize(("labels", "url", "title", "expected", "source"), GENRES)
def test_labels_folders_and_headlines_tell_the_genre(
    labels: list[str], url: str | None, title: str, expected: str, source: str
) -> None:
    assert genre(labels, url, title) == (expected, source)
