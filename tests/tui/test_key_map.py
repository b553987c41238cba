"""The reader's own keys: what there is not is named, what clashes is named, and the rest is used."""

from pathlib import Path

import pytest

from briefing.choices import Choices
from briefing.config import Config
from briefing.tui.app import BriefingApp
from briefing.tui.commands import COMMANDS
from briefing.tui.key_map import usable, wrong_keys
from briefing.tui.key_names import wrong_key

from .driving import press, reading


@pytest.mark.parametrize("key", sorted({key for command in COMMANDS for key in command.keys.split(",")}))
def test_every_key_of_ours_is_one(key: str) -> None:
    assert wrong_key(key) is None


@pytest.mark.parametrize(
    "key", ["/", "+", "ä", "Ж", "ctrl+d", "alt+x", "ctrl+shift+left", "shift+tab", "f12", "minus", "plus", "at", "comma", "ctrl+slash"]
)  # fmt: skip
def test_a_key_that_there_is_may_be_given_to_a_command(key: str) -> None:
    assert wrong_key(key) is None


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("crtl+d", "did you mean 'ctrl+d'?"),
        ("Ctrl+D", "did you mean 'ctrl+d'?"),
        ("ctrl+D", "write 'ctrl+d'"),
        ("shift+a", "write 'A'"),
        ("shift+ctrl+left", "write 'ctrl+shift+left'"),
        ("F5", "did you mean 'f5'?"),
        ("entr", "did you mean 'enter'?"),
        ("esc", "did you mean 'escape'?"),
        ("question", "did you mean 'question_mark'?"),
        ("solidus", "no key is called 'solidus'"),
        ("latin_small_letter_a", "no key is called"),
        ("ctrl+q", "it leaves the reader everywhere"),
        ("gg", "no key is called 'gg'"),
        ("\x07", "no key is called"),
    ],
)
def test_a_key_that_there_is_not_is_named_with_what_was_meant(key: str, said: str) -> None:
    assert said in (wrong_key(key) or "")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, []),
        ({"brief": "Z"}, []),
        ({"brief": "Z", "columns": "Z"}, ["'Z'"]),
        ({"comparre": "M"}, ["no command 'comparre' (did you mean 'compare'?)"]),
        ({"compare": " , "}, ["compare has no key; it keeps 'enter,c'"]),
        ({"problems": "b"}, ["problems has 'b', which brief has too (home, storylines)"]),
        ({"problems": "?"}, ["problems has 'question_mark', which keys has too (home, storylines)"]),
        ({"problems": "b", "brief": "Z"}, []),
        ({"half-down": "ctrl+d, crtl+f"}, ["half-down: no key is called 'crtl+f'"]),
    ],
)
def test_a_wrong_key_map_is_named(keys: dict[str, str], said: list[str]) -> None:
    problems = wrong_keys(keys)
    assert len(problems) == len(said)
    assert all(part in problem for part, (_, problem) in zip(said, problems, strict=True))


def test_only_what_there_is_is_used() -> None:
    assert usable({"half-down": "x, crtl+f", "brief": "gg", "nothing": "x"}) == {"half-down": "x"}


async def test_a_command_has_the_readers_keys_and_what_is_wrong_is_told_at_the_start(seeds: Path) -> None:
    config = Config(keys={"keys": "Z", "brief": "gg", "palete": "x", "problems": "b", "quit": "qq", "why": "ww"})
    async with reading(seeds, config=config) as pilot:
        told = [notification.message for notification in pilot.app._notifications]
        assert sum("[keys]" in message for message in told) == 3
        assert any("2 more; `briefing config` lists all" in message for message in told)
        before = len(pilot.app.screen_stack)
        await press(pilot, "question_mark")
        assert len(pilot.app.screen_stack) == before
        await press(pilot, "Z")
        assert len(pilot.app.screen_stack) == before + 1


@pytest.mark.parametrize(
    ("config", "chosen", "theme"),
    [
        (Config(theme="contrast"), None, "contrast"),
        (Config(theme="contrast"), "morning", "morning"),
        (Config(theme="contrast", overrides=frozenset({"theme"})), "morning", "contrast"),
        (Config(theme="contrst"), None, "evening"),
    ],
)
async def test_the_theme_is_what_was_asked_for_now_else_chosen_else_set(seeds: Path, config, chosen, theme) -> None:
    if chosen:
        Choices().choose_theme(chosen)
    async with reading(seeds, config=config) as pilot:
        app = pilot.app
        assert isinstance(app, BriefingApp)
        assert app.theme == theme
        told = " ".join(notification.message for notification in app._notifications)
        assert ("no theme 'contrst' (did you mean 'contrast'?)" in told) is (config.theme == "contrst")
