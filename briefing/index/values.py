"""Values as they are given to SQLite and come back."""

import json
import zlib
from collections.abc import Iterable

from briefing.index.errors import IndexDamaged

ASKED = "(SELECT key AS place, value AS asked FROM json_each(?)) AS question"
"""The rows `place, asked` of any number of `keys`, given as one value."""


def keys(values: Iterable[str] | Iterable[int]) -> str:
    """Any number of keys as one value, for `ASKED` or `IN (SELECT value FROM json_each(?))`. Raises IndexDamaged.

    Keys that are neither texts nor numbers were read where others had been written.
    """
    try:
        return json.dumps(list(values))
    except TypeError as error:
        raise IndexDamaged(f"holds what was not written ({error})") from error


def plain(text: str) -> str:
    """The text, halves of surrogate pairs (which no UTF-8 can hold) replaced by `?`."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def sealed(data: bytes | memoryview) -> bytes:
    """Bytes with their checksum before them: SQLite has none."""
    return zlib.crc32(data).to_bytes(4, "little") + data


def unsealed(kept: bytes) -> bytes:
    """The bytes that were sealed. Raises ValueError."""
    return bytes(opened(kept))


def opened(kept: bytes) -> memoryview:
    """The same where they stand: of megabytes, a copy costs as much as the checksum. Raises ValueError."""
    data = memoryview(kept)[4:]
    if zlib.crc32(data).to_bytes(4, "little") != kept[:4]:
        raise ValueError("another checksum")
    return data
