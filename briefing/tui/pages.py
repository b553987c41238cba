"""Passages of the screens that show one text: an article, why a storyline is one, the files with a problem."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.grouping import reason_text
from briefing.grouping.versions import version_text, versions
from briefing.model import Article, Card, EventOf, Head, Problem, Report, Span, StorylineOf, StorylineRow
from briefing.text.labels import counted, day_text, days_text, published_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage, PassageBuilder

CUT = "Cut from the page"
NONE: Mapping[str, Head] = {}
_HERE = "match"
"""Style of the place of an article that was asked for."""
_FOUND = "found"


def article_page(
    article: Article,
    glyphs: Glyphs,
    with_cut: bool,
    report: Report | None = None,
    shared: Mapping[str, Head] = NONE,
    at: Span | None = None,
    found: Sequence[Span] = (),
) -> Passage:
    """An article with what is known of it on top, and what was cut from its page below if asked.

    `report` is the one that it leads or is a copy of, `shared` are the leads that it shares text with, by id; `at` is a place of
    its text that is marked, `found` are the places of what was searched for.
    """
    page = PassageBuilder()
    page.add(article.title + "\n", "strong")
    page.add(
        f"{source(article, glyphs.reader)} · {published_text(article)} · {article.kind}, {article.words} words\n",
        "head",
    )
    others = [*_copies(article, report, glyphs), *_shares(report, shared, glyphs)] if report else []
    for line in (*_known(article), *others):
        page.add(line + "\n", "quiet")
    page.add("\n")
    body = article.text[len(article.title) :].lstrip("\n")
    moved = page.length - (len(article.text) - len(body))
    page.marks += [Mark((a + moved, b + moved), "time", gutter=glyphs.correction) for a, b in article.notes]

    def placed(span: Span) -> Span:
        by = moved if span[0] >= len(article.title) else 0
        return span[0] + by, span[1] + by

    page.marks += [Mark(placed(span), _FOUND) for span in found]
    if at:
        page.marks.append(Mark(placed(at), _HERE, gutter=glyphs.cursor))
    page.add(body + "\n")
    if with_cut:
        page.add(f"\n{CUT} ({len(article.cut)})\n", "strong")
        for cut in article.cut:
            page.add(f"{cut.reason}: ", "quiet")
            page.add(" ".join(cut.text.split()) + "\n")
    return page.passage()


def here(page: Passage) -> Span | None:
    """The place that was asked for, in the page of an article."""
    return next((mark.span for mark in page.marks if mark.style == _HERE), None)


def _known(article: Article) -> list[str]:
    by_reader = " (named by the reader)" if article.named_by_reader else ""
    lines = [f"Outlet from: {article.outlet_source}{by_reader}. Date from: {article.date_source}."]
    lines += [f"By {', '.join(article.authors)}"] if article.authors else []
    lines += [f"Topics: {', '.join(article.topics)}"] if article.topics else []
    lines += ["! marks a correction or update note."] if article.notes else []
    lines += ["A broken encoding was repaired."] if article.repaired else []
    lines += [f"{len(article.cut)} pieces of the page were cut; X shows them."] if article.cut else []
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


def why_page(storyline: StorylineOf[Card], touched: Callable[[EventOf[Card]], Sequence[StorylineRow]]) -> Passage:
    """Why the events of a storyline, and the reports of each event, are together; and what else each event touches.

    `touched` gives the other storylines that an event touches.
    """
    page = PassageBuilder()
    titles = {e.id: e.title for e in storyline.events} | {r.id: r.lead.title for r in storyline.reports}
    page.add(f"{storyline.title}\n\n", "strong")
    reasons = {reason.member: reason for reason in storyline.why}
    for event in storyline.events:
        page.add(f"{day_text(event.date)}: {event.title}\n", "head")
        if event.id in reasons:
            page.add(f"with: {titles[reasons[event.id].nearest]}\n", "quiet")
            page.add(f"{reason_text(reasons[event.id])}\n")
        for other in touched(event):
            page.add("also touches: ", "quiet")
            page.add(f"{other.title} ({counted(other.reports, 'report')}, {days_text(other.days)})\n")
        for reason in event.why:
            page.add(f"{titles[reason.member]}\n", "strong")
            page.add(f"with: {titles[reason.nearest]}\n", "quiet")
            page.add(f"{reason_text(reason)}\n")
        page.add("\n")
    return page.passage()


def problems_page(problems: Sequence[Problem]) -> Passage:
    """The files that could not be read as they should."""
    page = PassageBuilder()
    if not problems:
        page.add("Every file could be read.")
    for problem in problems:
        page.add(f"{problem.path}\n", "strong")
        page.add(f"{problem.reason}\n\n")
    return page.passage()


def keys_page(commands: Sequence[tuple[str, str]], signs: Sequence[tuple[str, str]] = ()) -> Passage:
    """Keys and what they do, a line each; then the signs of the screen and what they say."""
    page = PassageBuilder()
    for keys, help_text in commands:
        page.add(f"{keys:<16}", "strong")
        page.add(f"{help_text}\n")
    if signs:
        page.add("\nSigns\n", "head")
    for sign, says in signs:
        page.add(f"{sign:<16}", "strong")
        page.add(f"{says}\n")
    return page.passage()


def brief_preview(markdown: str) -> str:
    """A brief for a Markdown view that knows neither front matter nor footnotes: they become plain labels and a list."""
    body = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    body = re.sub(r"^\[\^([\w-]+)\]: ", r"- **\1** ", body, flags=re.MULTILINE)
    return re.sub(r"(?<!\\)\[\^([\w-]+)\]", r" `\1`", body)
