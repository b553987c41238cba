"""The places that commands work in, as the reader calls them, and which of them are in force together."""

from collections.abc import Mapping, Sequence

from briefing.tui.commands import Command

PLACES: Mapping[str, str] = {
    "everywhere": "everywhere",
    "home": "home",
    "inner": "everywhere but home",
    "stories": "home",
    "storylines": "home, storylines",
    "reports": "home, reports",
    "compare": "compare",
    "band": "compare, facet",
    "sentences": "compare, texts",
    "tellings": "tellings",
    "vouches": "who vouches",
    "vouch-table": "who vouches, table",
    "vouch-sentences": "who vouches, sentences",
    "search": "search",
    "typing": "search, typing",
    "hits": "search, what was found",
    "searches": "search, searches before",
    "article": "article",
    "changes": "what a copy changed",
    "brief": "brief",
    "themes": "theme chooser",
    "timeline": "timeline",
    "basket": "basket",
    "choosing": "choosing",
    "corrections": "corrections",
    "feeds": "feeds",
    "outlets": "outlets to choose from",
    "welcome": "the first start",
    "nothing": "where there is nothing to read",
    "keys-line": "keys, typing",
    "keys-list": "keys, list",
    "list": "lists",
    "text": "texts",
}
"""Each place of the table of commands, in words."""

TOGETHER: Mapping[str, tuple[str, ...]] = {
    "home, storylines": ("stories", "home", "everywhere", "storylines", "list"),
    "home, reports": ("stories", "home", "everywhere", "reports", "list"),
    "compare, facet": ("compare", "inner", "everywhere", "band", "list"),
    "compare, texts": ("compare", "inner", "everywhere", "text", "sentences"),
    "article": ("article", "inner", "everywhere", "text"),
    "brief": ("brief", "inner", "everywhere", "text"),
    "what a copy changed": ("changes", "inner", "everywhere", "text"),
    "search, typing": ("search", "typing", "inner", "everywhere"),
    "search, what was found": ("search", "hits", "inner", "everywhere", "list"),
    "search, searches before": ("search", "searches", "inner", "everywhere", "list"),
    "timeline": ("timeline", "inner", "everywhere", "list"),
    "basket": ("basket", "inner", "everywhere", "list"),
    "choosing": ("choosing", "inner", "everywhere"),
    "corrections": ("corrections", "inner", "everywhere", "list"),
    "theme chooser": ("themes", "everywhere", "list"),
    "keys, typing": ("keys-line", "inner", "everywhere"),
    "keys, list": ("keys-list", "inner", "everywhere", "list"),
    "tellings": ("tellings", "inner", "everywhere", "list"),
    "who vouches, table": ("vouches", "vouch-table", "inner", "everywhere", "list"),
    "who vouches, sentences": ("vouches", "vouch-sentences", "inner", "everywhere", "list"),
    "texts": ("inner", "everywhere", "text"),
    "feeds": ("feeds", "inner", "everywhere", "list"),
    "outlets to choose from": ("outlets", "inner", "everywhere", "list"),
    "the first start": ("welcome", "home", "everywhere", "list"),
    "where there is nothing to read": ("nothing", "home", "everywhere"),
    "while it opens": ("home", "everywhere"),
}
"""What is in force together: a screen's places, and those of its part that has the focus. One key has one meaning in each."""


def where(command: Command) -> str:
    """Where a command can be asked for, in words."""
    return "; ".join(dict.fromkeys(PLACES.get(place, place) for place in command.places))


def asked_in(places: Sequence[str], commands: Sequence[Command]) -> list[Command]:
    """The commands that are in force in these places."""
    return [command for command in commands if set(command.places) & set(places)]
