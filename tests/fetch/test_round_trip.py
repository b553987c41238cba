"""What is fetched is read back from its file as the very text."""

import re
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, example, given, reject
from hypothesis import strategies as st

from briefing.fetch.files.frontmatter import LONGEST
from briefing.fetch.files.writing import put
from briefing.fetch.nouns import Piece
from briefing.library.paragraphs import paragraphs
from briefing.model import Article, Kind
from briefing.text.escape import escape, escape_lines, unescape
from briefing.text.harmless import harmless, one_line
from tests.fetch.pieces import articles, piece

LINES = [
    *(
        "# Heading",
        "Title\n===",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "23) item",
        "> quoted",
        ">quoted",
        "a | b",
        "|---|---|",
    ),
    *(
        "[link](https://evil.example)",
        "![x](y.png)",
        "[ref]: https://evil.example",
        "[x]: y",
        "<b>bold</b>",
        "a < b > c",
        "<br>",
    ),
    *(
        "<script>alert(1)</script> kept",
        "<!-- kept -->",
        "<style>p{}</style>",
        "<https://a.example>",
        "5 <6 and 7> 8",
        "</div>",
    ),
    *(
        "```",
        "~~~ python",
        "`code`",
        "***",
        "---",
        "___",
        "====",
        "--- ",
        "- - -",
        "+++",
        "{",
        "%%",
        "%% kept %%",
        "%%%",
    ),
    *(
        "==lit==",
        "===lit===",
        "a == b == c",
        "{{< kept >}}",
        "{{% kept %}}",
        "{% kept %}",
        "{{ kept }}",
        "{: .kept}",
        "^[note]",
    ),
    *(
        "[[wiki]]",
        "[[a|b]]",
        "![[embed]]",
        "> [!note] kept",
        "word[^1]",
        "[^1]: kept",
        "end ^a1b2",
        "_it_ and *it*",
        "a_b_c stands.",
    ),
    *(
        "&lt;b&gt; &amp; &#35; &copy;",
        "AT&T",
        "\\",
        "\\*",
        "back\\slash\\",
        "two  spaces",
        "$5 and $6",
        "$x$",
        "#tag",
        "@name",
    ),
    *(
        "title: x",
        "date: 1999-01-01",
        "Subject: x",
        "type: briefing-brief",
        "---\ntitle: x\n---",
        "1984. It was cold",
        "2022-12-13",
    ),
    *(
        "https://a.example/a_b_c?d=1&e=2#f",
        "www.a.example",
        "a@b.example",
        ":smile:",
        "14:05",
        "é — “ü” …",
        "𝔘nicode",
        "日本語。",
    ),
    *(
        "    indented",
        "\ttabbed",
        "line\nnext line",
        "Ends with a backslash \\\nNo page",
        "~~struck~~",
        "H~2~O",
        "x^2^",
        "a\u2028b",
        "a\u00a0b",
    ),
]
LETTERS = st.text(alphabet="\\`*_[]<>|~&$#{}^@!:/=%+-.)(1x \n\"'“é>;—lt", max_size=30)
WORDS = st.lists(st.one_of(st.sampled_from(LINES), LETTERS, st.text(max_size=20)), max_size=4).map(" ".join)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from(LINES)), max_size=5).map("\n\n".join)
ZONES = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=ZONES)
NOTHING = {"", "~", "null", "none", "n/a", "undefined"}


def plain(text: str) -> str:
    return one_line(text)


def is_told(text: str) -> bool:
    """Whether the library does not take it for the word that there is none."""
    return plain(text).lower() not in NOTHING


def read_back(written: Piece) -> Article:
    with tempfile.TemporaryDirectory() as folder:
        place = put(Path(folder), written).place
        found = articles(Path(folder), place)
    if (
        len(found) != 1 or found[0].repaired
    ):  # three times of day make a live blog; what looks like a broken encoding is mended
        reject()
    return found[0]


@given(TEXTS)
@example("\n\n".join(LINES))
@example("a\n\n---\n\ntitle: b\n\n---\n\nc")
def test_any_text_is_read_back_as_itself(text: str) -> None:
    article = read_back(piece(text=text))
    assume(not article.cut)
    assert article.text.split("\n\n")[1:] == paragraphs(harmless(text))


@pytest.mark.parametrize("line", LINES)
def test_what_looks_like_markup_is_read_back_as_text(line: str) -> None:
    text = f"The town's own paper printed this in its number of the third week.\n\n{line}\n\nIt said no more."
    article = read_back(piece(text=text))
    assert article.text.split("\n\n") == ["Bridge closed after storm", *paragraphs(harmless(text))]


@given(
    WORDS,
    st.one_of(st.none(), st.sampled_from(["The Herald", "Süddeutsche Zeitung", "日本経済新聞", "C: D #e"])),
    MOMENTS,
)
def test_headline_outlet_address_and_date_are_read_back(title: str, outlet: str | None, published: datetime) -> None:
    assume(is_told(title))
    article = read_back(piece(title=title, outlet=outlet, published=published))
    assert article.title == plain(title)
    assert article.outlet == (outlet or "herald.example")
    assert article.url == "https://herald.example/bridge"
    assert article.published
    assert article.published.text == published.replace(microsecond=0).isoformat().replace("+00:00", "Z")


@given(WORDS)
@example("# It [rained](https://a.example) <b>in</b> the ==town==")
def test_an_excerpt_is_read_back_above_the_text(excerpt: str) -> None:
    assume(is_told(excerpt))
    article = read_back(piece(excerpt=excerpt, text="Something else altogether."))
    assume(not article.cut)
    body = article.text.split("\n\n")[1:]
    assert body[-1] == "Something else altogether."
    assert body[:-1] == [plain(excerpt)] or (
        body == ["Something else altogether."] and len(re.findall(r"\w", excerpt)) < 20
    )


@given(st.lists(WORDS, max_size=5), WORDS, WORDS)
def test_every_front_matter_is_yaml_of_plain_text(authors: list[str], title: str, excerpt: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = put(
            Path(folder), piece(authors=tuple(authors), topics=tuple(authors), title=title, excerpt=excerpt)
        ).place
        block = Path(folder, place).read_text("utf-8").split("---\n")[1]
    values = yaml.safe_load(block)
    assert values.get("title", "") == plain(title)[:1000]
    assert values.get("authors", []) == list(dict.fromkeys(filter(None, map(plain, authors))))


@given(TEXTS)
def test_escaping_can_be_undone(text: str) -> None:
    assert unescape(escape(text)) == one_line(text)
    assert unescape(escape_lines(text)) == "\n".join(line.strip() for line in harmless(text).split("\n"))


def test_a_text_that_is_too_long_ends_with_a_whole_paragraph_and_says_so() -> None:
    paragraph = "It rained _again_ in the town of the long street. " * 20
    article = read_back(piece(text="\n\n".join([paragraph] * (2 * LONGEST // len(paragraph)))))
    assert article.kind is Kind.EXCERPT
    assert len(article.text) < LONGEST
    assert "\\" not in article.text
