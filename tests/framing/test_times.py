"""Which words of a text name a time."""

import pytest

from briefing.framing.facts.times import times

TIMES = [
    ("a month", "They have sailed since August.", ["since August"]),
    ("a month and a day", "The Post wrote on October 16 that it sank.", ["on October 16"]),
    ("a day and a month", "It sank on 16 October 2022.", ["on 16 October 2022"]),
    ("a date with its year", "It ran until Sept. 5, 2017.", ["until Sept. 5, 2017"]),
    ("part of a month", "It sank in late July.", ["in late July"]),
    ("a month at the start", "In September, the port closed.", ["In September"]),
    ("a year", "It sank in 2013.", ["in 2013"]),
    ("the year of a thing", "after the 2015 harbour deal", ["2015"]),
    ("the month of a thing", "after the July harbour deal, the May 2016 vote", ["July", "May 2016"]),
    ("a weekday", "It sank on Monday night.", ["on Monday night"]),
    ("before a happening", "It gave boats months before the war in Larn.", ["months before the war"]),
    ("before something began", "It gave boats months before the conflict began.", ["months before the conflict began"]),
    ("since before a named happening", "given none since before the Larnish war", ["since before the Larnish war"]),
    ("told from now", "It sank last week, and in recent months three more.", ["last week", "in recent months"]),
    ("to come", "We can talk in the coming days.", ["in the coming days"]),
    ("ago", "It sank two years ago.", ["two years ago"]),
    ("later", "A few weeks later, it sank.", ["A few weeks later"]),
    ("how long", "For weeks, it has leaked.", ["For weeks"]),
    ("within", "It could begin within months.", ["within months"]),
    ("yesterday", "It sank yesterday.", ["yesterday"]),
    ("the verb may is no month", "It may sink, and they march on.", []),
    ("an ordinal is no time", "This second storm was worse.", []),
    ("a count is no year", "It ordered around 2000 boats.", []),
    ("a weekday's own thing", "The fans of Friday's show sang.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TIMES], ids=[case[0] for case in TIMES])
def test_finds_the_words_that_name_a_time(text, expected):
    found = [text[slice(*at)] for at in times(text, (0, len(text)))]
    assert [words.lower() for words in found] == [words.lower() for words in expected]
