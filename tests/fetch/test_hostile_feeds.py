"""Feeds that mean harm: nothing is opened, nothing grows, nothing takes long."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.fetch.feeds.entries import feed_of
from briefing.fetch.feeds.opml import NotOpml
from briefing.fetch.feeds.opml import read as read_opml
from briefing.fetch.nouns import NotFetched
from tests.fetch.feeds import URL, atom, item, one, read, rss

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
SIZE = 400_000
"""Characters of each feed that is to take long; more than any feed of news."""


@pytest.mark.parametrize(
    "declared",
    [
        f"<!DOCTYPE rss [{LAUGHS}]>",
        f"<!DOCTYPE rss [\n{LAUGHS}\n]  >",
        '<!DOCTYPE rss [<!ENTITY l11 "' + "x" * 100_000 + '">]>',
        "<!DOCTYPE rss [<!ENTITY % p \"<!ENTITY l11 'grown'>\"> %p;]>",
    ],
)
def test_no_entity_grows(declared: str) -> None:
    entry = one(
        declared + "<rss version='2.0'><channel><item><title>A" + "&l11;" * 1000 + "</title></item></channel></rss>"
    )
    assert len(entry.title) <= 600
    assert not any(grown in entry.title for grown in ("ha", "xx", "grown"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_file_and_no_address_is_opened(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "secret").write_text("secret")
    for system in ((tmp_path / "secret").as_uri(), str(tmp_path / "secret"), "http://127.0.0.1:9/x"):
        declared = (
            f'<!DOCTYPE rss SYSTEM "{system}" [<!ENTITY s SYSTEM "{system}"><!ENTITY % d SYSTEM "{system}"> %d;]>'
        )
        told = f"{declared}<rss version='2.0'><channel><item><title>A&s;B</title></item></channel></rss>"
        assert "secret" not in repr(read(told.encode(encoding)))


def test_a_file_or_an_address_in_place_of_a_feed_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(rss(item("<title>Secret</title>")))
    for content in (str(path), path.as_uri(), "http://127.0.0.1:9/feed"):
        with pytest.raises(NotFetched, match="is no feed"):
            read(content)


@pytest.mark.parametrize(
    "content",
    [
        rss("<item>" + "<a>" * (SIZE // 3) + "</item>"),
        rss("<item>" * (SIZE // 30)),
        rss("<item><title>" + "<" * SIZE + "</title></item>"),
        rss("<" + "<!-- " * (SIZE // 5)),
        rss("<" + "<![CDATA[" * (SIZE // 9)),
        rss("<item><title>" + "&" * SIZE + "</title></item>"),
        rss("<<item><title>" + "&eacute;" * (SIZE // 8) + "</title></item>"),
        rss("<item " + " ".join(f'a{n}="b"' for n in range(SIZE // 10)) + "></item>"),
        rss("<item>" + "".join(f"<category>a{n}</category>" for n in range(SIZE // 25)) + "</item>"),
        rss("<item><title>" + "&lt;a " * (SIZE // 6) + "</title></item>"),
        rss("<item><pubDate>" + "1 " * (SIZE // 2) + "</pubDate></item>"),
        rss("<item><author>" + "a@" * (SIZE // 2) + "</author></item>"),
        "<!DOCTYPE a [ >" * (SIZE // 14) + rss(""),
        "<?x?>" * (SIZE // 5) + rss(""),
        " " * SIZE + rss(""),
        atom("<entry><content type='xhtml'>" + "<div>" * (SIZE // 20) + "</content></entry>"),
        '{"items":[' + "{}," * (SIZE // 3) + "{}]}",
        '{"items":' + "[" * SIZE,
    ],
    ids=lambda content: content[-80:-60],
)
def test_nothing_takes_long(content: str) -> None:
    start = time.process_time()
    with suppress(NotFetched):
        read(content)
    assert time.process_time() - start < 20


FRAGMENTS = ["<rss><channel>", "<item>", "</item>", "<title>", "</title>", "<link>", "<guid>", "<![CDATA[", "]]>", "&amp;", "&#x41;",
             "&#99999999;", "&x;", "<feed>", "<entry>", "<content type='xhtml'>", "<div>", "<!DOCTYPE x [", "]>", "<?xml?>", "<!--",
             "-->", "{", '{"items":[', '"id":', "]}", "<pubDate>", "2026-03-02T09:00:00Z", "<a href='", "xmlns:x='y'", "<x:item/>"]  # fmt: skip
PIECES = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=8)), max_size=25).map("".join)


@given(
    st.one_of(PIECES.map(str.encode), st.binary(max_size=60), PIECES.map(lambda text: rss(item(text)).encode())),
    st.text(max_size=30),
)
@settings(max_examples=300)
def test_whatever_is_read_it_is_a_feed_or_none(content: bytes, content_type: str) -> None:
    try:
        feed = feed_of(content, {"content-type": content_type}, URL)
    except NotFetched:
        return
    ids = [entry.id for entry in feed.entries]
    assert len(set(ids)) == len(ids)
    for entry in feed.entries:
        assert entry.id
        assert entry.title == " ".join(entry.title.split())
        assert entry.url is None or entry.url.startswith(("http://", "https://"))
        assert all(moment is None or moment.tzinfo for moment in (entry.published, entry.updated))


@given(
    st.one_of(PIECES, PIECES.map(lambda text: f"<opml><body><outline xmlUrl='https://a.example'>{text}")).map(
        str.encode
    )
)
def test_whatever_is_read_it_is_a_list_of_feeds_or_none(content: bytes) -> None:
    with suppress(NotOpml):
        assert all(source.url.startswith("http") for source in read_opml(content))
