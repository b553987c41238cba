"""What to call the outlet of a feed: of a title such as `World news | The Guardian` the part that its address names too."""

import re
from urllib.parse import urlsplit

_PARTS = re.compile(r"\s+[|–—:»>-]+\s+|:\s+|\s*[|»]\s*")
_LEAST = 3
"""Letters that a part must have to be known by its address."""


def outlet_name(title: str, url: str) -> str | None:
    """The outlet's name in a feed's title, or the whole title where no part of it stands in the address; None without a title."""
    title = " ".join(title.split())
    host = _letters((urlsplit(url).hostname or "").removeprefix("www."))
    named = [part for part in _PARTS.split(title) if len(_letters(part)) >= _LEAST and _letters(part) in host]
    return max(named, key=len) if named else title or None


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
