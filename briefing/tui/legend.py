"""What the signs of the compare screen say, for its page of keys."""

from collections.abc import Sequence

from briefing.tui.glyphs import Glyphs


def legend(glyphs: Glyphs) -> Sequence[tuple[str, str]]:
    """Each sign with what it says."""
    reported, quoted, figure = ("…".join(pair).replace("…", glyphs.more) for pair in _pairs(glyphs))
    return (
        (glyphs.match, "a match, or what the row is about; beside a sentence or in a column"),
        (glyphs.related, "related, no match"),
        (glyphs.none, "no match found; the nearest sentence is named and marked"),
        (glyphs.before, "no match; published before the first dated match"),
        (glyphs.undated, "no match; undated"),
        (glyphs.no_gaps, "gaps are not shown: an excerpt, a short text, another language"),
        (glyphs.new, "before a statement: matched in nothing that was there before your last visit"),
        (f"{glyphs.match} 2/3", "a column of three reports, two of which match"),
        ("1 2 3", "beside a sentence (claims): in how many other reports it has a match"),
        (glyphs.note, "beside a sentence: your note, whose words stand above the text where the row is about it"),
        (glyphs.cursor, "the row or sentence under the cursor; its first letter is turned round"),
        ("turned round", "the marks of the chosen row"),
        (reported, "reported speech"),
        (quoted, "in quotation marks (names)"),
        (figure, "a quantity"),
        (
            "underlined",
            "a reporting verb; bold: its speaker; bold and underlined: a term, a differing word, a word found",
        ),
        ("italic", "a nearest miss, a quotation; underlined: a time; bold: a credit"),
        (glyphs.reader, "named by the reader, not by the file"),
    )


def _pairs(glyphs: Glyphs) -> tuple[tuple[str, str], ...]:
    return glyphs.reported, glyphs.quoted, glyphs.figure
