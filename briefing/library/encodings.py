"""Which encoding bytes are in that are no UTF-8: what the page declares, Windows-1252, or what charset-normalizer finds."""

import codecs
import re

_SAMPLE = 2**16
"""Bytes that are enough to tell an encoding by."""
_DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z]")
# A sign inside or at the end of a word, or an Icelandic letter: Polish, Czech and Turkish look so when read as Windows-1252.
_STRANGE = re.compile(
    rb"(?<=[a-z])[\xa1-\xaa\xac\xae-\xb6\xb8-\xba\xbc-\xbf\xd7\xf7](?=[a-z])|(?<=[a-z]{3})[\xa5\xb1\xb3\xb6\xb9\xbc\xbf](?![a-z])"
    rb"|[\x81\x8d\x8f\x90\x9d]|[\xd0\xdd\xde\xf0\xfd\xfe]"
)
_ACCENTS = 0.35
"""Western languages write far fewer accented letters than this share of all letters, other scripts far more."""
_TELLING = 8
"""Fewer accented bytes tell nothing."""
_FEW = 0.15
"""Share of the accented bytes that may look strange: a name or two in another language."""


def is_mostly_utf8(content: bytes) -> bool:
    """Whether `content` has some characters in UTF-8 beside bytes that are none: two encodings in one file."""
    sample = content[:_SAMPLE]
    return len(b"".join(_MULTIBYTE.findall(sample))) * 2 > len(_HIGH.findall(sample))


def other(content: bytes) -> str | None:
    """The text of bytes that are no UTF-8 and that Windows-1252 does not explain either, or None where it does."""
    for encoding in (_declared(content), None if _is_western(content) else _found(content)):
        if encoding and (text := _decoded(content, encoding)) is not None:
            return text
    return None


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:2048])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    # What says Latin-1 means Windows-1252 (WHATWG Encoding Standard, section 4.2), and what is said to be UTF-8 here is not.
    return None if name in ("", "iso-8859-1", "latin1", "windows-1252", "us-ascii", "utf-8", "utf8") else name


def _is_western(content: bytes) -> bool:
    sample = content[:_SAMPLE]
    high = len(_HIGH.findall(sample))
    if high < _TELLING:
        return True
    return high <= _ACCENTS * (high + len(_LETTER.findall(sample))) and len(_STRANGE.findall(sample)) <= _FEW * high


def _found(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    # A cut in the middle of a character would speak against the right encoding.
    best = from_bytes(content[:_SAMPLE].rpartition(b"\n")[0] or content[:_SAMPLE]).best()
    return best.encoding if best else None


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        if not codecs.lookup(encoding)._is_text_encoding:  # `hex` and `zlib` are codecs too
            return None
        return content.decode(encoding)
    except (LookupError, ValueError):
        return None
