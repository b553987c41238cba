"""Files to articles: front matter, plain text, cleaning. What a file cannot say, its reader may (`briefing.toml`)."""

from briefing.library.assemble import article_id
from briefing.library.load import BRIEF, Progress, load
from briefing.library.settings import LibrarySettings
from briefing.library.walk import LibraryMissing

__all__ = ["BRIEF", "LibraryMissing", "LibrarySettings", "Progress", "article_id", "load"]
