"""Text of articles as Markdown that can only be read as text: the trust boundary of every brief and of what is fetched.

Safe in CommonMark, GitHub's tables and autolinks, footnotes, Obsidian (wiki links, comments, tags, highlights, maths) and
Hugo (shortcodes); a library reads the very text.
"""

import re
from urllib.parse import quote, urlsplit

from briefing.text.harmless import harmless, one_line

# `:` would begin the name of a picture (`:smile:`) or end a scheme; in `14:00` it can do neither.
# `$` would start maths, `#` a heading or tag, `{` a shortcode, `^` an inline footnote; `&` before a word an entity.
_ALWAYS = re.compile(r"([\\`*_\[\]>|~$#{}^@])")
# Of two signs that are a mark together each is escaped, since a library's reader looks for the pair before it minds escapes.
_PAIRED = re.compile(
    r"(&(?=[#\w]|$)|=(?==)|(?<==)=|%(?=%)|(?<=%)%|!(?=\[)|:(?=/)|:(?=\w)(?!(?<=\d:)\d\d\b(?!:))|(?<=www)\.)",
    re.IGNORECASE,
)
_START = re.compile(r"^([-+=%:>]|\d+(?=[.)]))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&lt;")
_IN_DESTINATION = re.compile(r"[^\w\-.~:/?#@!$&'*+,=%]")


def escape(text: str, opens_line: bool = True) -> str:
    """`text` on one line, as Markdown that renders as exactly that text (white space apart).

    Only inside a line (`opens_line` false) may it begin with what starts a list or a heading.
    """
    return _escaped(one_line(text), opens_line)


def escape_lines(text: str) -> str:
    """`text` as Markdown that renders as exactly that text, its lines and the empty ones between paragraphs kept."""
    return "\n".join(_escaped(line.strip(), opens_line=True) for line in harmless(text).split("\n"))


def unescape(markdown: str) -> str:
    """The text that `escape` or `escape_lines` made `markdown` of."""
    return _ESCAPED.sub(lambda found: found[1] or "<", markdown)


def strong(text: str) -> str:
    """`text` escaped and in bold; marks at its ends stay outside, where the bold could not begin or end on them."""
    return _emphasised(text, "**")


def emphasis(text: str) -> str:
    """`text` escaped and in italics."""
    return _emphasised(text, "*")


def link(label: str, target: str) -> str:
    """A link; only the escaped label where `target` is neither http, https nor a relative path."""
    safe = destination(target)
    return f"[{escape(label)}]({safe})" if safe else escape(label)


def web_address(target: str) -> bool:
    """Whether `target` may be written as a link to the web."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.netloc)


def relative(path: str) -> str:
    """`path` as the target of a link: no part of it is taken for a scheme, a query or a fragment."""
    return quote(path, safe="/").lstrip("/")


def destination(target: str) -> str | None:
    """`target` as a Markdown destination, dangerous characters in percent; None where it has another scheme."""
    if not web_address(target) and re.match(r"\s*(?:[^/?#]*:|//)", target):
        return None
    return _IN_DESTINATION.sub(lambda char: quote(char[0], safe=""), one_line(target)) or None


def _escaped(line: str, opens_line: bool = False) -> str:
    plain = _ALWAYS.sub(r"\\\1", line)
    plain = _PAIRED.sub(lambda found: "\\" + found[0], plain)
    plain = plain.replace("<", "&lt;")  # an escaped one may still open what is taken for a tag
    return _START.sub(_escaped_start, plain) if opens_line else plain


def _escaped_start(found: re.Match[str]) -> str:
    # `1.` becomes `1\.`: a digit cannot be escaped, its full stop can.
    return found[1] + "\\" if found[1].isdigit() else "\\" + found[1]


def _emphasised(text: str, mark: str) -> str:
    line = one_line(text)
    core = re.search(r"\w(?:.*\w)?", line)
    if not core:
        return escape(line)
    before, after = line[: core.start()], line[core.end() :]
    return f"{_escaped(before, opens_line=True)}{mark}{_escaped(core[0])}{mark}{_escaped(after)}"
