"""Marks that note programs and site generators add to Markdown: Obsidian, Hugo, Jekyll."""

import re

from briefing.model import Cut

_CUT = (
    ("mark of a site generator", re.compile(r"\{\{[<%][^\n]{0,1000}?[%>]\}\}|\{%[^\n]{0,1000}?%\}|\{\{[^{}\n]{0,300}\}\}|^\{:[^{}\n]{0,200}\}[^\S\n]*$", re.MULTILINE)),
    ("comment of the note", re.compile(r"(?<!%)%%(?!%)[^%]{1,5000}%%(?!%)")),
)  # fmt: skip
_CHANGED = (
    # ==lit== · > [!note] a callout · the mark of a block ^a1b2 · a footnote's sign[^1]
    (re.compile(r"==(?=\S)([^=\n]{1,1000})(?<=\S)=="), r"\1"),
    (re.compile(r"^(\s{0,3}>\s{0,3})\[![\w-]{1,30}\][+-]?[^\S\n]*", re.MULTILINE), r"\1"),
    (re.compile(r"(?<=\S) \^[\w-]{1,40}$", re.MULTILINE), ""),
    (re.compile(r"(?<=\S)\[\^[\w-]{1,40}\](?!:)"), ""),
    (re.compile(r"^\[\^[\w-]{1,40}\]:[^\S\n]*", re.MULTILINE), ""),
)
_SIGNS = ("{{", "{%", "{:", "%%", "==", "[!", "^")
"""No such mark is without one of these."""


def without(text: str) -> tuple[str, tuple[Cut, ...]]:
    """`text` without those marks, and those of them that hold words of somebody's."""
    # A text is searched for one character ten times as fast as for two.
    if not (any(opening in text for opening in "{%=[^") and any(sign in text for sign in _SIGNS)):
        return text, ()
    cut: list[Cut] = []
    for reason, form in _CUT:
        cut.extend(Cut(found[0], reason) for found in form.finditer(text))
        text = form.sub("", text)
    for form, kept in _CHANGED:
        text = form.sub(kept, text)
    return text, tuple(cut)
