"""Where the links of a brief lead from the place that it is saved in."""

import os
from dataclasses import replace
from pathlib import Path

from briefing.brief.parts import Brief, Footnote


def linked_from(brief: Brief, folder: str) -> Brief:
    """The brief with the library's files in `folder`, a relative path with slashes; as it is made, in one of the library's name."""

    def moved(note: Footnote) -> Footnote:
        inside = note.path.removeprefix(f"{brief.library}/")
        return replace(note, path=inside if folder == "." else f"{folder}/{inside}")

    return replace(brief, footnotes=tuple(map(moved, brief.footnotes)))


def folder_from(library: Path, file: Path) -> str | None:
    """The library's folder as a link in `file` names it; None where no relative path leads there (another drive)."""
    try:
        return Path(os.path.relpath(library.resolve(), file.parent.resolve())).as_posix()
    except ValueError:
        return None
