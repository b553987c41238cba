"""What is cut from a page, and, more important, what is not."""

import re

import pytest

from briefing.library import furniture
from briefing.library.creditlines import is_credit
from briefing.library.furniture import clean, is_clutter

CLUTTER = [
    ("Watch | Ministers meet in Vienna", "link to another article"),
    ("ALSO READ: Why the talks failed", "link to another article"),
    ("Share on Facebook", "share or follow bar"),
    ("Facebook Twitter WhatsApp Email", "share or follow bar"),
    ("Follow Ann Roe on Twitter @annroe", "share or follow bar"),
    ("Leave a Reply", "comment form"),
    ("12 comments", "share or follow bar"),
    ("How useful was this post?", "rating or reader appeal"),
    ("Sign up for our daily newsletter", "newsletter or subscription plea"),
    ("CLICK HERE TO GET THE APP", "newsletter or subscription plea"),
    ("This website uses cookies to improve your experience.", "cookie notice"),
    ("ADVERTISEMENT", "advertisement"),
    ("Story continues below", "advertisement"),
    ("Skip to main content", "page control"),
    ("1. Home", "page control"),
    ("folder_openWorld access_time 3 hours ago", "icon name"),
    ("starAdd to favorites", "icon name"),
    ("whatshot", "icon name"),
    ("3 hours ago", "date line"),
    ("Copyright © 2022 The Herald. All rights reserved.", "copyright line"),
    ("Tags: war, drones", "tag line"),
]
JOURNALISM = [
    "Shares of Harbour Energy closed down 0.8 percent.",
    "SHARES OF INSURERS FALL",
    "Starting to lose on a winning issue",
    "Home Secretary Jane Roe (Photo: Ann Smith)",
    "UPDATE: Over 50 people are now reported dead.",
    "“Share your stories,” she told the crowd.",
    "Searching for survivors",
    "Related costs rose by 4 percent, the minister said.",
    "Watch what they do, not what they say.",
    "Comment is free, but facts are sacred.",
    "No.",
    "He said the copyright law of 1976 was out of date, and that the courts would have to decide what it means for machines.",
    "The Copyright Act of 1976",
    "They said all rights reserved to the states would stay with them.",
    "Read the letter in full: the minister resigned at noon.",
    "Close the border, the mayor demanded.",
    "Twitter said it had removed the accounts.",
    "Email was down for an hour.",
]


@pytest.mark.parametrize(("line", "reason"), CLUTTER, ids=[row[0][:30] for row in CLUTTER])
def test_a_line_of_the_page_is_clutter(line: str, reason: str) -> None:
    assert is_clutter(line) == reason


@pytest.mark.parametrize("line", JOURNALISM, ids=[line[:30] for line in JOURNALISM])
def test_a_line_of_journalism_stays(line: str) -> None:
    assert is_clutter(line) is None


CREDITS = [
    ("By Staff, Agencies", True),
    ("By Jane Roe and John Doe, Herald Wire", True),
    ("(With inputs from agencies)", True),
    ("Reporting by Jane Roe; Editing by John Doe", True),
    ("The Herald Wire contributed to this report.", True),
    ("Additional reporting by Jane Roe in Vienna", True),
    ("By Tuesday the river had reached the town.", False),
    ("By contrast, the north stayed dry", False),
    ("Reporting by journalists from the region is rare.", False),
    ("Several factors contributed to this outcome.", False),
    ("Agencies warned of famine.", False),
]


@pytest.mark.parametrize(("line", "expected"), CREDITS, ids=[row[0][:30] for row in CREDITS])
def test_a_credit_names_people_or_agencies_and_says_nothing_else(line: str, expected: bool) -> None:
    assert is_credit(line) is expected


PROSE = "The ministers met in Vienna on Monday and agreed to meet again in the spring of next year."
MORE = "Nobody outside the room was told what had been said, and the doors stayed shut until late."


def test_links_under_a_heading_go_until_the_text_goes_on() -> None:
    page = clean([PROSE, "Related News", "Storm in the north", "Storm in the south", MORE], "Ministers meet")
    assert page.paragraphs == (PROSE, MORE)
    assert {cut.reason for cut in page.cut} == {"links to other articles"}


def test_a_credit_among_links_stays() -> None:
    page = clean([PROSE, "Read more:", "Storm in the north", "Contributing: Jane Roe, John Doe"], "Ministers meet")
    assert page.paragraphs == (PROSE, "Contributing: Jane Roe, John Doe")


def test_the_headline_and_a_paragraph_that_stands_twice_are_kept_once() -> None:
    page = clean(["Ministers meet", PROSE, MORE, PROSE], "MINISTERS MEET")
    assert page.paragraphs == (PROSE, MORE)
    assert [cut.reason for cut in page.cut] == ["repeated", "repeated"]


def test_a_short_line_may_stand_twice() -> None:
    page = clean([PROSE, "Not so, she said.", MORE, "Not so, she said."], "Ministers meet")
    assert len(page.paragraphs) == 4


def test_a_standfirst_that_the_text_opens_with_again_is_kept_once() -> None:
    page = clean(["The ministers met in Vienna.", PROSE, "The ministers met in Vienna. They ate fish."], "Headline")
    assert page.paragraphs == (PROSE, "The ministers met in Vienna. They ate fish.")


def test_a_line_of_tags_goes_where_clutter_follows_it_and_the_text_has_its_words() -> None:
    assert clean([PROSE, MORE, "Vienna MinistersMet", "Comments"], "Headline").paragraphs == (PROSE, MORE)


@pytest.mark.parametrize("last", ["Vienna Ministers", "Peace now", "Ministers in Vienna"])
def test_a_short_last_line_stays_where_it_may_be_text(last: str) -> None:
    below = ["Comments"] if last != "Vienna Ministers" else []
    assert clean([PROSE, MORE, last, *below], "Headline").paragraphs[-1] == last


def test_a_date_heads_a_part_of_a_chronicle_and_stays() -> None:
    page = clean(["6 December 2022", PROSE, "7 December 2022", MORE], "Chronicle")
    assert page.paragraphs == (PROSE, "7 December 2022", MORE)


def test_a_plea_to_subscribe_at_the_end_makes_a_stub() -> None:
    page = clean([PROSE, "Subscribe now to continue reading."], "Headline")
    assert page.stub
    assert page.paragraphs == (PROSE,)


def test_a_plea_above_the_text_makes_no_stub() -> None:
    page = clean(["Already a subscriber? Log in", PROSE, MORE], "Headline")
    assert not page.stub


LINKS = [
    ("headlines at the full name", "Jane Roe {Jane Quincy RoeStorm hits the north Mayor seeks help MORE} said no."),
    ("a nickname in brackets", "Jane Roe {Mary (Jane) Roe2024 storms seen from above MORE} (Arden) said no."),
    ("a space before the headlines", "Jane Roe {Jane Quincy Roe Storm hits the north MORE} said no."),
    ("no headlines", "Jane Roe {Jane Quincy RoeMORE} said no."),
    ("no headlines at a sentence's end", "“No,” said Jane Roe {Jane Quincy RoeMORE}."),
    ("no space before the full name", "Jane Roe{Jane Quincy RoeStorm hits the north MORE}, the mayor."),
    ("a headline that opens with a quotation", "Jane Roe {Jane Quincy Roe'Never again,' says mayor MORE} said no."),
    ("another last name", "Mayor Jane Doe {Jane Quincy RoeStorm hits the north MORE} Roe said no."),
    ("a name with a particle", "Jane van Roe {Jane van RoeStorm hits the north MORE} said no."),
    ("a name with accents", "Zoë Ürgüp {Zoë ÜrgüpÉclair prices rise MORE} said no."),
    ("a possessive", "Jane Roe {Jane Quincy RoeStorm hits the north MORE}’s plan failed."),
    ("a younger namesake", "John Roe Jr. {John (Jack) RoeStorm hits the north MORE} said no."),
    ("a namesake just before", "Roe Jr., Mayor Roe {Jane Quincy RoeStorm hits the north MORE}’s son."),
]


@pytest.mark.parametrize("text", [text for _, text in LINKS], ids=[name for name, _ in LINKS])
def test_link_text_run_into_a_sentence_is_cut_out_of_it(text: str) -> None:
    page = clean([text.replace("{", "").replace("}", "")], "Headline")
    assert [cut.text for cut in page.cut] == re.findall(r"\{(.*)\}", text)
    assert page.paragraphs == (re.sub(r" ?\{.*\}", "", text),)


def test_a_link_that_is_not_told_costs_the_next_one_no_words() -> None:
    text = (
        "He met Ann Roe storms seen from above Roe MORE twice. Then Ann Roe Ann Q. RoeStorm hits the north MORE spoke."
    )
    assert clean([text], "Headline").paragraphs == (
        "He met Ann Roe storms seen from above Roe MORE twice. Then Ann Roe spoke.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe told Jane Roe Senior that the county must pay MORE for roads.",
        "Jane McRoe said that McRoe Roads must pay MORE for tar.",
        "Jane Roe praised RoadCare; Jane Doe wants MORE.",
    ],
)
def test_a_sentence_that_shouts_more_keeps_its_words(text: str) -> None:
    assert clean([text], "Headline").paragraphs == (text,)


def test_prose_is_told_by_its_length_and_its_end() -> None:
    assert furniture.is_prose(PROSE)
    assert not furniture.is_prose("Ministers meet in Vienna")
