"""Reports as columns: order, labels, gaps; and the facets that were asked for."""

import pytest

from briefing.framing import compare
from briefing.model import Facet, Kind
from briefing.text.parse import INSTALL
from tests.framing.made import EVENT, FERRY, FILLER, report

LABELS = [
    ("outlet and day", {"outlet": "Harbour Post", "day": "2031-03-04"}, "Harbour Post 4 Mar"),
    ("named by the reader", {"outlet": "Islander", "day": "2031-03-04", "by_reader": True}, "Islander† 4 Mar"),
    ("no date", {"outlet": "Islander"}, "Islander –"),
    ("outlet unknown", {"day": "2031-03-04"}, "007 4 Mar"),
    ("neither", {}, "007 –"),
    ("a long name", {"outlet": "The Larnholm and Osterby Advertiser"}, "The Larnholm and Osterb… –"),
]


@pytest.mark.parametrize(("known", "label"), [case[1:] for case in LABELS], ids=[case[0] for case in LABELS])
def test_a_label_is_outlet_or_file_and_day(known, label):
    assert compare("x", "x", [report("007_e7d9e5", "Boats", **known)], ()).reports[0].label == label


def test_labels_have_the_year_where_the_reports_span_several():
    both = [report("a", "A", outlet="Post", day="2030-12-31"), report("b", "B", outlet="Post", day="2031-01-01")]
    assert [view.label for view in compare("x", "x", both, ()).reports] == ["Post 31 Dec 2030", "Post 1 Jan 2031"]


def test_two_reports_of_one_outlet_and_day_are_told_apart():
    both = [report("a", "A", outlet="Post", day="2031-01-01"), report("b", "B", outlet="Post", day="2031-01-01")]
    assert [view.label for view in compare("x", "x", both, ()).reports] == ["Post 1 Jan", "Post 1 Jan (2)"]


def test_columns_come_by_date_and_undated_last():
    assert [view.report.id for view in compare("e", "x", EVENT, ()).reports] == [
        "earlier",
        "harbour",
        "note",
        "gazette",
        "loose",
    ]


def test_a_report_given_twice_is_one_column():
    assert len(compare("e", "x", [FERRY, FERRY], ()).reports) == 1


GAPS = [
    ("full", {}, FILLER, True),
    ("an excerpt", {"kind": Kind.EXCERPT}, FILLER, False),
    ("a stub", {"kind": Kind.STUB}, FILLER, False),
    ("a headline", {"kind": Kind.HEADLINE}, (), False),
    ("under 80 words", {}, FILLER[:2], False),
    ("another language", {"language": "de"}, FILLER, False),
]


@pytest.mark.parametrize(("known", "body", "gaps"), [case[1:] for case in GAPS], ids=[case[0] for case in GAPS])
def test_only_a_full_english_text_shows_gaps_and_the_others_say_why(known, body, gaps):
    view = compare("x", "x", [report("a", "Boats", *body, **known)], ()).reports[0]
    assert (view.gaps, view.reason is None) == (gaps, gaps)


def test_the_share_of_quoted_text_is_of_all_characters():
    view = compare("x", "x", [report("a", "Boats", "“abcdefghij”")], ()).reports[0]
    assert view.quoted == pytest.approx(10 / len("Boats\n\n“abcdefghij”"))


@pytest.mark.parametrize("facet", list(Facet))
def test_only_the_facets_asked_for_are_there(facet):
    found = compare("e", "x", EVENT, {facet})
    assert [one for one in Facet if getattr(found, one.value) is not None] == [facet]


def test_without_a_parse_voices_are_empty_and_the_notes_say_what_to_install():
    found = compare("e", "x", EVENT)
    assert found.voices == ()
    assert any(INSTALL in note for note in found.notes)


def test_another_language_is_named_in_the_notes():
    found = compare("e", "x", [FERRY, report("d", "Fähre", *FILLER, language="de")])
    assert any("de" in note.split(": ")[-1] for note in found.notes)
