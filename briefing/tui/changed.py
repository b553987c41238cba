"""What a copy changed, as one text: the copy's words, with those that it added, moved or left out marked where they stand."""

import re

from briefing.grouping.changes import Fate, Part, changes, summary
from briefing.grouping.versions import version_text, versions
from briefing.model import Copy, Report
from briefing.text.labels import published_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage, PassageBuilder

_SIGNS = {
    Fate.ADDED: ("added", ("{+", "+}"), "+"),
    Fate.REMOVED: ("removed", ("[-", "-]"), "-"),
    Fate.MOVED: ("moved", ("{~", "~}"), "~"),
}
"""Style, the signs around the words (those of wdiff) and the sign beside their lines."""
_MARKS = re.compile(r"[^\w\s]*")


def changed_page(report: Report, copy: Copy, glyphs: Glyphs) -> Passage:
    """Which copy against which lead and what it comes to, then the text."""
    lead, article = report.lead, copy.article
    parts = changes(lead.text, article.text)
    page = PassageBuilder()
    page.add(f"{source(article, glyphs.reader)} · {published_text(article)}", "head")
    page.add(f" · {_kind(report, copy)}\n", "quiet")
    page.add(f"against {source(lead, glyphs.reader)} · {published_text(lead)}: {lead.title}\n", "quiet")
    page.add(f"{summary(parts, lead.text, article.text)}\n", "strong")
    page.add("{+added+} [-left out-] {~moved here~}\n\n", "quiet")
    _Text(page, lead.text, article.text).add(parts)
    return page.passage()


def _kind(report: Report, copy: Copy) -> str:
    version = version_text(versions(report), copy.article.id)
    return " · ".join(filter(None, (f"{copy.similarity:.0%} shared", version)))


class _Text:
    """Puts the copy's text on a page, with the lead's words where they were left out."""

    def __init__(self, page: PassageBuilder, lead: str, copy: str) -> None:
        self.page = page
        self.lead = lead
        self.copy = copy
        self.done = 0

    def add(self, parts: tuple[Part, ...]) -> None:
        """Adds every part, and what stands between them."""
        for part in parts:
            if part.lead and part.fate in (Fate.REMOVED, Fate.REPLACED):
                self._removed(self.lead[slice(*part.lead)])
            if part.copy:
                self._until(part.copy[0])
                fate = Fate.ADDED if part.fate is Fate.REPLACED else part.fate
                self._marked(self.copy[slice(*part.copy)], fate)
                self.done = part.copy[1]
        self._until(len(self.copy))

    def _removed(self, text: str) -> None:
        # after the full stop or comma of the words before
        self._until(_MARKS.match(self.copy, self.done).end() if self.done else 0)  # type: ignore[union-attr]
        self.page.add(" " if self.done else "")
        self._marked(text, Fate.REMOVED)
        self.page.add("" if self.done else " ")

    def _marked(self, text: str, fate: Fate) -> None:
        start = self.page.length
        self.page.add(text)
        if fate in _SIGNS:
            style, around, gutter = _SIGNS[fate]
            self.page.marks.append(Mark((start, self.page.length), style, around, gutter))

    def _until(self, place: int) -> None:
        self.page.add(self.copy[self.done : place])
        self.done = max(self.done, place)


def places(passage: Passage) -> list[Mark]:
    """The marked changes of a page, from the top."""
    styles = {style for style, _, _ in _SIGNS.values()}
    return [mark for mark in passage.marks if mark.style in styles]
