"""Writes a brief in the format that the file's name asks for."""

from pathlib import Path

from briefing.brief import Brief, Format, brief_text
from briefing.files import write_new

_FORMATS = {".html": Format.HTML, ".htm": Format.HTML, ".json": Format.JSON}


def save_brief(brief: Brief, file: Path, force: bool) -> None:
    """HTML where the name ends in `.html` or `.htm`, JSON in `.json`, else Markdown. Raises FileExistsError, OSError."""
    write_new(file, brief_text(brief, _FORMATS.get(file.suffix.lower(), Format.MARKDOWN)), force)
