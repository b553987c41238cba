import json
import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from briefing.brief import (
    Before,
    Length,
    Period,
    ReaderNote,
    ReadersOwn,
    Wanted,
    brief_json,
    brief_markdown,
    comparison_markdown,
    folder_from,
    linked_from,
    make_brief,
)
from briefing.brief.parts import Style
from briefing.brief.plain import line_text
from briefing.framing import compare
from briefing.framing.measured import MISSED_SHARE, WRONG_SHARE
from briefing.model import Comparison, Facet, Storyline

from .build import (
    LEAF,
    LIBRARY,
    POST,
    TRAM,
    article,
    compared,
    not_in_its_sources,
    parts_of_lines,
    small_brief,
    small_brief_anew,
    stories,
    storyline_of,
)
from .rendered import HOSTILE, cells_of, html, text_of, tokens


def section(markdown: str, title: str) -> str:
    return re.split(r"\n#+ |\n\n\[\^", markdown.partition(f"# {title}\n")[2])[0].strip()


def compared_really(storyline: Storyline) -> Comparison:
    return compare(storyline.id, storyline.title, storyline.reports, tuple(Facet), None)


def only_reports(storyline: Storyline) -> Comparison:
    return Comparison(storyline.id, storyline.title, ())


def test_every_quotation_stands_in_a_sentence_that_its_line_cites() -> None:
    assert not_in_its_sources(small_brief()) == []


def test_every_reference_has_its_footnote_and_every_footnote_a_reference() -> None:
    markdown = brief_markdown(small_brief())
    body, notes = markdown.split("\n[^", 1)[0], set(re.findall(r"^\[\^([^\]]+)\]: ", markdown, re.MULTILINE))
    assert set(re.findall(r"\[\^([^\]]+)\]", body)) == notes
    assert "[^" not in html(markdown)
    assert len([one for one in tokens(markdown) if one.type == "footnote_open"]) == len(notes)


def test_the_brief_is_the_same_for_the_same_input() -> None:
    assert brief_markdown(small_brief_anew()) == brief_markdown(small_brief_anew())


def test_front_matter_says_what_the_brief_is_about() -> None:
    import frontmatter

    read = frontmatter.loads(brief_markdown(small_brief()))
    assert read.metadata == {
        "title": "Briefing, the whole library, 2 April to 1 May 2023",
        "type": "briefing-brief",
        "date": date(2023, 5, 1),
        "library": "harbour",
        "counts": {"storylines": 2, "events": 3, "reports": 4, "copies_folded": 1},
        "outlets": ["The Harbour Post", "Wire"],
        "named_by_reader": ["Wire"],
        "without_outlet": ["003"],
        "without_date": ["003"],
    }


def test_front_matter_of_one_day_is_plain() -> None:
    day = date(2023, 4, 2)
    front = brief_markdown(make_brief(LIBRARY, stories(), compared, Period(day, day))).split("---")[1]
    assert "date: 2023-04-02\nsince: 2023-04-02\nuntil: 2023-04-02\n" in front


@pytest.mark.parametrize(
    ("folder", "target"),
    [
        (".", "wire.txt"),
        ("..", "../wire.txt"),
        ("../my news: 1", "../my%20news%3A%201/wire.txt"),
        ("harbour", "harbour/wire.txt"),
    ],
)
def test_links_lead_from_where_the_brief_is_saved(folder: str, target: str) -> None:
    assert f"[wire]({target}): By Staff, Agencies" in brief_markdown(linked_from(small_brief(), folder))


def test_a_folder_is_named_from_the_file_that_links_to_it(tmp_path: Path) -> None:
    assert folder_from(tmp_path / "news", tmp_path / "brief.md") == "news"
    assert folder_from(tmp_path / "news", tmp_path / "news" / "brief.md") == "."
    assert folder_from(tmp_path / "news", tmp_path / "a" / "b" / "brief.md") == "../../news"


@pytest.mark.parametrize("title", ["yes", "a: b # c", "'quoted' \"twice\"", "- item", "{x}", "2022-12-06", "é\u2028"])
def test_front_matter_keeps_titles_and_names_that_yaml_has_a_meaning_for(title: str) -> None:
    import yaml

    story = storyline_of(article("one", "One", outlet=title))._replace(title=title)
    asked = Wanted(
        storyline="s", outlets=(title,), length=Length.SHORT, before=Before(datetime(2023, 4, 4, 14), frozenset())
    )
    made = make_brief(LIBRARY, [story], only_reports, Period(), asked)
    markdown = brief_markdown(made)
    read = yaml.safe_load(markdown.split("---\n")[1])
    assert read["title"] == made.title
    assert read["outlets"] == read["only_outlets"] == [title]
    assert (read["length"], read["storyline"]) == ("short", "s")
    assert read["brief_before"] == "2023-04-04T14:00:00"


def test_footnotes_say_outlet_date_link_or_file_and_the_sentence() -> None:
    markdown = brief_markdown(small_brief())
    assert (
        "\n[^harbour-post-1]: The Harbour Post, 2 Apr 2023, [link](https://post.example/pier_%28closed%29): "
        "The pier will close in May, Mayor Ana Cruz said.\n"
    ) in markdown
    assert "\n[^wire-by]: Wire†, 5 Apr 2023, [wire](harbour/wire.txt): By Staff, Agencies\n" in markdown
    assert "\n[^003-1]: 003, outlet unknown, undated, [003](harbour/003_leaf.txt): The union denied" in markdown


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (
            "At a glance",
            "- **The pier**: 3 reports, 2 to 5 April 2023, one undated. Grouped as two different events;",
        ),
        (
            "At a glance",
            "- Agencies, outlets and documents credited. Wire†: Agencies.[^wire-by] No agency, outlet or document found credited in "
            "The Harbour Post and 003 (excerpt).",
        ),
        ("At a glance", '- "Trams run late": 1 report (The Harbour Post, 1 May 2023).[^harbour-post.2-0]'),
        (
            "Headlines (dated first, undated last)",
            "| The Harbour Post, 2 Apr 2023[^harbour-post-0] | **Council** ‘*will close*’ the pier, mayor warns "
            '| "mayor warns" | "will close" |',
        ),
        (
            "Headlines (dated first, undated last)",
            "| Wire†, 5 Apr 2023[^wire-0] | **Pier** *to shut* for repairs | no one | none |",
        ),
        ("Events and who reported them", "2 reports: The Harbour Post;[^harbour-post-0] Wire† (5 Apr 2023).[^wire-0]"),
        ("Events and who reported them", "- 1 more event with one report: see the headlines."),
        (
            "Similar statements of one side (matches first)",
            '| Wire†, 5 Apr 2023 | Ana Cruz, "said" | nothing | "Ana Cruz said the pier would **shut** in **June** for '
            '**repairs**"[^wire-1] | 1 of 3 |',
        ),
        (
            "Similar statements of one side (matches first)",
            '| The Harbour Post, 2 Apr 2023 | Ana Cruz, "said" | nothing | "The pier will **close** in **May**"[^harbour-post-1] | 1 of 3 |',
        ),
        ("Denials: of what, by whom", '- The union (003) "denied": "any closure of the pier".[^003-1]'),
        (
            "Quantities and dates, by what is counted",
            '- Traders: "About 40" (The Harbour Post);[^harbour-post-2] "Some 60" (Wire†).[^wire-2]',
        ),
        (
            "Quantities and dates, by what is counted",
            '- The Harbour Post: close "in May".[^harbour-post-1]',
        ),
        ("Words", "Of a word in reported speech the text does not tell whose word it is."),
        (
            "Words",
            '- The closing. In quotation marks: "closure" (The Harbour Post: Ana Cruz[^harbour-post-3]). In neither: "closure" '
            "(003[^003-1]).",
        ),
        ("Voices", "By speaker, of two uses or more. n is the number of uses; under five are too few for a pattern."),
        (
            "Voices",
            '- **Council**, n = 2: Ana Cruz (The Harbour Post) "said",[^harbour-post-1] "insisted".[^harbour-post-3]',
        ),
        ("Voices", "- **Insist**, n = 2: Ana Cruz (The Harbour Post);[^harbour-post-3] The union (003).[^003-1]"),
        (
            "Headline and text of one report",
            '- The Harbour Post: time (text "May");[^harbour-post-1] speaker (headline "mayor").[^harbour-post-0]',
        ),
        ("Matched in no other report here", "003, undated, excerpt: its matches are shown, its gaps are not."),
        (
            "Matched in no other report here",
            'Nearest: "About 40 traders must leave." (The Harbour Post).[^harbour-post-2]',
        ),
        ("Copies and shared text", "near-identical text, counted once: Wire Two, 6 Apr 2023 (98% shared)."),
        ("Copies and shared text", "40% of the shorter text is also in The Harbour Post, 2 Apr 2023."),
    ],
)
def test_a_section_says(title: str, line: str) -> None:
    assert line in section(brief_markdown(small_brief()), title)


def test_the_measured_error_is_said() -> None:
    said = f"{WRONG_SHARE:.0%} of its matches were wrong and {MISSED_SHARE:.0%} of the true ones missed."
    assert said in small_brief().note
    assert said in comparison_markdown(compared(stories()[0]))


def test_what_could_not_be_compared_is_said() -> None:
    assert "- Something could not be compared." in section(brief_markdown(small_brief()), "The pier")


@pytest.mark.parametrize(
    ("period", "title", "reports"),
    [
        (Period(date(2023, 4, 2), date(2023, 4, 2)), "Briefing, 2 April 2023", ["post", "003_leaf"]),
        (
            Period(date(2023, 4, 2), date(2023, 5, 1)),
            "Briefing, 2 April to 1 May 2023",
            ["post", "wire", "003_leaf", "tram"],
        ),
        (Period(date(2023, 4, 28), None), "Briefing, from 28 April 2023", ["tram"]),
        (Period(None, date(2023, 4, 3)), "Briefing, to 3 April 2023", ["post", "003_leaf"]),
    ],
)
def test_a_period_takes_its_reports_and_the_undated_ones_of_their_storylines(
    period: Period, title: str, reports: list[str]
) -> None:
    asked: list[str] = []

    def compare(storyline: Storyline) -> Comparison:
        asked.extend(report.id for report in storyline.reports)
        return only_reports(storyline)

    brief = make_brief(LIBRARY, stories(), compare, period)
    assert brief.title == title
    assert sorted({note.article for note in brief.footnotes} | set(asked)) == sorted(reports)
    assert brief.counts.reports == len(reports)


def test_what_a_comparison_says_of_reports_outside_the_period_is_left_out() -> None:
    def compare(_: Storyline) -> Comparison:
        return compared(stories()[0])

    made = make_brief(LIBRARY, stories(), compare, Period(date(2023, 4, 2), date(2023, 4, 2)))
    assert {note.article for note in made.footnotes} == {"post", "003_leaf"}
    assert "Wire" not in brief_markdown(made)
    assert not_in_its_sources(made) == []


def test_undated_reports_in_a_period_are_explained() -> None:
    markdown = brief_markdown(make_brief(LIBRARY, stories(), only_reports, Period(date(2023, 4, 2), date(2023, 4, 2))))
    assert "- 003: undated, and here because a dated report of the storyline is in the period." in markdown


def test_a_period_without_articles_says_so() -> None:
    brief = make_brief(LIBRARY, stories(), compared, Period(date(2020, 1, 1), date(2020, 1, 1)))
    assert section(brief_markdown(brief), "At a glance") == "No articles."
    assert brief.counts.reports == 0
    assert brief.day == date(2020, 1, 1)


def test_many_single_reports_stand_at_the_end() -> None:
    singles = [storyline_of(article(f"n{n}", f"Notice {n}"))._replace(id=f"s{n}") for n in range(9)]
    markdown = brief_markdown(make_brief(LIBRARY, singles, only_reports, Period()))
    assert section(markdown, "At a glance") == (
        "- 9 storylines, 9 reports, 0 outlets (9 reports without), no copies folded.\n- 9 single reports stand at the end."
    )
    assert section(markdown, "Single reports").count("\n") == 8


def test_of_many_storylines_each_says_itself_whom_it_credits() -> None:
    many = [stories()[0]._replace(id=f"s{n}", title=f"Pier {n}") for n in range(6)]
    markdown = brief_markdown(make_brief(LIBRARY, many, compared, Period()))
    assert "credited" not in section(markdown, "At a glance")
    assert markdown.count("a difference between two reports may be only that") == 1
    assert "- Agencies, outlets and documents credited. Wire†: Agencies." in section(markdown, "Pier 5")


def test_a_storyline_too_large_to_read_is_listed_and_not_compared() -> None:
    large = storyline_of(*(article(f"n{n}", f"Notice {n}") for n in range(61)))
    markdown = brief_markdown(make_brief(LIBRARY, [large], pytest.fail, Period()))
    assert "61 reports: more than the 60 that a brief compares. A shorter period shows them." in markdown


def test_a_comparison_without_facets_still_gives_a_brief() -> None:
    markdown = brief_markdown(make_brief(LIBRARY, stories(), only_reports, Period()))
    assert "## The pier" in markdown
    assert "None" not in markdown


def test_the_json_has_the_lines_and_footnotes_of_the_markdown() -> None:
    made = brief_json(small_brief())
    assert json.loads(json.dumps(made)) == made
    titles = [part["title"] for part in made["sections"]]
    assert titles[:3] == ["At a glance", "The pier", "Headlines (dated first, undated last)"]
    denial = next(part for part in made["sections"] if part["title"].startswith("Denials"))["blocks"][0]["lines"][0]
    assert denial["text"] == 'The union (003) "denied": "any closure of the pier".'
    assert denial["footnotes"] == ["003-1"]
    assert {note["label"] for note in made["footnotes"]} >= {"003-1", "wire-by"}


@settings(max_examples=40)
@given(HOSTILE)
def test_hostile_titles_outlets_and_names_only_give_text(hostile: str) -> None:
    title = " ".join(hostile.split())
    said = f"{title} said it. Ann Lee said 400 {hostile} were seen in May."
    one = article("one", title, said, outlet=hostile, day="2023-01-01")
    two = article(
        "two", title + " two", f"Ann Lee denied that 500 {hostile} were seen in May.", outlet=hostile, by_reader=True
    )
    story = storyline_of(one, two)._replace(title=hostile)
    own = ReadersOwn(frozenset({"one"}), notes=(ReaderNote("two", None, hostile),))
    made = make_brief(LIBRARY, [story], compared_really, Period(), Wanted(own=own))
    markdown = brief_markdown(made)
    assert not_in_its_sources(made) == []
    found = tokens(markdown)
    assert {one.attrs["href"] for one in found if one.type == "link_open"} <= {"harbour/one.txt", "harbour/two.txt"}
    assert not {one.type for one in found} & {"image", "html_inline", "html_block", "fence", "code_inline", "hr"}
    titles = [one.tag for one in found if one.type == "heading_open"]
    assert titles[:3] == ["h1", "h2", "h2"]
    assert len(titles) == len(made.sections) + 1
    assert len([one for one in found if one.type == "footnote_open"]) == len(made.footnotes)
    assert title in text_of(found) or not title.isascii()
    told = [
        line_text(cell) for part in made.sections for cells in parts_of_lines(part) if len(cells) > 1 for cell in cells
    ]
    assert list(map(unquoted, cells_of(found))) == list(map(unquoted, told))


def unquoted(words: str) -> str:
    """Without double quotation marks, which are of another kind around some words, and with single white space."""
    return " ".join(re.sub('["“”]', "", words).split())


def test_a_report_named_like_another_gets_a_label_of_its_own() -> None:
    labels = {note.label: note.article for note in small_brief().footnotes}
    assert labels["harbour-post-0"] == POST.id
    assert labels["harbour-post.2-0"] == TRAM.id


def test_an_entry_of_a_file_is_named_with_its_number() -> None:
    entry = replace(LEAF, path="003_leaf.txt#related/1")
    markdown = brief_markdown(make_brief(LIBRARY, [storyline_of(entry)], only_reports, Period()))
    assert (
        "[^003-related-1-0]: 003\\#related/1, outlet unknown, undated, [003\\#related/1](harbour/003_leaf.txt)"
        in markdown
    )


def test_verbatim_pieces_and_references_are_told_apart() -> None:
    lines = [line for part in small_brief().sections for line in part.lines]
    assert {piece.style for line in lines for piece in line} == set(Style)
