"""The search: what its keys do."""

from typing import Any

from textual import on

from briefing.choices import View
from briefing.tui.commands import bindings
from briefing.tui.hits import GroupRow, HitRow
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.searching import Searching
from briefing.tui.widgets.lines import LineList


class SearchScreen(Searching):
    """A line to type in, and what was found; in the lists below it plain letters are keys."""

    BINDINGS = bindings("search", "inner", "everywhere")
    CSS_PATH = "../styles/search.tcss"

    def idle(self) -> frozenset[str]:
        """What needs something typed or found, where there is none."""
        conditions = {
            "save-view": bool(self.line.value.strip()),
            "arrange": self.hits.display and bool(self.hits.rows),
            "read-hit": bool(self.hits.rows),
            "turn-star": isinstance(self.hits.row, HitRow),
            "typing-tab": bool(self.completions.display or self.searches.rows or self.hits.rows),
            "typing-enter": bool(self.searches.rows if self.searches.display else self.hits.rows),
        }
        return frozenset(id for id, possible in conditions.items() if not possible)

    def give_up(self) -> bool:
        """Puts the completions or the searches of before away; false where there are none to be put away."""
        if self.completions.display:
            self.completions.display = False
            return True
        if self.recalls:
            self.recalls = False
            self.show_parts()
            self.line.focus()
            return True
        return False

    @property
    def _completes(self) -> bool:
        """Whether the arrow keys choose a completion: the value of a filter is being typed."""
        word = self.line.value[: self.line.cursor_position].rpartition(" ")[2]
        return bool(self.completions.display and ":" in word)

    def action_typing_down(self) -> None:
        """The next completion, search of before, or article."""
        self._moved_list().action_cursor_down()

    def action_typing_up(self) -> None:
        """The one before; in an empty line to the last search."""
        self._moved_list().action_cursor_up()

    def _moved_list(self) -> LineList[Any]:
        if self._completes:
            return self.completions
        return self.searches if self.searches.display else self.hits

    def action_typing_tab(self) -> None:
        """Takes the completion under the cursor; without one, goes to the list below."""
        if self.completions.display:
            self._take_completion()
        else:
            (self.searches if self.searches.display else self.hits).focus()

    def _take_completion(self) -> None:
        taken = self.completions.row
        if taken is not None:
            line, text = self.line, taken.text if taken.text.endswith(":") else f"{taken.text.rstrip()} "
            line.value = line.value[: taken.start] + text + line.value[taken.end :].lstrip()
            line.cursor_position = taken.start + len(text)

    def action_typing_enter(self) -> None:
        """Takes the search under the cursor, where these are shown; else opens the article."""
        if self.searches.display:
            self.action_take_search()
        else:
            self.action_read_hit()

    @on(LineList.Chosen, "#searches")
    def action_take_search(self) -> None:
        """Searches again for what is under the cursor."""
        query = self.searches.row
        if query is not None:
            self.recalls = False
            self.line.value = query
            self.line.cursor_position = len(query)
            self.line.focus()
            self.show_parts()

    @on(LineList.Chosen, "#hits")
    def action_read_hit(self) -> None:
        """Opens the article under the cursor at its first match, or compares the storyline."""
        row = self.hits.row
        self._remember()
        if isinstance(row, HitRow):
            self.reader.read_by(row.hit.article.id, self.line.value)
        elif isinstance(row, GroupRow):
            self.reader.compare_with(row.id)

    def on_screen_resume(self) -> None:
        """What was read meanwhile shows."""
        self.hits.redraw()

    def action_type(self) -> None:
        """Back to the line."""
        self.line.focus()

    def action_arrange(self) -> None:
        """By storyline, or flat."""
        self.by_storyline = not self.by_storyline
        self.show_hits()

    def action_history(self) -> None:
        """Shows the searches of before, as far as they hold what is typed."""
        self.recalls = not self.recalls
        self.show_parts()
        self.line.focus()

    def action_turn_read(self) -> None:
        """Read becomes unread, and the other way round."""
        row = self.hits.row
        if isinstance(row, HitRow):
            self.kept.turn_read([row.hit.article.id])
            self.hits.redraw()

    def action_turn_star(self) -> None:
        """Stars the article under the cursor, or takes its star away."""
        row = self.hits.row
        if isinstance(row, HitRow):
            self.kept.turn_star([row.hit.article.id])
            self.hits.redraw()

    def action_save_view(self) -> None:
        """Asks for a name, and keeps the search under it."""
        query = self.line.value.strip()
        if not query:
            self.notify("There is nothing to save yet: type a search first.", markup=False)
            return
        self._remember()

        def save(name: str) -> str | None:
            self.kept.told(self.reader.state.views.save(View(name, query)))
            self.reader.views_changed()
            self.notify(f"Saved as {name}: it stands above the storylines.", markup=False)
            return None

        self.app.push_screen(AskScreen("Save this search as (enter saves, esc does not)", save, query))

    def _remember(self) -> None:
        if self.line.value.strip():
            self.kept.told(self.reader.state.history.add(self.line.value.strip()))
