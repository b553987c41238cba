"""Getting the news in: feeds and pages of the web to files of the library. Nothing is asked for but what the reader named or a feed of theirs names.

A name is imported when it is first asked for: what speaks HTTP takes a third of a second to import, and no other command waits for it.
"""

from typing import TYPE_CHECKING

from briefing.on_demand import on_demand

if TYPE_CHECKING:
    from briefing.fetch.addresses import nothing_refused, refused
    from briefing.fetch.bounds import Bounds
    from briefing.fetch.client import Client
    from briefing.fetch.nouns import Answer, Entry, Feed, NotFetched, Piece, Source
    from briefing.fetch.request import FEEDS, PAGES
    from briefing.fetch.robots import Robots

__all__ = [
    "FEEDS",
    "PAGES",
    "Answer",
    "Bounds",
    "Client",
    "Entry",
    "Feed",
    "NotFetched",
    "Piece",
    "Robots",
    "Source",
    "nothing_refused",
    "refused",
]

__getattr__ = on_demand(
    __name__,
    {
        "addresses": "nothing_refused refused",
        "bounds": "Bounds",
        "client": "Client",
        "nouns": "Answer Entry Feed NotFetched Piece Source",
        "request": "FEEDS PAGES",
        "robots": "Robots",
    },
)
