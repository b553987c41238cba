"""Where words that were noted stand in a text that may have been edited since."""

from briefing.model import Span


def located(text: str, words: str, near: int) -> Span | None:
    """Where `words` stand in `text`: the place nearest to `near`, where they began before; None where they do not."""
    starts = []
    at = text.find(words) if words else -1
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    if not starts:
        return None
    start = min(starts, key=lambda one: abs(one - near))
    return start, start + len(words)
