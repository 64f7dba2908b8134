"""The periods that an outlook names, and which of several is an amount's."""

import re

from irdesk.domain.months import WHOLE
from irdesk.reading.guidance.metrics import METRIC

_YEAR = r"(?:20\d\d|19\d\d)"
_NTH = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
_DATE = rf"(?:{WHOLE} \d{{1,2}}, {_YEAR}|\d{{1,2}} {WHOLE} {_YEAR})"
_KIND = r"(?:fiscal|FY|calendar|financial|current)"
PERIOD = re.compile(
    rf"\b(?:(?:fiscal )?{_NTH}[ -](?:{_KIND} )?(?:quarter|half)"
    rf"(?:(?: of)?(?: the)?(?: {_KIND})*(?: year)?,? {_YEAR}| of the (?:{_KIND} )?year(?: end(?:ing|ed) {_DATE})?)?"
    rf"|H[12](?:[ -]?(?:FY)?['’]?(?:{_YEAR}|\d\d\b))?|[12]H[ -]?['’]?(?:{_YEAR}|\d\d\b)"
    r"|(?:full[- ]{1,2}(?:fiscal )?year|(?:fiscal|financial)(?: year)?|calendar(?: year)?|the year|FY|Q[1-4]|[1-4]Q)"
    rf"[ -]?['’]?(?:FY ?)?['’]?(?:{_YEAR}|\d\d\b)(?: {_NTH} quarter)?"
    rf"|(?:full )?{_YEAR} (?:full[- ]year|(?:fiscal|financial|calendar) year|{_NTH} quarter)"
    rf"|full[- ](?:fiscal )?year(?: end(?:ing|ed) {_DATE})?\b"
    rf"|{WHOLE}(?: {_YEAR})? quarter|(?:outlook|guidance|forecast|targets?|expectations) {_YEAR}\b|20\d\dE\b"
    rf"|(?<!, )(?<!\d )20\d\d(?= (?!(?:compared|and|to|was|were|is|by|in|when|as|from|on|or|with|versus|vs)\b)[A-Za-z])"
    r"|for the (?:full |fiscal |full fiscal )?year\b(?![- ](?:end|ago|earlier|prior|20|19|to \d))"
    rf"|(?:three|six|nine|twelve|3|6|9|12)[- ]months?(?: period)? end(?:ing|ed) {_DATE}"
    rf"|Q[1-4](?![\w'’-])|(?:quarter|half[- ]year|year) (?:end(?:ing|ed)|to) {_DATE}|(?:current|next|coming"
    rf"|following) (?:fiscal )?(?:quarter|year)"
    rf"|(?:for|in|during) the quarter\b(?! end)|(?:for|in|of|during|through|by) {_YEAR}\b|year {_YEAR}|(?:by|at"
    rf"|as of) (?:the end of )?{_DATE}|^\W*20\d\d\b)",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"^(?:for|in|of|during|through|by|at|as of|outlook|guidance|forecast|targets?|expectations) (?:the end of )?",
    re.IGNORECASE,
)
OF_MONTH = re.compile(rf"\b{WHOLE} $")
"""What makes `of 2022` no year: `April and May of 2022`."""

COMPARES = re.compile(
    r"(?<![\w-])(?:compared|versus|vs\.?|against|than|from|over|up|down|above|below|relative)(?![\w-])", re.IGNORECASE
)
AMOUNT = re.compile(r"\d[\d.,]* ?(?:%|[mb]illion|percent|m\b|bn\b)|[$€£] ?\d", re.IGNORECASE)
QUARTERLY = re.compile(r"quarter|\bQ[1-4]|[1-4]Q\b|\b(?P<half>half|H[12]|[12]H)", re.IGNORECASE)
YEAR = re.compile(r"\d\d")
LONGEST_ALONE = 90
FRAME = re.compile(r"^\W*(?:For|In|During) (?:the |its |our )?", re.IGNORECASE)

COMPARED = re.compile(
    rf"{COMPARES.pattern}(?: (?:to|with|by))?(?: (?:the|its|our|same|adjusted|diluted|reported|comparable))* $",
    re.IGNORECASE,
)
WITH_SUM = re.compile(
    r"\b(?:compared (?:to|with)|versus|vs\.?|against|from|relative to) [^,;()]{0,30}?[$€£]? ?\d[^,;()]{0,40}$",
    re.IGNORECASE,
)
"""Before the period of a sum that is compared with: `compared with $180 million in 2024`."""

CLAUSE = re.compile(
    r"\b(?:and|but|while) (?:it |we |the company )?(?:now |currently )?(?:expects?|anticipates?|plans?)\b",
    re.IGNORECASE,
)
ALONE = re.compile(
    rf"\W*(?:for |in )?(?:the |our |its )?(?P<period>{PERIOD.pattern})(?: (?:outlook|guidance))?\W*(?:\([^()]*\)\W*)?",
    re.IGNORECASE,
)
"""A line that is nothing but a period: `• Second quarter 2025:`, `Full year 2025 (ending June 30, 2025)`."""

UNTIL = re.compile(r"\b(?:by|through|end) (?:of )?(?:the )?(?:end )?$|^(?:by|through) ", re.IGNORECASE)
"""What begins a clause of its own."""


def period_in(text: str, at: int | None = None) -> str | None:
    """Return the period that is named last before a place, else right behind it (anywhere, if no place is given)."""
    found = [match for match in PERIOD.finditer(text) if not OF_MONTH.search(text[: match.start()])]
    before = [one for one in found if at is not None and one.end() <= at and not _is_compared(text, one, at)]
    behind = [match for match in found if at is None or match.start() >= at]
    near = [one for one in behind if at is None or _is_behind(text[at : one.start()], alone=len(found) == 1)]
    anew = bool(before and at and near and CLAUSE.search(text, before[-1].end(), at))
    if not before and not near:
        return None
    match = before[-1] if before and not anew else near[0]
    return LEAD_IN.sub("", match.group()).strip()


def last_in(text: str) -> str | None:
    """Return the period that is named last: the lowest of a head's lines."""
    found = [match.group().strip() for match in PERIOD.finditer(text)]
    return LEAD_IN.sub("", found[-1]) if found else None


def framed(text: str) -> str | None:
    """Return the period that a sentence begins with and that holds for what follows: `For the third quarter, …`."""
    frame = FRAME.match(text)
    match = PERIOD.match(text, frame.end()) if frame else None
    return match.group().strip() if match else None


def alone(text: str) -> str | None:
    """Return the period of a line that names nothing else, and holds for those below it."""
    match = ALONE.fullmatch(text) if len(text) < LONGEST_ALONE else None
    return LEAD_IN.sub("", match["period"].strip()).strip(" :•◦-") if match else None


def of_year(text: str) -> str | None:
    """Return the one period that a sentence names, if it is a year that something is expected in, and not by."""
    found = [one for one in PERIOD.finditer(text) if not OF_MONTH.search(text[: one.start()])]
    if len(found) != 1 or kind(found[0].group()) != "year" or not YEAR.search(found[0].group()):
        return None
    one = found[0]
    compared = COMPARED.search(text, max(0, one.start() - 30), one.start())
    until = UNTIL.search(text[: one.start()]) or UNTIL.search(one.group())
    return None if compared or until or _is_in_brackets(text, one) else LEAD_IN.sub("", one.group()).strip()


def _is_in_brackets(text: str, match: re.Match[str]) -> bool:
    return text.count("(", 0, match.start()) > text.count(")", 0, match.start())


def dated(text: str) -> str | None:
    """Return the period of a heading, if it has a figure or is a year: `FY23 Outlook`, `Full-Year Guidance`."""
    found = period_in(text.strip())
    return found if found and re.search(r"\d|year", found.lower()) else None


def _is_compared(text: str, match: re.Match[str], at: int) -> bool:
    """Tell whether a period stands behind an amount in brackets that close before a place: `($301 million in 2021)`.

    Or behind a comparison (`up 5% over the third quarter, to …`), or in another clause (`… 2023, and expects …`).
    """
    if COMPARED.search(text, max(0, match.start() - 30), match.start()):
        return True
    if WITH_SUM.search(text, max(0, match.start() - 90), match.start()):
        return True
    until = UNTIL.search(text[: match.start()]) or UNTIL.search(match.group())
    if until and CLAUSE.search(text, match.end(), at):
        return True
    opened = text.rfind("(", 0, match.start())
    closed = text.find(")", match.end(), at)
    return (
        opened >= 0
        and closed >= 0
        and ")" not in text[opened : match.start()]
        and bool(AMOUNT.search(text, opened, closed))
    )


def _is_behind(between: str, *, alone: bool) -> bool:
    """Tell whether what stands between an amount and a period lets it be the amount's: no comparison, no new clause."""
    if COMPARES.search(between) or ";" in between or between.count("(") > between.count(")"):
        return False
    if between.endswith(" and ") or (" and " in between and METRIC.search(between, between.index(" and "))):
        return False
    if re.search(r", (?:including|of which|excluding|with)\b", between):
        return False
    return not re.search(r",[^\d]", between) or (alone and bool(re.search(r"\b(?:for|in|during) (?:the )?$", between)))


def fuller(said: str | None, section: str | None) -> str | None:
    """Prefer the section's period over a quarter that a sentence names without its year."""
    if said and section and not YEAR.search(said) and YEAR.search(section):
        return section if kind(said) == kind(section) else said
    return said or section


def kind(period: str) -> str:
    """Return whether a period is a quarter, a half or a year."""
    match = QUARTERLY.search(period)
    return "year" if not match else "half" if match["half"] else "quarter"
