"""What is really in force on a screen is what the table of places says, and no key has two meanings there."""

from collections import defaultdict
from pathlib import Path

from briefing.tui.commands import COMMANDS
from briefing.tui.places import TOGETHER, asked_in

from .driving import reading
from .walking import every_screen

IDS = {command.id for command in COMMANDS}
IN_FORCE = {place: {command.id for command in asked_in(places, COMMANDS)} for place, places in TOGETHER.items()}


async def test_a_screen_and_its_focused_part_take_the_keys_of_one_entry_of_the_table(twelve: Path) -> None:
    async with reading(twelve) as pilot:
        async for name in every_screen(pilot, "ferry"):
            meanings = defaultdict(set)
            for _, bindings in pilot.app.screen._modal_binding_chain:
                for key, binding in bindings:
                    if binding.id in IDS:
                        meanings[key].add(binding.id)
            assert (name, {key: ids for key, ids in meanings.items() if len(ids) > 1}) == (name, {})
            taken = {id for ids in meanings.values() for id in ids}
            assert any(taken <= ids for ids in IN_FORCE.values()), name
