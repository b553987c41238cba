"""Single pieces that the reader brings: a saved page, a mail, what comes through a pipe, each told by its bytes."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from html.parser import HTMLParser

from briefing.fetch.nouns import Answer, NotFetched, Piece
from briefing.fetch.pieces import PageText, Reads, first_words, plain_address
from briefing.text.harmless import harmless, one_line

_HEADER = re.compile(rb"(?:[\x21-\x39\x3b-\x7e]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}\r?\n")
"""Lines of a mail's or MHTML's head, up to an empty line."""
_OF_MAIL = re.compile(
    rb"^(?:from|subject|mime-version|received|message-id|content-type):", re.IGNORECASE | re.MULTILINE
)
_ONLINE = re.compile(r"\b(?:view|read|open|see)\b.{0,30}\b(?:browser|online|web)\b", re.IGNORECASE)
_MOST_PARTS = 200
"""Parts of a mail that are looked at."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the reader brings."""

    content: bytes
    name: str = "text.md"
    """The file's name, by whose ending a text is taken for Markdown or not; a pipe's may be."""
    url: str | None = None
    """Where it stands on the web, where the reader says so."""


def piece_of(given: Given, reads: Reads, now: datetime) -> Piece:
    """The article in what the reader brings: a page, a MHTML file, a mail or plain text. Raises NotFetched where there is none."""
    head = _HEADER.match(given.content[:200_000])
    if head and _OF_MAIL.search(head[0]):
        return _of_message(given, reads, now)
    if b"<" in given.content[:10_000] and re.search(
        rb"<(?:!doctype|html|head|body|p|div)\b", given.content[:10_000], re.IGNORECASE
    ):
        return of_page(reads.page(Answer(given.url or "", 200, given.content)), given.url, now)
    return _of_text(reads.text(given.content, given.name), given.url, now)


def of_page(page: PageText, url: str | None, now: datetime) -> Piece:
    """The article of a page. Raises NotFetched where it has neither a headline nor words to make one of."""
    title = one_line(page.title or "") or first_words(page.text)
    if not title:
        raise NotFetched("holds no article", lasting=True)
    address = url or page.url
    return Piece(
        title=title,
        text=page.text,
        fetched=now,
        outlet=page.outlet,
        published=page.published,
        url=plain_address(address) if address else None,
        authors=page.authors,
        topics=page.topics,
        excerpt=page.excerpt,
        language=page.language,
    )


def _of_message(given: Given, reads: Reads, now: datetime) -> Piece:
    message = message_from_bytes(given.content, _class=EmailMessage, policy=default)
    html, plain = _part(message, "text/html"), _part(message, "text/plain")
    saved = _header(message, "Snapshot-Content-Location") or (_header(html, "Content-Location") if html else None)
    if html and saved:
        url = given.url or _web(saved)
        return of_page(reads.page(Answer(url or "", 200, _bytes(html), _charset(html))), url, now)
    return _of_mail(message, html, plain, given, reads, now)


def _of_mail(
    message: EmailMessage,
    html: EmailMessage | None,
    plain: EmailMessage | None,
    given: Given,
    reads: Reads,
    now: datetime,
) -> Piece:
    marked = _text(html)
    text = reads.fragment(marked) if marked.strip() else harmless(_text(plain)).strip()
    title = one_line(_header(message, "Subject") or "") or first_words(text)
    if not title:
        raise NotFetched("is a mail without a subject and without text")
    name, address = parseaddr(_header(message, "From") or "")
    return Piece(
        title=title,
        text=text,
        fetched=now,
        outlet=one_line(name) or address.rpartition("@")[2] or None,
        published=_date(message),
        url=given.url or _web(_online(marked)),
    )


def _of_text(page: PageText, url: str | None, now: datetime) -> Piece:
    """The article of a text; what has no headline of its own has its first words for one."""
    piece = of_page(page, url, now)
    first, _, rest = piece.text.partition("\n")
    return replace(piece, text=rest.strip()) if not page.title and one_line(first) == piece.title else piece


def _part(message: EmailMessage, kind: str) -> EmailMessage | None:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return None
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            return part
    return None


def _bytes(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _charset(part: EmailMessage) -> dict[str, str]:
    named = part.get_content_charset()
    return {"content-type": f"text/html; charset={named}"} if named else {}


def _text(part: EmailMessage | None) -> str:
    if part is None:
        return ""
    try:
        return _bytes(part).decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:  # a set of letters that nobody knows
        return _bytes(part).decode("utf-8", "replace")


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message.get(name)
        return str(value) if value is not None else None
    except Exception:  # Python's own parser of headers fails on some
        return None


def _date(message: EmailMessage) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(message, "Date") or "")
    except (ValueError, TypeError, OverflowError):
        return None


def _web(url: str | None) -> str | None:
    return url if url and url.lower().startswith(("http://", "https://")) else None


def _online(html: str) -> str | None:
    """The address behind a newsletter's "view in browser"."""
    links = _Links()
    links.feed(html[:500_000])
    return next((url for url, words in links.found if _ONLINE.search(words)), None)


class _Links(HTMLParser):
    """The links of a page and their words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a link."""
        if tag == "a":
            self._inside = True
            self.found.append((dict(attrs).get("href") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        """Ends it."""
        self._inside = self._inside and tag != "a"

    def handle_data(self, data: str) -> None:
        """Its words."""
        if self._inside:
            url, words = self.found[-1]
            self.found[-1] = (url, f"{words} {data}"[:200])
