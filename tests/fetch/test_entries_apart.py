"""What tells entries apart, feeds that are broken or odd, and what is no part of an article though a feed says so."""

from datetime import UTC, datetime

import pytest

from tests.fetch.feeds import URL, atom, item, one, read, rss


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
