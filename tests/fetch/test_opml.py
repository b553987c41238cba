"""Lists of feeds from other programs and for them."""

import pytest
from hypothesis import given

from briefing.fetch.feeds.opml import NotOpml, read, written
from briefing.fetch.nouns import Source
from tests.fetch.test_listed import SOURCES


def opml(outlines: str) -> bytes:
    return (
        f'<?xml version="1.0"?><opml version="1.1"><head><title>x</title></head><body>{outlines}</body></opml>'.encode()
    )


def test_feeds_are_found_in_all_folders_each_once() -> None:
    nested = (
        '<outline text="News"><outline title="Herald" text="h" type="rss" xmlUrl="https://herald.example/feed?a=1&amp;b=2"/>'
        '<outline text="Deeper"><outline text="Gazette" XMLURL="https://gazette.example/feed"/></outline></outline>'
        '<outline text="again" xmlUrl="https://gazette.example/feed"/><outline text="A page" htmlUrl="https://x.example"/>'
        '<outline xmlUrl="file:///etc/passwd"/><outline xmlUrl=" https://echo.example/feed "/>'
    )
    assert read(opml(nested)) == (
        Source("https://herald.example/feed?a=1&b=2", "Herald"),
        Source("https://gazette.example/feed", "Gazette"),
        Source("https://echo.example/feed"),
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is no list of feeds"),
        (b"<html></html>", "is no list of feeds"),
        (b"<rss><channel/></rss>", "is no list of feeds"),
        (b"<opml><body><outline", "is not valid XML: unclosed token (line 1)"),
        (opml("<outline>" * 60 + "</outline>" * 60), "nests deeper than 50"),
        (b" " * (9 * 2**20), "is larger than 8 MiB"),
    ],
)
def test_what_is_no_list_of_feeds_is_named(content: bytes, why: str) -> None:
    with pytest.raises(NotOpml, match=why.replace("(", r"\(").replace(")", r"\)")):
        read(content)


def test_no_entity_grows_and_no_file_is_opened() -> None:
    laughs = '<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY s SYSTEM "file:///etc/passwd">]>'
    told = laughs + '<opml><body><outline text="A&b;" xmlUrl="https://a.example/"/>&s;</body></opml>'
    assert read(told.encode()) == (Source("https://a.example/", "A&b;"),)


def test_slips_that_other_programs_make_do_no_harm() -> None:
    assert read(opml('<outline text="A & B&nbsp;\x0b" xmlUrl="https://a.example/?a=1&b=2"/>')) == (
        Source("https://a.example/?a=1&b=2", "A & B"),
    )


@given(SOURCES)
def test_what_is_written_is_read_back(sources: list[Source]) -> None:
    expected = [Source(source.url, source.outlet) for source in sources]
    assert read(written(sources, "A <title> & more").encode()) == tuple(expected)
