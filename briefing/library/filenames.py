"""What the place of a file tells: its site, its day, a name for what has no headline."""

import re

_DATED = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ _-]+(.+))?")
_HOST = re.compile(r"(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})", re.IGNORECASE)


def host(path: str) -> str | None:
    """The site that the first folder is named after, as wget does it: `www.herald.example/world/a.html`; or None."""
    first, _, rest = path.partition("/")
    found = _HOST.fullmatch(first) if rest else None
    return found[1].lower() if found else None


def day(path: str) -> str | None:
    """The ISO day that a file's name starts with, as Jekyll's do: `2022-12-06-a-title.md`; or None."""
    found = _DATED.fullmatch(_stem(path))
    return found[1] if found else None


def title(path: str) -> str:
    """What to call an article without a headline: its file's name, without a day before it."""
    stem = _stem(path)
    found = _DATED.fullmatch(stem)
    if not found or not found[2]:
        return stem
    return found[2] if " " in found[2] else _sentence_case(re.sub(r"[-_]+", " ", found[2]))


def post(path: str) -> str | None:
    """The headline that Jekyll gives a post named `2022-12-06-a-title.md`; None for other names."""
    found = _DATED.fullmatch(_stem(path))
    return title(path) if found and found[2] else None


def _stem(path: str) -> str:
    name = path.rpartition("/")[2]
    dot = name.rfind(".")
    return name[:dot] if 0 < dot < len(name) - 1 else name


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:]
