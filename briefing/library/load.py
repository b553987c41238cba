"""Opens a library: every file to articles, every failure to a problem."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.library import fields, frontmatter, overrides, walk, webpage, whole
from briefing.library.assemble import Draft, Source, drafts
from briefing.library.decode import decode
from briefing.library.overrides import Overrides
from briefing.library.settings import LibrarySettings
from briefing.library.walk import LibraryMissing, Unreadable
from briefing.model import Library, Problem
from briefing.text.harmless import harmless

BRIEF = "briefing-brief"
"""`type` of the briefs that we write: they are no articles."""

LONGEST = 2**20
"""Characters that an article's text may have: no article has more, and memory stays bounded."""

Progress = Callable[[int, int], None]
"""Called with the number of files done and of all files."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    drafts: tuple[Draft, ...] = ()
    problems: tuple[str, ...] = ()


def load(root: Path, progress: Progress | None = None, settings: LibrarySettings | None = None) -> Library:
    """The articles of a folder, or of one file, by path, and what could not be read.

    Raises LibraryMissing where `root` does not exist or cannot be listed. No file's content raises.
    """
    settings = settings or LibrarySettings()
    single = walk.is_one_file(root)
    folder = root.parent if single else root
    files, problems = ([root], []) if single else walk.article_files(root, _suffixes(settings))
    said, wrong = overrides.load(folder)
    problems += [*wrong, *_unknown(settings)]
    names = fields.names_with(settings.extra_fields)
    found: list[Draft] = []
    places = [walk.relative(path, folder) for path in files]
    for done, (path, place) in enumerate(zip(files, places, strict=True), 1):
        loaded = _load_file(path, place, said, names)
        found += loaded.drafts
        problems += [Problem(place, reason) for reason in loaded.problems]
        if progress:
            progress(done, len(files))
    articles, doubtful = whole.library(found)
    if not single:
        problems += said.unmatched(places + [each.path for each in articles])
    problems += doubtful
    return Library(
        folder, tuple(sorted(articles, key=lambda each: each.path)), tuple(sorted(problems, key=lambda each: each.path))
    )


def _suffixes(settings: LibrarySettings) -> frozenset[str]:
    return walk.SUFFIXES | {
        f".{suffix.strip().lstrip('.').lower()}" for suffix in settings.suffixes if suffix.strip(" .")
    }


def _unknown(settings: LibrarySettings) -> Iterator[Problem]:
    for name in settings.extra_fields:
        if name not in fields.NAMES:
            yield Problem("settings", f"`{name}` is no field of an article; there are {', '.join(fields.NAMES)}")


def _load_file(path: Path, place: str, said: Overrides, names: fields.Names) -> _Loaded:
    try:
        return _read(walk.read(path), place, said, names)
    except Unreadable as error:
        return _Loaded(problems=(str(error),))
    except Exception as error:  # one bad file must not stop a load
        return _Loaded(problems=(f"could not be read ({type(error).__name__})",))


def _read(content: bytes, place: str, said: Overrides, names: fields.Names) -> _Loaded:
    text, repaired = decode(content)
    text = harmless(text)
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


__all__ = ["BRIEF", "LibraryMissing", "Progress", "load"]
