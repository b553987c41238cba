"""Files to articles: front matter, plain text, cleaning. What a file cannot say, its reader may (`briefing.toml`)."""

from briefing.library.assemble import Draft, article_id
from briefing.library.load import BRIEF, Opened, Progress, load, opened
from briefing.library.overrides import Overrides, parsed
from briefing.library.reading import FrontMatter, ReadFile, front_matter, read_file
from briefing.library.settings import LibrarySettings
from briefing.library.trace import Trace, draft_of, kept, restored, trace_of
from briefing.library.walk import LibraryMissing, Seen
from briefing.library.whole import Completed, Decided, Outcome, completed, decided, finished

METHOD = "library-1"
"""Version of how files are read: articles and traces of another version are made anew."""

__all__ = [
    "BRIEF",
    "METHOD",
    "Completed",
    "Decided",
    "Draft",
    "FrontMatter",
    "LibraryMissing",
    "LibrarySettings",
    "Opened",
    "Outcome",
    "Overrides",
    "Progress",
    "ReadFile",
    "Seen",
    "Trace",
    "article_id",
    "completed",
    "decided",
    "draft_of",
    "finished",
    "front_matter",
    "kept",
    "load",
    "opened",
    "parsed",
    "read_file",
    "restored",
    "trace_of",
]
