"""Makes a library of invented articles, the same for the same seed."""

import random
from pathlib import Path

PLACES = "Arden Belmar Corvo Dunmore Eskdale Farrow Glenby Harwick Islay Jarrow Kelso Lorne Marlow Norby Orwell".split()
THINGS = (
    "ferry bridge harbour railway library school clinic dam market stadium museum tunnel airport forest mine".split()
)
DEEDS = "closed opened flooded burned reopened inspected sold repaired blocked evacuated funded planned renamed".split()
WORDS = (
    "the council said on residents had been after before officials report near town people year month plan work week "
    "could would new old first last under over against between during since until many few several public local "
    "national safety cost money budget road water power crew engineer minister mayor police union court judge"
).split()
OUTLETS = ("Gazette", "Herald", "Courier", "Tribune", "Observer", "Star")


def make_library(folder: Path, articles: int, seed: int = 1) -> None:
    """Writes `articles` files of about 300 words with YAML front matter into `folder`."""
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(articles):
        topic = (chance.choice(PLACES), chance.choice(THINGS), chance.choice(DEEDS))
        title = f"{topic[0]} {topic[1]} {topic[2]} {chance.choice(WORDS)} {n}"
        day = f"2024-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        head = f'---\ntitle: "{title}"\noutlet: {chance.choice(OUTLETS)}\ndate: {day}\ntopics: [{topic[1]}]\n---\n\n'
        paragraphs = (_paragraph(chance, topic) for _ in range(8))
        (folder / f"{n:06d}.md").write_text(head + "\n\n".join(paragraphs) + "\n", encoding="utf-8")


def _paragraph(chance: random.Random, topic: tuple[str, str, str]) -> str:
    place, thing, deed = topic
    sentences = (
        f"The {thing} in {place} was {deed} after the {_some(chance, 4)}, and the {chance.choice(WORDS)} of the town said "
        f"that it had not been {chance.choice(DEEDS)} before the {_some(chance, 3)}."
        for _ in range(2)
    )
    return " ".join(sentences)


def _some(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count))
