"""Runs of words that several reports share."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.framing import compare
from briefing.framing.facts import passages
from briefing.framing.facts.passages import LEAST
from briefing.model import Facet
from tests.framing.made import FILLER, report

RUN = "the old ferry that carried the islanders for forty years will be sold to a yard in Osterby"
"""A run of eighteen words."""


def shared(*reports):
    return compare("x", "x", reports, {Facet.ORIGINS}).shared


def told(passage):
    return [(place.report, place.passage) for place in passage.places]


def test_a_run_of_words_is_found_as_far_as_it_goes_on_whatever_its_case_and_marks():
    one = report("a", "Ferry", f"On Monday the council said {RUN}.", day="2031-01-01")
    other = report(
        "b", "Boat", f"“{RUN.replace('ferry that', 'Ferry, that')}”, wrote Lee, a deckhand.", day="2031-01-02"
    )
    (passage,) = shared(other, one)
    assert passage.words == 18
    assert not passage.quoted
    assert told(passage) == [("a", RUN), ("b", RUN.replace("ferry that", "Ferry, that"))]
    texts = {"a": one.lead.text, "b": other.lead.text}
    assert all(texts[place.report][slice(*place.span)] == place.passage for place in passage.places)


def test_eleven_words_are_too_few():
    words = RUN.split()
    eleven, twelve = " ".join(words[:11]), " ".join(words[:LEAST])
    assert shared(report("a", "A", f"{eleven} today."), report("b", "B", f"{eleven} tomorrow.")) == ()
    assert [p.words for p in shared(report("a", "A", f"{twelve} today."), report("b", "B", f"{twelve} now."))] == [12]


def test_three_reports_with_one_run_are_one_passage():
    (passage,) = shared(*(report(name, name, f"No {name}. {RUN}.") for name in "abc"))
    assert [place.report for place in passage.places] == ["a", "b", "c"]


def test_a_longer_run_of_two_stands_beside_the_shorter_one_that_a_third_shares():
    one, other = (report(name, name, f"{RUN}. {FILLER[0]}") for name in "ab")
    third = report("c", "c", f"It is said that {RUN}, or not.")
    assert [(p.words, len(p.places)) for p in shared(one, other, third)] == [(39, 2), (18, 3)]


def test_what_both_quote_is_told_and_comes_last():
    one = report("a", "A", f"“{RUN}”, said Lee. {FILLER[0]}")
    other = report("b", "B", f"Lee: “{RUN}”. {FILLER[0]}")
    assert [(p.words, p.quoted) for p in shared(one, other)] == [(21, False), (18, True)]


def test_words_are_compared_whatever_their_hash(monkeypatch):
    reports = [report(name, name, f"No {name}. {RUN}.", FILLER[n]) for n, name in enumerate("abc")]
    expected = shared(*reports)
    monkeypatch.setattr(passages, "hash", lambda _: 1, raising=False)
    assert shared(*reports) == expected


def test_what_one_report_says_twice_is_no_shared_passage():
    assert shared(report("a", "A", f"{RUN}. {RUN}."), report("b", "B", *FILLER)) == ()


def test_the_field_is_there_only_with_the_origins():
    assert compare("x", "x", [report("a", "A")], {Facet.NAMES}).shared is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from("a b c".split()), max_size=40), min_size=2, max_size=3))
def test_every_passage_is_maximal_and_stands_where_it_says(bodies):
    reports = [report(f"r{n}", f"Title{n}", " ".join(body) or f"x{n}") for n, body in enumerate(bodies)]
    texts = {one.id: one.lead.text for one in reports}
    for passage in shared(*reports):
        assert passage.words >= LEAST
        assert len(passage.places) > 1
        assert len({place.passage for place in passage.places}) == 1
        for place in passage.places:
            assert texts[place.report][slice(*place.span)] == place.passage
            assert len(place.passage.split()) == passage.words
