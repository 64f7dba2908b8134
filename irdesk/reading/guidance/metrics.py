"""What an amount is expected of: the usual metrics with the words before them, and the subject of a list's item."""

import re

import msgspec

_OF = (
    r"(?: on (?:adjusted |GAAP |non-GAAP )?(?:EPS|earnings|income)"
    r"| as an? (?:per ?cent(?:age)?|%) of (?:net |total )?(?:sales|revenues?)| (?:from|of|by|in|used in"
    r"|provided by|before|per|on|less|after|to|by)(?: (?:continuing|ongoing|fully"
    r"|diluted|basic"
    r"|common|ordinary|adjusted|invested|intangible|acquired|net|gold|silver|copper|payable|equivalent|pass-through"
    r"|special|exceptional|home|product|service|weighted average|average))*"
    r" (?:operations|operating activities|activities|share|unit|ADS|sales|revenues?|goods sold"
    r"|intangibles?(?: assets)?|equity"
    r"|capital(?: employed)?|tax(?:es)?|items|services|ounces?|pounds?|ton(?:ne)?|boe|barrel|mcfe?|day|kg"
    r"|customer|costs"
    r"|user|store|tractor|shares outstanding|working capital|interest(?: paid)?|debt|outstanding|room|shareholders"
    r"|shareowners|stockholders|depreciation|amortization|acquisitions))"
)
METRIC = re.compile(
    r"(?<![-\w(])(?:equity in (?:the )?(?:net )?(?:income|earnings|losses)(?: \((?:loss"
    r"|losses)\))?(?: of (?:\w+ ){0,2}(?:investees|affiliates|ventures"
    r"|companies))?|(?:net )?debt(?: to |/|-to-)(?:adjusted )?EBITDA|(?:EBIT(?:DA(?:X|R|re)?|A)?|EPS|NOI|A?FFO"
    r"|ARR|ACV|RPO|NII|GMV|AISC|SG&A|G&A|R&D|DD&A|D&A|LOE|O&M"
    r"|depreciation(?:, depletion)?,? (?:and|&) amorti[sz]ation|sales and marketing(?= expenses?\b)"
    r"|(?:costs and|(?:interest and )?other income (?:and|or)|income and) expenses?|cash (?:paid|payments|used) for"
    r" (?:income )?(?:taxes|interest)|additions to (?:PP&E|property, plant,? and equipment)"
    r"|RASM|CASM|ROIC|ROE|ROCE|RevPAR|ARPU|ASPs?|capex|opex|NPAT|PBT|EBT|GEOs)"
    r"|(?:FFO|earnings|income|loss|profit|EPS)-per-(?:share|unit)"
    r"|revenues?|sales(?! of (?:facilit|asset|business|propert|real|invest|securit))|turnover|earnings|incomes?"
    r"|profits?|results?(?= ranging)|(?:operating|net|underlying"
    r"|annual) results?|loss(?:es)?|funds from operations"
    r"|margins?|ratios?|rates?|yield|inflation|occupancy|costs?|expenses?|expenditures?|spend(?:ing)?|outlays?"
    r"|investments?|budget|charges?|savings|synergies|depreciation|depletion|amorti[sz]ation|interest|tax(?:es)?"
    r"|provisions?"
    r"|charge-offs|premiums?|deposits|loans|debt|leverage|cash(?: flows?| outflow| returns)?|liquidity|working capital"
    r"|capital(?= (?:guidance|budget|of|is|are|to be)\b|[.,;:]|$)|dividends?|distributions?|repurchases|buybacks?"
    r"|acquisitions|dispositions|divestitures|contributions?"
    r"|payments?|exploration|pre-development|production|output|volumes?|throughput|shipments|deliveries|harvest"
    r"|prices?|backlog|bookings|billings"
    r"|orders|inventor(?:y|ies)|openings|closings|closures|starts|completions|headcount|capacity|availability"
    r"|utili[sz]ation|fees|rents?|share count|shares(?: outstanding)?|compensation|additions|return|moves|growth"
    r"|comparable sales|payout)(?: \((?:loss|income|earnings"
    r"|profit)\))?(?: as adjusted(?= per))?(?: less cash(?: and cash equivalents)?)?"
    rf"(?:{_OF}){{0,3}}(?: count| ratio| conversion| coverage| headwinds?| tailwinds?| impacts?| benefits?"
    r"| credits?| synergies"
    r"| shortfalls?| dilution| accretion| growth(?: rate)?| margins?| rates?| budget| spending| outstanding| interest"
    r"| increase| expenses?| costs?| charges?| losses| volumes?| returns?| per (?:\w+ ){0,3}(?:share|unit|ADS))*"
    rf"(?:{_OF}){{0,2}}\b(?![-’'])",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"^(?P<metric>(?!(?:This|These|That|It|They|Such|Each|There)\b)[A-Z][a-z][\w’'/&-]*(?: (?!we\b|the company\b"
    r"|it\b)[\w’'/&()-]+){0,6}?) (?:is|are) (?:now "
    r"|currently |still )?"
    r"(?:expected|anticipated|projected|forecast|estimated) to (?:be|total|range)\b"
)
"""What a sentence says is expected, where it is none of the usual metrics: `Rig moves are expected to total …`."""

ITEM = re.compile(
    r"^\W*(?P<metric>(?!(?:This|These|That|It|We|The|Our|There|They|If|As|In|For"
    r"|On)\b)[A-Z][\w’'/&.-]*(?: (?!of\b|is\b|are\b|to\b|in\b|between\b|approximately\b|about\b|at\b|from\b|up\b"
    r"|we\b|expects?\b|will\b|includ|reflect|exclud|was\b|were\b|with\b)[\w’'/&()%-]+){0,7}?)"
    r"(?::| of| is| are| will be| to be| in the range of| between| at| approximately| about)+ *$",
)
"""What an item of a list begins with, right before its amount: `Homes closed: 3,400 to 3,600`."""

PROJECT = re.compile(
    r"\b(?!(?:we|to|now|and|also|still|continue|management|company|they)\b)[A-Za-z]\w+ project $", re.IGNORECASE
)
"""A project, and no verb."""

WORD = re.compile(r"(?P<word>[A-Za-z][\w&/’'.-]*,?) $")
BEFORE_AND = re.compile(
    r"(?:(?:^|(?<=^[•◦*-] ))(?-i:[A-Z])[a-z]+|\bnon-GAAP"
    r"|\b(?:GAAP|general|selling|sales|research|marketing|depreciation|depletion|interest|maintenance"
    r"|sustaining|exploration|engineering|operating|operations|labou?r|lease|food|restructuring|integration"
    r"|transaction|salaries|software|hardware|subscriptions?|products?|licen[cs]es?|equipment|transportation"
    r"|property|occupancy|drydocking)),? (?:and|&) $",
    re.IGNORECASE,
)
STOPS = frozenset((
    "a", "about", "achieve", "additional", "after", "all", "also", "an", "and", "anticipate", "anticipated",
    "anticipates", "anticipating", "any", "approximately", "are", "around", "as", "assume", "assumes", "assuming",
    "at", "be", "been", "before", "being", "believe", "believes", "between", "billion", "both", "but", "by",
    "calendar", "company", "confirmed", "confirms", "continue", "continues", "could", "currently", "cut",
    "decrease", "decreased", "decreases", "deliver", "down", "drive", "during", "estimate", "estimated",
    "estimates", "excluding", "expect", "expected", "expecting", "expects", "financial", "fiscal", "following",
    "for", "forecast", "forecasted", "forecasts", "forward", "from", "full", "full-year", "fy", "generate",
    "generates", "generating", "going", "group’s", "grow", "growing", "grows", "guidance", "guiding", "had", "half",
    "has", "have", "if", "implies", "implying", "improve", "improves", "in", "include", "includes", "including",
    "increase", "increased", "increases", "incur", "incurring", "invest", "is", "it", "its", "least", "less",
    "lower", "lowered", "lowering", "lowers", "maintain", "management", "may", "million", "month", "months", "more",
    "most", "new", "no", "not", "now", "of", "on", "or", "our", "outlook", "pay", "per", "percent", "previous",
    "previously", "prior", "project", "projected", "projects", "provided", "providing", "quarter", "quarters",
    "raised", "raises", "raising", "range", "ranges", "reaffirmed", "reaffirming", "reaffirms", "recognize",
    "record", "reduce", "reduced", "reduces", "reflecting", "reflects", "remain", "remains", "report", "reported",
    "reports", "representing", "resulting", "revised", "same", "save", "saving", "see", "sees", "should", "so",
    "some", "spend", "spending", "statutory", "still", "such", "target", "targeted", "targeting", "targets", "than",
    "that", "the", "their", "these", "they", "this", "those", "through", "to", "until", "up", "updated", "updates",
    "updating", "using", "was", "we", "were", "when", "where", "which", "while", "will", "with", "within", "would",
    "year", "years",
))  # fmt: skip
PLAIN_LY = frozenset(("quarterly", "monthly", "daily", "weekly", "fully", "yearly", "family", "supply", "assembly"))
MOST = 7


class Metric(msgspec.Struct, frozen=True):
    """The place of a metric in a sentence: where its own words begin, and where those before them do.

    `basis` is the one that its amount is given on, where the metric's own words do not tell.
    """

    first: int
    start: int
    end: int
    basis: str = ""


def metrics(text: str) -> list[Metric]:
    """Return the metrics of a sentence in their order, with the words that belong to them."""
    found: list[Metric] = []
    for match in METRIC.finditer(text):
        start = _first(text, match.start(), found[-1].end if found else 0)
        if found and start == found[-1].end + 1 and text[start - 1] == " ":
            start = found.pop().first  # `capital expenditures` are one
        found.append(Metric(start, match.start(), match.end()))
    return found


def subject(text: str) -> Metric | None:
    """Return what a sentence says is expected, where it names none of the usual metrics."""
    match = SUBJECT.search(text)
    return Metric(*match.span("metric")[:1], *match.span("metric")) if match else None


def item(text: str, lead: int) -> Metric | None:
    """Return what an item of a list begins with, if its amount follows right behind."""
    match = ITEM.match(text[:lead].rstrip() + " ")
    return Metric(match.start("metric"), match.start("metric"), match.end("metric")) if match else None


def _first(text: str, start: int, stop: int) -> int:
    """Return where the words begin that belong to a metric: adjectives and nouns before it, but no verb and no"
    " period."""
    for _ in range(MOST):
        before = text[stop:start]
        if both := BEFORE_AND.search(before):
            start = stop + both.start()
            continue
        match = WORD.search(before)
        if not match or not (_belongs(match["word"]) or PROJECT.search(before)):
            break
        start = stop + match.start()
    return start


def _belongs(word: str) -> bool:
    small = word.lower()
    if len(word) == 1 and word.islower():
        return False
    if small.endswith((",", "’s", "'s", ".")) or small in STOPS:
        return small in ("u.s.", "adj.")
    if re.match(r"(?:first|second|third|fourth)-(?:quarter|half)$", small):
        return False
    return not (small.endswith("ly") and small not in PLAIN_LY) and not re.match(r"(?:fy|h|q)\d|\d", small)
