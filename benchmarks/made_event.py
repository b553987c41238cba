"""Five made-up reports of one event, of about 900 words each, the same for the same seed."""

import random
from datetime import UTC, date, datetime, timedelta

from briefing.model import Article, Published
from briefing.text.sentences import sentences

REPORTS, WORDS = 5, 900
_WHO = (
    "the coast guard,Captain Ilse Maren,the inspector Olof Brandt,the director Hanna Lund,the minister of transport,"
    "two passengers,the mayor of Osterby,the union of seamen,a spokesman for the yard,the insurer"
).split(",")
_SAID = "said,insisted,denied,warned,claimed,admitted,added,confirmed,suggested,complained".split(",")
_WHAT = (
    "the ferry had run aground on a sandbank,the steering had failed without warning,the rudder had not been inspected in May,"
    "around 312 people were aboard,the passengers were taken ashore in fishing boats,the tugs would try again at high tide,"
    "a second ship would cost 90 million crowns,fog had nothing to do with it,the crew had done all that it could,"
    "the inquiry would hear twelve members of the crew,the line carries 4000 islanders a week,shops had run short of bread,"
    "divers had found two holes below the waterline,the company had been warned in writing"
).split(",")
_WHEN = "on Tuesday,on Thursday morning,last week,in March,since Wednesday,before the hearing,after the storm,in 2019".split(
    ","
)
_MORE = (
    "although nobody was hurt,while the owners kept silent,as relatives waited on the quay,because the channel had shifted,"
    "which the harbour office called routine,and further checks were ordered for the other boats of the line"
).split(",")


def made_event(seed: int = 1) -> list[Article]:
    """The articles, a day apart."""
    return [_article(n, random.Random(seed * 100 + n)) for n in range(REPORTS)]


def _article(n: int, chance: random.Random) -> Article:
    paragraphs = [f"Ferry runs aground off Larnholm, {chance.choice(_WHO)} says"]
    while sum(len(text.split()) for text in paragraphs) < WORDS:
        paragraphs.append(" ".join(_sentence(chance) for _ in range(2)))
    text = "\n\n".join(paragraphs)
    day = date(2031, 3, 4) + timedelta(days=n)
    published = Published(day.isoformat(), day, datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    return Article(f"r{n}", f"r{n}.md", paragraphs[0], text, sentences(text), f"Paper {n}", published=published)


def _sentence(chance: random.Random) -> str:
    who, said, what, when, more = (chance.choice(part) for part in (_WHO, _SAID, _WHAT, _WHEN, _MORE))
    if chance.random() < 0.3:
        return f"“{what[0].upper()}{what[1:]} {when},” {who} {said}, {more}."
    return f"{who[0].upper()}{who[1:]} {said} {when} that {what}, {more}."
