"""Where one paragraph ends and the next begins, in text that may or may not be wrapped."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.library.furniture import is_clutter

_WIDEST = 120
"""Nobody wraps wider than this many characters."""
_FULL_LINE = 40
_ENDS = re.compile(r"[.!?…:;。！？؟।][\"'”’»)\]]*$")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of `text`, each on one line.

    Empty lines part paragraphs. Single line ends do so too, unless the lines are wrapped: then every line is broken just where
    the next word would not have fitted.
    """
    blocks = list(_blocks(text))
    if _wrapped(blocks):
        return [" ".join(block) for block in blocks]
    return [paragraph for block in blocks for paragraph in _joined(block)]


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in text.split("\n"):
        if line := line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _wrapped(blocks: list[list[str]]) -> bool:
    breaks = [(a, b) for block in blocks for a, b in pairwise(block)]
    if len(breaks) < 3:
        return False
    width = max(len(line) for pair in breaks for line in pair)
    forced = sum(len(a) + 1 + len(b.split(None, 1)[0]) > width for a, b in breaks)
    return width <= _WIDEST and forced >= 0.8 * len(breaks)


def _joined(block: list[str]) -> Iterator[str]:
    """The lines of a block; one that breaks off in mid-sentence before a small letter goes on in the next."""
    held: list[str] = []
    for line in block:
        if held and not _goes_on(held[-1], line):
            yield " ".join(held)
            held = []
        held.append(line)
    yield " ".join(held)


def _goes_on(line: str, following: str) -> bool:
    if not following[0].islower() or len(line) < _FULL_LINE or _ENDS.search(line[-12:]):
        return False
    return not (is_clutter(following) or is_clutter(line))
