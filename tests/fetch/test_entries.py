"""Feeds of every kind, and what is odd about them."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from briefing.fetch.nouns import Entry, NotFetched
from tests.fetch.feeds import URL, atom, item, one, read, rss

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


def test_an_entry_is_told_from_others_by_its_id_else_its_page_else_its_headline_and_date() -> None:
    date = "<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>"
    feed = read(
        rss(
            item("<guid isPermaLink='false'>n-1</guid><link>https://herald.example/1</link>")
            + item("<title>Two</title><link>https://herald.example/2</link>")
            + item(f"<title>Three</title>{date}")
            + item("")
        )
    )
    assert [entry.id for entry in feed.entries] == [
        "n-1",
        "https://herald.example/2",
        "Three 2026-03-02 09:00:00+00:00",
    ]


def test_an_entry_that_stands_twice_is_there_once() -> None:
    twice = item("<title>Bridge</title><guid isPermaLink='false'>1</guid><link>https://herald.example/1</link>")
    assert len(read(rss(twice + twice)).entries) == 1


def test_one_id_for_several_pages_tells_them_not_apart() -> None:
    def items(*pages: int) -> str:
        return "".join(
            item(f"<guid isPermaLink='false'>x</guid><link>https://herald.example/{page}</link>") for page in pages
        )

    before = {entry.id for entry in read(rss(items(1, 2, 3))).entries}
    after = {entry.id for entry in read(rss(items(4, 1, 2, 3))).entries}
    assert len(before) == 3
    assert before < after


def test_long_ids_stay_apart() -> None:
    feed = read(rss("".join(item(f"<guid isPermaLink='false'>{'x' * 3000}{number}</guid>") for number in range(3))))
    assert len({entry.id for entry in feed.entries}) == 3
    assert max(len(entry.id) for entry in feed.entries) <= 500


def test_a_feed_that_breaks_off_loses_its_last_entry_and_says_so() -> None:
    whole = rss(item("<title>One</title>") + item("<title>Two</title><description>It goes on and on</description>"))
    for end in ("on and", "Two</ti", "<title>Tw"):
        feed = read(whole[: whole.index(end) + len(end)])
        assert [entry.title for entry in feed.entries] == ["One"]
        assert feed.problems == ("breaks off: its last entry was left out",)


@pytest.mark.parametrize(
    "around",
    [
        "\n\n  {}",
        "\ufeff{}",
        "<br />\n<b>Warning</b>: Undefined index in <b>/srv/feed.php</b><br />\n{}",
        "<!-- cached -->{}<!-- 0.2 s -->",
        "{}\n<script>track()</script>",
    ],
)
def test_what_servers_put_around_a_feed_does_not_matter(around: str) -> None:
    assert one(around.format(rss(item("<title>Bridge</title>")))).title == "Bridge"


@pytest.mark.parametrize(
    "broken",
    [
        item("<title>Bridge</title><description><p>Not closed</description>"),
        item("<title>Bridge</title><unknown:tag>x</unknown:tag>"),
        item("<title>Bridge</title><description>a < b</description>"),
    ],
)
def test_a_feed_that_is_not_well_formed_is_read_as_far_as_it_can_be(broken: str) -> None:
    feed = read(rss(broken))
    assert [entry.title for entry in feed.entries] == ["Bridge"]
    assert feed.problems == ("is not well-formed: it was read as far as it can be",)


def test_names_of_signs_and_lone_ampersands_do_no_harm() -> None:
    feed = read(rss(item("<title>A&B &ndash; C</title><link>https://herald.example/?a=1&b=2</link>")))
    assert feed.problems == ()
    assert (feed.entries[0].title, feed.entries[0].url) == ("A&B – C", "https://herald.example/?a=1&b=2")


def test_an_address_in_cdata_stays_as_it_is() -> None:
    assert (
        one(rss(item("<link><![CDATA[https://herald.example/?a=1&b=2]]></link>"))).url
        == "https://herald.example/?a=1&b=2"
    )


def test_the_longest_of_several_texts_is_the_text() -> None:
    entry = one(
        rss(
            item(
                "<title>B</title><content:encoded>short</content:encoded><content:encoded>a longer one</content:encoded>"
            )
        )
    )
    assert entry.content == "<p>a longer one</p>"


def test_text_that_is_none_is_left_out() -> None:
    entry = one(atom("<entry><id>1</id><title>B</title><content type='image/png'>iVBORw0KGgo=</content></entry>"))
    assert entry.content == ""
    assert (
        one(atom("<entry><id>1</id><content type='text/html' src='https://herald.example/1'/></entry>")).content == ""
    )


def test_only_so_many_entries_are_taken() -> None:
    feed = read(rss("".join(item(f"<title>Number {number}</title>") for number in range(700))))
    assert [entry.title for entry in feed.entries[:2]] == ["Number 0", "Number 1"]
    assert len(feed.entries) == 500
    assert feed.problems == ("has 700 entries, of which the first 500 were read",)


def test_addresses_of_mail_are_no_authors() -> None:
    entry = one(rss(item("<title>B</title><author>desk@herald.example (Jane Doe)</author>")))
    assert entry.authors == ("Jane Doe",)
    assert one(rss(item("<title>B</title><author>desk@herald.example</author>"))).authors == ()


@pytest.mark.parametrize(
    "content_type", ["", "text/html", "text/plain", "application/octet-stream", "image/png", "garbage;;;"]
)
def test_the_type_that_a_server_gives_does_not_matter(content_type: str) -> None:
    feed = read(rss(item("<title>Bridge</title>")), content_type)
    assert (feed.entries[0].title, feed.problems) == ("Bridge", ())


def test_a_title_of_the_feed_inside_its_picture_is_not_its_own() -> None:
    about = "<image><title>Logo</title><url>/x.png</url><link>https://pictures.example</link></image><title>Herald</title><link>/</link>"
    feed = read(rss("", about))
    assert (feed.title, feed.site) == ("Herald", "https://herald.example/")


def test_where_the_feed_names_no_site_links_count_from_its_own_address() -> None:
    (entry,) = read(rss(item("<link>a</link>"), "<title>Herald</title>")).entries
    assert entry.url == URL.replace("world.xml", "a")


@pytest.mark.parametrize("order", [1, -1])
def test_what_is_said_of_a_picture_is_not_said_of_the_article(order: int) -> None:
    picture = (
        "<media:content url='x'><media:title>Media</media:title><media:description>A caption</media:description>"
        "<media:keywords>a, b</media:keywords><media:text><![CDATA[<p>More</p>]]></media:text></media:content>"
    )
    own = "<title>Own</title><description>Own text</description>"
    entry = one(rss(item("".join((picture, own)[::order]))))
    assert (entry.title, entry.excerpt, entry.content, entry.topics) == ("Own", "<p>Own text</p>", "", ())


def test_a_plain_text_in_a_description_keeps_its_paragraphs() -> None:
    entry = one(rss(item("<title>B</title><description>One &amp;amp; two\n \n5 &amp;lt; 6\nor 7</description>")))
    assert entry.excerpt == "<p>One &amp; two</p><p>5 &lt; 6\nor 7</p>"


def test_a_number_is_no_page_whatever_a_feed_says_of_it() -> None:
    entry = one(rss(item("<title>B</title><guid>12345</guid>")))
    assert (entry.id, entry.url) == ("12345", None)
    assert one(atom("<entry><id>7</id><title>B</title></entry>")).id == "7"


def test_a_change_before_the_publication_is_none() -> None:
    entry = one(
        rss(item("<title>B</title><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><dc:date>2026-03-02</dc:date>"))
    )
    assert (entry.published, entry.updated) == (datetime(2026, 3, 2, 9, tzinfo=UTC), None)


def test_links_count_from_the_base_that_the_feed_names() -> None:
    entry = one(atom("<entry xml:base='https://base.example/x/'><id>1</id><link href='y'/></entry>"))
    assert entry.url == "https://base.example/x/y"


def test_the_author_of_a_source_is_not_that_of_the_entry() -> None:
    source = "<source><title>Other</title><author><name>Other author</name></author></source>"
    assert one(atom(f"<entry><id>1</id><title>B</title>{source}</entry>")).authors == ()
