"""A brief as Markdown: YAML front matter, headings, lists, tables, footnotes."""

from collections.abc import Mapping
from dataclasses import asdict

from briefing.brief.asked import Length
from briefing.brief.parts import (
    Block,
    Brief,
    Bullets,
    Footnote,
    Line,
    Paragraph,
    Piece,
    Section,
    Style,
    Table,
    brief_before,
)
from briefing.text.escape import emphasis, escape, link, relative, strong, web_address
from briefing.text.labels import day_text


def brief_markdown(brief: Brief) -> str:
    """The brief as Markdown (CommonMark, tables, footnotes) with YAML front matter; ends with a line break."""
    return f"---\n{front_matter(brief)}---\n\n{body_markdown(brief)}"


def body_markdown(brief: Brief) -> str:
    """The brief as Markdown without its front matter; ends with a line break."""
    notes = "\n".join(map(footnote_markdown, brief.footnotes))
    parts = [f"# {escape(brief.title)}", f"> {escape(brief.note)}", *map(section_markdown, brief.sections), notes]
    return "\n\n".join(part for part in parts if part) + "\n"


def line_markdown(line: Line) -> str:
    """A line as Markdown, for a place that starts a line."""
    return "".join(_piece(piece, first=n == 0) for n, piece in enumerate(line))


def block_markdown(block: Block) -> str:
    """A list, table or paragraph as Markdown."""
    match block:
        case Bullets(lines):
            return "\n".join(f"- {line_markdown(line)}" for line in lines)
        case Table(header, rows):
            head = [f"| {' | '.join(map(escape, header))} |", "|" + "---|" * len(header)]
            return "\n".join([*head, *(f"| {' | '.join(line_markdown(cell) for cell in row)} |" for row in rows)])
        case Paragraph(line):
            return line_markdown(line)


def section_markdown(section: Section) -> str:
    """A heading and what stands under it as Markdown, without a line break at its end."""
    heading = f"{'#' * section.level} {escape(section.title)}"
    return "\n\n".join([heading, *(block_markdown(block) for block in section.blocks)])


def _piece(piece: Piece, first: bool) -> str:
    match piece.style:
        case Style.CITE:
            return f"[^{piece.text}]"
        case Style.PLAIN:
            return _spaced(piece.text, escape(piece.text, opens_line=first))
        case Style.NAME:
            return strong(piece.text)
        case Style.QUOTE:
            text = escape(piece.text, opens_line=first and not piece.opens)
        case Style.STRONG:
            text = strong(piece.text)
        case Style.EMPHASIS:
            text = emphasis(piece.text)
    return piece.marks[0] + _spaced(piece.text, text) + piece.marks[1]


def _spaced(text: str, written: str) -> str:
    # White space at a piece's ends parts it from its neighbours; escaping strips it.
    before = " " if text[:1].isspace() else ""
    return before + written + (" " if written and text[-1:].isspace() else "")


def front_matter(brief: Brief) -> str:
    """The YAML of the front matter, without the lines that fence it."""
    wanted = brief.wanted
    values = {
        "title": brief.title,
        "type": "briefing-brief",
        "date": brief.day,
        "since": brief.period.since,
        "until": brief.period.until,
        "brief_before": brief_before(brief),
        "library": brief.library,
        "storyline": wanted.storyline,
        "only_outlets": list(wanted.outlets) or None,
        "length": wanted.length.value if wanted.length is not Length.FULL else None,
        "counts": asdict(brief.counts),
        "outlets": list(brief.outlets),
        "named_by_reader": list(brief.named_by_reader),
        "without_outlet": list(brief.without_outlet),
        "without_date": list(brief.without_date),
    }
    kept = {key: value for key, value in values.items() if value is not None}
    return _yaml(kept)


def _yaml(values: Mapping[str, object]) -> str:
    import yaml

    class Plain(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # the library's own signature
            return True  # one day as date, since and until is written three times

    return yaml.dump(
        dict(values), Dumper=Plain, sort_keys=False, allow_unicode=True, default_flow_style=None, width=10_000
    )


def footnote_markdown(note: Footnote) -> str:
    """The line of a footnote."""
    who = f"{note.outlet}{'†' if note.named_by_reader else ''}" if note.outlet else f"{note.file}, outlet unknown"
    where = link("link", note.url) if note.url and web_address(note.url) else link(note.file, relative(note.path))
    return f"[^{note.label}]: {escape(who)}, {day_text(note.day)}, {where}: {escape(note.sentence)}"
