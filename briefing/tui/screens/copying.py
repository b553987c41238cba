"""What can be copied of an article and one of its sentences, to choose from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.brief.citing import Style, citation, quotation
from briefing.model import Head, Quote
from briefing.tui.clipboard import copied
from briefing.tui.screens.choose import Choice, ChooseScreen

if TYPE_CHECKING:
    from briefing.tui.screens.base import Place


def ask_what(screen: "Place", quote: Quote, article: Head) -> None:
    """Asks, and copies; a quote without a sentence offers the article's own things only."""
    offered = {name: (name, text) for name, text in _things(quote, article)}

    def find(typed: str) -> Sequence[Choice]:
        rows = (Choice(name, name, " ".join(text.split())) for name, text in offered.values())
        return [row for row in rows if typed.casefold() in row.name.casefold()]

    def copy(choice: Choice) -> None:
        screen.app.notify(copied(screen.app, offered[choice.id][1], choice.name.lower()), markup=False)

    screen.app.push_screen(ChooseScreen("Copy", find, copy, "what to copy"))


def _things(quote: Quote, article: Head) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    if quote.sentence:
        told += [
            ("Sentence with its source", quotation(quote, Style.PLAIN)),
            ("Sentence with its source, Markdown", quotation(quote, Style.MARKDOWN)),
            ("Sentence alone", quote.sentence),
        ]
    told += [("Link", article.url)] if article.url else []
    return [
        *told,
        ("Citation", citation(quote, Style.PLAIN)),
        ("Citation, Markdown", citation(quote, Style.MARKDOWN)),
        ("Citation, BibTeX", citation(quote, Style.BIBTEX)),
    ]
