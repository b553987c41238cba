"""Bytes of a feed or a page to text: what they are counts before what is said of them."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']|<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})"
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_IN_SEVEN_BITS = re.compile(r"(?:iso-?2022|hz)", re.IGNORECASE)
_KNOWN = re.compile(
    r"(?:utf-?8|us-?ascii|ascii|(?:x-)?latin\d*|iso-?8859-?\d+|iso-?2022-[\w-]+|(?:windows|cp|ibm)-?\d+|koi8-[rtu]|mac-?\w+|"
    r"gbk|gb2312|gb18030|hz|big5(?:-?hkscs)?|euc-?(?:jp|kr|cn)|shift[_-]?jis|sjis|ks_c_5601-1987|tis-620|utf-?16(?:le|be)?)",
    re.IGNORECASE,
)  # fmt: skip
"""Names of encodings of text: Python knows others, which are none or cost the square of a text's length."""
_ALIKE = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
}
"""What those that declare the one write in truth, as browsers take it."""


def decoded(content: bytes, content_type: str = "") -> str:
    """The text of `content`; of `content_type` its charset counts where neither a byte order mark nor the bytes themselves tell.

    What is valid UTF-8 is UTF-8, whatever it says of itself: no other text is, by chance.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").lstrip("\ufeff")
    named = _named(content, content_type)
    if not any(map(_IN_SEVEN_BITS.match, named)):
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            pass
    for encoding in named:
        try:
            return content.decode(_ALIKE.get(encoding, encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("utf-8", "replace") if _mostly_utf8(content) else content.decode("cp1252", "replace")


def _named(content: bytes, content_type: str) -> list[str]:
    declared = _DECLARED.search(content[:2000])
    charset = _CHARSET.search(content_type)
    names = (
        (declared[1] or declared[2]).decode("ascii") if declared else "",
        charset[1] if charset else "",
    )
    return [name.lower() for name in names if _KNOWN.fullmatch(name)]


def _mostly_utf8(content: bytes) -> bool:
    """Whether few characters beyond ASCII are broken, as where two sources were glued, or a text was cut in a letter."""
    text = content.decode("utf-8", "replace")
    return text.count("\ufffd") * 5 < sum(char > "\x7f" for char in text)
