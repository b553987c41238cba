"""HTML of feeds: its words in paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.fragment import paragraphs_of


@pytest.mark.parametrize(
    ("id", "html", "expected"),
    [
        ("plain words", "A ferry sank.", "A ferry sank."),
        ("nothing", "  \n ", ""),
        ("paragraphs", "<p>A ferry sank.</p>\n<p>No one died.</p>", "A ferry sank.\n\nNo one died."),
        ("a line that is broken in the source", "<p>A ferry\n   sank.</p>", "A ferry sank."),
        ("breaks", "One.<br>Two.<br/>Three.", "One.\n\nTwo.\n\nThree."),
        ("words that are marked", "A <b>ferry</b> <a href='x'>sank</a>.", "A ferry sank."),
        ("entities", "Port &amp; harbour &#8211; 5 &lt; 6", "Port & harbour – 5 < 6"),
        (
            "made safe twice over",
            "&lt;p&gt;Port &amp;amp; harbour&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;",
            "Port & harbour\n\nTwo",
        ),
        ("paragraphs of which one names a tag", "<p>Use &lt;br&gt; here.</p><p>Two.</p>", "Use\n\nhere.\n\nTwo."),
        ("what only programs read", "<style>p{}</style><script>x()</script><!-- y -->Words", "Words"),
        ("a list", "<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("a picture", "<img src='a.jpg' alt='A ferry'>Words", "Words"),
    ],
)
def test_the_words_are_there_and_nothing_else(id: str, html: str, expected: str) -> None:
    assert paragraphs_of(html) == expected


@given(st.text("<>&;/pbra= \"'\n!-cript", max_size=200))
def test_no_html_raises_and_no_line_is_empty(html: str) -> None:
    text = paragraphs_of(html)
    assert text == text.strip()
    assert not text or all(part.strip() for part in text.split("\n\n"))
