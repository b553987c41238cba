"""Decompresses what a server sends, piece by piece and never beyond a bound, whatever it was told to be."""

import zlib
from collections.abc import Sequence

GZIP = b"\x1f\x8b"
DEFLATE = "deflate"
KNOWN = {"gzip": "gzip", "x-gzip": "gzip", DEFLATE: DEFLATE}
DEEPEST = 3
"""How often a text may be compressed over."""
MEMBERS = 1000
"""Parts of a gzip file: each costs time though nothing may come out of it."""
GZIP_BITS = zlib.MAX_WBITS | 16


class TooLarge(Exception):
    """More comes out than is wanted."""


class Damaged(Exception):
    """It is not compressed as it began, or in a way that is not known."""


def encodings(header: str) -> list[str]:
    """The ways that a `Content-Encoding` names, in the order they were applied. Raises Damaged for one that is not known."""
    names = [name for part in header.lower().split(",") if (name := part.strip()) not in ("", "identity", "none")]
    if len(names) > DEEPEST or not all(name in KNOWN for name in names):
        raise Damaged(header)
    return [KNOWN[name] for name in names]


class Inflater:
    """Takes the pieces of a body and gives what is in them, at most `most` bytes in all. Raises TooLarge, Damaged."""

    def __init__(self, ways: Sequence[str], most: int) -> None:
        """`ways` as `encodings` gives them; a body that nobody calls compressed is decompressed too where it begins so."""
        self._layers = [_Layer(way, most) for way in reversed(ways or ["gzip"])]

    def feed(self, piece: bytes) -> bytes:
        """What has come out by this piece."""
        for layer in self._layers:
            piece = layer.feed(piece)
        return piece

    def end(self) -> bytes:
        """What has come out at the end. Raises Damaged where it is not the end."""
        piece = b""
        for layer in self._layers:
            piece = layer.feed(piece) + layer.end()
        return piece


class _Layer:
    """One way of compressing. The first bytes tell whether it was used at all: servers name what they did not do."""

    def __init__(self, way: str, most: int) -> None:
        self._way = way
        self._left = most
        self._held = b""
        self._begun = False
        self._inner: zlib._Decompress | None = None
        self._members = MEMBERS

    def feed(self, piece: bytes) -> bytes:
        piece, self._held = self._held + piece, b""
        if not self._begun:
            if len(piece) < len(GZIP):
                self._held = piece
                return b""
            self._begin(_bits(self._way, piece))
        return self._counted(piece) if self._inner is None else self._inflated(piece)

    def end(self) -> bytes:
        """The byte that is no compressed text alone. Raises Damaged where more should have come."""
        if self._inner is not None and not self._inner.eof:
            raise Damaged("it breaks off")
        return b"" if self._begun else self._counted(self._held)

    def _begin(self, bits: int | None) -> None:
        self._begun = True
        self._inner = None if bits is None else zlib.decompressobj(bits)

    def _inflated(self, piece: bytes) -> bytes:
        out = []
        while piece and self._inner is not None:
            if self._inner.eof:
                piece = self._next_member(piece)
            else:
                out.append(self._member(self._inner, piece))
                piece = self._inner.unused_data
        return b"".join(out)

    def _member(self, inner: "zlib._Decompress", piece: bytes) -> bytes:
        try:
            return self._counted(inner.decompress(piece, self._left + 1))
        except zlib.error as error:
            raise Damaged(str(error)) from error

    def _next_member(self, piece: bytes) -> bytes:
        """What follows a compressed text: another, as gzip allows, or padding that is passed over."""
        if self._members and len(piece) < len(GZIP):
            self._held = piece
            return b""
        if not self._members or not piece.startswith(GZIP):
            self._members = 0
            return b""
        self._members -= 1
        if not self._members:
            raise Damaged("it is in too many parts")
        self._begin(GZIP_BITS)
        return piece

    def _counted(self, out: bytes) -> bytes:
        self._left -= len(out)
        if self._left < 0:
            raise TooLarge
        return out


def _bits(way: str, start: bytes) -> int | None:
    """What zlib is to be told of a text that starts so; None where it is not compressed."""
    if start.startswith(GZIP):
        return GZIP_BITS
    if way != DEFLATE:
        return None
    wrapped = start[0] & 0x0F == zlib.DEFLATED and int.from_bytes(start[:2], "big") % 31 == 0
    return zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS
