"""The brief: what the reports of a period say and how they differ, every line with the sentences it rests on."""

from briefing.brief.asked import FIRST, About, Before, Length, ReaderNote, ReaderQuote, ReadersOwn, Wanted
from briefing.brief.chosen import UnknownOutlet
from briefing.brief.comparison import comparison_markdown
from briefing.brief.formats import Format, brief_text
from briefing.brief.linked import folder_from, linked_from
from briefing.brief.make import make_brief
from briefing.brief.markdown import brief_markdown
from briefing.brief.page import brief_html
from briefing.brief.parts import Brief
from briefing.brief.period import Period
from briefing.brief.plain import brief_json
from briefing.brief.template import BrokenTemplate, brief_by_template, own_template

__all__ = [
    "FIRST",
    "About",
    "Before",
    "Brief",
    "BrokenTemplate",
    "Format",
    "Length",
    "Period",
    "ReaderNote",
    "ReaderQuote",
    "ReadersOwn",
    "UnknownOutlet",
    "Wanted",
    "brief_by_template",
    "brief_html",
    "brief_json",
    "brief_markdown",
    "brief_text",
    "comparison_markdown",
    "folder_from",
    "linked_from",
    "make_brief",
    "own_template",
]
