"""What a server is told with a request, and what the request may cost."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing import __version__

FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)
PAGES = "text/html, application/xhtml+xml, */*;q=0.5"
"""What is asked for, as `Accept` says it."""
WHO = {"User-Agent": f"Briefing/{__version__} (news reader)", "Accept-Encoding": "gzip, deflate"}
"""What every server is told."""
_LONGEST_VALIDATOR = 1024


@dataclass(slots=True)
class Request:
    """A request, with its redirects and tries."""

    headers: Mapping[str, str]
    most: int
    """Bytes of its answer."""
    pause: float
    """Seconds until the next one at its host."""
    left: float
    """Seconds that it may still cost."""


def headers(accept: str, etag: str | None, modified: str | None) -> dict[str, str]:
    """The headers of a request; what a server once called its version goes back only where it is short and plain."""
    asked = {"Accept": accept, "If-None-Match": etag, "If-Modified-Since": modified}
    return {name: value for name, value in asked.items() if value and _plain(value)}


def _plain(value: str) -> bool:
    return len(value) <= _LONGEST_VALIDATOR and value.isascii() and value.isprintable()
