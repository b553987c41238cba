"""The outlets to begin with."""

from collections import Counter

from briefing.fetch.feeds.outlets import outlets
from briefing.fetch.feeds.telling import address


def test_there_are_some_of_every_part_of_the_world_and_of_several_languages() -> None:
    told = outlets()
    assert len(told) >= 40
    assert min(Counter(outlet.region for outlet in told).values()) >= 2
    assert len({outlet.country for outlet in told}) >= 20
    assert len({outlet.language for outlet in told}) >= 6


def test_each_stands_there_once_with_a_safe_whole_address() -> None:
    told = outlets()
    assert len({outlet.feed for outlet in told}) == len({outlet.name for outlet in told}) == len(told)
    for outlet in told:
        assert address(outlet.feed) == outlet.feed
        assert outlet.feed.startswith("https://")
        assert len(outlet.country) == len(outlet.language) == 2
        assert (outlet.source.url, outlet.source.outlet) == (outlet.feed, outlet.name)


def test_they_stand_by_region_and_name() -> None:
    names: dict[str, list[str]] = {}
    for outlet in outlets():
        names.setdefault(outlet.region, []).append(outlet.name.casefold())
    assert all(several == sorted(several) for several in names.values())
