"""What the clutter of a web page looks like, line by line: one table, each row with the reason a reader is told."""

import re

_ICONS = (
    "star|whatshot|share|print|email|favorite|bookmark|person|comment|visibility|schedule|today|event|room|home|search|menu|"
    "close|chat|facebook|twitter|keyboard_arrow_up|arrow_upward|more_vert|more_horiz"
)
_AGO = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago"
_COPY = r"(?-i:(?:Copyright\b|COPYRIGHT\b|©|\([cC]\))[ ,:]*+)"
_YEAR = r"(?:19|20)\d\d\b"

WHOLE_LINE: tuple[tuple[str, str], ...] = (
    ("link to another article",
     r"(?:watch|also (?:read|watch|see)|read(?: also| more)?|see (?:also|more)|related|more|listen|in (?:pics|pictures)|must read|"
     r"don['’]t miss|trending|recommended|video|photos|gallery|explained) ?\| ?\S.*"
     r"|(?:also (?:read|watch|see)|read (?:also|more|next)|see also|related (?:stor(?:y|ies)|articles?|coverage|content|posts?)|"
     r"must read|more on this(?: story)?|recommended(?: for you)?) ?: ?\S.*[^.]"),
    ("share or follow bar",
     r"(?:share|tweet|email|print|pin|facebook|twitter|whatsapp|reddit|linkedin|telegram|pinterest|copy link|flipboard|messenger|"
     r"x|save|add to favou?rites|link|comments?|\d+ (?:shares?|comments?)|[|·•,/ ]){1,20}"
     r"|share (?:this(?: (?:article|story|post|page|via|on|with).{0,40})?|on (?:facebook|twitter|whatsapp|linkedin|x)\b.{0,60})"
     r"|(?:like|follow|find|join) us on (?:facebook|twitter|instagram|youtube|telegram|whatsapp|x)\b.{0,80}"
     r"|follow (?:@\w+|[\w .'’-]{3,60}) on (?:facebook|twitter|instagram|x)\b.{0,60}"),
    ("comment form",
     r"(?:leave a (?:reply|comment)|post (?:a )?comment|comments?(?: \(\d+\))?|add (?:a )?comment|view comments|\d+ comments|"
     r"(?:join|start) the (?:conversation|discussion)|log ?in to (?:post a )?comment|your email address will not be published.*|"
     r"required fields are marked ?\*?|name ?\*|email ?\*|website|save my name,? (?:and )?email.*|cancel reply|notify me of .*)"),
    ("rating or reader appeal",
     r"how useful was this (?:post|article)\?|click on a star to rate it!?|average rating .{0,60}|no votes so far.*|"
     r"we are sorry that this post was not useful.*|was this (?:article|page|post) (?:useful|helpful)\??|"
     r"rate this (?:article|post).{0,40}|you can now write for .{0,60}|"
     r"(?=.*share your).{0,80}\bshare your (?:stor(?:y|ies)|opinions?|views?|thoughts?)(?: and \w+)? (?:with us|below|in the comments?)\b.{0,40}|"
     r"(?:do )?you have (?:a|any) (?:news )?tips?\?.{0,120}|let us know (?:what you think )?in the comments.{0,40}"),
    ("newsletter or subscription plea",
     r"(?:sign[ -]?up|subscribe|register)(?: now| today| here)?(?: (?:to|for|here)\b.{0,120})?\b(?:newsletters?|alerts?|inbox|emails?|"
     r"podcast|channel|updates)\b.{0,80}|subscribe(?: now)?|sign[ -]?up|get (?:our|the) .{0,60}\b(?:newsletter|inbox)\b.{0,60}|"
     r"(?:enter )?your e-?mail(?: address)?|(?:download|get) (?:our|the) .{0,40}\bapp\b.{0,60}|click here (?:to|for) .{0,120}"),
    ("mail footer",
     r"view (?:this (?:e-?mail|newsletter) )?in (?:your )?browser\.?|unsubscribe(?:\b.{0,80})?|(?:was this|forwarded this) (?:e-?mail|newsletter).{0,80}\?.{0,80}|"
     r"you(?:['’]re| are)? (?:receiv(?:ed?|ing)|getting) this (?:e-?mail|newsletter|message) because.{0,200}|"
     r"(?:update|manage) (?:your )?(?:e-?mail |subscription )?(?:preferences|subscriptions?|settings)\b.{0,60}|"
     r"sent (?:to you )?(?:by|from) .{2,60}@.{2,60}"),
    ("cookie notice",
     r"(?:we|this (?:site|website)) uses? cookies\b.{0,200}|accept(?: all)?(?: cookies)?|manage (?:cookies|preferences)|"
     r"cookie (?:policy|settings|preferences)|by (?:using|continuing to use) this (?:site|website).{0,200}"),
    ("advertisement",
     r"advertise?ment(?:s?| ?[-–—] ?(?:story|article) continues below)|(?:story|article) continues? below(?: advertisement)?\.*|"
     r"continue reading(?: (?:below|the main story))?|sponsored(?: content)?|promoted(?: stories)?|ad feedback|scroll to continue.{0,30}"),
    ("page control",
     r"(?:date [\d./-]{8,10} )?no ?script|please wait\.*|loading\.*|search|close|menu|home|\d{1,2}\. home|skip to (?:main )?content|"
     r"back to top|go to top|next(?: article)?|previous(?: article)?|log ?in|play|pause|mute|toggle navigation|print this page|"
     r"you (?:need to )?(?:have )?(?:enable )?javascript .{0,80}|please enable javascript.{0,80}|view all|show more|load more|see all"),
    ("icon name",
     rf"(?-i:(?:(?:{_ICONS})\b ?){{1,8}}|(?:{_ICONS})(?=[A-Z]).{{0,80}})"),
    ("date line",
     rf"(?:(?:last )?(?:updated?|modified|edited):? )?{_AGO}|last (?:updated?|modified|edited)\b.{{0,60}}\d.{{0,40}}|"
        r"this article is more than .{1,20} old"),
    ("copyright line",
     rf"(?:[\w .,&'’-]{{0,40}}\s)?{_COPY}{{1,3}}+(?!act\b|law|office|bill\b|directive|term\b|reform)(?:{_YEAR}.{{0,160}}|"
     rf"(?:by )?[\w .,&'’-]{{0,60}}[ @©,]*{_YEAR}[.,]?(?: ?all rights reserved.*)?)|©.{{2,80}}|"
     r"(?:.{0,80}\b)?all rights reserved(?:[.,!)].{0,160})?"),
    ("tag line",
     r"(?:tags?|topics?|keywords?|filed under|posted in|categor(?:y|ies)) ?: ?\S.{0,300}"),
)  # fmt: skip
"""Reason, and the pattern of a whole line, case aside."""

_CASED = ("icon name", "copyright line")


def _rows(cased: bool) -> str:
    rows = enumerate(WHOLE_LINE)
    return "|".join(f"(?P<r{n}>{pattern})" for n, (reason, pattern) in rows if (reason in _CASED) is cased)


# Where case means nothing, the line in small letters is looked at: a pattern that need not fold letters takes a third of the time.
_LINE = re.compile(_rows(cased=False))
_CASED_LINE = re.compile(_rows(cased=True), re.IGNORECASE)
ICON_RUN = re.compile(r"(?<![@/#.\w])[a-z]+(?:_[a-z]+)+(?=[A-Z]|\s|$)")
"""An icon's name run into a text, as `folder_openIran`: the site meant a picture."""
RELATED = re.compile(
    r"(?:\d{1,2}\.\s*)?(?:related(?: (?:news|articles?|stor(?:y|ies)|posts?|topics?|content|coverage|links))?|more (?:news|stories|headlines)|"
    r"read (?:next|more)|you (?:may|might) also like|recommended(?: for you| stories)?|most (?:read|popular|viewed|shared)|"
    r"popular (?:now|stories)|trending(?: now| stories)?|(?:top|latest|other|editors?['’]? picks?) (?:stories|news|headlines|articles)|"
    r"more from .{2,60}|up next)\s*:?", re.IGNORECASE
)  # fmt: skip
"""A heading over links to other articles."""
PAYWALL = re.compile(
    r"\b(?:subscribe|sign (?:in|up)|log ?in|register|create (?:a|an) .{0,20}account|become a .{0,20}(?:member|subscriber))\b.{0,80}"
    r"\b(?:to (?:continue|keep) reading|to read (?:more|on|the (?:full|rest|whole|entire))|(?:full|unlimited|complete) access|for access)\b"
    r"|\bto (?:continue|keep) reading\b.{0,80}\b(?:subscribe|subscription|sign|log ?in|register|account|member)"
    r"|\bthis (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:\w+ )?(?:subscribers|members)\b"
    r"|\b(?:subscribers?|members?)[ -]only (?:article|story|content)\b|\balready a (?:subscriber|member)\?"
    r"|\byou(?:['’]ve| have) (?:reached|used|read) (?:your|all).{0,40}\b(?:free|monthly)\b.{0,20}\b(?:limit|articles?|stor(?:y|ies))\b"
    r"|\b(?:réservée?|reservado|riservato)\b.{0,30}\b(?:abonnés|suscriptores|abbonati)\b|\bnur für abonnenten\b|\bweiterlesen mit\b"
)
"""A plea that stands where a paywall cuts a text off, in small letters."""
_PLEADS = (
    "read",
    "access",
    "article",
    "stor",
    "member",
    "subscriber",
    "limit",
    "réserv",
    "reservad",
    "riservat",
    "abonnent",
    "weiterles",
)
"""No such plea is without one of these."""
OFFER = re.compile(
    r"\bsubscri(?:be|ber|bers|ption|ptions)\b|\bfree trial\b|\bcancel any ?time\b|\b(?:unlimited|full) (?:digital )?access\b|\blog ?in\b|"
    r"[£$€]\d[\d.,]*.{0,30}\b(?:week|month|year)|\bmembership\b|\bsupport (?:our|independent|quality) journalism\b|\babonn"
)
"""What a plea goes on with, in small letters: looked for below one only."""
_OFFERS = ("subscri", "trial", "cancel", "access", "log", "£", "$", "€", "membership", "journalism", "abonn")
"""No such line is without one of these."""
CUT_OFF = re.compile(r"(?:\[\s*(?:…|\.{3})\s*\]|(?:…|\.{3})?\s*\[\+\d+ chars\])$")
"""The mark at the end of a teaser, as feeds and search services set it."""
_NAME_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_NAMES = r"(?:(?:[A-ZÀ-ÖØ-Þ(\"“][\w.’'()\"”-]*|de|del|della|di|da|du|la|van|von|der|den|al|el|bin)\s)"
_AFTER_NAME = r"(?:,?\s(?:[JS]r\.?|I{2,3}\b))?(?:[’']s)?"
_HEADLINE = r"(?=[\"“'‘$#]?[A-ZÀ-ÖØ-Þ0-9])"
LINK_HEADS = tuple(map(re.compile, (
    rf"\b(?P<name>{_NAME_PART}){_AFTER_NAME}(?P<link>)\s?(?:(?!(?P=name)){_NAMES}){{0,5}}(?P=name){_HEADLINE}",
    rf"\b(?P<first>{_NAME_PART})\s(?P<name>{_NAME_PART}){_AFTER_NAME}(?P<link>)\s(?P=first)\s{_NAMES}{{0,3}}(?P=name)\s{_HEADLINE}",
    rf"\b(?P<first>{_NAME_PART})\s{_NAME_PART}(?P<link>)\s(?P=first)\s{_NAMES}{{0,3}}{_NAME_PART}(?<=[a-zß-ÿ]){_HEADLINE}",
)))  # fmt: skip
"""A linked name with its page's title run into it from `link` on: `Smith John Q. SmithMayor seeks ... MORE said`; with a space before
`Mayor` where the first name stands twice too; or with another last name: `Ann Roe Ann Q. DoeMayor seeks ... MORE Doe said`."""
LINK_END = re.compile(r"(?:\s|(?<=[a-z]))MORE(?=[\s.,;:’')\]]|$)")
"""Where the headlines end that such a link brings along; right at the name where there are none."""
LONGEST_LINK = 800
"""Characters from the name to the end."""


def pleads(small: str) -> bool:
    """Whether a line, in small letters, is a plea that stands where a paywall cuts a text off."""
    return any(sign in small for sign in _PLEADS) and bool(PAYWALL.search(small))


def offers(small: str) -> bool:
    """Whether a line, in small letters, is what a plea goes on with."""
    return any(sign in small for sign in _OFFERS) and bool(OFFER.search(small))


def may_tell_of_rights(small: str) -> bool:
    """Whether a line, in small letters, has a sign without which no copyright line is."""
    return "©" in small or "copyright" in small or "(c)" in small or "rights reserved" in small


def reason(line: str) -> str | None:
    """Why a whole line is clutter, or None."""
    small = line.lower()
    found = _LINE.fullmatch(small)
    if not found and (line[:1].islower() or may_tell_of_rights(small)):
        found = _CASED_LINE.fullmatch(line)
    if found:
        return WHOLE_LINE[int(str(found.lastgroup)[1:])][0]
    return "icon name" if "_" in line and ICON_RUN.search(line) and line[-1] not in '.!?”"' else None
