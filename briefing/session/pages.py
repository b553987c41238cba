"""What the library reads of HTML, for what fetches: pages, and the pieces of HTML in feeds."""

import re
from datetime import date, datetime

from briefing.fetch.nouns import Answer, NotFetched
from briefing.fetch.pieces import PageText
from briefing.library.decode import decode
from briefing.library.fields import read as fields_of
from briefing.library.fragment import paragraphs_of
from briefing.library.reading import read_content
from briefing.library.walk import Unreadable
from briefing.library.webpage import SOURCE, is_page
from briefing.library.webpage import read as page_of
from briefing.model import Published
from briefing.text.harmless import harmless

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class LibraryReads:
    """Reads as the library reads its own files: what is written passes what is read."""

    def page(self, answer: Answer) -> PageText:
        """The article of a page. Raises NotFetched where there is none."""
        try:
            html = harmless(_text(answer))
            if not is_page(html) and "html" not in answer.headers.get("content-type", "html"):
                raise NotFetched(f"is no web page but {answer.headers['content-type'].partition(';')[0]}", lasting=True)
            return read_page(html)
        except Unreadable as error:
            raise NotFetched(str(error), lasting=True) from error

    def fragment(self, html: str) -> str:
        """The text of a piece of HTML."""
        return harmless(paragraphs_of(html))

    def text(self, content: bytes, name: str) -> PageText:
        """The article of a text, read as the library reads a file of this name. Raises NotFetched where there is none."""
        try:
            drafts = read_content(content, name)
        except Unreadable as error:
            raise NotFetched(str(error), lasting=True) from error
        if not drafts:
            raise NotFetched("is empty", lasting=True)
        made = drafts[0].article
        named = made.title_source != "file name"
        return PageText(
            text=made.text[len(made.title) :].strip(),
            title=made.title if named else None,
            outlet=made.outlet,
            published=_moment(made.published),
            authors=made.authors,
            topics=made.topics,
            language=made.language or None,
            url=made.url,
        )


def read_page(html: str) -> PageText:
    """The article of a page. Raises Unreadable where it is no page, NotFetched where no article is in it."""
    page = page_of(html)
    if not page.text:
        raise NotFetched("holds no article that could be told from the page around it", lasting=True)
    told = fields_of(page.values, SOURCE)
    return PageText(
        text="\n\n".join(filter(None, (" ".join(line.split()) for line in harmless(page.text).split("\n")))),
        title=told.title,
        outlet=told.outlet if told.sources.get("outlet") == SOURCE else None,
        published=_moment(told.published),
        authors=told.authors,
        topics=told.topics,
        excerpt=told.excerpt,
        language=told.language,
        url=told.url,
    )


def _text(answer: Answer) -> str:
    """The text of an answer, by its own marks, else as its server says."""
    named = _CHARSET.search(answer.headers.get("content-type", ""))
    if named:
        try:
            return answer.content.decode(named[1])
        except (LookupError, UnicodeDecodeError):
            pass  # the server says so of bytes that are something else
    return decode(answer.content)[0]


def _moment(published: Published | None) -> datetime | date | None:
    """When it was published, as precisely as that is told."""
    if published is None:
        return None
    return datetime.fromisoformat(published.text) if "T" in published.text else published.day
