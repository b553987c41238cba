"""Where in a TOML file something is wrong: `tomllib` does not tell the lines of its keys. Only asked where something is."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefing.config import Wrong

_TOKEN = re.compile(
    r'''#[^\n]*|"""(?:\\[\s\S]|(?!""")[^\\])*"{3,5}|\'\'\'(?:(?!\'\'\')[\s\S])*'{3,5}'''
    r"""|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[\w-]+|\S|\n"""
)
_DECODE_ERROR = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)

KeyPath = tuple[str, ...]
"""Names from the outermost table to a key."""


def key_lines(written: str) -> dict[KeyPath, int]:
    """The first line, from 1, of each key and table of a TOML text that `tomllib` can read."""
    found: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for line, tokens in _statements(written):
        names = _names(tokens)
        if tokens[0] == "[":
            table = names
        path = names if tokens[0] == "[" else (*table, *names)
        for length in range(1, len(path) + 1):
            found.setdefault(path[:length], line)
    return found


def line_of(lines: dict[KeyPath, int], *path: str) -> int | None:
    """The line of a key, else that of the innermost table around it that has one."""
    return next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), None)


def _statements(written: str) -> Iterator[tuple[int, list[str]]]:
    """Each header, and each key with its value, as tokens without comments; and the line where it begins."""
    tokens: list[str] = []
    line, begun, depth = 1, 1, 0
    for token in _TOKEN.findall(written):
        if token == "\n" and depth == 0 and tokens:
            yield begun, tokens
            tokens = []
        elif token != "\n" and token[0] != "#":
            begun = begun if tokens else line
            tokens.append(token)
            depth += (token in "[{") - (token in "]}")
        line += token.count("\n")
    if tokens:
        yield begun, tokens


def _names(tokens: Sequence[str]) -> KeyPath:
    """The names of a header, or those before the equals sign."""
    names = []
    for token in tokens:
        if token in ("=", "]"):
            break
        if token not in ("[", "."):
            names.append(tomllib.loads(f"name = {token}")["name"] if token[0] in "\"'" else token)
    return tuple(names)


def placed(wrong: Iterable[Wrong], written: str, path: Path) -> tuple[Wrong, ...]:
    """Each with the file and the line that it is about, unless it is about a variable of the environment."""
    lines = key_lines(written)
    return tuple(one if one.source else one._replace(source=str(path), line=line_of(lines, *one.key)) for one in wrong)


def not_toml(path: Path, written: str, error: tomllib.TOMLDecodeError) -> Wrong:
    """Where a file is not TOML, and why not."""
    told = _DECODE_ERROR.fullmatch(str(error))
    if told is None:
        return Wrong((), f"this is not TOML: {error}", source=str(path))
    line = int(told[2] or written.count("\n") + 1)
    column = f", column {told[3]}" if told[3] else ", at the end"
    return Wrong((), f"this is not TOML{column}: {told[1]}", source=str(path), line=line)


def not_read(path: Path, error: OSError | UnicodeDecodeError) -> Wrong:
    """Why a file cannot be read, and where it is not UTF-8."""
    if isinstance(error, OSError):
        return Wrong((), f"this cannot be read: {error.strerror}", source=str(path))
    line = error.object[: error.start].count(b"\n") + 1
    return Wrong((), "this is not UTF-8, as TOML must be", source=str(path), line=line)
