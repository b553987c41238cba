"""Articles as they are fetched, made for tests."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing.fetch.nouns import Piece
from briefing.library import read_file
from briefing.library.fields import NAMES
from briefing.library.overrides import Overrides
from briefing.model import Article

FETCHED = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PUBLISHED = datetime(2026, 3, 1, 7, 30, tzinfo=UTC)


def piece(**said: Any) -> Piece:
    """An article of which only what is `said` is out of the ordinary."""
    told = {
        "title": "Bridge closed after storm",
        "text": "The bridge was closed on Sunday.\n\nIt opens again next week.",
        "fetched": FETCHED,
        "outlet": "Herald",
        "published": PUBLISHED,
        "url": "https://herald.example/bridge",
    }
    return Piece(**{**told, **said})


def articles(root: Path, place: str) -> list[Article]:
    """What the library reads of the file at `place`."""
    return [draft.article for draft in read_file(root / place, place, Overrides(), NAMES).drafts]
