"""Removes from a text what could fool or steer a terminal or a reader: the trust boundary's first wall."""

import re
import unicodedata

# Escape sequences as a whole, so that no `[31m` or window title is left behind: OSC and its kin with their payload where it is
# closed on the same line (an unclosed one would take a paragraph with it), CSI, then any other two-character escape.
_ESCAPES = re.compile(
    r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\x9d\x90\x98\x9e\x9f\n]*(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|\x1b[ -/]*[0-~]?"
)
_LINE_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_JOINERS = re.compile("[\u200c\u200d]+")
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]{4,}"
)
_SUSPECT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061c\u064b-\u065f"
                      "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u115f\u1160\u17b4\u17b5\u180e\u1ab0-\u1aff\u1dc0-\u1dff"
                      "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ufe00-\ufe0f\ufe20-\ufe2f"
                      "\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]")  # fmt: skip


_USUAL = bytes((10, *range(32, 127)))
"""A line's end, and what ASCII has to print."""


def harmless(text: str) -> str:
    """`text` without control and escape sequences, bidi overrides, invisible characters and floods of marks.

    Line breaks of every sort become `\\n` and tabs a space; joiners stay where a script or an emoji needs them; of more than
    three combining marks on one letter, three stay. Nothing else is touched. Idempotent.
    """
    if (text.isascii() and text.isprintable()) or not _SUSPECT.search(_unusual(text)):
        return text
    text = _ESCAPES.sub("", _LINE_BREAKS.sub("\n", text))
    text = _INVISIBLE.sub("", text.replace("\t", " "))
    text = _JOINERS.sub(_needed_joiner, text)
    return _MARKS.sub(lambda marks: marks[0][:3], text)


def one_line(text: str) -> str:
    """`text` made harmless, with every run of white space made one space."""
    return " ".join(harmless(text).split())


def _unusual(text: str) -> str:
    # Bytes are gone through ten times as fast as characters; what is left of UTF-8 without its ASCII is UTF-8.
    return text.encode("utf-8", "surrogatepass").translate(None, _USUAL).decode("utf-8", "surrogatepass")


def _needed_joiner(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1] if found.start() else ""
    after = found.string[found.end()] if found.end() < len(found.string) else ""
    return found[0][0] if before and after and _joins(before) and _joins(after) else ""


def _joins(char: str) -> bool:
    # Letters of cursive and Indic scripts, marks on them, and emoji take joiners; Latin, Greek and Cyrillic do not.
    code = ord(char)
    if 0x0590 <= code < 0x1100 or 0x1780 <= code < 0x1900:
        return unicodedata.category(char)[0] in "LM"
    return unicodedata.category(char) in ("So", "Sk") or char == "\ufe0f"
