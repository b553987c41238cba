"""What a feed says, in the form in which entries have it: plain lines, whole addresses, names."""

import re
from collections.abc import Iterable
from html import escape, unescape
from urllib.parse import quote, urljoin, urlsplit

from briefing.text.harmless import one_line

LINE = 500
"""Characters of a headline or a name, at most."""
_ADDRESS = 2000
_LISTED = 50
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|-->")
_UNSAFE = re.compile(r"[\s\"<>\\^`{|}]|[^\x21-\x7e]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_MAIL = re.compile(r"[\w.+%-]{1,64}@[\w.-]{1,100}")


def line(text: object, html: bool = False) -> str:
    """One harmless line of plain text; of HTML the tags are left out."""
    if not isinstance(text, str):
        return ""
    text = text[: 10 * LINE]
    told = one_line(unescape(_TAG.sub(" ", text)) if html else text)
    return told if len(told) <= LINE else told[:LINE].rsplit(" ", 1)[0] + " …"


def as_html(text: str) -> str:
    """Plain text as HTML, its paragraphs kept."""
    return in_paragraphs(escape(text))


def in_paragraphs(html: str) -> str:
    """HTML without tags, an empty line of it the end of a paragraph."""
    parts = re.split(r"\n[^\S\n]*\n", html.replace("\r\n", "\n"))
    return "".join(f"<p>{part.strip()}</p>" for part in parts if part.strip())


def address(text: object, base: str = "") -> str | None:
    """A whole web address, http or https, without what names a user; None where `text` is none, seen from `base`."""
    if not isinstance(text, str) or not (plain := text.strip()) or len(plain) > _ADDRESS:
        return None
    try:
        whole = urljoin(base, "".join(plain.splitlines()))
        parts = urlsplit(whole)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username
        host = parts.hostname.encode("idna").decode("ascii") if is_web and parts.hostname else ""
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return None
    # a host in letters of its own is asked for in ASCII
    netloc = parts.netloc if parts.netloc.isascii() else host + port
    told = parts._replace(netloc=netloc).geturl()
    return _UNSAFE.sub(lambda sign: quote(sign[0], safe=""), told)[:_ADDRESS] if is_web else None


def names(values: Iterable[object]) -> tuple[str, ...]:
    """Names, each once and plain; what is an address only is none."""
    plain = (_MAIL.sub("", line(value, html=True)).strip(" ()<>,;") for value in values)
    return tuple(dict.fromkeys(name for name in plain if name and "://" not in name))[:_LISTED]


def language(*values: object) -> str | None:
    """The first of the codes that may be one."""
    codes = (value.strip() for value in values if isinstance(value, str))
    return next((code.replace("_", "-") for code in codes if _LANGUAGE.fullmatch(code)), None)
