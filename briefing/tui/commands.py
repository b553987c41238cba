"""Every command of the reader, declared once: footer, help, palette and key map are all made from this table."""

from typing import NamedTuple

from textual.binding import Binding, BindingType


class Command(NamedTuple):
    """Something that the reader can ask for by a key."""

    id: str
    """Name in the key map of the settings, and of the method `action_…` that does it."""
    keys: str
    """Keys, parted by commas, as Textual names them."""
    name: str
    """A word or two, for the footer."""
    help: str
    """A sentence, for help and palette."""
    places: tuple[str, ...]
    """Where it can be asked for: screens and kinds of list, as the classes there name themselves."""
    owner: str = "screen"
    """Who does it: `app`, `screen`, or `widget` (the list or text that has the focus)."""
    shown: bool = False
    """Whether the footer has it."""
    does: str = ""
    """What is called, where it is not the method named after `id`."""

    @property
    def action(self) -> str:
        """What Textual calls."""
        method = self.does or self.id.replace("-", "_")
        return method if self.owner == "widget" else f"{self.owner}.{method}"


COMMANDS = (
    # the natural next step comes first in the footer
    Command("compare", "enter,c", "compare", "Compare the reports that are marked, else the storyline's", ("storylines",), shown=True),
    Command("read", "enter", "read", "Read the report", ("reports",), shown=True),
    Command("tellings", "enter", "tellings", "Every telling of this statement, by date", ("band", "sentences"), shown=True),
    Command("vouches", "v", "who vouches", "Who says it, with which verb, in which report", ("band", "sentences", "tellings"), shown=True),
    Command("read-telling", "enter", "read", "Read the article at this sentence", ("tellings",), shown=True),
    Command("unfold", "enter", "open", "Tell the speakers of a side apart, or go to the sentences", ("vouch-table",), shown=True),
    Command("read-vouched", "enter", "read", "Read the article at this sentence", ("vouch-sentences",), shown=True),
    Command("turn", "tab", "speakers / verbs", "From speakers to verbs, or back", ("vouches",), shown=True),
    Command("widen", "v", "all voices", "All voices of the reports, or back to those of the statement", ("vouches",), shown=True),
    Command("cell-left", "h,left", "left", "The report on the left; from the first, the whole row", ("vouch-table",)),
    Command("cell-right", "l,right", "next report", "The report on the right", ("vouch-table",), shown=True),
    Command("compare-marked", "c", "compare", "Compare the marked reports, else the event's", ("reports",), shown=True),
    Command("mark", "space", "mark", "Mark the report for a comparison, or unmark it", ("reports",), shown=True),
    Command("why", "w", "why", "Why these reports are together, and what they also touch", ("stories",), shown=True),
    Command("why-here", "w", "why", "Why these reports are together, and what they also touch", ("compare",), does="why"),
    Command("next-facet", "tab", "facet", "The next facet", ("compare",), shown=True),
    Command("previous-facet", "T", "facet before", "The facet before", ("compare",)),
    Command("next-mark", "n", "next mark", "In a text the next mark of the facet or word found, in the band the next row", ("compare",)),
    Command("previous-mark", "N", "previous mark", "The mark, word found or row before", ("compare",)),
    Command("more", "right_square_bracket", "more", "The next reports, after the last ones shown those that wait", ("compare",), shown=True),
    Command("fewer", "left_square_bracket", "back", "The reports before these", ("compare",)),
    Command("columns", "C", "columns", "Columns by report, by outlet, by month", ("compare",)),
    Command("find", "slash", "find", "Find words in the texts; n and N go through them, esc ends it", ("compare",), shown=True),
    Command("article", "a", "article", "Read the report of this pane alone", ("compare",)),
    Command("zoom", "z", "zoom", "Give the whole screen to the focused part, or take it back", ("compare",), shown=True),
    Command("pane-left", "h,left", "left", "To the list or pane on the left", ("compare", "stories")),
    Command("pane-right", "l,right", "right", "To the list or pane on the right", ("compare", "stories")),
    *(Command(f"pane-{n}", str(n), f"pane {n}", f"To pane {n}", ("compare",), does=f"pane({n})") for n in range(1, 10)),
    Command("read-hit", "enter", "read", "Read the article under the cursor, or compare the storyline", ("hits",), shown=True),
    Command("typing-enter", "enter", "read", "Take the completion or search under the cursor, else read the article", ("typing",), shown=True),
    Command("typing-tab", "tab", "complete", "Take the completion under the cursor, else go to what was found", ("typing",), shown=True),
    Command("typing-down", "down,ctrl+n", "down", "The next completion, search or article, while typing", ("typing",)),
    Command("typing-up", "up", "up", "The one before, while typing", ("typing",)),
    Command("type", "slash,i,tab", "type", "Back to the line to type in", ("hits", "searches"), shown=True),
    Command("take-search", "enter", "search", "Search for this again", ("searches",), shown=True),
    Command("arrange", "C,ctrl+g", "group", "What was found by storyline, or in one list, best first", ("search",), shown=True),
    Command("save-view", "A,ctrl+s", "save", "Save this search under a name, above the storylines", ("search",), shown=True),
    Command("history", "H,ctrl+r", "history", "What was searched for before; what is typed narrows it", ("search",), shown=True),
    Command("turn-read", "r", "read/unread", "Read becomes unread, unread becomes read", ("reports", "article", "hits")),
    Command("turn-star", "s", "star", "Star the article, or take its star away", ("reports", "article", "hits"), shown=True),
    Command("next-match", "n", "next match", "The next place of what was searched for", ("article",)),
    Command("previous-match", "N", "previous match", "The place before", ("article",)),
    Command("follow", "f", "follow", "Follow the storyline, or follow it no more", ("storylines",), shown=True),
    Command("done", "x", "done", "Put it away until something comes to it, and on to the next", ("storylines",), shown=True),
    Command("pin", "P", "pin", "Keep the storyline on top, or let it go", ("storylines",)),
    Command("mute", "m", "mute", "Show the storyline no more, whatever comes to it; or again", ("storylines",)),
    Command("star-storyline", "s", "star", "Star the storyline, or take its star away", ("storylines",)),
    Command("read-storyline", "r", "read/unread", "All of the storyline was read, or none of it", ("storylines",)),
    Command("collect", "Y", "collect", "Put the sentence into the basket of quotations", ("article", "compare", "tellings", "vouch-sentences"), shown=True),
    Command("note", "i", "note", "Write a note on the sentence, or alter it", ("article", "compare", "tellings", "vouch-sentences"), shown=True),
    Command("highlight", "I", "highlight", "Highlight the sentence, or do so no more", ("article", "compare", "tellings", "vouch-sentences")),
    Command("copy", "y", "copy", "Copy the sentence with its source, a citation, or the link", ("article", "compare", "tellings", "vouch-sentences")),
    Command("note-whole", "i", "note", "Write a note on the whole of it, or alter it", ("reports", "storylines")),
    Command("tag", "number_sign", "tags", "Your own tags on it", ("reports", "storylines", "article")),
    Command("star-event", "asterisk", "star event", "Star the event of this report, or take its star away", ("reports",)),
    Command("read-event", "U", "event read", "All reports of this event were read, or none", ("reports",)),
    Command("edit", "e", "edit", "Say outlet, date or headline where the file does not; the article stays as it is", ("reports", "article")),
    Command("pipe", "exclamation_mark", "pipe", "Give the article's text to a command", ("reports", "article")),
    Command("copy-report", "y", "copy", "Copy a citation or the link", ("reports",)),
    Command("basket", "Q", "basket", "The sentences that you collected", ("stories", "article", "compare")),
    Command("read-quote", "enter", "read", "Read the article at this sentence", ("basket",), shown=True),
    Command("drop-quote", "delete,backspace", "drop", "Take the sentence out of the basket", ("basket",), shown=True),
    Command("save-basket", "s", "save", "Write the basket to a file: Markdown, CSV or BibTeX", ("basket",), shown=True),
    Command("rename", "E", "rename", "Give the storyline or saved search another name", ("storylines",)),
    Command("merge", "M", "merge", "Merge the storyline with another", ("storylines",)),
    Command("move-report", "M", "move", "Move the marked reports, or this one, to another event or storyline", ("reports",)),
    Command("split", "B", "split off", "Make the marked reports, or this one, a storyline of their own", ("reports",)),
    Command("corrections", "L", "corrections", "What you merged, split and moved; each can be taken back", ("stories",)),
    Command("take-back", "delete,backspace", "take back", "Take this correction back", ("corrections",), shown=True),
    Command("take", "enter", "take", "Take what is under the cursor", ("choosing",), shown=True),
    Command("choice-down", "down,ctrl+n", "down", "The next one, while typing", ("choosing",)),
    Command("choice-up", "up", "up", "The one before, while typing", ("choosing",)),
    Command("next-unread", "J", "next unread", "The next report that you have not read", ("stories", "article")),
    Command("previous-unread", "K", "unread before", "The unread report before", ("stories", "article")),
    Command("read-all", "A", "all read", "Everything in the library was read (u takes it back)", ("stories",)),
    Command("sort", "O", "order", "Another order: followed and new first, most reports first, last change first", ("stories",)),
    Command("filter", "F", "only", "Show only storylines that fit filters: outlet, dates, unread, starred", ("stories",)),
    Command("timeline", "T", "timeline", "The storyline day by day, one row an outlet", ("stories",)),
    Command("read-cell", "enter", "read", "Read the outlet's report of this event", ("timeline",), shown=True),
    Command("compare-event", "c", "compare", "Compare the reports of this event", ("timeline",), shown=True),
    Command("event-left", "h,left", "left", "To the event before", ("timeline",), shown=True),
    Command("event-right", "l,right", "right", "To the next event", ("timeline",), shown=True),
    Command("put-away", "H", "put away", "Show what is done or muted too, or put it away again", ("stories",)),
    Command("delete-view", "delete,backspace", "delete", "Forget the saved search under the cursor", ("storylines",)),
    Command("view-up", "left_square_bracket", "up", "Move the saved search under the cursor up", ("storylines",)),
    Command("view-down", "right_square_bracket", "down", "Move the saved search under the cursor down", ("storylines",)),
    Command("cut", "X", "what was cut", "Show what was cut from the page", ("article",), shown=True),
    Command("compare-article", "c", "compare", "Compare the storyline that this report is in", ("article",), shown=True),
    Command("fold", "tab,enter", "fold", "Show only the heading of this section, or all of it again", ("brief",), shown=True),
    Command("fold-all", "z", "fold all", "Show only the headings of the storylines, or everything again", ("brief",)),
    Command("next-section", "n", "next section", "To the next section of the brief", ("brief",), shown=True),
    Command("previous-section", "N", "section before", "To the section before", ("brief",)),
    Command("drop-storyline", "x", "drop", "Leave this storyline out of the brief", ("brief",), shown=True),
    Command("bring-back", "X", "bring back", "Take the storyline in again that was left out last", ("brief",)),
    Command("storyline-up", "left_square_bracket", "up", "Move this storyline up", ("brief",)),
    Command("storyline-down", "right_square_bracket", "down", "Move this storyline down", ("brief",)),
    Command("turn-length", "L", "short/full", "The short form of the brief, or the full one again", ("brief",)),
    Command("save", "s", "save", "Save the brief to a file: Markdown, or what the name ends in (.html, .json)", ("brief",), shown=True),
    Command("copy-brief", "y", "copy", "Copy the brief as Markdown", ("brief",)),
    Command("edit-brief", "e", "edit", "Save the brief, and open it in your editor ($VISUAL or $EDITOR)", ("brief",), shown=True),
    Command("use", "enter", "use", "Use this theme from now on", ("themes",), shown=True),
    Command("show-changes", "V", "what a copy changed", "What the report's copies changed, word by word", ("reports", "article", "compare")),
    Command("next-change", "n", "next change", "The next change in the text", ("changes",), shown=True),
    Command("previous-change", "N", "previous change", "The change before", ("changes",)),
    Command("next-copy", "right_square_bracket", "next copy", "The next copy of the report", ("changes",), shown=True),
    Command("previous-copy", "left_square_bracket", "copy before", "The copy before", ("changes",)),
    Command("read-copy", "enter", "read", "Read this copy", ("changes",), shown=True),
    Command("search", "slash,S", "search", "Search the library", ("stories", "article"), shown=True),
    Command("search-library", "S", "search", "Search the library", ("compare",), does="search"),
    Command("brief", "b", "brief", "Preview the brief of this library", ("stories", "compare"), shown=True),
    Command("open", "o", "browser", "Open the report's page in the browser", ("article", "reports"), shown=True),
    Command("open-here", "o", "browser", "Open the page of this pane's report in the browser", ("compare",), does="open"),
    Command("fetch", "R", "fetch", "Ask the feeds for what is new, beside the keys", ("stories", "nothing", "feeds"), owner="app", shown=True),
    Command("feeds", "W", "feeds", "The web feeds that the library follows: add, mute, see what failed", ("stories", "nothing"), owner="app"),
    Command("show-feed", "enter", "its articles", "Search for the articles of the feed's outlet", ("feeds",), shown=True),
    Command("add-feed", "a", "add", "Follow a feed by its address, or that of a page that names one", ("feeds",), shown=True),
    Command("known-outlets", "w", "well-known", "Choose from well-known outlets of the world", ("feeds",), shown=True),
    Command("mute-feed", "m", "mute", "Ask this feed no more, or again", ("feeds",), shown=True),
    Command("remove-feed", "delete,backspace", "remove", "Follow this feed no more; its articles stay", ("feeds",), shown=True),
    Command("move-feed", "M", "new address", "Ask this feed where its server says that it has moved to", ("feeds",), shown=True),
    Command("mark-outlet", "space", "mark", "Mark the outlet, or take its mark away", ("outlets",), shown=True),
    Command("follow-marked", "enter", "follow", "Follow the outlets that are marked", ("outlets",), shown=True),
    Command("begin", "enter", "begin", "Begin this way", ("welcome",), shown=True),
    Command("problems", "p", "problems", "Files that could not be read as they should", ("stories",)),
    Command("do-typed", "enter", "do it", "Do what is under the cursor, if it can be done here", ("keys-line",), shown=True),
    Command("do", "enter", "do it", "Do what is under the cursor, if it can be done here", ("keys-list",), shown=True),
    Command("to-commands", "tab", "to the list", "From the line to the list of commands", ("keys-line",), shown=True),
    Command("to-line", "slash,i,tab", "type", "Back to the line to type in", ("keys-list",), shown=True),
    Command("command-down", "down,ctrl+n", "down", "The next command, while typing", ("keys-line",)),
    Command("command-up", "up", "up", "The command before, while typing", ("keys-line",)),
    Command("theme", "t", "theme", "Choose a theme", ("everywhere",), owner="app"),
    Command("palette", "colon,ctrl+p", "commands", "Find a command by name", ("everywhere",), owner="app"),
    Command("keys", "question_mark,f1", "keys", "The keys of this place", ("everywhere",), owner="app", shown=True),
    Command("undo", "u", "undo", "Take back the last thing you did", ("everywhere",), owner="app"),
    Command("back", "q,escape", "back", "Back to the screen before", ("inner",), owner="app", shown=True),
    Command("leave", "q,escape", "back", "Back to the theme before", ("themes",), shown=True),
    Command("quit", "q", "quit", "Leave the reader", ("home",), owner="app", shown=True),
    Command("cursor-down", "j,down", "down", "Down", ("list", "text"), owner="widget"),
    Command("cursor-up", "k,up", "up", "Up", ("list", "text"), owner="widget"),
    Command("half-down", "d,ctrl+d,pagedown", "half page down", "Down half a page", ("list", "text"), owner="widget"),
    Command("half-up", "D,ctrl+u,pageup", "half page up", "Up half a page", ("list", "text"), owner="widget"),
    Command("to-top", "g,home", "top", "To the top", ("list", "text"), owner="widget"),
    Command("to-bottom", "G,end", "bottom", "To the bottom", ("list", "text"), owner="widget"),
    Command("next-focus", "shift+tab", "next part", "To the next part of the screen", ("everywhere",), owner="app"),
)  # fmt: skip


def bindings(*places: str) -> list[BindingType]:
    """What a screen or widget of these places binds."""
    return [
        Binding(command.keys, command.action, command.name, show=command.shown, tooltip=command.help, id=command.id)
        for command in COMMANDS
        if set(places) & set(command.places)
    ]
