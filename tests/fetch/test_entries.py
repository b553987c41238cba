"""Feeds of every kind, and what is odd about them."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from briefing.fetch.nouns import Entry, NotFetched
from tests.fetch.feeds import atom, item, one, read, rss

PARIS = timezone(timedelta(hours=2))


def test_an_entry_of_rss_tells_all_that_it_has() -> None:
    feed = read(
        rss(
            item(
                "<title>Bridge &amp; road</title><link>https://herald.example/a?b=1&amp;c=2</link>"
                "<guid isPermaLink='false'>n-1</guid><pubDate>Mon, 02 Mar 2026 09:00:00 +0200</pubDate>"
                "<dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator>"
                "<category>Bridges</category><category domain='x'>Storm</category>"
                "<description>&lt;p&gt;A &lt;b&gt;teaser&lt;/b&gt;&lt;/p&gt;</description>"
                "<content:encoded><![CDATA[<p>All&nbsp;of it.</p>]]></content:encoded>"
            ),
            "<title>The Herald</title><link>https://herald.example/</link><language>en-gb</language>",
        )
    )
    assert (feed.title, feed.site, feed.problems) == ("The Herald", "https://herald.example/", ())
    assert feed.entries == (
        Entry(
            id="n-1",
            title="Bridge & road",
            url="https://herald.example/a?b=1&c=2",
            published=datetime(2026, 3, 2, 9, tzinfo=PARIS),
            authors=("Jane Doe", "John Roe"),
            topics=("Bridges", "Storm"),
            language="en-gb",
            excerpt="<p>A <b>teaser</b></p>",
            content="<p>All&nbsp;of it.</p>",
        ),
    )


def test_an_entry_of_atom_tells_all_that_it_has() -> None:
    entry = one(
        atom(
            "<entry><id>tag:herald.example,2026:1</id><title type='html'>A &lt;i&gt;b&lt;/i&gt; &amp;amp; c</title>"
            "<link rel='enclosure' href='https://herald.example/a.mp3'/><link rel='alternate' href='/a'/>"
            "<published>2026-03-01T09:00:00+02:00</published><updated>2026-03-02T09:00:00.5+02:00</updated>"
            "<author><name>Jane Doe</name><email>jane@herald.example</email></author><category term='t' label='Storm'/>"
            "<summary>5 &lt; 6</summary>"
            "<content type='xhtml' xml:lang='fr'><div xmlns='http://www.w3.org/1999/xhtml'><p>All &amp; more</p></div></content></entry>"
        )
    )
    assert entry == Entry(
        id="tag:herald.example,2026:1",
        title="A b & c",
        url="https://herald.example/a",
        published=datetime(2026, 3, 1, 9, tzinfo=PARIS),
        updated=datetime(2026, 3, 2, 9, tzinfo=PARIS),
        authors=("Jane Doe",),
        topics=("Storm",),
        language="fr",
        excerpt="<p>5 &lt; 6</p>",
        content="<p>All &amp; more</p>",
    )


def test_rdf_is_read() -> None:
    feed = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Herald</title>'
        "<link>https://herald.example</link></channel><item rdf:about='https://herald.example/1'><title>Bridge</title>"
        "<link>https://herald.example/1</link><dc:date>2026-03-02T09:00:00Z</dc:date></item></rdf:RDF>"
    )
    assert (feed.title, feed.entries[0].title, feed.problems) == ("Herald", "Bridge", ())
    assert feed.entries[0].published == datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_json_feed_is_read() -> None:
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Herald",
        "home_page_url": "https://herald.example/",
        "language": "en",
        "authors": [{"name": "Herald desk"}],
        "items": [
            {
                "id": 17,
                "url": "/a",
                "title": "Bridge",
                "summary": "5 < 6",
                "content_html": "<p>All</p>",
                "date_published": "2026-03-02T09:00:00+02:00",
                "date_modified": "2026-03-02T10:00:00+02:00",
                "tags": ["Storm", 3],
                "authors": [{"name": "Jane Doe"}, None],
            },
            {"id": "b", "external_url": "https://elsewhere.example/b", "content_text": "One < two.\n\nThree."},
        ],
    }
    feed = read(json.dumps(told), "text/html")
    assert (feed.title, feed.site) == ("Herald", "https://herald.example/")
    assert feed.entries == (
        Entry(
            id="17",
            title="Bridge",
            url="https://herald.example/a",
            published=datetime(2026, 3, 2, 9, tzinfo=PARIS),
            updated=datetime(2026, 3, 2, 10, tzinfo=PARIS),
            authors=("Jane Doe",),
            topics=("Storm",),
            language="en",
            excerpt="<p>5 &lt; 6</p>",
            content="<p>All</p>",
        ),
        Entry(
            id="b",
            title="",
            url="https://elsewhere.example/b",
            authors=("Herald desk",),
            language="en",
            content="<p>One &lt; two.</p><p>Three.</p>",
        ),
    )


@pytest.mark.parametrize(
    "told",
    [
        {"items": [{}]},
        {"items": [None, 3, "x", []]},
        {
            "items": [
                {
                    "id": {"a": 1},
                    "url": 3,
                    "title": [],
                    "tags": "x",
                    "authors": 3,
                    "date_published": 5,
                    "content_html": {},
                }
            ]
        },
        {"title": 3, "home_page_url": [], "language": {}, "items": [{"id": True, "title": "Only a headline"}]},
    ],
)
def test_json_of_wrong_types_tells_nothing(told: object) -> None:
    assert [entry.title for entry in read(json.dumps(told)).entries] in ([], ["Only a headline"])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "is empty"),
        (" \n\ufeff\0", "is empty"),
        ("<!doctype html><html><head><title>Sign in</title></head></html>", "is a web page, not a feed"),
        ("<div>not found</div><body>", "is a web page, not a feed"),
        ("<?xml version='1.0'?><opml version='2.0'/>", "is a list of feeds (OPML), not a feed: import it"),
        ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "is a map of a site, not a feed"),
        ("Too many requests", "is no feed"),
        ("\x89PNG\r\n\x1a\n\0\0", "is no feed"),
        ('{"message": "Not found"}', "is JSON, but no feed"),
        ("[1, 2]", "is JSON, but no feed"),
        ('{"items": [', "is JSON that cannot be read"),
        ("[" * 100_000, "is JSON that cannot be read"),
        ('{"items": [' + "9" * 100_000 + "]}", "is JSON that cannot be read"),
    ],
)
def test_what_is_no_feed_is_named(content: str, why: str) -> None:
    with pytest.raises(NotFetched) as error:
        read(content, "application/rss+xml")
    assert str(error.value) == why


def test_a_feed_without_entries_is_one() -> None:
    assert read(rss("")).entries == ()
    assert read('{"version": "https://jsonfeed.org/version/1", "title": "Herald", "items": []}').title == "Herald"


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("AT&amp;T and B&amp;B", "AT&T and B&B"),
        ("AT&T & co", "AT&T & co"),
        ("It&amp;#8217;s &amp;quot;here&amp;quot;", 'It’s "here"'),
        ("<![CDATA[It&#8217;s <b>here</b>]]>", "It’s here"),
        ("<![CDATA[5 < 6 & 7 > 2]]>", "5 < 6 & 7 > 2"),
        ("caf&eacute;&nbsp;&mdash; &hellip;", "café — …"),
        ("&unknown; &lt;em&gt;word&lt;/em&gt;", "&unknown; word"),
        ("A\n   headline\ton lines", "A headline on lines"),
        ("A\x0bb\x1f", "Ab"),
        ("<![CDATA[]]>", ""),
        ("&lt;img src=x onerror=alert(1)&gt;Told", "Told"),
        ("Mojibake: cafÃ©", "Mojibake: café"),
        ("A\u202eb\u200bc", "Abc"),
    ],
)
def test_a_headline_is_one_line_of_plain_text(told: str, title: str) -> None:
    assert one(rss(item(f"<title>{told}</title><guid>1</guid>"))).title == title


@pytest.mark.parametrize(
    ("encoded", "content_type"),
    [
        (rss(item("<title>Größe</title>")).encode(), "text/xml"),
        (rss(item("<title>Größe</title>")).encode(), "text/xml; charset=iso-8859-1"),
        (rss(item("<title>Größe</title>")).replace("utf-8", "windows-1251").encode(), "text/html"),
        (rss(item("<title>Größe</title>")).replace("utf-8", "ISO-8859-1").encode("latin-1"), "application/xml"),
        (rss(item("<title>Größe</title>")).encode("latin-1"), "application/rss+xml; charset=iso-8859-1"),
        (rss(item("<title>Größe</title>")).encode("cp1252"), "application/xml"),
        (rss(item("<title>Größe</title>")).replace("utf-8", "utf-16").encode("utf-16"), "application/xml"),
        (rss(item("<title>Größe</title>")).encode("utf-16-be"), "application/xml"),
        (rss(item("<title>Größe</title>")).encode("utf-8-sig"), "application/json"),
        (rss(item("<title>Größe</title>")).replace("utf-8", "utf-7").encode(), "text/xml; charset=utf-7"),
        (rss(item("<title>Größe</title>")).replace("utf-8", "punycode").encode("cp1252"), "x; charset=idna"),
    ],
)
def test_the_encoding_is_that_of_the_bytes_whatever_they_are_said_to_be(encoded: bytes, content_type: str) -> None:
    assert one(encoded, content_type).title == "Größe"


def test_the_encodings_of_east_asia_are_read() -> None:
    for encoding in ("gb2312", "big5", "euc-kr", "shift_jis", "iso-2022-jp", "euc-jp"):
        title = "뉴스" if encoding == "euc-kr" else "日本"
        assert one(rss(item(f"<title>{title}</title>")).replace("utf-8", encoding).encode(encoding)).title == title


def test_a_text_with_a_few_broken_letters_stays_what_it_is() -> None:
    glued = rss(
        item("<title>Größe über Grüße, Äpfel, Öl, süß, schön, Ärger, früh, spät, müde, böse, über</title>")
    ).encode()
    assert one(glued.replace("Öl".encode(), b"\xd6l")).title.startswith("Größe über Grüße, Äpfel, \ufffdl")


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("Mon, 02 Mar 2026 09:00:00 GMT", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("Mon, 2 Mar 2026 09:00 CEST", datetime(2026, 3, 2, 9, tzinfo=PARIS)),
        ("Mon, 02 Mar 2026 09:00:00 EST", datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=-5)))),
        ("2 Mar 2026 09:00:00 +0530", datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=5, minutes=30)))),
        ("Fri, 02 Mar 2026 09:00:00 -0000", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("2026-03-02T09:00:00+02:00", datetime(2026, 3, 2, 9, tzinfo=PARIS)),
        ("2026-03-02 09:00:00", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("2026-03-02", datetime(2026, 3, 2, tzinfo=UTC)),
        (" \n 2026-03-02T09:00Z \n", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59-12:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_keep_their_zone(told: str, published: datetime | None) -> None:
    entry = one(rss(item(f"<title>Bridge</title><pubDate>{told}</pubDate>")))
    assert entry.published == published
    assert published is None or (entry.published and entry.published.utcoffset() == published.utcoffset())


def test_where_only_the_change_is_dated_that_is_the_publication() -> None:
    entry = one(atom("<entry><id>1</id><title>Bridge</title><updated>2026-03-02T09:00:00Z</updated></entry>"))
    assert (entry.published, entry.updated) == (datetime(2026, 3, 2, 9, tzinfo=UTC), None)


@pytest.mark.parametrize(
    ("inner", "url"),
    [
        ("<link>/a</link>", "https://herald.example/a"),
        ("<link>\n https://herald.example/a \n</link>", "https://herald.example/a"),
        ("<link>//other.example/a</link>", "https://other.example/a"),
        ("<link>https://herald.example/ü b</link>", "https://herald.example/%C3%BC%20b"),
        ("<link>https://müller.example/a</link>", "https://xn--mller-kva.example/a"),
        ("<guid>https://herald.example/g</guid>", "https://herald.example/g"),
        ("<guid isPermaLink='false'>https://herald.example/g</guid>", None),
        ("<link>https://counts.example/x</link><feedburner:origLink>https://herald.example/o</feedburner:origLink>", "https://herald.example/o"),
        ("<link>javascript:alert(1)</link>", None),
        ("<link>file:///etc/passwd</link>", None),
        ("<link>https://user:secret@herald.example/a</link>", None),
        ("<link>http://[</link>", None),
        ("<link>https://herald.example:99999/</link>", None),
        ("<link></link>", None),
    ],
)  # fmt: skip
def test_an_address_is_whole_and_of_the_web_or_none(inner: str, url: str | None) -> None:
    assert one(rss(item(f"<title>Bridge</title>{inner}"))).url == url
