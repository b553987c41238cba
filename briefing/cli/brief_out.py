"""How `briefing brief` writes a brief, and where to."""

from pathlib import Path
from typing import NamedTuple

import click

from briefing.brief import Brief, BrokenTemplate, Format, brief_by_template, brief_text, own_template
from briefing.cli.group import failed


class Form(NamedTuple):
    """How a brief is to be written."""

    format: Format
    template: str | None
    """The source of the reader's template, which writes it instead."""
    name: str
    """What the template is called."""

    @classmethod
    def of(cls, asked: str | None, as_json: bool, template: Path | None) -> "Form":
        """What the options ask for; a wrong call where they exclude each other, exit 1 where the template cannot be read."""
        if template and (asked or as_json):
            raise click.UsageError("--template excludes --format and --json.")
        if as_json and asked not in (None, Format.JSON):
            raise click.UsageError(f"--json excludes --format {asked}.")
        source = _read(template) if template else None
        return cls(Format.JSON if as_json else Format(asked or Format.MARKDOWN), source, str(template))

    def written(self, made: Brief) -> str:
        """The brief; exits 1 where the template is broken."""
        if self.template is None:
            return brief_text(made, self.format)
        try:
            return brief_by_template(made, self.template, self.name)
        except BrokenTemplate as error:
            raise failed(str(error)) from None


def print_template(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Prints our template and ends the command, where that is asked."""
    if asked and not context.resilient_parsing:
        click.echo(own_template(), nl=False)
        context.exit()


def _read(template: Path) -> str:
    try:
        return template.read_text("utf-8-sig")
    except OSError as error:
        raise failed(f"{template} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError:
        raise failed(f"{template} cannot be read: it is not UTF-8 text.") from None
