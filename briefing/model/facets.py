"""What the facets beside the claims find, each item with its verbatim evidence and where it stands.

Wherever a `sentence` stands beside a `span`, the report's `text[span]` equals the sentence; the other spans are offsets into
the same text.
"""

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.claims import Difference
from briefing.model.head import Span


class Word(StrEnum):
    """Whose word a term is."""

    QUOTED = "quoted"
    REPORTED = "reported"
    OWN = "own"


class Naming(StrEnum):
    """How words were found to be for one thing."""

    LISTED = "listed"
    """They stand in a list that can be edited, or the text says that the thing is called so."""
    DESCRIBED = "described"
    """They stand beside one person's name."""
    MATCHED = "matched"
    """They stand in the same place of matching sentences."""
    MARKED = "marked"
    """They are no words for one thing: each stands alone in quotation marks."""


@dataclass(frozen=True, slots=True)
class HeadlineEcho:
    """A sentence of the body that says what the headline says."""

    sentence: str
    """The sentence."""
    span: Span
    """The sentence's place."""
    differs: tuple["Difference", ...] = ()
    """Where the sentence departs from the headline."""
    headline: tuple["Difference", ...] = ()
    """Where the headline departs from the sentence."""


@dataclass(frozen=True, slots=True)
class HeadlineClause:
    """One more thing that somebody does in a headline."""

    subject: Span | None
    """Who or what; the words of an earlier clause where the verb shares its subject."""
    verb: Span
    """What the subject does."""


@dataclass(frozen=True, slots=True)
class HeadlineVersion:
    """The headline of a copy of the report, where it has other words."""

    id: str
    """The copy's article id."""
    outlet: str | None
    """Who published the copy."""
    published: str | None
    """Its date as the library has it."""
    place: int | None
    """Its place among the versions of one outlet, 1 for the first; None where there is one only or nothing tells."""
    text: str
    """The headline: the first line of the copy's text."""
    own: tuple[Span, ...]
    """Its words that the report's headline lacks."""


@dataclass(frozen=True, slots=True)
class Headline:
    """One headline and its parts; every span is inside the text's first line."""

    report: str
    """Report id."""
    text: str
    """The headline."""
    subject: Span | None
    """Who or what it is about, grammatically."""
    verb: Span | None
    """What the subject does."""
    credits: Span | None
    """Whom it credits: `WaPo`, `officials warn`."""
    quoted: tuple[Span, ...]
    """What stands in quotation marks, the marks left out."""
    shared: tuple[Span, ...]
    """Words that another headline of the comparison has too."""
    body: tuple[HeadlineEcho, ...]
    """The nearest sentences of its own text, nearest first."""
    further: tuple[HeadlineClause, ...] = ()
    """What else is done in it: `Russia` `has made` after `Western officials` `believe`."""
    versions: tuple[HeadlineVersion, ...] = ()
    """Headlines of its copies that have other words: earlier and later versions by date, undated last."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody says something, in a report."""

    report: str
    """Report id."""
    speaker: str | None
    """The resolved name (`Hossein Amir-Abdollahian` for `he`), or None where nobody is named or described."""
    group: str | None
    """The side that the speaker stands under (`Iran`), or None."""
    named: bool
    """Whether the speaker has a name, or only a description."""
    cue: str
    """The reporting verb as written."""
    lemma: str
    """The verb's base form: `insist`."""
    sentence: str
    """The sentence that the cue stands in."""
    span: Span
    """The sentence's place."""
    speaker_span: Span | None
    """The words that name the speaker, which may stand in another sentence than the cue."""
    cue_span: Span
    """The reporting verb's place."""
    content_span: Span | None
    """What is said, as far as it stands in this sentence."""
    direct: bool
    """Whether what is said stands in quotation marks."""


@dataclass(frozen=True, slots=True)
class Term:
    """What one report calls a thing, in one voice."""

    report: str
    """Report id."""
    term: str
    """The word or words."""
    count: int
    """How often the report uses it in this voice and by this speaker."""
    voice: Word
    """Whose word it is."""
    speaker: str | None
    """The speaker of the first use, where it is quoted or reported and the text names or describes one."""
    sentence: str
    """The sentence of its first use."""
    span: Span
    """The sentence's place."""
    uses: tuple[Span, ...]
    """Where the term itself stands, each use."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing, and the terms that the reports have for it."""

    thing: str
    """A plain name for the thing."""
    terms: tuple[Term, ...]
    """Ordered by report, then by place."""
    way: Naming = Naming.LISTED
    """How the words were found to be for one thing."""


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One quantity in one report."""

    report: str
    """Report id."""
    value: float | None
    """The number, or None where the text gives none."""
    low: float | None
    """Least number that the words allow (`hundreds`: 200), or None."""
    high: float | None
    """Greatest number that the words allow, or None."""
    text: str
    """The words of the quantity: `around 400`."""
    per: str | None
    """Who vouches for it, or None."""
    sentence: str
    """The sentence."""
    span: Span
    """The sentence's place."""
    at: Span
    """Where the quantity itself stands."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something counted, and the quantities that the reports give."""

    counted: str
    """What is counted: `drones ordered`."""
    cells: tuple[FigureCell, ...]
    """In the order of the comparison's reports."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time that a text names."""

    text: str
    """The words: `since August`."""
    of: str | None
    """What happened then, in one or two words, or None."""
    report: str
    """Report id."""
    sentence: str
    """The sentence."""
    span: Span
    """The sentence's place."""
    at: Span
    """Where the words themselves stand."""
    per: str | None = None
    """Who vouches for the time, or None."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom a report credits its content to."""

    report: str
    """Report id."""
    kind: str
    """`agency`, `outlet`, `official`, `document`, or `source` (people whom the text does not name)."""
    name: str
    """The credited name: `IRNA`, `agencies`."""
    sentence: str
    """The sentence or credit line."""
    span: Span
    """Its place."""
    at: Span
    """Where the name itself stands."""


@dataclass(frozen=True, slots=True)
class PassagePlace:
    """Where a passage stands in one report."""

    report: str
    """Report id."""
    passage: str
    """The words there, as they stand."""
    span: Span
    """Their place."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that several reports share."""

    words: int
    """Its words."""
    quoted: bool
    """Whether most of it stands inside quotation marks in each of them."""
    places: tuple[PassagePlace, ...]
    """Where, in the order of the comparison's reports: at least two."""


@dataclass(frozen=True, slots=True)
class WordUse:
    """One use of a word."""

    report: str
    """Report id; it need not be one of the comparison's columns."""
    sentence: str
    """The sentence."""
    span: Span
    """The sentence's place."""
    at: Span
    """Where the word itself stands."""


@dataclass(frozen=True, slots=True)
class Distinctive:
    """A word that one outlet uses more than the others do, over the many articles of a storyline; every count is of leads."""

    outlet: str
    """The outlet."""
    word: str
    """The word in the form that the outlet uses most; all its forms are counted."""
    uses: int
    """Uses in the outlet's articles."""
    of: int
    """Words counted in the outlet's articles."""
    quoted: int
    """Those of the uses that stand inside quotation marks."""
    articles: int
    """Articles of the outlet that use it."""
    of_articles: int
    """Articles of the outlet that were counted."""
    elsewhere: int
    """Uses in the other outlets' articles."""
    of_elsewhere: int
    """Words counted in the other outlets' articles."""
    z: float
    """Log-odds ratio against the other outlets, in standard errors."""
    chance: float
    """Estimated share of chance finds, 0 to 1, among the outlet's words that stand out at least as much."""
    examples: tuple[WordUse, ...]
    """Up to three uses, each in another article, the newest first."""
