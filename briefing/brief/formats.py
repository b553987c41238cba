"""A brief as text, in any of its formats."""

import json
from enum import StrEnum

from briefing.brief.markdown import brief_markdown
from briefing.brief.page import brief_html
from briefing.brief.parts import Brief
from briefing.brief.plain import brief_json


class Format(StrEnum):
    """How a brief is written."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


def brief_text(brief: Brief, form: Format) -> str:
    """The brief in this format; ends with a line break."""
    match form:
        case Format.MARKDOWN:
            return brief_markdown(brief)
        case Format.HTML:
            return brief_html(brief)
        case Format.JSON:
            return json.dumps(brief_json(brief), ensure_ascii=False, indent=1) + "\n"
