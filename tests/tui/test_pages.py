"""Pages of one text: the article with what is known of it, the brief as it is previewed."""

from pathlib import Path

from briefing.library import load
from briefing.tui.article_page import CUT, Shown, article_page
from briefing.tui.glyphs import UNICODE
from briefing.tui.pages import labelled


def test_an_article_page_marks_its_correction_note_and_shows_its_cuts_if_asked(tmp_path: Path) -> None:
    note = "CORRECTION: An earlier version of this article misnamed the minister."
    (tmp_path / "a.md").write_text(
        f"---\ntitle: A ferry\n---\n\nThe ferry left at noon.\n\n{note}\n\nShare this article\n"
    )
    article = load(tmp_path).articles[0]
    page = article_page(article, UNICODE, Shown()).passage
    marked = [mark for mark in page.marks if mark.gutter == "!"]
    assert [page.text[mark.span[0] : mark.span[1]] for mark in marked] == [note]
    assert CUT not in page.text
    assert "Share this article" in article_page(article, UNICODE, Shown(with_cut=True)).passage.text


def test_a_preview_has_labels_for_footnotes_and_leaves_escaped_ones() -> None:
    text = "Said.[^rt-1] A title\\[^no\\]\n\n[^rt-1]: RT, undated: Said.\n"
    assert labelled(text) == "Said. `rt-1` A title\\[^no\\]\n\n- **rt-1** RT, undated: Said.\n"
