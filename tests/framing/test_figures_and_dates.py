"""Quantities by what is counted, and the times that texts name."""

from briefing.framing import compare
from briefing.framing.facts.dates import dates
from briefing.model import Facet
from tests.framing.evidence import faults
from tests.framing.made import EVENT, article, report
from tests.framing.parsed import read

LARN = report(
    "larn", "Larn says 400 rafts were used",
    "Larn has said that around 400 Osterby rafts had already been used against its fishermen.",
    "It has also said that Osterby has ordered around 2000 such rafts.",
    "Osterby gave it a limited number of rafts months before the war.", day="2031-05-01",
)  # fmt: skip
POST = report(
    "post", "Rafts", "Osterby crews have deployed 400 wooden rafts since August, according to the Post.",
    "It ordered hundreds of rafts and ropes, diplomats said.",
    "Its minister said that it supplied a small number of rafts in July.", day="2031-05-02",
)  # fmt: skip
OFFICIALS = report(
    "officials", "Osterby 'runs out' of rafts", "Officials believe that it has no wooden rafts left.", day="2031-05-03"
)


def figures(*reports):
    return {figure.counted: figure for figure in compare("x", "x", reports, {Facet.FIGURES}).figures}


def test_one_thing_in_one_role_is_one_figure_over_reports():
    found = figures(LARN, POST, OFFICIALS)
    assert [(c.report, c.text, c.value) for c in found["rafts used"].cells] == [
        ("larn", "400", 400),
        ("larn", "around 400", 400),
        ("post", "400", 400),
    ]
    assert [(c.report, c.value, c.low) for c in found["rafts ordered"].cells] == [
        ("larn", 2000, None),
        ("post", None, 200),
    ]
    assert [(c.report, c.text) for c in found["rafts supplied"].cells] == [
        ("larn", "a limited number"),
        ("post", "a small number"),
    ]


def test_none_left_has_no_number_and_nought_as_its_bounds():
    cells = figures(LARN, OFFICIALS)["rafts left"].cells
    assert [(c.text, c.value, c.low, c.high) for c in cells] == [("no wooden rafts left", None, 0, 0)]


def test_none_of_them_left_counts_too_and_zero_is_a_number():
    none = report("a", "A", "None of the fishing boats are left.", day="2031-05-01")
    zero = report("b", "B", "Zero boats were left.", day="2031-05-02")
    found = [(c.text, c.value) for c in figures(none, zero)["boats left"].cells]
    assert found == [("None of the fishing boats are left", None), ("Zero", 0)]


def test_a_bare_no_counts_only_where_somebody_counts_the_thing():
    bare = report("a", "A", "There were no boats in the harbour.", day="2031-05-01")
    assert figures(bare) == {}
    both = figures(bare, report("b", "B", "There were 400 boats.", day="2031-05-02"))
    assert [(c.text, c.value) for c in both["boats"].cells] == [("no boats", None), ("400", 400)]


def test_how_many_sources_a_report_has_is_no_figure():
    told = "It sank, said three people familiar with the matter and two sources in the port, who had seen 40 boats."
    assert list(figures(report("a", "A", told))) == ["boats"]


def test_figures_of_most_reports_come_first():
    spreads = [
        len({c.report for c in f.cells}) for f in compare("x", "x", [LARN, POST, OFFICIALS], {Facet.FIGURES}).figures
    ]
    assert spreads == sorted(spreads, reverse=True)


def test_small_numbers_of_one_thing_do_not_meet_by_chance():
    one = report("a", "A", "Three boats were bought by the port.", day="2031-05-01")
    other = report("b", "B", "Three boats were destroyed in the gale.", day="2031-05-01")
    assert [len(f.cells) for f in compare("x", "x", [one, other], {Facet.FIGURES}).figures] == [1, 1]


def test_shares_and_sums_of_nothing_named_meet_only_where_they_are_alike():
    one = report("a", "A", "Prices rose 22 percent.", "Wages rose 3 percent.", day="2031-05-01")
    other = report("b", "B", "Prices rose by 22 percent.", "Rents rose 9 percent.", day="2031-05-01")
    found = compare("x", "x", [one, other], {Facet.FIGURES}).figures
    assert [[(c.report, c.value) for c in f.cells] for f in found] == [[("a", 22), ("b", 22)], [("a", 3)], [("b", 9)]]


def test_a_number_without_a_role_takes_that_of_the_same_number_elsewhere():
    one = report("a", "A", "The gale killed 58 people.", "A further 90 people came.", day="2031-05-01")
    other = report("b", "B", "In the harbour there were 58 people.", day="2031-05-01")
    found = figures(one, other)
    assert [(c.report, c.value) for c in found["people killed"].cells] == [("a", 58), ("b", 58)]
    assert [(c.report, c.value) for c in found["people"].cells] == [("a", 90)]


def test_every_figure_and_date_is_the_text_at_its_span():
    reports = [*EVENT, LARN, POST, OFFICIALS]
    checked, wrong = faults(compare("x", "x", reports, {Facet.FIGURES, Facet.DATES}), reports)
    assert wrong == []
    assert checked["FigureCell.text"] > 8
    assert checked["DateMention.text"] > 8


def test_undated_reports_tell_their_dates_first():
    loose = report("loose", "Z", "It sank in May.")
    assert [d.report for d in compare("x", "x", [POST, LARN, loose], {Facet.DATES}).dates] == [
        *("loose", "larn", "post", "post")
    ]


def test_a_date_says_who_vouches_for_it():
    one = read(article("a", "A", "Mayor Ann Lee said that the boats sank in July.", "They were found in August."))
    assert [(d.text, d.of, d.per) for d in dates(one)] == [
        ("in July", "sank", "Ann Lee"),
        ("in August", "found", None),
    ]


def test_dates_come_by_report_and_by_place():
    found = compare("x", "x", [POST, LARN], {Facet.DATES}).dates
    assert [(d.report, d.text) for d in found] == [
        ("larn", "months before the war"),
        ("post", "since August"),
        ("post", "in July"),
    ]


def test_without_grammar_no_date_says_what_happened_then():
    assert {d.of for d in compare("x", "x", [POST, LARN], {Facet.DATES}).dates} == {None}
