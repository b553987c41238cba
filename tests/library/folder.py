"""Writes one article file and loads it."""

from pathlib import Path

from briefing.library import load
from briefing.model import Article, Library


def loaded(folder: Path, files: dict[str, str | bytes]) -> Library:
    """The library of `files` written into `folder`."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return load(folder)


def one(folder: Path, content: str | bytes, name: str = "a.md") -> Article:
    """The one article of a file with `content`."""
    (article,) = loaded(folder, {name: content}).articles
    return article
