"""A small library with a report that has copies, invented."""

from pathlib import Path

_FIRST = (
    "The ferry Marisol ran aground off Port Ellery on Tuesday night with 212 passengers aboard, the coastguard said.",
    "Lifeboats from Port Ellery and Sandwick took everyone off before dawn, in heavy rain.",
    "Captain Clara Duarte told the harbour radio that the rudder had jammed shortly after the ship left the strait.",
    "The operator, Northline Ferries, said divers would look at the hull before a tug tries to move the ship.",
    "Eleven passengers were treated for cold and bruises at the hospital in Port Ellery.",
    "The transport ministry opened an inquiry into the maintenance of the rudder.",
)
_UPDATED = (
    _FIRST[0].replace("212", "214"),
    _FIRST[4],
    _FIRST[1],
    _FIRST[2],
    f"{_FIRST[3]} The tug arrives on Thursday.",
    _FIRST[5],
)


def write(root: Path) -> Path:
    """Writes the library into `root`: one text in two versions of one outlet and cut short by another."""
    files = (
        ("echo-1", "Ferry runs aground off Port Ellery", "Echo", "2024-03-06T06:00:00Z", _FIRST),
        ("echo-2", "Inquiry opens into ferry that ran aground", "Echo", "2024-03-06T11:30:00Z", _UPDATED),
        ("gazette", "Ferry runs aground off Port Ellery", "Gazette", "2024-03-07", _FIRST[:4]),
    )
    root.mkdir(exist_ok=True)
    for name, title, outlet, date, paragraphs in files:
        front = f"---\ntitle: {title}\noutlet: {outlet}\ndate: {date}\n---\n\n"
        (root / f"{name}.md").write_text(front + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return root
