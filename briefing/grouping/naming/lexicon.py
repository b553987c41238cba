"""Closed lists of English words, the same for every affair."""

FURNITURE = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december yesterday today tomorrow tonight morning evening night week weeks weekend month months year years
    day days hour hours minute minutes time times one two three four five six seven eight nine ten first second third last
    next new old more many thing things way ways lot lots part parts kind sort bit number numbers report reports reporter
    reporters analysis opinion news newspaper watch video live update updates breaking exclusive takeaway takeaways
    spokesman spokeswoman spokesperson interview tweet tweets twitter statement statements remark remarks comment comments
    mr mrs ms dr etc percent people question questions thanks fact facts reason reasons example source sources op-ed op-eds
    photo photos image story stories headline headlines u.s us u.k uk u.n
    much several various own former
    end something anything everything nothing everyone someone anyone nobody others another such
    reuters ap afp associated press upi dpa
    """.split()
)
"""Days, numbers, agencies and what news is printed with: they tell nothing of an affair."""

PERSONS_TITLES = frozenset("mr mrs ms dr sen rep gov prof sir lord lady congressman congresswoman".split())
"""What stands before a person's name."""

HEADLINE_VERBS = frozenset(
    """
    says said tells told warns denies admits claims insists wants calls slams blasts rips hits signs sues vows orders backs
    blocks faces makes gets takes gives goes comes sees seeks urges pushes plans believes thinks asks fires wins loses kills
    uses provides shows finds rejects announces ends starts begins meets leaves keeps puts holds approves upholds looms
    stuns mulls eyes nixes touts lashes slaps jails condemns unveils defends accuses blames
    """.split()
)
"""Verbs that headlines live on, though some are nouns elsewhere."""

PERSONS = frozenset(
    """
    president minister secretary senator governor mayor judge justice lawyer attorney official leader member lawmaker
    chairman chairwoman chief director head boss aide adviser advisor staffer officer general candidate nominee pick critic
    supporter voter expert analyst man woman men women boy girl child children kid parent mother father son daughter wife
    husband brother sister family friend student teacher player worker employee farmer owner user resident citizen reporter
    survivor star victim suspect shooter gunman immigrant migrant refugee recipient protester activist
    journalist host anchor author ally opponent rival colleague democrat republican conservative liberal progressive lawmakers
    company business group party administration office government department agency side person professor doctor actor producer singer writer
    editor chancellor premier
    """.split()
)
"""Who does things: a name reads better with what was done."""

HAPPENINGS = frozenset(
    """
    abduction accident accord acquisition aid allegation amendment appeal arrest assault attack audit bailout ban bid bill
    blackout blast blockade bombing boycott breach budget campaign ceasefire clash collapse contest controversy convention
    coup crackdown crash crisis cut cyclone deal death debt defection deportation disaster dispute drought earthquake
    election embargo epidemic eruption evacuation execution expedition explosion expulsion extradition famine feud fire
    firing flood flooding fraud funding funeral hack hacking harassment hearing heist hijacking hurricane impeachment
    indictment inquest inquiry interference invasion investigation killing launch law lawsuit layoff leak lockdown
    massacre measure meltdown memo merger mission murder negotiation nomination offensive outage outbreak overhaul pact
    pandemic pardon petition poisoning policy poll pollution primary probe program project proposal prosecution protest
    purge race raid rally ransom rebellion recall recession recount referendum reform regulation repeal resignation
    retreat revolt riot ruling sale sanction scandal separation shooting shortage shutdown siege spending spill stabbing
    storm strike subsidy suit summit surrender takeover talk tariff tax test testimony theft threat tournament trade
    trafficking treaty trial truce typhoon upgrade vaccine verdict veto violence virus visit vote walkout war weapon
    wildfire withdrawal
    """.split()
)
"""What affairs are: happenings, measures and the things they are about, in the singular."""

TITLES = frozenset(
    """
    president president-elect vice-president minister secretary senator governor mayor judge justice attorney general director
    chairman chairwoman chief speaker king queen prince princess pope colonel captain officer leader lawyer correspondent
    candidate nominee adviser advisor aide representative commissioner ambassador counsel host state
    """.split()
)
"""Words after which a person's name begins (`Secretary of State` ends in one)."""

PREPOSITIONS = ("on", "for", "to", "in", "against", "over", "of")
"""Words that may join a name's two parts."""

TO_THINGS = ("on", "of", "for", "against")
"""Those of them that may lead to a thing, not to a name only."""

GIVING = (
    "provide",
    "providing",
    "suppl",
    "send",
    "sent",
    "deliver",
    "ship",
    "sell",
    "sold",
    "sale",
    "give",
    "gave",
    "transfer",
    "export",
    "donat",
)
"""Beginnings of words of handing over: what is given *to* somebody is *for* them."""
