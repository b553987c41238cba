"""Live blogs: a page of entries, each under the time at which it was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from briefing.library import dates
from briefing.model import Published
from briefing.text.sentences import sentence_spans

_LEAST = 3
"""Times of day that make a page a live blog of entries."""
_AGO = r"(?:\d{1,3} ?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?) ago\b[\s|·,]*)"
_STAMP = re.compile(
    rf"(?:(?:posted|published|updated) )?(?:at )?{_AGO}?(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?(?!:?\d)\s?(?P<half>[ap]\.?m\b\.?)?"
    rf"(?:\s?(?P<zone>GMT|BST|UTC|CET|CEST|EST|EDT|ET|CST|CDT|PST|PDT|MSK|IST|AEDT|AEST)\b)?\s*{_AGO}?(?P<mark>$|[|:–—-]\s*(?=\S)|\s+(?=(?-i:[A-Z])|[“\"‘]))",
    re.IGNORECASE,
)
_HEADING_WORDS = 25


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a live blog."""

    title: str
    """Its heading, or its first sentence where it has none."""
    paragraphs: tuple[str, ...]
    """Its text, without the heading."""
    clock: str
    """`14:05`, as its stamp says."""


def split(paragraphs: Sequence[str]) -> tuple[tuple[str, ...], tuple[Entry, ...]]:
    """What stands above the first entry, and the entries in the page's order; none where fewer than three times stand there."""
    places = [place for place, line in enumerate(paragraphs) if _stamp(line)]
    if len(places) < _LEAST:
        return tuple(paragraphs), ()
    ends = (*places[1:], len(paragraphs))
    made = (_entry(paragraphs[start:end]) for start, end in zip(places, ends, strict=True))
    return tuple(paragraphs[: places[0]]), tuple(entry for entry in made if entry)


def moments(entries: Sequence[Entry], day: Published) -> Iterator[Published]:
    """When each entry was written: its time on the blog's day; only the day, where the times run over midnight."""
    clocks = [entry.clock for entry in entries]
    in_one_day = clocks in (sorted(clocks), sorted(clocks, reverse=True))
    for clock in clocks:
        found = dates.parse(f"{day.day.isoformat()} {clock}") if in_one_day else None
        plain = datetime(day.day.year, day.day.month, day.day.day, tzinfo=UTC).timestamp()
        yield found or day._replace(text=day.day.isoformat(), instant=plain)


def _stamp(line: str) -> re.Match[str] | None:
    return _STAMP.match(line) if line[:1].isalnum() else None


def _entry(lines: Sequence[str]) -> Entry | None:
    stamp = _stamp(lines[0])
    if stamp is None:
        return None
    rest = [line for line in (lines[0][stamp.end() :].strip(), *lines[1:]) if line]
    if not rest:
        return None
    hour, half = int(stamp["hour"]), (stamp["half"] or "").lower()
    hour = hour % 12 + (12 if half.startswith("p") else 0) if half and hour <= 12 else hour
    clock = f"{hour:02}:{stamp['minute']}"
    if len(rest) > 1 and len(rest[0].split()) <= _HEADING_WORDS and not rest[0].endswith((".", "!", "?", "”", '"')):
        return Entry(rest[0], tuple(rest[1:]), clock)
    end = next(sentence_spans(rest[0]), (0, len(rest[0])))[1]
    after = rest[0][end:].strip()
    return Entry(rest[0][:end], (*([after] if after else []), *rest[1:]), clock)
