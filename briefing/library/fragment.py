"""Pieces of HTML, as feeds and mails have them: their words, a paragraph a line."""

import re
from html import unescape

from briefing.library.body import untagged

_MARKUP = re.compile(r"<(?:p|br|div|a|img|b|i|em|strong|span|ul|li)\b[^<>]*>", re.IGNORECASE)


def paragraphs_of(html: str) -> str:
    """The words of `html` in paragraphs, parted by an empty line; what was made safe twice over, as some feeds do, is read once more."""
    text = _words(html)
    return "\n\n".join(filter(None, map(_words, text.split("\n\n")))) if _MARKUP.search(text) else text


def _words(html: str) -> str:
    lines = untagged(" ".join(html.split())).split("\n")
    told = (" ".join(unescape(line).split()) for line in lines)
    return "\n\n".join(line for line in told if line)
