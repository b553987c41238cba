"""Articles as files: front matter in YAML above Markdown, the furniture of the outlet's pages, and a few that are broken."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from random import Random

from benchmarks.made.news import Told
from benchmarks.made.outlets import OUTLETS, Outlet
from benchmarks.made.texts import Text, text

FIRST = datetime(1998, 1, 1, tzinfo=UTC)
"""A library of 1,000,000 articles ends in 2025."""
UNDATED, BROKEN = 0.01, 0.003
_SPACES = re.compile(r"\W+")


@dataclass(frozen=True)
class Made:
    """A file, and what is true of it."""

    path: str
    """Place in the library: by year and month."""
    content: bytes
    told: Told
    title: str
    whole: bool
    """Whether it is an unbroken article."""

    @property
    def truth(self) -> dict[str, object]:
        """A line of the file beside the library: articles with the same `text` are copies, with the same `event` of one event."""
        matter = self.told.matter
        storyline = matter.affair.seed if matter.affair else None
        known = {"path": self.path, "title": self.title, "text": self.told.text, "event": matter.seed}
        return {**known, "storyline": storyline, "copy": self.told.original is not None, "whole": self.whole}


def made(number: int, told: Told) -> Made:
    """The file of the article with this number."""
    chance = Random(f"{told.seed} file")
    given, outlet = text(told), OUTLETS[told.outlet]
    when = FIRST + timedelta(minutes=told.minute)
    slug = _SPACES.sub("-", given.title.lower())[:40].strip("-")
    path = f"{when:%Y/%m/%d}-{slug}-{number:07d}.md"
    dated = (
        None if chance.random() < UNDATED else when.astimezone(timezone(timedelta(hours=chance.choice((-5, 0, 1, 3)))))
    )
    page = f"{_head(chance, told, given, outlet, dated, slug)}\n{_body(chance, given, outlet)}\n".encode()
    broken = chance.random() < BROKEN
    return Made(path, _broken(chance, page) if broken else page, told, given.title, not broken)


def _head(chance: Random, told: Told, given: Text, outlet: Outlet, dated: datetime | None, slug: str) -> str:
    topics = (told.matter.affair or told.matter).words[:2]
    writers = chance.sample(outlet.writers, chance.choice((1, 1, 2)))
    address = f"https://{outlet.site}/{(FIRST + timedelta(minutes=told.minute)):%Y/%m/%d}/{slug}-{told.minute}"
    lines = [
        "---",
        f'title: "{given.title}"',
        f"outlet: {outlet.name}",
        f"date: {dated.isoformat()}" if dated else "",
        f"url: {address}",
        f"topics: [{', '.join(topics)}]",
        "authors:",
        *(f"  - {writer}" for writer in writers),
        "---",
    ]
    return "\n".join(filter(None, lines)) + "\n"


def _body(chance: Random, given: Text, outlet: Outlet) -> str:
    parts = [_marked(chance, part) for part in given.paragraphs]
    if chance.random() < 0.2:
        parts.insert(len(parts) // 2, f"## {given.title[:30].rpartition(' ')[0]}")
    if chance.random() < 0.7:
        parts.append(chance.choice(outlet.furniture))
    if chance.random() < 0.2:
        parts.insert(2, chance.choice(outlet.furniture))
    return "\n\n".join(parts)


def _marked(chance: Random, part: str) -> str:
    """A link or an emphasis in one paragraph of eight."""
    if chance.random() > 0.125:
        return part
    first, word, rest = part.split(" ", 2)
    link = f"[{word}](https://www.example.org/{chance.randint(1000, 9999)})" if chance.random() < 0.6 else f"*{word}*"
    return f"{first} {link} {rest}"


def _broken(chance: Random, page: bytes) -> bytes:
    return chance.choice((b"", b"\x00\xff" * 200, page.replace(b'title: "', b"title: : [", 1)))
