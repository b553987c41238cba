"""What a setting may be: how its value is read from TOML and from the environment, and how that is put into words."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

FLAGS = {"1": True, "true": True, "0": False, "false": False, "": False}
"""What the environment's text says of a setting that is on or off."""


class Kind(NamedTuple):
    """One kind of value."""

    allowed: str
    """What is allowed: it follows "must be"."""
    read: Callable[[object], object]
    """The value from what stands in the file or the environment; raises ValueError where that is not allowed."""
    spelt: Mapping[str, object] = {}
    """What texts of the environment stand for, in small letters; others are taken as they are."""


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        raise ValueError
    return value or None


def _folder(value: object) -> Path | None:
    text = _text(value)
    return Path(text).expanduser() if text else None


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def words(value: object) -> tuple[str, ...]:
    """A list of texts, or a text with commas. Raises ValueError."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise ValueError
    return tuple(value)


def _keys(value: object) -> str:
    return ",".join(words(value))


TEXT = Kind("text in quotation marks", _text)
FOLDER = Kind("text, the path of a folder", _folder)
FLAG = Kind("true or false", _flag, FLAGS)
WORDS = Kind('a list of texts such as ["one", "two"]', words)
KEYS = Kind("text such as 'ctrl+d,d'", _keys)
