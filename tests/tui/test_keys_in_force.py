"""What is really in force on a screen is what the table of places says, and no key has two meanings there."""

from collections import defaultdict
from pathlib import Path

import pytest

from briefing.tui.commands import COMMANDS
from briefing.tui.places import TOGETHER, asked_in

from .driving import reading
from .test_sizes import WAYS, Way

IDS = {command.id for command in COMMANDS}
IN_FORCE = {place: {command.id for command in asked_in(places, COMMANDS)} for place, places in TOGETHER.items()}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_a_screen_and_its_focused_part_take_the_keys_of_one_entry_of_the_table(twelve: Path, way: Way) -> None:
    async with reading(twelve) as pilot:
        await way(pilot)
        meanings = defaultdict(set)
        for _, bindings in pilot.app.screen._modal_binding_chain:
            for key, binding in bindings:
                if binding.id in IDS:
                    meanings[key].add(binding.id)
        assert {key: ids for key, ids in meanings.items() if len(ids) > 1} == {}
        taken = {id for ids in meanings.values() for id in ids}
        assert any(taken <= ids for ids in IN_FORCE.values())
