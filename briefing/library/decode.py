"""Bytes to text: finds the encoding, repairs mojibake, and changes nothing else."""

import codecs
import re

from briefing.library.encodings import is_mostly_utf8, other
from briefing.library.walk import Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the lead bytes of UTF-8 look like when read as Windows-1252 or Latin-1, before what its other bytes look like.
_LEADS = "ÂÃÄÅâãäåæçèéÐÑÎÏØÙðï"
_SUSPECT = re.compile(f"[{_LEADS}][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_LETTERS = re.compile(rb"[\t\n\r -~]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_BYTES = bytes((*range(9), *range(14, 27), *range(28, 32)))
_SAMPLE = 65536


def decode(content: bytes) -> tuple[str, bool]:
    """The text of a file, and whether a broken encoding was repaired in it.

    UTF-8, UTF-16 and UTF-32 by their marks, UTF-16 by its zero bytes, then UTF-8; else what a page declares, what
    charset-normalizer finds where Windows-1252 does not explain the bytes, or UTF-8 with each wrong byte read as
    Windows-1252. Raises Unreadable for what is no text.
    """
    encoding, start = _marked(content)
    if encoding:
        return repair(content[start:].decode(encoding, "replace"))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        found = None if _is_binary(content[:_SAMPLE].decode("latin-1")) or is_mostly_utf8(content) else other(content)
        text = content.decode("utf-8", "briefing-cp1252") if found is None else found
    else:
        # Bytes are gone through far more quickly than characters.
        if len(content.translate(None, _CONTROL_BYTES)) == len(content):
            return repair(text)
    if _is_binary(text[:_SAMPLE]):
        raise Unreadable("is no text: a binary file")
    return repair(text)


def repair(text: str) -> tuple[str, bool]:
    """`text` with mojibake repaired, line by line where a line looks like it, and whether any was.

    Only the encoding is repaired: quotation marks, ligatures and widths stay as they are, for evidence is verbatim.
    """
    if not (any(lead in text for lead in _LEADS) and _SUSPECT.search(text)):
        return text, False
    from ftfy import TextFixerConfig, fix_encoding

    config = TextFixerConfig(uncurl_quotes=False)
    lines = text.split("\n")
    mended = [fix_encoding(line, config) if _SUSPECT.search(line) else line for line in lines]
    return "\n".join(mended), mended != lines


def _is_binary(sample: str) -> bool:
    return len(_CONTROLS.findall(sample)) * 50 > len(sample)


def _marked(content: bytes) -> tuple[str | None, int]:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return encoding, len(mark)
    if 0 not in content[:4096]:
        return None, 0
    even, odd = content[:4096:2], content[1:4096:2]
    for zeros, letters, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        # Latin letters in UTF-16 have a zero in every other byte.
        if zeros.count(0) * 10 > len(zeros) * 7 and len(_LETTERS.findall(letters)) * 10 > len(letters) * 7:
            return encoding, 0
    return None, 0


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    # Five bytes mean nothing in Windows-1252; Latin-1 reads them as controls, which are removed later.
    return "".join(_letter(byte) for byte in wrong), error.end


def _letter(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


codecs.register_error("briefing-cp1252", _as_windows_1252)
