"""What the outlet of a feed is called."""

import pytest

from briefing.fetch.feeds.calling import outlet_name


@pytest.mark.parametrize(
    ("title", "url", "expected"),
    [
        ("World news | The Guardian", "https://www.theguardian.com/world/rss", "The Guardian"),
        ("Echo > World News", "https://rss.echotimes.example/world.xml", "Echo"),
        ("Harbour Echo – Breaking news from Harbour Echo", "https://harbour-echo.example/feed", "Harbour Echo"),
        ("The Echo: World", "https://theecho.example/feed", "The Echo"),
        ("BBC News - World", "https://feeds.bbci.example/news", "BBC News - World"),
        ("  Harbour   Echo ", "https://a.example/feed", "Harbour Echo"),
        ("A | B", "https://a.example/feed", "A | B"),
        ("", "https://a.example/feed", None),
        ("Echo", "no address", "Echo"),
    ],
)
def test_the_part_of_a_title_that_the_address_names_too(title: str, url: str, expected: str | None) -> None:
    assert outlet_name(title, url) == expected
