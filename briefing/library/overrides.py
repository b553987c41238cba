"""`briefing.toml` in a library's root: what its reader says of articles whose files do not say it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.library.walk import Unreadable, read
from briefing.model import Problem

if TYPE_CHECKING:
    from briefing.library.fields import Fields

NAME = "briefing.toml"
_KEYS = {
    "title": "title",
    "outlet": "outlet",
    "date": "published",
    "url": "url",
    "topics": "topics",
    "language": "language",
}


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the reader says, by pattern."""

    by_pattern: "tuple[tuple[str, Fields], ...]" = ()
    """Shell patterns of paths in the library, in the file's order."""
    text: str = ""
    """The file as it stands."""

    def of(self, path: str) -> "Fields":
        """What the reader says of the article at `path`; of two patterns that match, the later one counts.

        An entry of a `related` list is reached only by a pattern with `#`: `000_*` is about the file's own article.
        """
        from briefing.library.fields import Fields

        told = Fields()
        for pattern, said in reversed(self.by_pattern):
            if fnmatchcase(path, pattern) and ("#related/" not in path or "#" in pattern):
                values = {name: getattr(said, name) for name in _KEYS.values()}
                told = told.filled(NAME, **values)
        return told

    def changed_since(self, before: "Overrides", places: Sequence[str]) -> frozenset[str]:
        """The files of which, or of whose entries, the reader says something else now than `before`, or says it in another order."""
        now, then = self.by_pattern, before.by_pattern
        if now == then:
            return frozenset()
        common = [each for each in now if each in then] == [each for each in then if each in now]
        parted = [
            each for side, other in ((now, then), (then, now)) for each in side if not common or each not in other
        ]
        patterns = {pattern.partition("#")[0] for pattern, _ in parted}
        return frozenset(place for place in places if any(fnmatchcase(place, pattern) for pattern in patterns))

    def unmatched(self, paths: Sequence[str]) -> list[Problem]:
        """A problem for each pattern that is the pattern of none of `paths`."""
        idle = [pattern for pattern, _ in self.by_pattern if not any(fnmatchcase(path, pattern) for path in paths)]
        return [Problem(NAME, f'[articles."{pattern}"] matches no article') for pattern in idle]


def load(root: Path) -> tuple[Overrides, list[Problem]]:
    """What `briefing.toml` in `root` says, and what is wrong with it; without such a file nothing of either."""
    path = root / NAME
    if not path.exists():
        return Overrides(), []
    try:
        return parsed(read(path).decode("utf-8-sig"))
    except Unreadable as error:
        return Overrides(), [Problem(NAME, str(error))]
    except ValueError as error:
        return Overrides(), [Problem(NAME, f"is not valid TOML: {error}")]


def parsed(text: str) -> tuple[Overrides, list[Problem]]:
    """What this text of a `briefing.toml` says, and what is wrong with it."""
    if not text:
        return Overrides(), []
    import tomllib  # seldom needed, like the fields

    try:
        return _read(tomllib.loads(text), text)
    except (ValueError, RecursionError) as error:
        return Overrides(text=text), [Problem(NAME, f"is not valid TOML: {error}")]


def _read(table: Mapping[str, object], text: str) -> tuple[Overrides, list[Problem]]:
    problems = [
        _problem(text, key, f"`{key}` is not known here; known: articles") for key in table if key != "articles"
    ]
    entries = table.get("articles", {})
    if not isinstance(entries, Mapping):
        return Overrides(text=text), [
            *problems,
            _problem(text, "articles", '`articles` holds tables: [articles."2022-*"]'),
        ]
    kept: list[tuple[str, Fields]] = []
    for pattern, entry in entries.items():
        if not isinstance(entry, Mapping):
            problems.append(_problem(text, pattern, f'"{pattern}" is no table: [articles."{pattern}"]'))
            continue
        said, wrong = _entry(entry)
        kept.append((pattern, said))
        problems += [_problem(text, key, f'[articles."{pattern}"] {key}: {why}', after=pattern) for key, why in wrong]
    return Overrides(tuple(kept), text), problems


def _entry(entry: Mapping[str, object]) -> "tuple[Fields, list[tuple[str, str]]]":
    from briefing.library import fields

    wrong = [(key, f"is not known; known: {', '.join(_KEYS)}") for key in entry if key not in _KEYS]
    # Only one spelling each, so that a value under its own name cannot be taken for another field's.
    said = fields.read({key: value for key, value in entry.items() if key in _KEYS}, NAME)
    unread = [key for key in entry if key in _KEYS and not getattr(said, _KEYS[key])]
    wrong += [(key, f"{entry[key]!r:.60} cannot be read as {_KINDS[key]}") for key in unread]
    told = fields.Fields().filled(NAME, **{_KEYS[key]: getattr(said, _KEYS[key]) for key in entry if key in _KEYS})
    return told, wrong


_KINDS = {"title": "a headline", "outlet": "a name", "date": "a date", "url": "an http or https address",
          "topics": "a list of words", "language": "a language code"}  # fmt: skip


def _problem(text: str, key: str, reason: str, after: str = "") -> Problem:
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if after and f'"{after}"' in line), 0)
    at = next(
        (n for n, line in enumerate(lines) if n >= start and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", line)), None
    )
    return Problem(NAME, f"line {at + 1}: {reason}" if at is not None else reason)
