"""Files to articles: front matter, plain text, cleaning. What a file cannot say, its reader may (`briefing.toml`).

A name is imported when it is first asked for: where no file has changed, what reads files is not needed.
"""

from typing import TYPE_CHECKING

from briefing.on_demand import on_demand

if TYPE_CHECKING:
    from briefing.library.assemble import Draft, article_id
    from briefing.library.loading import Progress, load
    from briefing.library.opening import Opened, opened
    from briefing.library.overrides import Overrides, parsed
    from briefing.library.reading import BRIEF, FrontMatter, ReadFile, front_matter, read_file
    from briefing.library.settings import LibrarySettings
    from briefing.library.trace import Trace, draft_of, kept, restored, trace_of
    from briefing.library.walk import LibraryMissing, Seen, Stamp
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
    "Stamp",
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

__getattr__ = on_demand(
    __name__,
    {
        "assemble": "Draft article_id",
        "loading": "Progress load",
        "opening": "Opened opened",
        "overrides": "Overrides parsed",
        "reading": "BRIEF FrontMatter ReadFile front_matter read_file",
        "settings": "LibrarySettings",
        "trace": "Trace draft_of kept restored trace_of",
        "walk": "LibraryMissing Seen Stamp",
        "whole": "Completed Decided Outcome completed decided finished",
    },
)
