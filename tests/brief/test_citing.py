"""Citations and quotations: complete, and no title can break out of its place."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.brief.citing import Format, Style, basket, citation, quotation
from briefing.model import Quote

PORTS = Quote(
    1, "a", 40, "Ports were closed, “for now”.", "2026-11-28T08:00:00+01:00", "The Post", "Ports & [ships]: 100% shut",
    "2026-11-27T06:30Z", "https://post.example/ports_(1)", "2026/ports.md", "ff00",
)  # fmt: skip
FILE = PORTS._replace(url=None, outlet=None, published=None)


@pytest.mark.parametrize(
    ("quote", "style", "expected"),
    [
        (PORTS, Style.PLAIN, "The Post, “Ports & [ships]: 100% shut”, 2026-11-27T06:30Z, https://post.example/ports_(1) (accessed 2026-11-28)"),
        (FILE, Style.PLAIN, "outlet unknown, “Ports & [ships]: 100% shut”, undated, file 2026/ports.md (accessed 2026-11-28)"),
    ],
)  # fmt: skip
def test_a_citation_has_outlet_title_date_link_or_file_and_day_of_access(
    quote: Quote, style: Style, expected: str
) -> None:
    assert citation(quote, style) == expected


def test_a_markdown_citation_links_the_title() -> None:
    html = MarkdownIt().render(citation(PORTS, Style.MARKDOWN))
    assert '<a href="https://post.example/ports_%281%29">Ports &amp; [ships]: 100% shut</a>' in html


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_no_other_address_than_one_of_the_web_becomes_a_link(url: str) -> None:
    quote = PORTS._replace(url=url)
    assert "<a" not in MarkdownIt().render(citation(quote, Style.MARKDOWN))
    assert "url = " not in citation(quote, Style.BIBTEX)


def test_bibtex_escapes_what_tex_would_read() -> None:
    entry = citation(PORTS, Style.BIBTEX)
    assert entry.startswith("@online{the-post-2026-ports-ships,\n")
    assert r"title = {{Ports \& [ships]: 100\% shut}}," in entry
    assert "urldate = {2026-11-28}," in entry
    assert "note" not in entry
    assert "“for now”" in quotation(PORTS, Style.BIBTEX)


def test_two_quotations_of_one_article_have_different_keys() -> None:
    keys = re.findall(r"@online\{(.+),", basket([PORTS, PORTS, FILE], Format.BIBTEX))
    assert keys == ["the-post-2026-ports-ships", "the-post-2026-ports-ships-2", "unknown-ports-ships-100-shut"]


def test_a_basket_as_csv_has_a_row_each_with_hash_and_span() -> None:
    rows = list(csv.DictReader(io.StringIO(basket([PORTS, FILE], Format.CSV))))
    assert [(row["sentence"], row["file_hash"], row["start"], row["end"]) for row in rows] == [
        (PORTS.sentence, "ff00", "40", str(40 + len(PORTS.sentence)))
    ] * 2
    assert (rows[0]["link"], rows[1]["link"]) == (PORTS.url, "")


def test_an_empty_basket_is_an_empty_file() -> None:
    assert (basket([], Format.MARKDOWN), basket([], Format.BIBTEX)) == ("", "")


HOSTILE = st.text(st.sampled_from("ab \n`*_[](){}<>!#|\\&%$~^=+-@\"'“”1."), max_size=30)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_text_breaks_out_of_a_markdown_quotation(sentence: str, title: str, outlet: str) -> None:
    told = quotation(PORTS._replace(sentence=sentence, title=title, outlet=outlet), Style.MARKDOWN)
    tokens = MarkdownIt().parse(told)
    assert tokens[0].type == "blockquote_open"
    assert tokens[-1].type == "blockquote_close"
    links = [child.attrGet("href") for token in tokens for child in token.children or () if child.type == "link_open"]
    assert set(links) <= {"https://post.example/ports_%281%29"}


@given(HOSTILE, HOSTILE)
def test_no_text_breaks_out_of_a_bibtex_entry(sentence: str, title: str) -> None:
    entry = quotation(PORTS._replace(sentence=sentence, title=title), Style.BIBTEX)
    bare = re.sub(r"\\[{}]", "", entry)
    depth = 0
    for at, sign in enumerate(bare):
        depth += (sign == "{") - (sign == "}")
        assert depth > 0 or at < 8 or at >= len(bare.rstrip()) - 1


@given(st.lists(st.builds(lambda a, b: PORTS._replace(sentence=a, title=b), HOSTILE, HOSTILE), max_size=4))
def test_a_csv_comes_back_and_no_cell_is_a_formula(quotes: list[Quote]) -> None:
    rows = list(csv.reader(io.StringIO(basket(quotes, Format.CSV))))
    assert len(rows) == len(quotes) + 1
    assert not any(cell[:1] in {"=", "+", "@", "-"} for row in rows for cell in row)
