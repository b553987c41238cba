"""Paragraphs that say what was corrected or updated in a text after it was published."""

import re
from collections.abc import Sequence

from briefing.model import Span

_NOTE = re.compile(
    r"[\W_]*(?:(?:correction|clarification|editor(?:['’]?s|s['’])? note|update[ds]?|note to readers)\b[^.:]{0,60}:\s"
    r"|(?:this|the) (?:article|story|post|piece|page|report|headline)(?: \w+){0,3} (?:was|has been|have been) (?:\w+ ){0,2}"
    r"(?:amended|corrected|updated|edited|revised|changed|clarified)(?:$|[.,:;]|\s(?:on|at|to|with|after|since|because|following|in order|"
    r"for (?:clarity|length|style|accuracy))\b)"
    r"|(?:an|a previous|the original) (?:earlier |previous |original )?version of this (?:article|story|post|piece|page|report|headline)\b)",
    re.IGNORECASE,
)


def is_note(paragraph: str) -> bool:
    """Whether a paragraph is a note on the text itself: `Correction: …`, `This article was amended on …`."""
    return bool(_NOTE.match(paragraph))


def spans(paragraphs: Sequence[str], start: int, gap: int) -> tuple[Span, ...]:
    """Spans of the notes in a text whose `paragraphs` stand from `start` on with `gap` characters between them."""
    found: list[Span] = []
    for paragraph in paragraphs:
        if is_note(paragraph):
            found.append((start, start + len(paragraph)))
        start += len(paragraph) + gap
    return tuple(found)
