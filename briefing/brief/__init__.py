"""The brief: what the reports of a period say and how they differ, every line with the sentences it rests on."""

from briefing.brief.comparison import comparison_markdown
from briefing.brief.make import make_brief
from briefing.brief.markdown import brief_markdown
from briefing.brief.parts import Brief
from briefing.brief.period import Period
from briefing.brief.plain import brief_json

__all__ = ["Brief", "Period", "brief_json", "brief_markdown", "comparison_markdown", "make_brief"]
