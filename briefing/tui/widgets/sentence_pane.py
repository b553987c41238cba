"""A text whose sentences a cursor goes through, one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual import events
from textual.message import Message

from briefing.model import Span
from briefing.tui.marks import Mark, Passage, line_of
from briefing.tui.widgets.text_pane import TextPane


class SentencePane(TextPane):
    """A text with a sentence cursor, shown while the pane has the focus. Message: `Moved`."""

    @dataclass
    class Moved(Message):
        """The reader moved the cursor to another sentence."""

        pane: "SentencePane"

        @property
        def control(self) -> "SentencePane":
            """The pane, so that handlers can name it."""
            return self.pane

    def __init__(self, sign: str) -> None:
        """`sign` stands beside the lines of the sentence under the cursor."""
        super().__init__()
        self.sign = sign
        self.sentences: Sequence[Span] = ()
        self.cursor = 0
        self.mark: Span | None = None

    @property
    def sentence(self) -> Span | None:
        """The sentence under the cursor."""
        return self.sentences[self.cursor] if self.sentences else None

    @property
    def place(self) -> Span:
        """Where the reader is: at the mark that was gone to last, else before the sentence under the cursor."""
        if self.mark is not None or self.sentence is None:
            return self.mark or (0, 0)
        return (self.sentence[0], self.sentence[0])

    def show_sentences(self, passage: Passage, sentences: Sequence[Span], reveal: Span | None) -> None:
        """Shows a passage; with `reveal`, scrolled there and the cursor on its sentence."""
        self.sentences = sentences
        if reveal is not None:
            self.cursor, self.mark = self._number_at(reveal[0]), None
        self.cursor = max(0, min(self.cursor, len(sentences) - 1))
        self.show(passage, reveal)

    def go_to(self, span: Span) -> None:
        """Moves the cursor to the sentence of a mark, and tells."""
        self.mark = span
        self.cursor = self._number_at(span[0])
        self._lay_out_here()
        self._bring_into_sight(span[0])
        self.post_message(self.Moved(self))

    def laid_out(self) -> Passage:
        """The passage with the cursor's sentence marked."""
        here = self.sentence
        if here is None or not self.has_focus:
            return self.passage
        mark = (Mark(self.mark, "block"),) if self.mark and self.mark != here else ()
        cursor = (Mark(here, "here"), Mark((here[0], here[0] + 1), "block"), *mark)
        return replace(self.passage, marks=(*self.passage.marks, *cursor))

    def beside(self, at: int) -> str:
        """The sign of a line, and the cursor's beside it."""
        here, span = self.sentence, self._lines[at].span
        under = here is not None and self.has_focus and span[0] < here[1] and here[0] < span[1]
        return f"{self._lines[at].gutter or ' '}{self.sign if under else ' '}"

    def on_focus(self) -> None:
        """The cursor is shown."""
        self._lay_out_here()

    def on_blur(self) -> None:
        """The cursor is not shown."""
        self._lay_out_here()

    def on_click(self, event: events.Click) -> None:
        """Puts the cursor on the clicked sentence."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y + self.scroll_offset.y < len(self._lines):
            span = self._lines[offset.y + self.scroll_offset.y].span
            self._move(self._number_at(min(span[0] + max(0, offset.x - 2), span[1] - 1)))

    def action_cursor_down(self) -> None:
        """The next sentence; of one that is longer than the pane first the rest."""
        _, last = self._lines_of(self.cursor)
        below = last - (self.scroll_offset.y + self._height() - 1)
        if below > 0:
            self.to(self.scroll_offset.y + min(below, max(1, self._height() - 1)))
        elif self.cursor + 1 < len(self.sentences):
            self._move(self.cursor + 1)
        else:
            self.to(self.scroll_offset.y + 1)  # what stands below the last sentence

    def action_cursor_up(self) -> None:
        """The sentence before; of one that is longer than the pane first its beginning."""
        above = self.scroll_offset.y - self._lines_of(self.cursor)[0]
        if above > 0:
            self.to(self.scroll_offset.y - min(above, max(1, self._height() - 1)))
        else:
            self._move(self.cursor - 1)

    def action_half_down(self) -> None:
        """Half a page down, the cursor kept in sight; at the end to the last sentence."""
        before = self.scroll_offset.y
        super().action_half_down()
        moved = self.scroll_offset.y != before
        self._move(self._first_in_sight() if moved else len(self.sentences) - 1)

    def action_half_up(self) -> None:
        """Half a page up, the cursor kept in sight; at the beginning to the first sentence."""
        before = self.scroll_offset.y
        super().action_half_up()
        self._move(self._first_in_sight() if self.scroll_offset.y != before else 0)

    def action_to_top(self) -> None:
        """To the first sentence."""
        self._move(0)

    def action_to_bottom(self) -> None:
        """To the last sentence, and what stands below it."""
        self._move(len(self.sentences) - 1)
        self.to(self.virtual_size.height)

    def _move(self, to: int) -> None:
        to = max(0, min(to, len(self.sentences) - 1))
        self.mark = None
        if to == self.cursor or not self.sentences:
            return
        self.cursor = to
        self._lay_out_here()
        self._bring_into_sight(self.sentences[to][0])
        self.post_message(self.Moved(self))

    def _lay_out_here(self) -> None:
        self._anchor = self._top()
        self._lay_out()

    def _bring_into_sight(self, offset: int) -> None:
        """Scrolls as little as shows the cursor's sentence, or as much as a pane can of a longer one, from `offset` on."""
        first, last = self._lines_of(self.cursor)
        top, height = self.scroll_offset.y, self._height()
        if last - first >= height:
            first = last = line_of(self._lines, offset)
        if first < top:
            self.to(first)
        elif last >= top + height:
            self.to(last - height + 1)

    def _first_in_sight(self) -> int:
        """The sentence under the cursor if its beginning is in sight, else the first that begins in sight."""
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self._height()
        starts = [line_of(self._lines, start) for start, _ in self.sentences]
        if top <= starts[self.cursor] < bottom:
            return self.cursor
        return next((n for n, line in enumerate(starts) if top <= line < bottom), self._number_at(self._top().offset))

    def _number_at(self, offset: int) -> int:
        """Number of the sentence that holds this offset, else of the last one before it."""
        return max(0, sum(start <= offset for start, _ in self.sentences) - 1)

    def _lines_of(self, number: int) -> tuple[int, int]:
        if not self.sentences:
            return 0, 0
        start, end = self.sentences[number]
        return line_of(self._lines, start), line_of(self._lines, max(start, end - 1))

    def _height(self) -> int:
        return max(1, self.scrollable_content_region.height)
