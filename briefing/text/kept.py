"""Grammar and vectors of an article as bytes, so that they need not be made again at the next start.

The bytes begin with a digest of the text: a file may have changed since.
"""

import json
import zlib
from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

from briefing.model import Article
from briefing.text.meaning import Known, keys_of
from briefing.text.parse import Parse, Token

if TYPE_CHECKING:
    from briefing.text.meaning import Encoder

DIGEST = 8
"""Bytes of the digest."""


def kept_parse(parse: Parse, article: Article) -> bytes:
    """The parse of an article as bytes; the words themselves stand in the article."""
    names: dict[str, int] = {}
    columns = [
        [value for token in parse for value in (*token.span, token.head, token.sentence)],
        [
            names.setdefault(value, len(names))
            for token in parse
            for value in (token.lemma, token.pos, token.tag, token.dep, token.entity)
        ],
        list(names),
    ]
    return _digest(article) + zlib.compress(json.dumps(columns, separators=(",", ":")).encode(), 1)


def restored_parse(data: bytes, article: Article) -> Parse:
    """The parse that `kept_parse` made bytes of. Raises ValueError where they are no parse of this text."""
    if not data.startswith(_digest(article)):
        raise ValueError("these bytes are no parse of this text")
    try:
        places, named, names = json.loads(zlib.decompress(data[DIGEST:]))
        told = [names[number] for number in named]
        count = len(places) // 4
        return tuple(_token(article.text, places[4 * n : 4 * n + 4], told[5 * n : 5 * n + 5]) for n in range(count))
    except (zlib.error, TypeError, IndexError, ValueError) as error:
        raise ValueError("these bytes are no parse of this text") from error


def _token(text: str, places: Sequence[int], told: Sequence[str]) -> Token:
    start, end, head, sentence = places
    lemma, pos, tag, dep, entity = told
    return Token((start, end), text[start:end], lemma, pos, tag, dep, head, entity, sentence)


def kept_vectors(article: Article, by: "Encoder", known: Known) -> bytes:
    """The vectors of an article's sentences, one after the other, each of four-byte numbers."""
    import numpy as np

    return _digest(article) + np.asarray([known[key] for key in keys_of(article, by)], "<f4").tobytes()


def restore_vectors(data: bytes, article: Article, by: "Encoder", known: Known) -> bool:
    """Adds to `known` the vectors that `kept_vectors` made bytes of; False where they are none of this text."""
    import numpy as np

    keys = keys_of(article, by)
    numbers = np.frombuffer(data[DIGEST:], np.uint8)
    if not keys or not len(numbers) or len(numbers) % (4 * len(keys)) or not data.startswith(_digest(article)):
        return False
    known.update(zip(keys, numbers.view("<f4").astype(np.float32).reshape(len(keys), -1), strict=True))
    return True


def _digest(article: Article) -> bytes:
    return blake2b(article.text.encode("utf-8", "replace"), digest_size=DIGEST).digest()
