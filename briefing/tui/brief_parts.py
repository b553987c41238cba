"""A brief in the parts that its preview shows, folds and moves. Pure."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from briefing.brief import Brief
from briefing.brief.markdown import footnote_markdown, section_markdown
from briefing.brief.parts import Section
from briefing.text.escape import escape
from briefing.tui.pages import labelled

Key = tuple[str | None, str]
"""A storyline's id, or None, and a heading."""
_SOURCES: Key = (None, "Sources")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it."""

    key: Key
    """By which it is known when the brief is made anew."""
    storyline: str | None
    """Id of the storyline that it belongs to."""
    markdown: str
    """What is shown, for a view that knows no footnotes."""


def brief_parts(brief: Brief, folded: Collection[Key]) -> list[Part]:
    """The parts in order: the title, the sections, the sources; of those folded only the heading.

    A storyline that is folded hides its parts.
    """
    top = Part((None, brief.title), None, f"# {escape(brief.title)}\n\n> {escape(brief.note)}")
    return [top, *_sections(brief.sections, folded), *_sources(brief, folded)]


def key_of(section: Section) -> Key:
    """By which a section's part is known."""
    return section.storyline, section.title


def foldable(brief: Brief) -> frozenset[Key]:
    """What folds where everything is folded: storylines, and what belongs to none."""
    return frozenset({key_of(section) for section in brief.sections if section.level == 2} | {_SOURCES})


def _sections(sections: Sequence[Section], folded: Collection[Key]) -> Iterator[Part]:
    hidden: str | None = None
    for section in sections:
        key, closed = key_of(section), key_of(section) in folded
        if section.level == 2:
            hidden = section.storyline if closed else None
        elif hidden is not None and section.storyline == hidden:
            continue
        written = _heading(section.level, section.title) if closed else labelled(section_markdown(section))
        yield Part(key, section.storyline, written)


def _sources(brief: Brief, folded: Collection[Key]) -> Iterator[Part]:
    if brief.footnotes:
        notes = "\n".join(footnote_markdown(note) for note in brief.footnotes)
        whole = f"## {_SOURCES[1]}\n\n{labelled(notes)}"
        yield Part(_SOURCES, None, _heading(2, _SOURCES[1]) if _SOURCES in folded else whole)


def _heading(level: int, title: str) -> str:
    return f"{'#' * level} {escape(title)} …"
