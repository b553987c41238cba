"""What is asked of a brief beside its period: a storyline, outlets, its length, what is new, the reader's own."""

import re
from datetime import date, datetime

import pytest

from briefing.brief import (
    FIRST,
    About,
    Before,
    Brief,
    Length,
    Period,
    ReaderNote,
    ReaderQuote,
    ReadersOwn,
    UnknownOutlet,
    Wanted,
    brief_markdown,
    make_brief,
)
from briefing.brief.storyline import MOST_COMPARED
from briefing.model import Event, Report, Storyline

from .build import COPY, EVERYTHING, LIBRARY, POST, TRAM, WIRE, article, at, compared, not_in_its_sources, stories
from .rendered import text

WHEN = datetime(2023, 4, 4, 14, 0)
OLD = Before(WHEN, frozenset({"post", "003_leaf", "tram"}))


def made(wanted: Wanted, period: Period = EVERYTHING) -> Brief:
    brief = make_brief(LIBRARY, stories(), compared, period, wanted)
    assert not_in_its_sources(brief) == []
    return brief


def said(wanted: Wanted) -> str:
    return brief_markdown(made(wanted))


def titles(brief: Brief) -> list[str]:
    return [section.title for section in brief.sections]


@pytest.mark.parametrize("id", ["s-tram", "e-tram", "tram"])
def test_a_storyline_is_asked_for_by_its_id_or_by_that_of_what_it_holds(id: str) -> None:
    brief = made(Wanted(storyline=id))
    assert brief.counts.storylines == brief.counts.reports == 1
    assert brief.title == "Briefing, Trams run late, the whole library, 1 May 2023"


def test_a_copy_leads_to_its_storyline() -> None:
    assert made(Wanted(storyline=COPY.id)).counts.reports == 3


@pytest.mark.parametrize("name", ["The Harbour Post", "harbour post", "HARBOUR POST"])
def test_only_reports_of_the_outlets_asked_for_are_in(name: str) -> None:
    brief = made(Wanted(outlets=(name,)))
    assert {note.article for note in brief.footnotes} <= {"post", "tram"}
    assert brief.outlets == ("The Harbour Post",)
    assert f"reports of {name}" in brief.title
    assert "the articles in this library that are of these outlets" in brief.note


def test_a_copy_counts_for_its_outlet_and_a_file_without_outlet_by_its_name() -> None:
    assert made(Wanted(outlets=("Wire Two", "003"))).counts.reports == 2


def test_of_an_outlet_that_is_not_there_those_known_are_named() -> None:
    with pytest.raises(
        UnknownOutlet, match=r"'Gazette' there; the outlets are: 003, The Harbour Post, Wire, Wire Two\."
    ):
        made(Wanted(outlets=("Gazette",)))


def test_what_is_new_since_the_brief_before_is_marked_everywhere() -> None:
    markdown = said(Wanted(before=OLD))
    assert "- Since the brief before (4 Apr 2023 14:00): 1 new report in 1 storyline." in markdown
    assert '### New since the brief before\n\n- Wire†, 5 Apr 2023: "Pier to shut for repairs"[^wire-0]\n' in markdown
    assert "- Known before: 2 reports." in markdown
    assert "| Wire†, 5 Apr 2023, new[^wire-0] |" in markdown
    assert "Wire† (5 Apr 2023), new.[^wire-0]" in markdown
    assert "Post, 2 Apr 2023, new" not in markdown


def test_a_report_whose_copy_was_there_is_not_new() -> None:
    assert "no new report." in said(Wanted(before=Before(WHEN, OLD.articles | {COPY.id})))


def test_a_single_report_that_is_new_says_so() -> None:
    assert "The Harbour Post, 1 May 2023, new)" in said(Wanted(before=Before(WHEN, frozenset({"post"}))))


def test_the_first_brief_says_that_it_is_the_first_and_calls_nothing_new() -> None:
    markdown = said(Wanted(before=FIRST, only_new=True))
    assert "- Since the brief before: this is the first." in markdown
    assert ", new" not in markdown
    assert made(Wanted(before=FIRST, only_new=True)).counts.storylines == 2


def test_only_storylines_with_something_new_are_in_where_that_is_asked() -> None:
    brief = made(Wanted(before=OLD, only_new=True))
    assert brief.counts.storylines == 1
    assert brief.title == "Briefing, new since 4 Apr 2023 14:00"
    nothing = made(Wanted(before=Before(WHEN, OLD.articles | {"wire"}), only_new=True))
    assert text(brief_markdown(nothing)).endswith("No new article since the brief before (4 Apr 2023 14:00).")


def test_without_the_question_nothing_is_said_of_what_is_new() -> None:
    assert "new" not in said(Wanted()).lower().split()


def test_of_a_storyline_too_large_to_compare_the_events_with_new_reports_are() -> None:
    events = [
        Event(f"e{n}", f"Notice {n}", (Report(article(f"n{n}", f"Notice {n}")),)) for n in range(MOST_COMPARED + 9)
    ]
    pair = Event("new", "Two new", (Report(article("a", "A new one")), Report(article("b", "Another"))))
    large = Storyline("s", "Notices", (*events, pair))
    before = Before(WHEN, frozenset(f"n{n}" for n in range(MOST_COMPARED + 9)))
    brief = make_brief(LIBRARY, [large], compared, EVERYTHING, Wanted(before=before))
    assert brief.counts.reports == 2


OWN = ReadersOwn(
    starred=frozenset({"post", "gone"}),
    starred_events=("wire", "gone"),
    quotes=(
        ReaderQuote("wire", WIRE.sentences[3].span),
        ReaderQuote("post", (POST.sentences[1].span[0], POST.sentences[2].span[1])),
    ),
    notes=(
        ReaderNote("post", at(POST, "closure", 3), "Ask her # what *closure* means"),
        ReaderNote(COPY.id, None, "The copy"),
        ReaderNote("gone", None, "Not of this brief"),
        ReaderNote("tram", TRAM.sentences[1].span, ""),
        ReaderNote(COPY.id, None, "Who closes it?", About.EVENT),
        ReaderNote("003_leaf", None, "A *long* affair", About.STORYLINE),
        ReaderNote("gone", None, "Not of this brief", About.EVENT),
        ReaderNote("gone", None, "Not of this brief", About.STORYLINE),
    ),
)


def test_the_readers_own_stands_in_a_section_with_its_sentences() -> None:
    markdown = said(Wanted(own=OWN))
    own = markdown.partition("## The reader's own\n\n")[2].partition("\n\n[^")[0]
    assert own.splitlines() == [
        "Starred:",
        "",
        '- The Harbour Post, 2 Apr 2023: "Council ‘will close’ the pier, mayor warns"[^harbour-post-0]',
        '- Event, 2 Apr 2023: "Council ‘will close’ the pier, mayor warns"[^harbour-post-0]',
        "",
        "Collected:",
        "",
        '- Wire†, 5 Apr 2023: "A gull watched the whole ceremony from the railing."[^wire-3]',
        '- The Harbour Post, 2 Apr 2023: "The pier will close in May, Mayor Ana Cruz said."[^harbour-post-1] '
        '"About 40 traders must leave."[^harbour-post-2]',
        "",
        "Notes and highlights:",
        "",
        '- The Harbour Post, 2 Apr 2023: "closure"[^harbour-post-3] Note: Ask her \\# what \\*closure\\* means',
        '- Wire Two, 6 Apr 2023: "Pier to shut"[^wire-two-0] Note: The copy',
        '- The Harbour Post, 1 May 2023: "A tram broke down."[^harbour-post.2-1]',
        '- Event, 2 Apr 2023: "Council ‘will close’ the pier, mayor warns"[^harbour-post-0] Note: Who closes it?',
        "- Storyline **The pier**. Note: A \\*long\\* affair",
    ]


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2023, 4, 2), ["On the event", "On the affair"]),
        (date(2023, 5, 1), []),
    ],
    ids=["a day of other reports of the same", "a day of another storyline"],
)
def test_what_is_noted_of_a_group_is_there_where_any_report_of_the_group_is(day: date, there: list[str]) -> None:
    own = ReadersOwn(
        starred_events=("wire",),
        notes=(
            ReaderNote("wire", None, "On the report"),
            ReaderNote("wire", None, "On the event", About.EVENT),
            ReaderNote("wire", None, "On the affair", About.STORYLINE),
        ),
    )
    markdown = brief_markdown(make_brief(LIBRARY, stories(), compared, Period(day, day), Wanted(own=own)))
    assert re.findall("Note: (.*)", markdown) == there
    assert ("- Event, 2 Apr 2023:" in markdown) == bool(there)


def test_a_reader_who_did_nothing_has_no_section() -> None:
    assert "The reader's own" not in titles(made(Wanted(own=ReadersOwn(starred=frozenset({"gone"})))))


def test_the_short_form_has_the_glance_the_headlines_and_the_strongest_statements_and_denials() -> None:
    brief = made(Wanted(length=Length.SHORT, before=OLD))
    assert titles(brief) == [
        "At a glance",
        "The pier",
        "New since the brief before",
        "Headlines (dated first, undated last)",
        "Similar statements of one side (matches first)",
        "Denials: of what, by whom",
    ]
    assert "credited" not in brief_markdown(brief)
    assert "This is the short form." in brief.note
