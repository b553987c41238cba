"""A small made-up library of one event, as files, and what a comparison of it says apart from ids and names of outlets."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefing.cli.compared import comparison as as_json
from briefing.model import Comparison
from briefing.session import Session, open_library


@dataclass(frozen=True, slots=True)
class File:
    """An article as a file of the library."""

    name: str
    outlet: str
    day: str
    title: str
    paragraphs: tuple[str, ...]

    def write(self, folder: Path) -> None:
        head = f"---\ntitle: {self.title}\noutlet: {self.outlet}\ndate: {self.day}\n---\n\n"
        (folder / f"{self.name}.md").write_text(head + "\n\n".join(self.paragraphs) + "\n", encoding="utf-8")


HARBOUR = File(
    "harbour", "Harbour Sheet", "2031-03-04", "Ferry runs aground off Larnholm with 312 people aboard",
    (
        "A ferry carrying 312 people ran aground on a sandbank off Larnholm early on Tuesday, the coast guard said.",
        "Captain Ilse Maren told Reuters that the steering had failed without warning.",
        "“We felt a blow and then the lamps went out,” said Piet Oller, a passenger from Osterby.",
        "The ferry company did not inspect the rudder in May, according to the inspector Olof Brandt.",
        "Nobody was hurt, and all passengers were taken ashore in fishing boats before sunrise.",
        "Divers found two holes below the waterline, each as wide as a barrel, and closed them with planks during the night.",
        "The line carries 4,000 islanders a week and has no second ship.",
    ),
)  # fmt: skip
GAZETTE = File(
    "gazette", "Evening Gazette", "2031-03-05", "Larnholm ferry stuck on sandbank after rudder fails; 312 rescued",
    (
        "Fishing boats took 312 people ashore before sunrise on Tuesday after their ferry ran aground on a sandbank off Larnholm.",
        "The ferry company insisted that its engineers had inspected the rudder in May.",
        "The steering failed without warning, Captain Ilse Maren said.",
        "Tugs from Osterby will try to pull the ship free at high tide on Thursday with around 40 divers standing by.",
        "Hanna Lund, the director of the company, said that she would resign if the inquiry found fault with her crew.",
        "Shops on the island have run short of bread and milk since Wednesday, the baker Jon Tarr complained.",
        "Some 4,000 islanders depend on the line every week.",
    ),
)  # fmt: skip
COURIER = File(
    "courier", "Island Courier", "2031-03-06", "Inquiry into grounding of Larnholm ferry begins",
    (
        "A board of inquiry began on Thursday to look into how the Larnholm ferry ran aground with more than 300 people aboard.",
        "The inspector Olof Brandt said that the company did not inspect the rudder in May and had been warned in writing.",
        "The company's director, Hanna Lund, denied the accusation and called it unfair to her engineers.",
        "The board will hear Captain Ilse Maren next week, and twelve members of the crew after her.",
        "The minister of transport promised a second ship for the island before the summer, at a cost of 90 million crowns.",
        "An earlier grounding of the same ship, in 2019, was blamed on fog and cost nobody's job, the Larnholm Herald reported.",
    ),
)  # fmt: skip
EVENT = (HARBOUR, GAZETTE, COURIER)
ORCHARD = File(
    "orchard", "Green Weekly", "2031-03-05", "Old apple kinds win prizes at Weldon fair",
    (
        "Judges at the Weldon fair tasted ninety kinds of apple in one afternoon and gave the first prize to a russet.",
        "“It keeps until April,” said Ada Quill, whose family has grown the kind for a century.",
        "The fair also showed cider presses, bee hives and a pear that weighed three pounds.",
    ),
)  # fmt: skip


def opened(folder: Path, files: tuple[File, ...]) -> Session:
    """A session of a library of these files."""
    folder.mkdir()
    for file in files:
        file.write(folder)
    return open_library(folder).session


def compared(folder: Path, files: tuple[File, ...]) -> Comparison:
    """All files side by side in all facets, with grammar."""
    session = opened(folder, files)
    return session.compare(session.everything())


def structure(found: Comparison) -> dict[str, Any]:
    """The comparison as JSON, with headlines for ids and without the names of outlets and files."""
    titles = {view.report.id: view.report.lead.title for view in found.reports}
    made = as_json(replace(found, title=""))
    for column in made["reports"]:
        for name in ("path", "outlet", "label"):
            del column[name]
        column["copies"] = len(column["copies"])
    told = _renamed(made, titles)
    assert isinstance(told, dict)
    return told


def _renamed(value: object, titles: Mapping[str, str]) -> object:
    if isinstance(value, dict):
        return {key: _renamed(one, titles) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(one, titles) for one in value]
    if isinstance(value, str):
        id, _, rest = value.partition("-")  # the group of a claim is a report's id and a sentence's number
        return f"{titles[id]}-{rest}" if id in titles and rest else titles.get(value, value)
    return value
