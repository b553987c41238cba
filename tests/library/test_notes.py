"""Notes on what was corrected or updated in a text."""

import pytest

from briefing.library.notes import is_note

NOTES = [
    ("Correction: an earlier headline named the wrong river.", True),
    ("Editor's note: the name of the river was changed.", True),
    ("UPDATE: the road is open again.", True),
    ("This article was amended on 6 December 2022.", True),
    ("This story has been updated with a statement of the ministry.", True),
    ("An earlier version of this article named the wrong river.", True),
    ("The story was updated for the stage by a young director.", False),
    ("This story has no end.", False),
    ("Updates on the storm come every hour.", False),
    ("The correction of the river took ten years.", False),
]


@pytest.mark.parametrize(("line", "expected"), NOTES, ids=[row[0][:30] for row in NOTES])
def test_a_note_is_about_the_text_itself(line: str, expected: bool) -> None:
    assert is_note(line) is expected
