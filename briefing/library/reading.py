"""Reads one file: its bytes to articles as far as it tells of them itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from briefing.library import fields, frontmatter, walk, webpage
from briefing.library.assemble import Draft, Source, drafts
from briefing.library.decode import decode
from briefing.library.overrides import Overrides
from briefing.library.trace import Trace, trace_of
from briefing.library.walk import Unreadable
from briefing.model import Problem
from briefing.text.harmless import harmless

BRIEF = "briefing-brief"
"""`type` of the briefs that we write: they are no articles."""
BRIEF_PAGE = f'<meta name="generator" content="{BRIEF}">'
"""Stands in the head of those that we write as HTML."""
_HEAD = 1000
"""Characters of a page within which it stands."""
LONGEST = 2**20
"""Characters that an article's text may have: no article has more, and memory stays bounded."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What one file holds, without what only the rest of its library tells."""

    place: str
    """Its place in the library."""
    digest: bytes = b""
    """BLAKE2b of its bytes, 16 of them; empty where it could not be read."""
    drafts: tuple[Draft, ...] = ()
    """Its articles as far as it tells of them itself."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with it."""
    traces: tuple[Trace, ...] = ()
    """What the whole library must know of the articles, one for each draft."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    drafts: tuple[Draft, ...] = ()
    problems: tuple[str, ...] = ()


def read_file(path: str | Path, place: str, said: Overrides, names: fields.Names) -> ReadFile:
    """The articles of the file at `path`, whose place in the library is `place`. No content raises.

    `said` is what the library's reader says of its articles, `names` the names that fields go by.
    """
    digest = b""
    try:
        content = walk.read(path)
        digest = blake2b(content, digest_size=16).digest()
        loaded = _read(content, place, said, names)
        traces = tuple(map(trace_of, loaded.drafts))
    except Unreadable as error:
        return _problem(place, digest, str(error))
    except Exception as error:  # one bad file must not stop a load
        return _problem(place, digest, f"could not be read ({type(error).__name__})")
    return ReadFile(place, digest, loaded.drafts, tuple(Problem(place, why) for why in loaded.problems), traces)


def read_content(content: bytes, place: str) -> tuple[Draft, ...]:
    """The articles in the bytes of a file that stands in no library; `place` is its name. Raises Unreadable."""
    return _read(content, place, Overrides(), fields.NAMES).drafts


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a file."""

    values: Mapping[str, object]
    """What it says; every YAML value is text, a list or a mapping."""
    problems: tuple[str, ...]
    """What is wrong with it."""
    rest: bytes | str
    """What stands below it."""

    @property
    def body(self) -> str:
        """The text below it, harmless; made when it is asked for."""
        return harmless(self.rest if isinstance(self.rest, str) else decode(self.rest)[0])


def front_matter(path: str | Path) -> FrontMatter:
    """The front matter of the file at `path`. Raises Unreadable where it cannot be read or is no text."""
    content = walk.read(path)
    if plain := frontmatter.plain(content):
        return FrontMatter(plain[0], (), content[plain[1] :])
    split = frontmatter.split(harmless(decode(content)[0]))
    return FrontMatter(split.values, split.problems, split.body)


def _problem(place: str, digest: bytes, why: str) -> ReadFile:
    return ReadFile(place, digest, problems=(Problem(place, why),))


def _read(content: bytes, place: str, said: Overrides, names: fields.Names) -> _Loaded:
    text, repaired = decode(content)
    text = harmless(text)
    if BRIEF_PAGE in text[:_HEAD]:
        return _Loaded()
    if webpage.is_page(text) or (place.lower().endswith(walk.PAGES) and not frontmatter.is_opened(text)):
        return _read_page(text, place, said, names, repaired)
    split = frontmatter.split(text)
    if split.values.get("type") == BRIEF:
        return _Loaded()
    if len(split.body) > LONGEST:
        raise Unreadable(f"holds a text of more than {LONGEST // 2**20} Mi characters")
    told = _over(said.of(place), fields.read(split.values, names=names))
    markdown = split.present or not place.lower().endswith(".txt")
    main = drafts(Source(place, told, split.values, split.body, markdown, repaired))
    made = (*main, *_related(told, place, said, repaired, names))
    return _Loaded(made, split.problems if made or split.problems else ("holds no text",))


def _read_page(text: str, place: str, said: Overrides, names: fields.Names, repaired: bool) -> _Loaded:
    page = webpage.read(text)
    told = _over(said.of(place), fields.read(page.values, webpage.SOURCE, names))
    if page.text:
        # What a page's head says in its own words is no part of the text that readers saw.
        told = replace(told, excerpt=None)
    source = Source(place, told, page.values, harmless(page.text), False, repaired, page.frame, webpage.SOURCE)
    made = drafts(source) if told.title or page.text else ()
    return _Loaded(made, () if page.text else ("holds no article that could be told from the page around it",))


def _related(told: fields.Fields, place: str, said: Overrides, repaired: bool, names: fields.Names) -> Iterator[Draft]:
    """The entries of a `related` list, each an article of its own: a headline, with an excerpt or without."""
    for number, entry in enumerate(told.related):
        path = f"{place}#related/{number}"
        known = _over(said.of(path), fields.read(entry, names=names))
        if known.title:
            yield from drafts(Source(path, known, _shallow(entry), "", True, repaired))


def _shallow(entry: Mapping[str, object]) -> Mapping[str, object]:
    return {str(name): value for name, value in entry.items()}


def _over(said: fields.Fields, told: fields.Fields) -> fields.Fields:
    """What the file tells, under what the reader says."""
    names = ("title", "outlet", "published", "url", "topics", "language")
    kept = {name: getattr(said, name) or getattr(told, name) for name in names}
    return replace(told, **kept, sources={**told.sources, **said.sources})
