"""The page of one article: what is known of it, its text, the reader's notes, and what was cut. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.choices import Note
from briefing.grouping.versions import version_text, versions
from briefing.model import Article, Head, Report, Span
from briefing.text.labels import counted, published_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage, PassageBuilder
from briefing.tui.noted import noted, standing

CUT = "Cut from the page"
_HERE = "match"
"""Style of the place of an article that was asked for."""


@dataclass(frozen=True, slots=True)
class Page:
    """A passage, and where the article's text stands in it."""

    passage: Passage
    sentences: tuple[Span, ...]
    """What the cursor goes through, in the passage: the article's sentences and credit lines."""
    title: int
    """Characters of the headline, which stands at the beginning."""
    moved: int
    """By how much what stands below the headline is further down than in the article's text."""

    def placed(self, span: Span) -> Span:
        """Where a place of the article's text is on the page."""
        return placed(span, self.title, self.moved)

    def of_text(self, span: Span) -> Span:
        """Where a place of the page is in the article's text."""
        by = self.moved if span[0] >= self.title else 0
        return span[0] - by, span[1] - by


@dataclass(frozen=True, slots=True)
class Shown:
    """What an article's page shows beside its text."""

    report: Report | None = None
    """The report that it leads or is a copy of."""
    shared: Mapping[str, Head] = field(default_factory=dict)
    """The leads that it shares text with, by id."""
    at: Span | None = None
    """A place of its text that is marked."""
    found: Sequence[Span] = ()
    """The places of what was searched for."""
    notes: Sequence[Note] = ()
    """The reader's notes on it."""
    tags: Sequence[str] = ()
    with_cut: bool = False
    """Whether what was cut is shown."""


def article_page(article: Article, glyphs: Glyphs, shown: Shown) -> Page:
    """An article with what is known of it on top, the reader's notes and, if asked, what was cut from its page below."""
    page = PassageBuilder()
    page.add(article.title + "\n", "strong")
    page.add(
        f"{source(article, glyphs.reader)} · {published_text(article)} · {article.kind}, {article.words} words\n",
        "head",
    )
    report = shown.report
    others = [*_copies(article, report, glyphs), *_shares(report, shown.shared, glyphs)] if report else []
    tags = [f"Your tags: {', '.join(shown.tags)}"] if shown.tags else []
    for line in (*_known(article), *others, *tags):
        page.add(line + "\n", "quiet")
    page.add("\n")
    body = article.text[len(article.title) :].lstrip("\n")
    title, moved = len(article.title), page.length - (len(article.text) - len(body))
    page.marks += [Mark((a + moved, b + moved), "time", gutter=glyphs.correction) for a, b in article.notes]
    page.marks += [Mark(placed(span, title, moved), "found") for span in shown.found]
    page.marks += [noted(note, placed(span, title, moved), glyphs) for note, span in standing(article, shown.notes)]
    if shown.at:
        page.marks.append(Mark(placed(shown.at, title, moved), _HERE, gutter=glyphs.cursor))
    page.add(body + "\n")
    _add_notes(page, article, shown.notes)
    if shown.with_cut:
        page.add(f"\n{CUT} ({len(article.cut)})\n", "strong")
        for cut in article.cut:
            page.add(f"{cut.reason}: ", "quiet")
            page.add(" ".join(cut.text.split()) + "\n")
    sentences = sorted({*(sentence.span for sentence in article.sentences), *article.credits})
    return Page(page.passage(), tuple(placed(span, title, moved) for span in sentences), title, moved)


def placed(span: Span, title: int, moved: int) -> Span:
    """Where a place of the text is, if what stands after the first `title` characters is moved."""
    by = moved if span[0] >= title else 0
    return span[0] + by, span[1] + by


def here(page: Passage) -> Span | None:
    """The place that was asked for, in the page of an article."""
    return next((mark.span for mark in page.marks if mark.style == _HERE), None)


def _add_notes(page: PassageBuilder, article: Article, notes: Sequence[Note]) -> None:
    """The notes that have words, each with its sentence; of one that is gone from the text that it is."""
    there = {note.id for note, _ in standing(article, notes)}
    told = [note for note in notes if not note.highlight or note.id not in there]
    if told:
        page.add(f"\nYour notes ({len(told)})\n", "strong")
    for note in told:
        if note.sentence:
            gone = "" if note.id in there else "no longer in the text: "
            page.add(f"{gone}{' '.join(note.sentence.split())}\n", "quiet")
        page.add(f"{note.words or 'highlighted'}\n")


def _known(article: Article) -> list[str]:
    by_reader = " (named by the reader)" if article.named_by_reader else ""
    lines = [f"Outlet from: {article.outlet_source}{by_reader}. Date from: {article.date_source}."]
    lines += [f"By {', '.join(article.authors)}"] if article.authors else []
    lines += [f"Topics: {', '.join(article.topics)}"] if article.topics else []
    lines += ["! marks a correction or update note."] if article.notes else []
    lines += ["A broken encoding was repaired."] if article.repaired else []
    lines += [f"X shows what was cut of the page ({counted(len(article.cut), 'piece')})."] if article.cut else []
    return [*lines, article.url or article.path]


def _copies(article: Article, report: Report, glyphs: Glyphs) -> Iterator[str]:
    """The other articles of its report: the lead, and each copy with how much it shares and its place among the versions."""
    places = versions(report)
    if report.copies:
        yield f"{counted(len(report.copies), 'copy')} of one text; V shows what each changed:"
    for one, similarity in ((report.lead, None), *((copy.article, copy.similarity) for copy in report.copies)):
        if one is not article and report.copies:
            kind = "lead" if similarity is None else f"copy, {similarity:.0%}"
            said = ", ".join(filter(None, (kind, version_text(places, one.id))))
            yield f"  {source(one, glyphs.reader)}, {published_text(one)} ({said}): {one.title}"


def _shares(report: Report, leads: Mapping[str, Head], glyphs: Glyphs) -> Iterator[str]:
    """The reports that have a good part of this text, or of which it has one."""
    for shared in report.shares:
        other = leads.get(shared.report)
        if other is None:
            continue
        named = f"{source(other, glyphs.reader)}, {published_text(other)}"
        yield f"Shares text, {shared.containment:.0%} of the shorter one, with {named}: {other.title}"
