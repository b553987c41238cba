"""Where a sentence ends, and that no character is lost between two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.sentences import sentence_spans, sentences

ONE_SENTENCE = [
    "Dr. Roe met Gen. Doe at 5 p.m. Monday.",
    "He moved to the U.S. Senate.",
    "Sen. Jane Roe (R-Ariz.) Tuesday left.",
    "Acme Inc. Chairman John Q. Doe agreed.",
    "“Why now?” Jane Roe asked.",
    "“Stop!” John Doe shouted.",
    "It fell by 3.5 percent to $1,245.86.",
    "See e.g. Smith et al. 2020.",
    "Prices rose ... and fell.",
    "Yahoo! is a firm.",
    "3. Nobody was hurt.",
]
TWO_SENTENCES = [
    ("It rained. It stopped.", "It rained."),
    ("He left the U.S. The rest stayed.", "He left the U.S."),
    ("“It is over.” He left.", "“It is over.”"),
    ("Is it over? Nobody knows.", "Is it over?"),
    ("He waited… Then he left.", "He waited…"),
    ("He was born in 1984. In 1990 he left.", "He was born in 1984."),
    ("He called it “false”. She did not.", "He called it “false”."),
    ("Er ging. „Nein.“ Sie blieb.", "Er ging."),
    ("Šel domů. Čekal.", "Šel domů."),
    ("انتهى الاجتماع. غادر الوزير.", "انتهى الاجتماع."),
    ("会議は終わった。首相は去った。", "会議は終わった。"),
    ("It rained.\n\nIt stopped", "It rained."),
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert [text[a:b] for a, b in sentence_spans(text)] == [text]


@pytest.mark.parametrize(("text", "first"), TWO_SENTENCES, ids=[row[0][:25] for row in TWO_SENTENCES])
def test_a_sentence_ends_where_the_next_begins(text: str, first: str) -> None:
    found = [text[a:b] for a, b in sentence_spans(text)]
    assert len(found) >= 2
    assert found[0] == first


def test_the_headline_is_whole_and_a_skipped_line_is_none() -> None:
    text = "Stop. Go. Stop.\n\nBy Staff\n\nIt rained. It stopped."
    start = text.index("By Staff")
    found = sentences(text, skip=((start, start + len("By Staff")),))
    assert [(each.index, each.text) for each in found] == [
        (0, "Stop. Go. Stop."),
        (1, "It rained."),
        (2, "It stopped."),
    ]


TEXTS = st.one_of(st.text(), st.text(alphabet=st.sampled_from('aA.!?…"”“’) \n12。Mr-'), max_size=60))


@given(TEXTS)
def test_every_character_but_white_space_is_in_exactly_one_sentence(text: str) -> None:
    spans = list(sentence_spans(text))
    inside = [n for a, b in spans for n in range(a, b)]
    assert len(inside) == len(set(inside))
    assert {n for n, char in enumerate(text) if not char.isspace()} <= set(inside)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)
    assert spans == sorted(spans)


@given(TEXTS)
def test_a_span_is_its_sentence(text: str) -> None:
    assert all(text[slice(*each.span)] == each.text for each in sentences(text))
