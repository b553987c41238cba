"""Takes the entries of one feed: what is new or changed becomes a file, and is remembered after that."""

import asyncio
from dataclasses import dataclass, field

from briefing.fetch.files.writing import What, put
from briefing.fetch.how import How
from briefing.fetch.nouns import Entry, Feed, NotFetched, Piece, Source
from briefing.fetch.pieces import digest_of, is_teaser, of_entry, page_of, with_page
from briefing.fetch.record import Known

PAGES = 40
"""Pages that are asked for in one run for one feed, at most; other entries wait for the next run."""
TRIES = 3
"""Runs in which a page is asked for that cannot be had; after them the feed's teaser is kept."""
IN_A_ROW = 3
"""Pages of a feed that fail one after the other before its others are left for the next run."""
NEW = Known(b"", "", "")
"""An entry that was never seen."""


class Later(Exception):
    """The page of an entry cannot be had in this run; `tried` says whether it was asked for."""

    def __init__(self, tried: bool) -> None:
        super().__init__()
        self.tried = tried


@dataclass(slots=True)
class Taking:
    """One feed while its entries are taken."""

    how: How
    source: Source
    feed: Feed
    new: list[str] = field(default_factory=list)
    """Places of new files; in a dry run the headlines of what would become one."""
    changed: list[str] = field(default_factory=list)
    """Places of new versions; in a dry run of the files that would get one."""
    left: bool = False
    """Whether anything is left for the next run."""
    _pages: int = 0
    _failed: int = 0
    """Pages that failed one after the other."""

    async def entry(self, entry: Entry) -> None:
        """Takes one entry, while no other feed takes the same page."""
        digest, page = digest_of(entry), page_of(entry)
        before = self.how.record.entry(self.source.url, entry.id)
        if before and before.digest == digest:
            return
        there = self.how.record.place_of(page) if before is None else None
        if there:  # another feed has it, and keeps it up to date
            self._know(entry, Known(digest, page, there))
            return
        known = before or NEW
        now = self.how.now()
        piece = await asyncio.to_thread(of_entry, entry, self.feed, self.source, self.how.reads, now)
        if piece is None:
            return
        if self.how.dry:
            self._note(What.VERSION if known.place else What.NEW, known.place or piece.title)
            return
        try:
            whole = await self._whole(piece, known.tries)
        except Later as later:
            self.left = True
            self._know(entry, known._replace(page=page, tries=known.tries + later.tried))
            return
        made = await asyncio.to_thread(put, self.how.root, whole, known.place or None)
        self._know(entry, Known(digest, page, made.place))
        self._note(made.what, made.place)

    async def _whole(self, piece: Piece, tries: int) -> Piece:
        """The article with the text of its page where the feed has a teaser, unless the page is not to be had. Raises Later."""
        if not (piece.url and self.source.pages and self.how.pages and is_teaser(piece.text)):
            return piece
        if self._pages >= PAGES or self._failed >= IN_A_ROW:
            raise Later(tried=False)
        self._pages += 1
        try:
            answer = await self.how.web.page(piece.url)
            page = await asyncio.to_thread(self.how.reads.page, answer)
        except NotFetched as error:
            self._failed += error.passing
            if error.passing and tries + 1 < TRIES:
                raise Later(tried=True) from error
            return piece
        self._failed = 0
        return with_page(piece, page, answer.url, self.source)

    def _know(self, entry: Entry, known: Known) -> None:
        if not self.how.dry:
            self.how.record.put_entry(self.source.url, entry.id, known)

    def _note(self, what: What, place: str) -> None:
        if what is What.NEW:
            self.new.append(place)
        elif what is What.VERSION:
            self.changed.append(place)
