"""The commands by name, without the library that understands them: `briefing PATH` need not wait for that."""

MODULES = {
    name: f"briefing.cli.{name}"
    for name in (
        "add",
        "brief",
        "compare",
        "config",
        "feeds",
        "fetch",
        "index",
        "read",
        "search",
        "show",
        "state",
        "stories",
        "themes",
    )
}
"""Each command, and the module that it is in."""
MODULES["check"] = MODULES["show"]
