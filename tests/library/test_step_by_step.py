"""A library read change by change, with traces alone of what has not changed, is the library read in one go."""

import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library import Draft, ReadFile, Trace, article_id, completed, fields, kept, read_file, restored, trace_of
from briefing.library.overrides import Overrides
from briefing.model import Article, Problem

PLEA = "Our newsroom lives off what readers give: become a friend of the Herald and read us in peace."
BIO = "Jane Roe writes about harbours and about those who live there."
NAMES = ("a.md", "b.md", "c.md", "deep/d.md", "deep/e.md", "f.md")
TITLES = (
    "Storm hits harbour",
    "Storm hits town harbour",
    "Chess prize awarded",
    "Banana growers protest",
    "Choir sings",
)
OUTLETS = ("The Herald", "The Herald", "The Herald", "the herald", "Тhe Herald", "")
DAYS = ("5/6/2022", "5/6/2022", "23/12/2021", "12/23/2021", "2022-06-05", "")
THINGS = "sea town port hill lake".split()
BODIES = tuple(
    " ".join(f"The {word} of the {thing} is told here and in no other of the texts." for thing in THINGS)
    for word in "tale news story report word".split()
)
ENDS = ((), (PLEA,), (PLEA,), (PLEA, BIO), (BIO, PLEA))


def _file(title: str, outlet: str, day: str, url: str, body: str, ends: Sequence[str]) -> str:
    told = {"title": title, "outlet": outlet, "date": day, "url": url and f"https://herald.example/{url}", "id": url}
    lines = [f"{name}: {value}" for name, value in told.items() if value]
    return "\n".join(("---", *lines, "---", "\n\n".join((body, *ends))))


choices = (TITLES, OUTLETS, DAYS, ("", "", "1", "2"), BODIES, ENDS)
files = st.builds(_file, *(st.sampled_from(choice) for choice in choices))  # type: ignore[arg-type]
first = st.fixed_dictionaries(dict.fromkeys(NAMES[:4], files))
later = st.dictionaries(st.sampled_from(NAMES), st.one_of(st.none(), files, files), min_size=1, max_size=2)
steps = st.tuples(first, later, later, later, later)


class Kept:
    """What an index keeps of a library: traces as bytes, the articles as read, and as they became."""

    def __init__(self) -> None:
        self.traces: dict[str, bytes] = {}
        self.drafts: dict[str, Draft] = {}
        self.articles: dict[str, Article] = {}
        self.problems: tuple[Problem, ...] = ()
        self.made = 0

    def change(self, step: Mapping[str, str | None]) -> None:
        read = [_read(place, content) for place, content in step.items() if content]
        new = {draft.article.id: draft for file in read for draft in file.drafts}
        gone = [restored(self.traces.pop(id)) for id in map(article_id, step) if id in self.traces]
        for of in (self.drafts, self.articles):
            for id in map(article_id, step):
                of.pop(id, None)
        self.drafts |= new
        self.traces |= {article_id(trace.path): kept(trace) for file in read for trace in file.traces}
        made = completed(self.restored(), new.keys(), gone, self._drafts_of)
        self.articles |= made.articles
        self.problems = made.problems
        self.made = len(made.articles)

    def restored(self) -> Mapping[str, Trace]:
        return {id: restored(data) for id, data in self.traces.items()}

    def _drafts_of(self, ids: Sequence[str]) -> Mapping[str, Draft]:
        return {id: self.drafts[id] for id in ids}


def _plain(n: int, ends: Sequence[str], day: str = "") -> str:
    return _file(f"{TITLES[n]} {n}" if n else "Tunnel opens early", "The Herald", day, "", BODIES[n], ends)


FOUR = {name: _plain(n, (PLEA,)) for n, name in enumerate(NAMES[:4])}
CASES = [
    # what happens; the library; the change; which articles become others
    ("a fourth article has a paragraph", {name: FOUR[name] for name in NAMES[:3]}, {NAMES[3]: FOUR[NAMES[3]]}, 4),
    ("one of four loses it", FOUR, {NAMES[0]: _plain(0, ())}, 4),
    ("one of four leaves", FOUR, {NAMES[0]: None}, 3),
    ("a fifth has it", FOUR, {NAMES[4]: _plain(4, (PLEA,))}, 1),
    ("a second paragraph recurs where one did", {**FOUR, **{name: _plain(n, (PLEA, BIO)) for n, name in enumerate(NAMES[:3])}},
     {NAMES[4]: _plain(4, (BIO,))}, 4),
    ("a date is told that was not, of an article with such a paragraph", {**FOUR, NAMES[0]: _plain(0, (PLEA,), "5/6/2022")},
     {NAMES[4]: _plain(4, (), "23/12/2021")}, 2),
]  # fmt: skip


@pytest.mark.parametrize(("name", "library", "change", "others"), CASES, ids=[row[0] for row in CASES])
def test_one_change_makes_only_those_articles_anew_that_become_others(
    name: str, library: Mapping[str, str], change: Mapping[str, str | None], others: int
) -> None:
    known = _stepped((library, change))
    assert known.made == others


@settings(max_examples=250, deadline=None)
@given(steps)
def test_any_order_of_changes_comes_to_what_one_reading_gives(steps: Sequence[Mapping[str, str | None]]) -> None:
    _stepped(steps)


def _stepped(steps: Sequence[Mapping[str, str | None]]) -> Kept:
    known = Kept()
    for step in steps:
        known.change(step)
        traces = {id: trace_of(draft) for id, draft in known.drafts.items()}
        whole = completed(traces, traces.keys(), (), lambda _: known.drafts)
        assert known.restored() == traces
        assert known.articles == whole.articles
        assert known.problems == whole.problems
    return known


@cache
def _read(place: str, content: str) -> ReadFile:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_text(content, encoding="utf-8")
        return read_file(path, place, Overrides(), fields.NAMES)
