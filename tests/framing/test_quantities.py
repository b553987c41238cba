"""Which words of a text are quantities, and which numbers they allow."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.framing.facts.counted import Counted, counted
from briefing.framing.facts.number_words import word_value
from briefing.framing.facts.quantities import quantities

QUANTITIES = [
    ("a plain number", "They counted 400 boats.", [("400", 400, 400, 400)]),
    ("about a number has no sure bounds", "They counted around 400 boats.", [("around 400", 400, None, None)]),
    ("at least", "At least 1,700 boats sank.", [("At least 1,700", 1700, 1700, None)]),
    ("up to", "It costs up to $60 billion.", [("up to $60 billion", 60e9, None, 60e9)]),
    ("a range", "Between 3,000 and 5,000 people came.", [("Between 3,000 and 5,000", None, 3000, 5000)]),
    ("a range of millions", "between $30 million and $60 million", [("between $30 million and $60 million", None, 30e6, 60e6)]),
    ("decimals", "It rose 7.5 percent.", [("7.5 percent", 7.5, 7.5, 7.5)]),
    ("a percent sign", "Some 22% voted.", [("Some 22%", 22, None, None)]),
    ("a number in words", "Nine boats and thirty-four crews left.", [("Nine", 9, 9, 9), ("thirty-four", 34, 34, 34)]),
    ("a dozen", "A dozen boats left.", [("A dozen", 12, 12, 12)]),
    ("two hundred and ten", "Two hundred and ten boats left.", [("Two hundred and ten", 210, 210, 210)]),
    ("hundreds", "It lost hundreds of boats.", [("hundreds", None, 200, None)]),
    ("tens of thousands", "Tens of thousands of boats.", [("Tens of thousands", None, 20_000, None)]),
    ("up to several hundred", "up to several hundred boats", [("up to several hundred", None, None, None)]),
    ("a limited number", "a limited number of boats", [("a limited number", None, None, None)]),
    ("a quoted number", "only a “small number of boats”", [("small number", None, None, None)]),
    ("a share", "Roughly one in five boats leaks.", [("Roughly one in five", 20, None, None)]),
    ("a fraction", "Nearly three-quarters of boats leak.", [("Nearly three-quarters", 75, None, None)]),
    ("a number of a year's size before a counted thing", "It ordered around 2000 such boats.", [("around 2000", 2000, None, None)]),
    ("joined to its unit", "It served a 12-month term and a five-year ban.", [("12", 12, 12, 12), ("five", 5, 5, 5)]),
    ("at least one", "At least one person was arrested.", [("At least one", 1, 1, None)]),
    ("only one", "Only one boat sank.", [("Only one", 1, 1, 1)]),
    ("more than one", "There is more than one boat.", []),
    ("the only one", "It was the only one afloat.", []),
    ("sections in a row", "Sections 3, 4 and 5 and resolutions 2231 and 1747 forbid it.", []),
    ("a name that begins small", "The iPhone 14 sank.", []),
    ("a number that is not told", "An undisclosed number of boats sank.", [("An undisclosed number", None, None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in QUANTITIES], ids=[case[0] for case in QUANTITIES])
def test_finds_the_words_of_a_quantity_and_the_numbers_that_they_allow(text, expected):
    found = quantities(text, (0, len(text)))
    assert [(text[slice(*q.at)], q.value, q.low, q.high) for q in found] == expected


NONE = [
    ("a model after a hyphen", "They fly the Kestrel-136 now."),
    ("a model after a name", "They fly Kestrel 136 gliders now."),
    ("a resolution", "It violates resolution 2231 of the council."),
    ("the strength of a storm", "A category 4 hurricane struck the pier."),
    ("a year", "The 2015 harbour deal was signed in 2014."),
    ("a day of a month", "It sank on October 16 and again on 3 May."),
    ("an age after a name", "Brandt, 29, left the harbour."),
    ("an age in words", "A 26-year-old sailor, aged 26, swam."),
    ("an ordinal", "It was the 3rd boat of the 21st century."),
    ("a clock time", "They met at 7:28 and at 5 p.m. for tea."),
    ("years ago", "It sank three years ago."),
    ("the last two years", "It sank in the last two years."),
    ("one", "One of them sank, and no one saw it."),
    ("a year that one thing happened in", "It bought one in 2016 and one in 2017."),
    ("letters in a number", "They use 5G and MH17 charts, A320 and 4K."),
]


@pytest.mark.parametrize("text", [case[1] for case in NONE], ids=[case[0] for case in NONE])
def test_a_number_that_counts_nothing_is_no_quantity(text):
    assert quantities(text, (0, len(text))) == []


COUNTED = [
    ("a noun", "They used 400 boats.", Counted("boats", "used")),
    ("adjectives are passed over", "400 Larnish wooden boats had already been used.", Counted("boats", "used")),
    ("a contract, which nobody falls ill with", "A firm signed a $300 million contract.", Counted("money", "")),
    ("of", "It ordered hundreds of boats and rafts.", Counted("boats", "ordered")),
    ("the nearest verb names the role", "Osterby has said that Larn has ordered around 2000 such boats.", Counted("boats", "ordered")),
    ("a time is no part of the thing", "It gave 40 boats months before the storm.", Counted("boats", "supplied")),
    ("the dead", "The storm left 26 dead.", Counted("people", "killed")),
    ("joined to its unit", "It served a 12-month term.", Counted("months", "sentenced")),
    ("those who were hurt", "The storm wounded more than 40.", Counted("people", "wounded")),
    ("another verb begins after and", "The storm spared 40 boats and sank a ferry.", Counted("boats", "")),
    ("money without a thing", "It lost $5 million.", Counted("money", "")),
    ("money for a thing", "It set $50 billion in tariffs.", Counted("tariffs", "")),
    ("money before another clause", "It lost the $6 billion the port claims.", Counted("money", "")),
    ("money and a verb", "It set aside $6 billion to deal with gales.", Counted("money", "")),
    ("a share without a thing", "It grew 22 percent two years later.", Counted("percent", "rising")),
    ("a share of a thing", "It lost 22 percent of its old boats.", Counted("boats", "")),
    ("a fraction of people", "One in eight old sailors swim.", Counted("sailors", "")),
    ("a verb is no thing", "The three met there.", Counted("", "")),
    ("a lone singular", "Only one case was found.", Counted("case", "")),
    ("what is measured has no role", "They seek help after 20 weeks.", Counted("weeks", "")),
    ("charges are no people", "He faces seven criminal charges.", Counted("charges", "")),
    ("those who were rescued", "312 rescued", Counted("people", "rescued")),
    ("a share", "It grew by 22 percent.", Counted("percent", "rising")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in COUNTED], ids=[case[0] for case in COUNTED])
def test_tells_what_is_counted_and_what_is_done_with_it(text, expected):
    span = (0, len(text))
    assert counted(text, span, quantities(text, span)[0]) == expected


@pytest.mark.parametrize(
    ("words", "value"), [("twenty-one", 21), ("half a million", 500_000), ("a hundred", 100), ("two thousand", 2000)]
)
def test_reads_numbers_in_words(words, value):
    assert word_value(words) == value


@settings(deadline=None)
@given(st.text(st.sampled_from("0123456789 ,.-$%abcehinorstuvw“”\n"), max_size=60))
def test_any_text_gives_quantities_in_order_and_apart(text):
    found = quantities(text, (0, len(text)))
    ends = [place for quantity in found for place in quantity.at]
    assert ends == sorted(ends)
    assert all(text[slice(*quantity.at)].strip() for quantity in found)
