"""The words of guidance: what expects, what is expected, and when."""

import re

EXPECTS = re.compile(
    r"\b(?:expects?|expected|anticipates?|anticipated|guidance|outlook|forecasts?|projects|projected"
    r"|forecasting|projecting|anticipating|guiding|on track|estimates|target(?:s|ing|ed)?|(?:we|now) sees?"
    r"|reaffirm\w*|guides?|expectations|should (?:be|remain|total|range|reach|approximate)"
    r"|will (?:be|total|remain|range|approximate)|looks? for"
    r"|we (?:currently |now )?(?:estimate|project|forecast))\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\b(?:is|are|has been|have been) (?:expected|anticipated|projected|forecast|estimated)\b", re.IGNORECASE
)
OUTLOOK = re.compile(r"\b(?:outlook|guidance|expectations|targets|expects?)\b", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:was|were|had been|compared|versus|vs\.?|previously|last year|year[- ]ago|increased|decreased|reported"
    r"|exceed(?:s|ed|ing)|statutory"
    r"|surpass\w+|(?<!guidance )above|below|midpoint|mid-point|announced|posted|achieved|earned|comprised"
    r"|offset|includ\w+)\b",
    re.IGNORECASE,
)
GUIDES = re.compile(r"\b(?:guidance|outlook)\b[^.;]{0,90}?\bincludes?\b", re.IGNORECASE)
"""`The guidance for the second quarter includes revenue of …`: that verb tells of no past."""

LEAD = (
    r"(?:(?:total|net|adjusted|non-gaap|gaap|core|diluted|basic|consolidated|organic|comparable|operating|pro forma"
    r"|subscription"
    r"|service|product|full[- ]year|annual|effective|overall|segment|constant currency|fully) )*"
)
METRIC = re.compile(
    rf"\b{LEAD}(?:revenues?(?: growth)?|sales(?: growth)?|(?:earnings|income|profit|loss"
    rf"|EPS)(?: \(loss\))?[ -]per[ -](?:fully )?(?:diluted )?(?:common )?(?:share|unit|ADS)"
    r"|EPS(?: growth)?|EBITDAX?(?: margin)?|EBITA?(?: margin)?|(?:equity in )?net income(?: \(loss\) of \w+)?|net loss"
    r"|operating (?:income"
    r"|profit|result|margins?|expenses|loss|cash flow)|gross (?:margins?(?: from \w+ sales)?|profit)"
    r"|capital expenditures?|capital spending|capex|free cash flow|cash flow from operat\w+"
    r"|(?:net )?cash (?:provided by|from) operat\w+(?: activities)?|cash returns(?: to shareholders)?"
    r"|(?:effective )?(?:income )?tax rate"
    r"|depreciation(?: and amortization)?|interest (?:expense|income)|other income|SG&A(?: expenses)?"
    r"|R&D(?: expenses)?|(?:(?:pre|after)-?tax )?catastrophe losses|combined ratio|net interest (?:income|margin)"
    r"|(?:same|comparable)[- ]store sales(?: growth)?|distributable cash flow"
    r"|research and development(?: expenses)?|(?:diluted )?(?:weighted average )?shares? outstanding|share count"
    r"|bookings|billings"
    r"|(?:A?FFO|funds from operations)(?: per (?:fully )?(?:diluted )?(?:common )?share)?"
    r"|dividends?|share repurchases?|cash outflow on interest paid|profit|earnings"
    r"|GAAP earnings|margin)\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"^(?P<metric>[A-Z][a-z][\w’'/&-]*(?: (?!we\b|the company\b|it\b)[\w’'/&()-]+){0,6}?) (?:is|are) (?:now "
    r"|currently |still )?"
    r"(?:expected|anticipated|projected|forecast|estimated) to (?:be|total|range)\b"
)
"""What a sentence says is expected, where it is none of the usual metrics: `Rig moves are expected to total …`."""

PERIOD = re.compile(
    r"\b(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -](?:fiscal )?quarter(?: of)?(?: (?:fiscal|FY"
    r"|calendar))?(?: year)?(?: (?:20\d\d|19\d\d))?"
    r"|(?:full[- ]{1,2}(?:fiscal )?year|fiscal(?: year)?|calendar(?: year)?|the year|FY|Q[1-4]"
    r"|[1-4]Q)[ -]?['’]?(?:FY )?['’]?(?:20\d\d|19\d\d|\d\d\b)(?: (?:first|second|third|fourth) quarter)?"
    r"|(?:20\d\d|19\d\d) full[- ]year|full[- ]year (?:20\d\d)?|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)(?: 20\d\d)? quarter"
    r"|\b20\d\d(?= (?:adjusted|net|GAAP|EPS|earnings|revenues?|sales|organic|core|non-GAAP|guidance|outlook|capital"
    r"|diluted|range|FFO|AFFO|EBITDAX?|EBIT|operating|gross|free|total|consolidated|same|comparable))"
    r"|for the (?:full |fiscal |full fiscal )?year\b(?![- ](?:end|ago|earlier|prior|20|19))"
    r"|(?:three|six|nine|twelve)[- ]months?(?: period)? end(?:ing|ed) \w+ \d{1,2}, (?:20|19)\d\d"
    r"|(?:quarter|year) end(?:ing|ed) \w+ \d{1,2}, (?:20|19)\d\d|(?:for|in|of) (?:20\d\d|19\d\d)\b|^\W*20\d\d\b)",
    re.IGNORECASE,
)
OF_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $")
"""What makes `of 2022` no year: `April and May of 2022`."""

COMPARES = re.compile(
    r"(?<![\w-])(?:compared|versus|vs\.?|against|than|from|over|up|down|above|below)(?![\w-])", re.IGNORECASE
)
AMOUNT = re.compile(r"\d[\d.,]* ?(?:%|[mb]illion|percent|m\b|bn\b)|[$€£] ?\d", re.IGNORECASE)
QUARTERLY = re.compile(r"quarter|\bQ[1-4]|[1-4]Q\b", re.IGNORECASE)
YEAR = re.compile(r"\d\d")
SHARES = re.compile(r"\bshare count$|\bshares? outstanding$", re.IGNORECASE)
PER_SHARE = re.compile(r"[ -]per[ -](?:\w+ ){0,3}(?:share|unit|ADS)|\bEPS\b", re.IGNORECASE)


def period_in(text: str, at: int | None = None) -> str | None:
    """Return the period that is named last before a place, else right behind it (anywhere, if no place is given)."""
    found = [match for match in PERIOD.finditer(text) if not OF_MONTH.search(text[: match.start()])]
    before = [match for match in found if at is not None and match.end() <= at and not _is_compared(text, match, at)]
    if before:
        match = before[-1]
    else:
        near = [match for match in found if at is None or _is_behind(text[at : match.start()], alone=len(found) == 1)]
        if not near:
            return None
        match = near[0]
    return re.sub(r"^(?:for|in|of) ", "", match.group(), flags=re.IGNORECASE).strip()


def _is_compared(text: str, match: re.Match[str], at: int) -> bool:
    """Tell whether a period stands behind an amount in brackets that close before a place: `($301 million in 2021)`."""
    opened = text.rfind("(", 0, match.start())
    closed = text.find(")", match.end(), at)
    return (
        opened >= 0
        and closed >= 0
        and ")" not in text[opened : match.start()]
        and bool(AMOUNT.search(text, opened, match.start()))
    )


def _is_behind(between: str, *, alone: bool) -> bool:
    """Tell whether what stands between an amount and a period lets it be the amount's: no comparison, no new clause."""
    if COMPARES.search(between) or ";" in between or between.count("(") > between.count(")"):
        return False
    return not re.search(r",[^\d]", between) or (alone and bool(re.search(r"\b(?:for|in|during) (?:the )?$", between)))


def fuller(said: str | None, section: str | None) -> str | None:
    """Prefer the section's period over a quarter that a sentence names without its year."""
    if said and section and not YEAR.search(said) and YEAR.search(section):
        return section if bool(QUARTERLY.search(said)) == bool(QUARTERLY.search(section)) else said
    return said or section


def lines_with(text: str, stems: tuple[str, ...]) -> list[int]:
    """Return where the lines begin that hold one of some words; the small letters are searched, as that is quick."""
    small = text.lower()
    if len(small) != len(text):  # a letter that is two in small ones: the places would not hold
        small = text
    found: set[int] = set()
    for stem in stems:
        at = small.find(stem)
        while at >= 0:
            found.add(text.rfind("\n", 0, at) + 1)
            at = small.find(stem, at + 1)
    return sorted(found)
