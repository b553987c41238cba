"""The table of commands: one meaning a key in one place, every command done by somebody."""

from collections import Counter

import pytest

from briefing.tui.app import BriefingApp
from briefing.tui.commands import COMMANDS
from briefing.tui.places import PLACES, TOGETHER
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.basket import BasketScreen
from briefing.tui.screens.brief import BriefScreen
from briefing.tui.screens.changes import ChangesScreen
from briefing.tui.screens.choose import ChooseScreen
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.screens.corrections import CorrectionsScreen
from briefing.tui.screens.feeds import FeedsScreen
from briefing.tui.screens.keys import KeysScreen
from briefing.tui.screens.outlets import OutletsScreen
from briefing.tui.screens.search import SearchScreen
from briefing.tui.screens.start import LoadingScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.screens.tellings import TellingsScreen
from briefing.tui.screens.text import TextScreen
from briefing.tui.screens.themes import ThemeScreen
from briefing.tui.screens.timeline import TimelineScreen
from briefing.tui.screens.vouches import VouchesScreen
from briefing.tui.screens.welcome import WelcomeScreen
from briefing.tui.widgets.blocks import BlockList
from briefing.tui.widgets.lines import LineList
from briefing.tui.widgets.text_pane import TextPane

OWNERS = {
    "stories": StoriesScreen,
    "storylines": StoriesScreen,
    "reports": StoriesScreen,
    "compare": CompareScreen,
    "band": CompareScreen,
    "sentences": CompareScreen,
    "article": ArticleScreen,
    "brief": BriefScreen,
    "changes": ChangesScreen,
    "search": SearchScreen,
    "typing": SearchScreen,
    "hits": SearchScreen,
    "searches": SearchScreen,
    "themes": ThemeScreen,
    "timeline": TimelineScreen,
    "basket": BasketScreen,
    "choosing": ChooseScreen,
    "corrections": CorrectionsScreen,
    "feeds": FeedsScreen,
    "outlets": OutletsScreen,
    "welcome": WelcomeScreen,
    "keys-line": KeysScreen,
    "keys-list": KeysScreen,
    "tellings": TellingsScreen,
    "vouches": VouchesScreen,
    "vouch-table": VouchesScreen,
    "vouch-sentences": VouchesScreen,
}


@pytest.mark.parametrize("place", TOGETHER)
def test_a_key_has_one_meaning_in_one_place(place: str) -> None:
    keys = Counter(k for c in COMMANDS if set(c.places) & set(TOGETHER[place]) for k in c.keys.split(","))
    assert not {key for key, times in keys.items() if times > 1}


def test_ids_are_unique_and_every_place_is_one_that_exists() -> None:
    assert max(Counter(command.id for command in COMMANDS).values()) == 1
    places = {place for together in TOGETHER.values() for place in together}
    assert {place for command in COMMANDS for place in command.places} <= places
    assert places == set(PLACES)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_is_done_by_whoever_owns_it(command) -> None:
    method = "action_" + command.action.rpartition(".")[2].partition("(")[0]
    owners = {
        "app": [BriefingApp],
        "widget": [LineList, BlockList, TextPane],
        "screen": [OWNERS[place] for place in command.places if command.owner == "screen"],
    }[command.owner]
    assert owners
    assert all(hasattr(owner, method) for owner in owners)


def test_every_ctrl_or_function_key_has_a_plain_twin() -> None:
    for command in COMMANDS:
        keys = command.keys.split(",")
        special = [key for key in keys if key.startswith("ctrl+") or (key[0] == "f" and key[1:].isdigit())]
        assert not special or len(special) < len(keys), command.id


def test_a_screen_has_the_keys_of_its_places() -> None:
    for screen in (StoriesScreen, CompareScreen, ArticleScreen, BriefScreen, TextScreen, LoadingScreen):
        assert {binding.id for binding in screen.BINDINGS} >= {"keys", "palette", "theme"}
