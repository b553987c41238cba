"""Writes what the reader says of an article into the text of a `briefing.toml`, its comments and order kept."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from briefing.library.overrides import parsed

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

KEYS = ("title", "outlet", "date")
"""What can be said here, by the names that the file uses."""
_HEAD = "# What the files of this library do not say themselves, or say wrongly; the articles stay as they are.\n"


class NotWritten(Exception):
    """What was said cannot be written; the message says why."""


def edited(text: str, path: str, said: Mapping[str, str]) -> str:
    """`text` with what is `said` of the article at `path` in the library: an empty value is said no more. Raises NotWritten."""
    import tomlkit  # seldom needed
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text or _HEAD)
    except TOMLKitError as error:
        raise NotWritten(f"briefing.toml is not valid TOML, and stays as it is: {error}") from error
    before = parsed(text)[1]
    for pattern in _patterns(path):
        _put(document, pattern, said)
        made = tomlkit.dumps(document)
        overrides, problems = parsed(made)
        new = [problem.reason for problem in problems if problem not in before and pattern in problem.reason]
        if new:
            raise NotWritten(new[0])
        # a later pattern may say something else of it
        told = overrides.of(path)
        if all(_is_told(told, key, value) for key, value in said.items()):
            return made
    raise NotWritten(f"other patterns of briefing.toml say something else of {path}: change them there.")


def _put(document: "TOMLDocument", pattern: str, said: Mapping[str, str]) -> None:
    import tomlkit

    articles: Any = document.get("articles")
    if articles is None:
        articles = document["articles"] = tomlkit.table(is_super_table=True)
    if not isinstance(articles, Mapping):
        raise NotWritten("`articles` in briefing.toml is no table: mend that first.")
    entry: Any = articles.get(pattern)
    if entry is None:
        entry = tomlkit.table()
        articles.append(tomlkit.key(pattern), entry)  # type: ignore[attr-defined]
    for key, value in said.items():
        if value:
            entry[key] = value
        elif key in entry:
            del entry[key]
    if not entry:
        del articles[pattern]  # type: ignore[attr-defined]


def _is_told(told: Any, key: str, value: str) -> bool:
    found = getattr(told, {"date": "published"}.get(key, key))
    return not value or (found is not None and (key == "date" or found == " ".join(value.split())))


def _patterns(path: str) -> list[str]:
    """Patterns that match this path only; of a name that is taken by one further up there is another spelling."""
    plain = "".join(f"[{sign}]" if sign in "*?[" else sign for sign in path)
    return [plain, f"[{path[0]}]{plain[1:]}"] if path[:1].isalnum() else [plain]
