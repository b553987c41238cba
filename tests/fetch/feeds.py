"""Feeds for tests."""

from briefing.fetch.feeds.entries import feed_of
from briefing.fetch.nouns import Entry, Feed

URL = "https://herald.example/feeds/world.xml"
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(items: str, about: str = "<title>Herald</title><link>https://herald.example/</link>") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" {SPACES}><channel>{about}{items}</channel></rss>'
    )


def item(inner: str) -> str:
    return f"<item>{inner}</item>"


def atom(entries: str, about: str = "<title>Herald</title><link href='https://herald.example/'/>") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">{about}{entries}</feed>'


def read(content: str | bytes, content_type: str = "application/xml", url: str = URL) -> Feed:
    return feed_of(content if isinstance(content, bytes) else content.encode(), {"content-type": content_type}, url)


def one(content: str | bytes, content_type: str = "application/xml") -> Entry:
    (entry,) = read(content, content_type).entries
    return entry
