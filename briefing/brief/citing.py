"""An article cited, and a sentence quoted with its source: as Markdown, as BibTeX, as plain text; and the basket of quotations as a file."""

import csv
import io
import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from briefing.model import Head, Quote
from briefing.text.escape import escape, link, web_address

_BIBTEX = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", **{sign: f"\\{sign}" for sign in "#$%&_"}, "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}  # fmt: skip


class Style(StrEnum):
    """How a source is written."""

    MARKDOWN = "markdown"
    BIBTEX = "bibtex"
    PLAIN = "plain"


class Format(StrEnum):
    """How a basket is written."""

    MARKDOWN = "markdown"
    CSV = "csv"
    BIBTEX = "bibtex"


def quote_of(article: Head, sentence: str, start: int, taken: str, digest: str) -> Quote:
    """A sentence of an article, with its source as it is now."""
    published = article.published.text if article.published else None
    return Quote(
        0,
        article.id,
        start,
        sentence,
        taken,
        article.outlet,
        article.title,
        published,
        article.url,
        article.path,
        digest,
    )


def citation(of: Quote, style: Style) -> str:
    """The source in one entry: outlet, title, date, link or file, day of access."""
    if style is Style.BIBTEX:
        return _entry(of, _key(of))
    title, outlet = of.title, of.outlet or ""
    if style is Style.MARKDOWN:
        title, outlet = link(title, of.url) if of.url else escape(title), escape(outlet)
    where = of.url if of.url and style is Style.PLAIN else "" if of.url else f"file {of.path}"
    parts = (
        outlet or "outlet unknown",
        f"“{title}”" if style is Style.PLAIN else title,
        of.published or "undated",
        where,
    )
    return f"{', '.join(part for part in parts if part)} (accessed {of.taken[:10]})"


def quotation(of: Quote, style: Style) -> str:
    """The sentence, and its source below; of BibTeX the entry with the sentence as a note."""
    if style is Style.BIBTEX:
        return _entry(of, _key(of), quoted=True)
    if style is Style.MARKDOWN:
        return f"> {escape(' '.join(of.sentence.split()))}\n>\n> {citation(of, style)}\n"
    return f"{of.sentence}\n{citation(of, style)}\n"


def basket(quotes: Sequence[Quote], form: Format) -> str:
    """All quotations of a basket as one file; ends with a line break unless it is empty."""
    if form is Format.MARKDOWN:
        return "\n".join(quotation(one, Style.MARKDOWN) for one in quotes)
    if form is Format.BIBTEX:
        return "\n".join(_entry(one, key, quoted=True) for one, key in zip(quotes, _keys(quotes), strict=True))
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("sentence", "outlet", "title", "published", "link", "path", "accessed", "file_hash", "start", "end"))
    for one in quotes:
        told = (
            one.sentence,
            one.outlet or "",
            one.title,
            one.published or "",
            one.url or "",
            one.path,
            one.taken,
            one.digest,
        )
        rows.writerow((*map(_cell, told), one.start, one.start + len(one.sentence)))
    return out.getvalue()


def _cell(text: str) -> str:
    # a spreadsheet would take it for a formula
    return f"'{text}" if text and text[0] in "=+-@\t\r" else text


def _entry(of: Quote, key: str, quoted: bool = False) -> str:
    fields = {
        "title": f"{{{_tex(of.title)}}}",
        "organization": _tex(of.outlet or ""),
        "date": _day(of.published),
        "url": _plain_url(of.url),
        "urldate": of.taken[:10],
        "file": "" if of.url else _tex(of.path),
        "note": _tex(" ".join(of.sentence.split())) if quoted else "",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{key},\n{lines}}}\n"


def _tex(text: str) -> str:
    return "".join(_BIBTEX.get(sign, sign) for sign in " ".join(text.split()))


def _plain_url(url: str | None) -> str:
    return re.sub(r"[{}\\\s]", "", url) if url and web_address(url) else ""


def _day(published: str | None) -> str:
    return (published or "")[:10]


def _key(of: Quote) -> str:
    words = re.findall(r"[a-z0-9]+", _ascii(f"{of.outlet or 'unknown'} {_day(of.published)[:4]} {of.title}").lower())
    return "-".join(words[:5]) or "source"


def _keys(quotes: Sequence[Quote]) -> list[str]:
    seen: dict[str, int] = {}
    keys = []
    for one in quotes:
        key = _key(one)
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return keys


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
