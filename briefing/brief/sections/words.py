"""What the reports call a thing, and whose word it is."""

from collections.abc import Iterable, Mapping

from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.story import Story, listed, plain, quoted
from briefing.brief.wording import capital
from briefing.model import Named, Term, Word

_MOST = 8
_WHOSE: Mapping[Word, str] = {
    Word.QUOTED: "in quotation marks",
    Word.REPORTED: "in reported speech, where the text does not tell whose word it is",
    Word.OWN: "in neither",
}


def words(story: Story) -> Section | None:
    """For each thing with several names: the words, in which voice, in which report; None where there is none."""
    found = story.comparison.names or ()
    lines = tuple(line for named in found[:_MOST] for line in _lines(story, named))
    return Section("Words", 3, (Bullets(lines),), story.storyline.id) if lines else None


def _lines(story: Story, named: Named) -> Iterable[Line]:
    for voice, whose in _WHOSE.items():
        terms = [term for term in named.terms if term.voice is voice]
        if terms:
            lead = f"{capital(named.thing)}, {whose}: "
            yield (plain(lead), *listed(_term(story, term) for term in terms))


def _term(story: Story, term: Term) -> Line:
    who = ", ".join(filter(None, (story.who(term.report), term.speaker)))
    often = f" {term.count} times" if term.count > 1 else ""
    return (quoted(term.term), plain(f"{often} ({who})"), story.cite(term.report, term.span))
