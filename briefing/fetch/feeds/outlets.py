"""Well-known outlets of the world, to begin a library with; `outlets.toml` says how they were checked."""

import tomllib
from importlib.resources import files
from typing import NamedTuple

from briefing.fetch.nouns import Source


class Outlet(NamedTuple):
    """An outlet that a reader may follow."""

    name: str
    region: str
    country: str
    """Where it is published, ISO 3166."""
    language: str
    """Of its feed, ISO 639-1."""
    feed: str
    """Address of its feed of world news, else of all its news."""

    @property
    def source(self) -> Source:
        """Its feed, to be followed."""
        return Source(self.feed, outlet=self.name)


def outlets() -> tuple[Outlet, ...]:
    """All of them, by region and name."""
    told = tomllib.loads(files("briefing").joinpath("fetch", "feeds", "outlets.toml").read_text("utf-8"))
    return tuple(Outlet(region=region["name"], **one) for region in told["regions"] for one in region["outlets"])
