"""What a site lets programs read (`robots.txt`, RFC 9309). It is asked before pages, never before a feed, which the reader named themselves."""

import asyncio
import re

from protego import Protego
from yarl import URL

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.addresses import parsed
from briefing.fetch.web.bounds import MIB
from briefing.fetch.web.client import Client

NAME = "briefing"
"""What a site may call us by."""
LARGEST = MIB
"""Bytes; the RFC wants no less than half of it read."""
LONGEST_PAUSE = 10.0
"""Seconds between two pages, whatever a site asks for."""
_LINE = re.compile(r"(?im)^[ \t]*user[- ]?agent[ \t]*:[ \t]*([^\s/#]*)[^\n]*$")


class Robots:
    """What each site lets programs read, asked once."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._rules: dict[URL, asyncio.Task[Protego]] = {}

    async def pause(self, url: str) -> float | None:
        """Seconds that the site wants between two pages, if it says; Client.get takes them. Raises NotFetched where the page is not to be read."""
        page = parsed(url)
        rules = await self._of_site(page.origin())
        if not rules.can_fetch(str(page), NAME):
            raise NotFetched("its site asks programs not to read it (robots.txt)", lasting=True)
        delay = rules.crawl_delay(NAME)
        return None if delay is None else min(delay, LONGEST_PAUSE)

    async def _of_site(self, site: URL) -> Protego:
        if site not in self._rules:
            self._rules[site] = asyncio.create_task(self._asked(site))
        # one who stops waiting does not take the answer from the others
        return await asyncio.shield(self._rules[site])

    async def _asked(self, site: URL) -> Protego:
        try:
            answer = await self._client.get(
                str(site / "robots.txt"), most_bytes=LARGEST, accept="text/plain, */*;q=0.5"
            )
        except NotFetched as why:
            if why.passing or why.status is None:
                raise NotFetched(f"its site did not say what may be read (robots.txt: {why})", after=why.after) from why
            return Protego.parse("")
        return rules_of(answer.content)


def rules_of(content: bytes) -> Protego:
    """The rules for us and for all. What is said to others is put under one name: thousands of names with thousands of rules would take minutes."""
    text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return Protego.parse(_LINE.sub(_for_us, text))


def _for_us(line: re.Match[str]) -> str:
    name = line[1].rstrip("*").lower() if line[1] != "*" else "*"
    return f"User-agent: {name if name in (NAME, '*') else 'another'}"
