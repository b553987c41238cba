"""Opens a library: every file to articles, every failure to a problem."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.library import fields, frontmatter, overrides, walk
from briefing.library.assemble import Source, article
from briefing.library.decode import decode
from briefing.library.overrides import Overrides
from briefing.library.walk import LibraryMissing, Unreadable
from briefing.model import Article, Library, Problem
from briefing.text.harmless import harmless

BRIEF = "briefing-brief"
"""`type` of the briefs that we write: they are no articles."""

Progress = Callable[[int, int], None]
"""Called with the number of files done and of all files."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    articles: tuple[Article, ...] = ()
    problems: tuple[str, ...] = ()


def load(root: Path, progress: Progress | None = None) -> Library:
    """The articles of a folder, or of one file, by path, and what could not be read.

    Raises LibraryMissing where `root` does not exist or cannot be listed. No file's content raises.
    """
    single = walk.is_one_file(root)
    folder = root.parent if single else root
    files, problems = ([root], []) if single else walk.article_files(root)
    said, wrong = overrides.load(folder)
    problems += wrong
    articles: list[Article] = []
    for done, path in enumerate(files, 1):
        place = walk.relative(path, folder)
        loaded = _load_file(path, place, said)
        articles += loaded.articles
        problems += [Problem(place, reason) for reason in loaded.problems]
        if progress:
            progress(done, len(files))
    if not single:
        problems += said.unmatched([walk.relative(path, folder) for path in files] + [each.path for each in articles])
    return Library(
        folder, tuple(sorted(articles, key=lambda each: each.path)), tuple(sorted(problems, key=lambda each: each.path))
    )


def _load_file(path: Path, place: str, said: Overrides) -> _Loaded:
    try:
        return _read(walk.read(path), place, said)
    except Unreadable as error:
        return _Loaded(problems=(str(error),))
    except Exception as error:  # one bad file must not stop a load
        return _Loaded(problems=(f"could not be read ({type(error).__name__})",))


def _read(content: bytes, place: str, said: Overrides) -> _Loaded:
    text, repaired = decode(content)
    split = frontmatter.split(harmless(text))
    if split.values.get("type") == BRIEF:
        return _Loaded()
    told = _over(said.of(place), fields.read(split.values))
    markdown = split.present or not place.lower().endswith(".txt")
    main = article(Source(place, told, split.values, split.body, markdown, repaired))
    articles = [main, *_related(told, place, said, repaired)] if main else list(_related(told, place, said, repaired))
    problems = split.problems if articles or split.problems else ("holds no text",)
    return _Loaded(tuple(articles), problems)


def _related(told: fields.Fields, place: str, said: Overrides, repaired: bool) -> Iterator[Article]:
    """The entries of a `related` list, each an article of its own: a headline, with an excerpt or without."""
    for number, entry in enumerate(told.related):
        path = f"{place}#related/{number}"
        known = _over(said.of(path), fields.read(entry))
        if known.title and (made := article(Source(path, known, _shallow(entry), "", True, repaired))):
            yield made


def _shallow(entry: Mapping[str, object]) -> Mapping[str, object]:
    return {str(name): value for name, value in entry.items()}


def _over(said: fields.Fields, told: fields.Fields) -> fields.Fields:
    """What the file tells, under what the reader says."""
    names = ("title", "outlet", "published", "url", "topics", "language")
    kept = {name: getattr(said, name) or getattr(told, name) for name in names}
    return replace(told, **kept, sources={**told.sources, **said.sources})


__all__ = ["BRIEF", "LibraryMissing", "Progress", "load"]
