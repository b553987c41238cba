"""The keys of a place; what is typed searches the commands of all places."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from briefing.tui.blocks import wrapped
from briefing.tui.commands import bindings
from briefing.tui.pieces import Piece
from briefing.tui.screens.overlay import Overlay
from briefing.tui.searched import Listed, search
from briefing.tui.widgets.blocks import Block, BlockList
from briefing.tui.widgets.keys import Keys

KEYS = 16
"""Cells of the keys on the left."""


class CommandLine(Input, inherit_bindings=True):
    """The line to type in."""

    BINDINGS = bindings("keys-line")


class CommandList(BlockList):
    """Commands, and the signs of the place."""

    BINDINGS = bindings("keys-list")


class KeysScreen(Overlay):
    """A line to type in, and the commands that it finds; while it is empty, those of the place that this lies over."""

    BINDINGS = bindings("inner", "everywhere")
    CSS_PATH = "../styles/keys.tcss"

    def __init__(
        self, commands: Sequence[Listed], signs: Sequence[tuple[str, str]], do: Callable[[str], object]
    ) -> None:
        """`do` is given the id of a command of the place, once this is gone."""
        super().__init__(classes="overlay")
        self.commands = commands
        self.signs = signs
        self.do = do

    def compose(self) -> ComposeResult:
        """The line, the list, the keys."""
        with Vertical(classes="box") as box:
            box.border_title = Content("Keys")
            yield CommandLine(placeholder="type a word or a key: searches all commands", id="command")
            yield CommandList(self._blocks, self.glyphs, id="commands")
        yield Keys()

    def on_mount(self) -> None:
        """Ready to type."""
        self.line.focus()
        self.list.show()

    def idle(self) -> frozenset[str]:
        """The command that leads here."""
        return frozenset({"keys"})

    @property
    def line(self) -> CommandLine:
        """The line to type in."""
        return self.query_one(CommandLine)

    @property
    def list(self) -> CommandList:
        """The commands."""
        return self.query_one(CommandList)

    @on(Input.Changed)
    def _typed(self) -> None:
        self.list.show()

    def _blocks(self, width: int) -> Sequence[Block]:
        if self.line.value.strip():
            found = search(self.commands, self.line.value)
            return [_command(one, width, True) for one in found] or [_said("No command is like this.", width)]
        here = [_command(one, width, False) for one in self.commands if one.here]
        head = [_said("Signs", width)] if self.signs else []
        return [*here, *head, *(_row(sign, says, width, item=sign) for sign, says in self.signs)]

    def action_command_down(self) -> None:
        """The next command."""
        self.list.action_cursor_down()

    def action_command_up(self) -> None:
        """The command before."""
        self.list.action_cursor_up()

    def action_to_commands(self) -> None:
        """To the list, where plain letters are keys."""
        self.list.focus()

    def action_to_line(self) -> None:
        """Back to the line."""
        self.line.focus()

    def action_do_typed(self) -> None:
        """Does what is under the cursor."""
        self.action_do()

    @on(BlockList.Chosen)
    def action_do(self) -> None:
        """Does what is under the cursor, or says where that works."""
        command = self.list.item
        if isinstance(command, Listed) and command.here:
            self.dismiss()
            self.do(command.id)
        elif isinstance(command, Listed):
            self.notify(f"Not here. It works in: {command.where}.", markup=False)


def _command(command: Listed, width: int, with_place: bool) -> Block:
    pieces: list[Piece] = [(command.help, () if command.here else ("quiet",))]
    pieces += [(f"  ({command.where})", ("quiet",))] if with_place else []
    return _row(" ".join(command.keys), "", width, pieces, command)


def _row(left: str, says: str, width: int, pieces: Sequence[Piece] = (), item: object = None) -> Block:
    """Keys or a sign on the left, what they say beside it; what is too wide for its column stands above."""
    lines = wrapped([*pieces, (says, ())], max(1, width - KEYS))
    if len(left) >= KEYS:
        lines = [(), *lines]
    heads = [left, *[""] * (len(lines) - 1)]
    shown = (((f"{head:<{KEYS}}", ("strong",)), *line) for head, line in zip(heads, lines, strict=True))
    return Block(tuple(shown), item, gap=False)


def _said(text: str, width: int) -> Block:
    return Block(((), *wrapped([(text, ("head",))], width)), gap=False)
