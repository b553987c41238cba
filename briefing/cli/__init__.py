"""The commands. Each prints to standard output what it was asked for, and to standard error all else."""

from briefing.cli.entry import main

__all__ = ["main"]
