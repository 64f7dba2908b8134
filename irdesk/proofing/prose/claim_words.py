"""The words that say how a number of the running text is meant."""

import re

from irdesk.proofing.prose.quantities import CURRENCY

_MOVED = (
    r"up|down|increase[ds]?|decrease[ds]?|improve[ds]?|improvement|decline[ds]?|grew|rose|fell|growth|higher|lower"
    r"|reduction|reduced|expanded|contracted|widened|narrowed|dropped|slipped|dipped|climbed|advanced|jumped|surged"
)

_MOVES = "".join(sorted({word[0] for word in _MOVED.split("|")}))
_CURRENCY = CURRENCY.lower()

_PAST = r"(?:the |last |prior[- ]|previous[- ])(?:(?:prior|previous)[- ])?(?:(?:year|quarter|period)(?:['’]s)? )?"
"""What may lead to the figure of the past: "below the prior year's"."""
_NOT_CAUSE = r"(?<!driven )(?<!resulting )(?<!resulted )(?<!stemming )(?<!benefited )(?<!arising )(?<!came )(?<!comes )"
"""Before "from" where it names a cause, not what a figure is compared with."""

_SHARE = (
    r"(?:half|double[ds]?|twice|triple|two[ -]thirds|(?:a|one)[ -](?:third|quarter|fifth|tenth)|\d[\d.]*(?:%| percent))"
)
"""What a move is larger than, which is no base of it: "fell by more than half, to"."""

COMPARE = re.compile(
    r"\b(?:(?=[ac])(?:as )?compar(?:ed|es?|ing)(?: favorably)? (?:with|to)|versus\b|vs\.?(?=\s)|against\b"
    rf"|(?=[{_MOVES}])(?:{_MOVED})\b[^$]{{0,60}}?\b(?:{_NOT_CAUSE}from(?! (?:operat|continuing |discontinued ))"
    rf"|(?<!-)over(?![ -](?:year|quarter))|than(?! {_SHARE})"
    r"|on(?= (?:fy|[qh][1-4]|[1-4][qh]|(?:19|20)\d\d|last|the (?:prior|previous|same|corresponding))))\b"
    r"|(?=from)(?<!income )(?<!loss )(?<!profit )(?<!earnings )(?<!revenue )(?<!revenues )(?<!sales )"
    rf"(?<!cash )(?<!funds )(?<!flow )(?<!flows )(?<!proceeds ){_NOT_CAUSE}"
    r"from\b(?=(?:(?! w(?:as|ere) )[^$]){0,24}\$)"
    rf"|from\b(?= (?:approximately |about )?(?:{_CURRENCY})\s?\d)"
    rf"|(?:(?<=% )|(?<=percent ))(?:above|below|(?:higher|lower|more|less) than)\b(?= (?:{_PAST})?(?:{_CURRENCY})\s?\d)"
    rf"|(?:above|below|ahead of|short of|in excess of|double|triple|twice|half)\b(?= {_PAST}(?:{_CURRENCY})\s?\d)"
    r"|(?:(?<=advance )|(?<=increase )|(?<=improvement )|(?<=gain )|(?<=rise ))on\b(?= (?:the )?[$€£])"
    r"|(?:(?<=points )|(?<=bps )|(?<=changed ))from\b|(?:times|that of) the\b(?= [$€£]?\d)"
    r"|over the\b|than the\b|relative to\b|in comparison (?:with|to)\b)"
    r"|\((?:[hq][1-4]|[1-4][hq]|\dm|fy|prior year|last year|(?:\d\d? \w+ )?(?:19|20)\d\d)[^():$€£]{0,12}:"
    r"|\((?:(?:first|second|third|fourth) quarter|(?:three|six|nine|twelve) months)[^():$€£]{0,24}"
    r"(?: [–—-]|:)(?= ?[($€£\d])"
)
"""What turns a sentence, in lower case, to what a number is compared with."""

EXPECTED = re.compile(
    r"\b(?:expect(?:s|ed|ing|ations?)?|anticipat\w+|guidance|outlook|forecast\w*|project(?:ed|ions?)|estimat(?:es?|ed)"
    r"|target\w*|will be|would|could|should|may be"
    r"|(?:company|corporation|group|partnership|bank|firm|management|inc\.|it|now|also|currently|still) projects"
    r"|range of|in the range"
    r"|(?:rais|lower|narrow|widen|tighten|increas|revis|updat)\w+ (?:its|our|the) (?:[\w-]+ ){0,5}range"
    r"|goal|plans? to|intends?|believes? that|reaffirm\w*"
    r"|reiterat\w*|to be (?:between|around|approximately|about|roughly)|run[- ]rate"
    r"|long[- ]term(?= (?:[\w-]+ ){0,2}(?:growth|model|plans?|objectives?|ambitions?|aspirations?|financial|margins?"
    r"|strateg\w+)))\b"
)
"""Words of the future, in lower case."""

SCOPED = re.compile(
    r"\b(?:segments?|divisions?|business units?|subsidiar\w+|joint venture|organic\w*|constant[- ]currency"
    r"|same[- ]store|comparable[- ]store|excluding|excludes?|pro forma|adjusted for|acquired"
    r"|attributable to the(?! (?:company|corporation|group|partnership|bank|trust|firm|parent|(?:\w+ )?\w+holders)\b)"
    r"|contribut\w+|portion|of which|included? (?:in|a|an)|impact(?:ed)? of|charges? of|(?<!was a )gain of"
    r"|(?<!income tax )benefit of|net of"
    r"|offset|stores?|regions?|backlog|continuing operations|discontinued|(?:non-?)?gaap and (?:non-?)?gaap)\b"
)
"""Words, in lower case, that narrow a sentence to a part of the company, or to another measure."""

COMPARABLE = r"comparable(?! (?:[\w-]+ ){0,2}(?:periods?|quarters?|months?|years?|time)\b)"
"""What narrows a figure to the stores or the operations of both periods; "the comparable period" does not."""

BRIDGE = re.compile(
    r"^(?:[\s,;:()*†‡\"“”’'–—+-]|\bvs\.(?= )"
    r"|\b(?:an expense|a benefit|or|and|to|was|were|is|of|a|an|the|for|in|on|at|by|with"
    r"|rises|grows|increases|climbs|advances|improves|falls|declines|drops|decreases|reaches|totals|expands|jumps|surges"
    r"|totaled|totalled|reached|are|totall?ing|reaching|amounting|(?:in|de)creasing|declining|rising|falling|growing"
    r"|improving|dropping|climbing|also|again|further|just|modestly|marginally|dramatically|strongly|materially"
    r"|moderately|markedly|steadily|notably|considerably|meaningfully|solidly|year-ago|year-earlier|prior-year"
    r"|amounted|reported|increased|decreased|declined|rose|grew|fell|improved|up|down|from|compared|as|versus|vs|against"
    r"|than|end|net|loss|income|earnings|revenues?|sales|increase|decrease|improvement|growth|approximately|about|nearly|more|less"
    r"|over|above|below|since|linked|trailing|immediately|compares?|comparing|favorably|reduced|dropped|slipped|dipped|climbed|advanced|jumped|surged|represent(?:s|ed)|accounted|(?<=['’])s|record|total|respectively|result|resulting|equal|equivalent|basic|diluted|fully|based|weighted|average|per|share|shares|common|million"
    r"|billion|thousand|percent|year|quarter|period|same|prior|previous|preceding|last|ago|earlier|first|second|third|fourth"
    r"|fiscal|half|to-date|ytd|during|positive|(?:[hq][1-4]|fy|[1-4][hq]|\dm)(?:['’]?(?:20)?\d\d)?|ended|months?|three|six|nine|twelve"
    r"|gain|which|off|between|better|worse|ahead|short|excess|double|twice|triple|half|almost|stock|stood|came|representing|doubled|tripled|posted|recorded|registered"
    r"|higher|lower|significantly|sharply|slightly|substantially|little changed|record-(?:high|low)"
    r"|consecutive|sequential|sequentially|reflecting|corresponding|comparable|been|had|its|our|their|when"
    r"|relatively|essentially|largely|roughly|unchanged|flat|consistent|remained"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4}|full|entire"
    r"|whole|current|present|recent)\b)*$",
    re.IGNORECASE,
)
"""Words of comparison and time alone."""

FOLLOWS = re.compile(r"^\s*(?:in|of|for)\s+(?:total |net |consolidated |quarterly |record )*$", re.IGNORECASE)
"""What may stand between a number and the metric after it."""

_SHARE_OF = re.compile(
    r"(?:%|percent(?:age)?) of (?:our |its |total |net |segment |division |consolidated |the segment[’']s )*$",
    re.IGNORECASE,
)
_LONGEST = 60


def share_of(text: str, start: int, end: int) -> bool:
    """Say whether what stands at `end` is the whole of a share, not the subject: "45 percent of revenue"."""
    before = text[max(start, end - _LONGEST) : end]
    return before.endswith(" ") and ("%" in before or "ercent" in before.lower()) and bool(_SHARE_OF.search(before))


CHANGE_BEFORE = re.compile(
    r"(?:\b(?:increase|decrease|growth|decline|improvement|rise|drop|gain|reduction)s? (?:of|was|is|totaled)"
    r"|\b(?:increas(?:ed|ing)|decreas(?:ed|ing)|declin(?:ed|ing)|rose|rising|grew|growing|fell|falling|improv(?:ed|ing)"
    r"|dropped|dropping|up|down) (?:by )?|\bby"
    r"|\b(?:increase|decrease|growth|decline|improvement|rise|drop|reduction) in (?:[a-z&-]+ ){1,5}of)"
    r"\s*(?:approximately |about |nearly |more than |over |a |\d[\d.]*(?:%| percent),? or )*[(]?$"
)
"""Words before an amount, in lower case, that make it a change."""

CHANGE_AFTER = re.compile(
    r"^[)]?,? (?:\([^)]*\) )?(?:per (?:diluted |basic |common )*share )?"
    r"(?:or [\d.]+(?:%| percent),? )?(?:year-over-year |sequential )?"
    r"(?:increase|decrease|higher|lower|decline|improvement|reduction|better|worse"
    r"|(?:above|below|over|under|short of) (?:that|those|the (?:level|figure|amount|one)s?) (?:of|in|for|a year|last)"
    r"|more than(?! (?:doubl|tripl|quadrupl|twice|half|\w+ times))|less than(?! (?:half|\w+ times)))\b"
    r"|^ of (?:[\w-]+ ){1,4}(?:was|were) (?:added|lost|won)\b"
    r"|^,? or [\d.]+(?:%| percent),? (?:over|from) (?:the )?(?:[\w-]+ )?(?:fiscal )?(?:quarter|year|period)\b"
)
"""Words after an amount, in lower case, that make it a change."""

AGAIN = re.compile(r"^,? (?:or|and|\()\s?$")
"""What leads from an amount to the same otherwise: "$81 million, or $0.74 per share", "$5.0 million or 4% of sales"."""
AND = re.compile(r"^\s*,?\s*(?:and|while|whereas|but)\b")
""""…in the second quarter, and net income of": the period belongs to what was before."""

ON = re.compile(r"^\s*,?\s*to\b")
""""…in 2003 to $2.9 million": the same."""

TO = re.compile(r"\bto\s+(?:approximately\s+|about\s+)?$")
""""from $19.6 million to $31.4 million"."""

VERB = re.compile(
    r"(?: (?!and\b|or\b)[\w&’'-]+){0,5}? (?:was|were|is|are|totaled|totalled|reached|amounted|came|increased|decreased"
    r"|grew|rose|fell|declined|stood)\b",
    re.IGNORECASE,
)
"""A subject's verb."""

RANGE = re.compile(r"\s?(?:to|-|–|—|through)\s?")
"""What stands between the ends of a range."""
MOVED = re.compile(rf"\b(?:from|{_MOVED})\b", re.IGNORECASE)
"""What makes of "$5 million to $6 million" a move rather than a range."""

RESPECTIVELY = re.compile(
    r"\brespective(?:ly\b| (?:(?:prior|current|fiscal|year)[- ])*(?:quarters|periods|years|months)\b)", re.IGNORECASE
)
"""What ends a list whose figures are each of another name or period."""
