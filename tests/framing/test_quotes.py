"""What stands inside quotation marks is found by the marks, and an apostrophe is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.framing.speech.quotes import quote_spans

CASES = [
    ("curly", "He said “yes” twice.", ["yes"]),
    ("straight", 'He said "yes" and "no".', ["yes", "no"]),
    ("guillemets with spaces", "Il a dit « oui » hier", ["oui"]),
    ("low opening mark", "Er sagte „ja“ und ging", ["ja"]),
    ("doubled single marks", "she said ''it's fine,'' then left", ["it's fine,"]),
    ("single marks around words", "The club 'runs out' of bats, the players' union says", ["runs out"]),
    ("curly single marks", "He called it ‘low tide…’ again", ["low tide…"]),
    ("apostrophes only", "It's the boys' club of the '90s, isn't it", []),
    ("a possessive inside single marks", "‘the players’ bus is late’ he wrote", ["the players’ bus is late"]),
    ("a possessive after a quoted word", "Critics 'regret' the players' loss.", ["regret"]),
    ("a quotation inside a quotation", "“He said ‘go’ to me,” she said", ["He said ‘go’ to me,"]),
    ("left open to the paragraph's end", "“We wait\n\n“and see,” he said", ["We wait", "and see,"]),
    ("inches", 'a 6\'2" bowler said "no"', ["no"]),
    ("nothing inside", 'an empty "" mark', []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_quotations_are_found_without_their_marks(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quote_spans(text)] == expected


@given(st.text(alphabet="ab S.,“”‘’\"'«»„\n9", max_size=80))
def test_quotations_are_in_order_apart_and_not_empty(text: str) -> None:
    spans = quote_spans(text)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
