"""What a thing is called, written out: term by term, in which report and in whose voice."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View
from briefing.brief.wording import TOO_FEW, capital, number
from briefing.model import Named, Naming, Term, Word
from briefing.text.escape import escape

_LEGEND = (
    f"n counts uses; under {number(TOO_FEW)} are too few for a pattern. In reported speech the text does not tell whose word it is. "
    "Numbers in brackets are sentences, which stand at the end."
)
_WAYS = {
    Naming.LISTED: "",
    Naming.DESCRIBED: ", as described",
    Naming.MATCHED: ", in one place of matching sentences",
    Naming.MARKED: "",
}


def names(view: View, found: Sequence[Named]) -> Iterable[str]:
    """For each thing its terms, and for each term the reports and voices that use it."""
    yield "## Names"
    if not found:
        yield "No thing with several names was found."
        return
    yield _LEGEND
    for named in found:
        yield f"### {escape(capital(named.thing))}{_WAYS[named.way]}"
        yield "\n".join(line for alike in _alike(named.terms) for line in _term(view, alike))


def _alike(terms: Iterable[Term]) -> list[list[Term]]:
    """Terms of one wording together, the most used first."""
    groups: dict[str, list[Term]] = {}
    for term in terms:
        groups.setdefault(term.term.casefold(), []).append(term)
    return sorted(groups.values(), key=lambda alike: -_count(alike))


def _count(terms: Iterable[Term]) -> int:
    return sum(term.count for term in terms)


def _term(view: View, alike: Sequence[Term]) -> Iterable[str]:
    by_report: dict[str, list[Term]] = {}
    for term in alike:
        by_report.setdefault(term.report, []).append(term)
    head = f'- "{escape(alike[0].term)}", n = {_count(alike)}'
    told = [f"{view.who(report)}: {_report(view, terms)}" for report, terms in by_report.items()]
    if len(told) == 1:
        yield f"{head}. {told[0]}"
        return
    yield head
    yield from (f"  - {line}" for line in told)


def _report(view: View, terms: Sequence[Term]) -> str:
    return "; ".join(filter(None, (_quoted(view, terms), _reported(view, terms), _own(view, terms))))


def _quoted(view: View, terms: Sequence[Term]) -> str:
    found = [term for term in terms if term.voice is Word.QUOTED]
    told = (f"{escape(term.speaker or 'no speaker')} {_places(view, term)}" for term in found)
    return f"in quotation marks, {', '.join(told)}" if found else ""


def _reported(view: View, terms: Sequence[Term]) -> str:
    found = [term for term in terms if term.voice is Word.REPORTED]
    told = (f"{escape(term.speaker or 'nobody named')} {_places(view, term)}" for term in found)
    return f"in reported speech of {', of '.join(told)}" if found else ""


def _own(view: View, terms: Sequence[Term]) -> str:
    found = [term for term in terms if term.voice is Word.OWN]
    return f"in neither {', '.join(_places(view, term) for term in found)}" if found else ""


def _places(view: View, term: Term) -> str:
    return f"({', '.join(view.number(term.report, use) for use in term.uses)})"
