"""Feeds that a page names."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetch.feeds.found import Found, feeds_in

PAGE = "https://herald.example/world/"


def found(html: str) -> list[tuple[str, str]]:
    return [tuple(each) for each in feeds_in(html.encode(), "text/html; charset=utf-8", PAGE)]


@pytest.mark.parametrize(
    ("html", "feeds"),
    [
        (
            '<head><link rel="alternate" type="application/rss+xml" title="World &amp; more" href="/feed">'
            '<link href="https://other.example/atom" type="Application/Atom+XML; charset=utf-8" rel="ALTERNATE home"></head>',
            [("https://herald.example/feed", "World & more"), ("https://other.example/atom", "")],
        ),
        ('<base href="https://cdn.example/x/"><link rel=alternate type=application/feed+json href=feed.json>', [("https://cdn.example/x/feed.json", "")]),
        ('<link rel="alternate" type="application/rss+xml" href="f"><link rel="alternate" type="application/rss+xml" href="f">', [("https://herald.example/world/f", "")]),
        ('<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="text/css" href="/rss.css">', []),
        ('<link rel="alternate" type="application/json+oembed" href="/oembed"><link rel="alternate" type="application/json" href="/wp-json/1">', []),
        ('<link rel="alternate" type="application/rss+xml" href="/comments/feed/">', []),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" type="application/rss+xml" href="">', []),
        ('<a href="/about">About</a><a href="/rss/world.xml" title="RSS">RSS</a><a href="mailto:rss@herald.example">', [("https://herald.example/rss/world.xml", "RSS")]),
        ('<a href="/rss"></a><link rel="alternate" type="text/xml" href="/named">', [("https://herald.example/named", "")]),
        ("<!-- <link rel='alternate' type='application/rss+xml' href='/x'> --><p>None</p>", []),
        ('<![if IE]><![CDATA[x]]><!x><?y><link rel=alternate type=text/xml href=/f>', [("https://herald.example/f", "")]),
        ("", []),
    ],
)  # fmt: skip
def test_feeds_are_those_of_the_head_else_links_that_look_like_some(html: str, feeds: list[tuple[str, str]]) -> None:
    assert found(html) == feeds


def test_only_so_many_are_told() -> None:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{number}">' for number in range(100))
    assert len(found(links)) == 20


@given(st.lists(st.one_of(st.sampled_from(["<link ", "<a ", "<base ", "rel=alternate ", "type='application/rss+xml' ", "href='", "'>", "<!--", "<![CDATA[", "<![", "</"]), st.text(max_size=9))).map("".join))  # fmt: skip
def test_no_page_raises(html: str) -> None:
    assert all(isinstance(each, Found) and each.url.startswith("http") for each in feeds_in(html.encode(), "", PAGE))


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<a b='", "<!--", "<![", "<a b=c ", "a-", "<link rel=alternate type=text/xml href=y>"]
)
def test_no_page_takes_long(piece: str) -> None:
    start = time.process_time()
    found(piece * (2**20 // len(piece)))
    assert time.process_time() - start < 10
