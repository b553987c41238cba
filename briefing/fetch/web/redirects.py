"""The way from the address that was asked to the one that answers."""

from yarl import URL

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.addresses import parsed, told

LASTING = {301, 308}
STATUSES = LASTING | {302, 303, 307}


class Way:
    """Where the way has got to, redirect by redirect."""

    def __init__(self, start: URL, most: int) -> None:
        self.url = start
        self._start = start
        self._most = most
        self._seen = {start}
        self._for_good = True

    @property
    def host(self) -> str:
        """Whose turn is taken."""
        return self.url.raw_host or ""

    @property
    def moved(self) -> str | None:
        """Where the address has moved to for good, if it has; never from a secure address to an open one, nor where the reader's name and password go along."""
        lasting = self._for_good and self.url != self._start and self._start.user is None
        return told(self.url) if lasting and not self._opened_up() else None

    def follow(self, status: int, location: str | None) -> None:
        """Takes one redirect. Raises NotFetched where it leads nowhere, in a circle, or is one too many."""
        if location is None:
            raise NotFetched(f"its server sends to another address and does not say which ({status})", status)
        url = parsed(location, beside=self.url)
        if url in self._seen:
            raise NotFetched("its redirects lead in a circle", lasting=True)
        if len(self._seen) > self._most:
            raise NotFetched(f"it has more than {self._most} redirects", lasting=True)
        self._seen.add(url)
        self._for_good = self._for_good and status in LASTING
        self.url = url

    def said(self, why: NotFetched) -> NotFetched:
        """The same fault, with the host that it happened at where that is another than was asked."""
        if self.host == self._start.raw_host:
            return why
        return NotFetched(f"it leads to {self.host}: {why}", why.status, why.after, lasting=not why.passing)

    def _opened_up(self) -> bool:
        return self._start.scheme == "https" and self.url.scheme == "http"
