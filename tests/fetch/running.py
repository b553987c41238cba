"""Runs of all feeds against the server of the tests: a small press of made-up papers."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from briefing.fetch.how import How, Told
from briefing.fetch.nouns import Source
from briefing.fetch.record import Record
from briefing.fetch.run import Fetched, fetch
from briefing.fetch.web.asking import Asking
from briefing.session.pages import LibraryReads
from tests.fetch.asking import asking
from tests.fetch.server import Server

NOW = datetime(2024, 4, 2, 8, 0, tzinfo=UTC)
WORDS = (
    "The ferry Aurora sank in the harbour of Port Alba early on Monday, the coast guard said in a statement. "
    "All forty passengers were brought ashore by fishing boats before the first rescue ship came in. "
    "The operator said that the hull had been inspected in March and that nothing had been found then. "
)
LONG = WORDS * 4
"""A text that no feed would call a teaser."""


def item(title: str, text: str = LONG, link: str = "", day: int = 1, id: str = "") -> str:
    """An entry of an RSS feed."""
    return (
        f"<item><title>{title}</title><link>{link}</link><guid isPermaLink='false'>{id or title}</guid>"
        f"<pubDate>{datetime(2024, 4, day, 6, 30):%a, %d %b %Y %H:%M:%S} +0200</pubDate>"
        f"<description><![CDATA[<p>{text}</p>]]></description></item>"
    )


def rss(*items: str, title: str = "Harbour Echo") -> str:
    """An RSS feed."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'


def page(title: str, text: str = LONG, site: str = "Harbour Echo") -> str:
    """A page with an article in it."""
    parts = "".join(f"<p>{sentence.strip()}.</p>" for sentence in text.split(". ") if sentence.strip())
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title><meta property="og:site_name" content="{site}"></head>'
        f"<body><nav>Home Sport</nav><article><h1>{title}</h1>{parts}</article></body></html>"
    )


class Run:
    """Runs over a library's feeds, one after the other, as on one day after the other."""

    def __init__(self, server: Server, root: Path, record: Path) -> None:
        self.server, self.root, self.record = server, root, record
        self.now = NOW
        self.told: list[Told] = []

    async def __call__(self, *sources: Source, dry: bool = False, pages: bool = True) -> Fetched:
        """Asks these feeds."""
        self.told = []
        record = Record.open(self.record)
        try:
            async with asking(self.server) as client:
                how = How(
                    self.root, Asking(client), record, LibraryReads(), lambda: self.now, self.told.append, dry, pages
                )
                return await fetch(sources, how)
        finally:
            record.close()

    def files(self) -> Sequence[str]:
        """Every file of the library."""
        return sorted(str(path.relative_to(self.root)) for path in self.root.rglob("*") if path.is_file())

    def text(self, place: str) -> str:
        """A file's text."""
        return (self.root / place).read_text(encoding="utf-8")
