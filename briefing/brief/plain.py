"""A brief as plain values, for JSON."""

from dataclasses import asdict
from typing import Any

from briefing.brief.parts import (
    Block,
    Brief,
    Bullets,
    Footnote,
    Line,
    Paragraph,
    Section,
    Style,
    Table,
    brief_before,
)


def brief_json(brief: Brief) -> dict[str, Any]:
    """The brief as dictionaries, lists and strings; dates are ISO 8601. `docs/brief.md` says what each value is."""
    return {
        "type": "briefing-brief",
        "title": brief.title,
        "date": brief.day and brief.day.isoformat(),
        "since": brief.period.since and brief.period.since.isoformat(),
        "until": brief.period.until and brief.period.until.isoformat(),
        "brief_before": brief_before(brief),
        "library": brief.library,
        "storyline": brief.wanted.storyline,
        "only_outlets": list(brief.wanted.outlets),
        "length": brief.wanted.length.value,
        "counts": asdict(brief.counts),
        "outlets": list(brief.outlets),
        "named_by_reader": list(brief.named_by_reader),
        "without_outlet": list(brief.without_outlet),
        "without_date": list(brief.without_date),
        "note": brief.note,
        "sections": [_section(section) for section in brief.sections],
        "footnotes": [_footnote(note) for note in brief.footnotes],
    }


def line_text(line: Line) -> str:
    """A line as words alone: verbatim text in quotation marks, no references."""
    return "".join(piece.text.join(piece.marks) for piece in line if piece.style is not Style.CITE)


def _section(section: Section) -> dict[str, Any]:
    blocks = [_block(block) for block in section.blocks]
    return {"title": section.title, "level": section.level, "storyline": section.storyline, "blocks": blocks}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Bullets(lines):
            return {"kind": block.kind, "lines": [_line(line) for line in lines]}
        case Table(header, rows):
            cells = [[_line(cell) for cell in row] for row in rows]
            return {"kind": block.kind, "header": list(header), "rows": cells}
        case Paragraph(line):
            return {"kind": block.kind, "line": _line(line)}


def _line(line: Line) -> dict[str, Any]:
    return {
        "text": line_text(line),
        "pieces": [{"text": p.text, "style": p.style.value} for p in line if p.style is not Style.CITE],
        "footnotes": [piece.text for piece in line if piece.style is Style.CITE],
    }


def _footnote(note: Footnote) -> dict[str, Any]:
    return {
        "label": note.label,
        "article": note.article,
        "outlet": note.outlet,
        "published": note.day and note.day.isoformat(),
        "url": note.url,
        "path": note.path,
        "sentence": note.sentence,
    }
