"""Writes a brief in the format that the file's name asks for."""

import json
from pathlib import Path

from briefing.brief import Brief, brief_html, brief_json, brief_markdown
from briefing.files import write_new


def save_brief(brief: Brief, file: Path, force: bool) -> None:
    """HTML where the name ends in `.html` or `.htm`, JSON in `.json`, else Markdown. Raises FileExistsError, OSError."""
    ending = file.suffix.lower()
    if ending in (".html", ".htm"):
        text = brief_html(brief)
    elif ending == ".json":
        text = json.dumps(brief_json(brief), ensure_ascii=False, indent=1) + "\n"
    else:
        text = brief_markdown(brief)
    write_new(file, text, force)
