"""One invented happening as up to five outlets tell it: who says what, which numbers, which words."""

from pathlib import Path

REPORTS = {
    "Sandwick Echo": """---
title: "Sandwick bridge closed after inspectors find cracks, council says"
outlet: Sandwick Echo
date: 2031-05-06
---

The bridge at Sandwick was closed on Tuesday after inspectors found cracks in two of its piers, the town council said.

Around 9,000 vehicles use the crossing every day, and the ferry can carry only 400 of them, the council warned.

Mayor Ada Holm said the closure was "a precaution" and would last six weeks.

The builder Norbridge denied that cheap steel had been used in the piers.

Residents had complained about noise from the joints since February, months before the inspection.

"We heard it groan at night," said Karin Lind, who lives below the bridge.

Buses will turn at the market square until further notice, and pupils from the far bank will be taught in the parish hall.
""",
    "Northern Gazette": """---
title: "'Unsafe for years': engineers blame builder as Sandwick bridge shuts"
outlet: Northern Gazette
date: 2031-05-07
---

Engineers blame the builder Norbridge for cracks that shut the bridge at Sandwick on Tuesday.

Inspectors found cracks in three of its piers, according to a report seen by the Northern Gazette.

"It has been unsafe for years," said Eva Strand, head of the engineers' union.

Norbridge has repeatedly denied that it used cheap steel in the piers.

Mayor Ada Holm insists that the shutdown is only a precaution and will last six weeks.

More than 9,000 vehicles cross the bridge every day, while the ferry takes about 350.

The opposition called for an inquiry and claimed that the council had put aside a warning in March.
""",
    "The Islander": """---
title: "Ferry takes over as Sandwick crossing is out of service for six weeks"
outlet: The Islander
date: 2031-05-07
---

The ferry will carry commuters for six weeks while the bridge at Sandwick is out of service.

It can take 400 vehicles a day, a spokesman for the ferry company said, far fewer than the 9,000 that use the bridge.

The council said that inspectors had found cracks in two piers on Tuesday.

Shopkeepers on the island fear for the summer and demand that the ferry run at night.

Norbridge, the builder, rejects claims that the steel was cheap, the Norrland News Agency reported.

"We did everything by the book," its director Hans Berg told the agency.

The ministry of transport promised to send divers within days, and the mayor thanked the crews.
""",
    "Harbour Radio": """---
title: "Mayor: bridge closure 'a precaution'"
outlet: Harbour Radio
---

Mayor Ada Holm has called the closure of the bridge at Sandwick a precaution.

Hundreds of vehicles queued for the ferry on Wednesday morning, and some drivers turned back.

The mayor denied that the council had put aside a warning in March.

"There was no warning," she told Harbour Radio.

Cracks were found in two piers by inspectors on Tuesday.

The safety measure may be lifted in part after five weeks if the divers find nothing more below the water line.

Listeners rang in all morning to ask about school buses, the post, the night ferry and the price of a ticket for those who work on the far bank.
""",
    "Upland Post": """---
title: "Norbridge shares fall after Sandwick shutdown"
outlet: Upland Post
date: 2031-05-09
---

Shares of Norbridge fell by 12 percent on Friday, three days after the bridge at Sandwick was closed.

The company denied once more that cheap steel had been used in the piers of the bridge.

Its director, Hans Berg, said the cracks, found in two piers, were "no wider than a hair".

Analysts expect repairs to cost 40 million crowns, while the ministry of transport speaks of up to 60 million.

The closure will last at least six weeks, the mayor said.

Engineers of the union allege that the builder saved on steel, an accusation that a court will hear in June.

Norbridge built eleven other bridges in the region, and four of them are now to be inspected again, an official said.
""",
}
"""Outlet -> its article as a file; Harbour Radio's has no date."""


def write_library(root: Path, outlets: int) -> Path:
    """A folder with the articles of the first `outlets` outlets (1 to 5)."""
    root.mkdir(exist_ok=True)
    for name, text in list(REPORTS.items())[:outlets]:
        (root / f"{name.lower().replace(' ', '-')}.md").write_text(text, encoding="utf-8")
    return root
