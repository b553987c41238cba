"""The sentences that voices and names refer to by number, each once."""

from collections.abc import Iterable

from briefing.brief.compared.view import View
from briefing.text.escape import escape


def cited(view: View) -> Iterable[str]:
    """Report by report the sentences that the comparison's voices and names stand in, in the order of the text."""
    places = {(voice.report, voice.span[0]) for voice in view.comparison.voices or ()}
    terms = (term for named in view.comparison.names or () for term in named.terms)
    places |= {(term.report, use[0]) for term in terms for use in term.uses}
    if not places:
        return
    yield "## The sentences"
    for one in view.comparison.reports:
        lead = one.report.lead
        told = {view.index(lead.id, (start, start)) for report, start in places if report == lead.id}
        shown = [sentence for sentence in lead.sentences if sentence.index in told]
        if shown:
            yield f"### {view.who(lead.id)}"
            yield "\n".join(f'- {view.number(lead.id, s.span)}: "{escape(s.text)}"' for s in shown)
