"""What could steer a terminal or fool a reader is gone; nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.harmless import harmless, one_line

ATTACKS = [
    ("colour", "a\x1b[31mred\x1b[0m", "ared"),
    ("window title", "a\x1b]0;owned\x07b", "ab"),
    ("clipboard", "a\x1b]52;c;ZXZpbA==\x1b\\b", "ab"),
    ("hyperlink", "\x1b]8;;https://evil.example\x1b\\text\x1b]8;;\x1b\\", "text"),
    ("an unclosed sequence takes no text with it", "a\x1b]0;and the rest of the line", "a0;and the rest of the line"),
    ("eight-bit CSI", "a\x9b31mred", "ared"),
    ("eight-bit OSC", "a\x9d0;owned\x9cb", "ab"),
    ("an eight-bit opener alone", "a\x9d and text", "a and text"),
    ("two escapes", "\x1b\x1b[31mx", "x"),
    ("null and bell", "a\x00\x07b", "ab"),
    ("bidi override", "a\u202egpj.exe", "agpj.exe"),
    ("zero width", "pass\u200bword", "password"),
    ("soft hyphen", "co\u00adoperate", "cooperate"),
    ("lone surrogate", "a\ud800b", "ab"),
    ("tag characters", "a\U000e0041b", "ab"),
    ("joiner between Latin letters", "a\u200db", "ab"),
    ("flood of marks", "e" + "\u0301" * 40, "e" + "\u0301" * 3),
    ("flood of variation selectors", "a" + "\ufe0f" * 40, "a" + "\ufe0f" * 3),
    ("line separators", "a\r\nb\u2028c\x0bd", "a\nb\nc\nd"),
    ("tab", "a\tb", "a b"),
]
UNTOUCHED = [
    ("quotes and dashes", "“It’s so” – he said… 5 € · naïve"),
    ("a no-break space", "10\u00a0000"),
    ("decomposed letters", "cafe\u0301"),
    ("Persian joiner", "می\u200cخواهم"),
    ("a family", "👨\u200d👩\u200d👧"),
    ("Hindi joiner", "क्\u200dष"),
    ("Arabic with marks", "مُحَمَّدٌ"),
    ("markup", "[bold]x[/bold] [@click=app.quit]y[/]"),
]


@pytest.mark.parametrize(("name", "text", "expected"), ATTACKS, ids=[row[0] for row in ATTACKS])
def test_what_steers_or_fools_is_gone(name: str, text: str, expected: str) -> None:
    assert harmless(text) == expected


@pytest.mark.parametrize(("name", "text"), UNTOUCHED, ids=[row[0] for row in UNTOUCHED])
def test_what_a_script_needs_stays(name: str, text: str) -> None:
    assert harmless(text) == text


HOSTILE = st.text(
    alphabet=st.sampled_from("ab[]0;m\\\x1b\x07\x9b\x9c\x9d\r\n\t\u200d\u200c\u0301\u064b\u202e\ufe0fم👨\U000e0041"),
    max_size=40,
)


@given(st.one_of(st.text(), HOSTILE))
def test_a_second_washing_changes_nothing(text: str) -> None:
    once = harmless(text)
    assert harmless(once) == once


@given(st.one_of(st.text(), HOSTILE))
def test_no_control_character_but_the_line_end_is_left(text: str) -> None:
    assert not any(char != "\n" and (ord(char) < 32 or 127 <= ord(char) < 160) for char in harmless(text))


@given(st.one_of(st.text(), HOSTILE))
def test_one_line_is_one_line(text: str) -> None:
    assert "\n" not in one_line(text)
    assert one_line(text) == one_line(text).strip()
