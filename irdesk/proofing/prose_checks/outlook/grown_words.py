"""The words between a range, the growth that it makes and what that is of; all patterns are for text in lower case."""

import re

from irdesk.proofing.prose.claim_words import COMPARABLE
from irdesk.proofing.words.period_words import MONTH

_UP = r"growth|grow(?:s|n|ing)?|increas(?:e|es|ed|ing)|up|higher|rise|rising|gain"
_DOWN = r"declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|down|lower|reduction|drop|fall(?:ing)?|contraction"
_YEARLY = r"year[- ](?:over|on)[- ]year|yoy|y/y|y-o-y|sequential(?:ly)?|annual"
_FILL = (
    r"approximately|about|around|roughly|of|by|in|the|a|an|range|rate|between|from|at|to|total|implied|expected|just"
    rf"|some|{_YEARLY}"
)
_AHEAD = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:{_FILL}))*\s?\(?$")
_BEHIND = re.compile(rf"(?: (?:{_YEARLY}|revenue|sales))* (?:(?P<up>growth|increase)|(?P<down>decrease|decline))\b")
"""What says which way a rate goes: before it, or right behind it."""
_MIDDLE = (
    r"(?:,? at (?:the|its|our) mid-?point(?: of (?:the|this|that|our|its) (?:[\w-]+ )?(?:range|guidance|outlook))?)?"
)
_LEAD = (
    rf"{_MIDDLE}[,;.]? ?[(–—-]? ?(?:(?:which|that|this|these|it"
    r"|mid-?point|or|and|is|are|would|will|be|means?|meaning|represent"
    r"|represents|representing|reflect|reflects|reflecting|imply|implies|implying|equivalent to|equal to|equates to"
    r"|equating to|corresponds? to|corresponding|translating (?:in)?to|translates (?:in)?to|indicating|suggesting"
    r"|constituting|resulting|equivalent|for|i\.e\.,?|that is,?|revenues?|sales|net|reported|a year-over-year"
    rf"|{_FILL}|{_UP}|{_DOWN})\b[ ,]*)+\(?"
)
_TO_GROWTH = re.compile(_LEAD)
_TO_RANGE = re.compile(
    r"(?: (?:growth|increase|decrease|decline))?,? ?(?:\(|(?:or|to|which|representing|implying|resulting in"
    r"|equivalent to|equal to|that is,?) )"
)
_THAN = r"over|from|on|above|below|than|versus|vs\.?|against|relative to|(?:when |as )?compared (?:with|to)"
_NAMED = r"(?:(?!guidance|outlook|range|mid-?point|expect|forecast|target)[\w’'&./-]+ ){0,8}\(?"
_TO_BASE = re.compile(
    rf"{_MIDDLE}[,)]?(?: (?:{_YEARLY}|revenue|sales|growth|increase|decrease|decline))* ?\(?(?:{_THAN}) {_NAMED}"
)
_THAN_OVER = re.compile(r"\b(?:with|to|from|versus|vs\.?|against|of|than) (?:over|above|below) $")
_STRAIGHT = re.compile(rf" \((?:[\w’'.-]+:? ){{0,5}}|,? (?:up |down )?(?:{_THAN}) {_NAMED}")
_PERIOD = (
    r"(?: (?:reported|recorded|achieved|generated|earned|delivered|in|for|during|of|the|same|prior|previous|last|fiscal"
    r"|full[- ]year|years?|quarters?|first|second|third|fourth|q[1-4]|fy|\d{4}|ago|earlier|periods?|corresponding"
    rf"|half|comparable|nine|six|three|months|weeks|ended|a|per|diluted|share|{MONTH}|\d\d?,))*"
)
_BACK = re.compile(rf"{_PERIOD}\)?{_LEAD}")
_OTHER = re.compile(
    rf"currenc|organic|{COMPARABLE}|excluding|pro forma|like[- ]for[- ]like|same[- ]store|annuali[sz]ed|compound|cagr"
    r"|adjusted for|adjusting|\b5[23](?:rd|[- ]week)|extra week|underlying|acqui|divest|basis points|per year"
    r"|a year for|volume|normali[sz]ed"
)
"""What makes of a growth another one than its amounts give."""
_FORMER = re.compile(
    r" ?\([^()]*\b(?:prior|previous\w*|former\w*|from|was|up from|earlier|initial\w*|original\w*)\b[^()]*\)"
    r"|,? (?:against|compared (?:to|with)|versus|(?:up |down )?from|instead of|rather than) (?:our |the |its |an? )?"
    r"(?:earlier|prior|previous(?:ly)?|former|original|initial|last)[^;()$€£]{0,50}"
    r"[$€£][\d.,]+(?: [a-z]*illion)?(?: to [$€£]?[\d.,]+(?: [a-z]*illion)?)?"
)
_A_SHARE = re.compile(r" (?:per|a) (?:[\w-]+ ){0,3}(?:share|unit|ads)\b")
_AT_MIDDLE = re.compile(r"mid-?point")
_NEAR = 60
_WAS = re.compile(
    r"\b(?:earlier|prior|previous(?:ly)?|former|original|initial|last) (?:[\w-]+ ){0,4}(?:of |at |was )?(?:between )?$"
)


def is_former(text: str, start: int) -> bool:
    """Say whether words call the range that they lead to the former one: "against our earlier range of"."""
    return _WAS.search(text, max(0, start - _NEAR), start) is not None


def beyond_former(text: str, end: int, last: int) -> int:
    """Return where the words go on behind a range: beyond "per share" and a bracket with its former one."""
    for pattern in (_A_SHARE, _FORMER):
        found = pattern.match(text, end, last)
        end = found.end() if found is not None else end
    return end


def to_growth(text: str, start: int, end: int) -> bool:
    """Say whether words lead from a range to its growth: ", representing growth of"."""
    return _TO_GROWTH.fullmatch(text, start, end) is not None


def to_range(text: str, start: int, end: int) -> bool:
    """Say whether words lead from a growth to the range that it makes: ", or ", " to a range of"."""
    return _TO_RANGE.match(text, start, end) is not None and _TO_GROWTH.fullmatch(text, start, end) is not None


def to_base(text: str, start: int, end: int) -> bool:
    """Say whether words lead from a growth to what it is of: " over 2024 revenue of"."""
    return _TO_BASE.fullmatch(text, start, end) is not None


def only_compared(text: str, start: int) -> bool:
    """Say whether the "over" before a number compares with it: growth of 5% over $84 million is not over more."""
    lead = text[max(0, start - _NEAR) : start]
    return lead.endswith(("over ", "above ", "below ")) and _THAN_OVER.search(lead) is None


def straight_to_base(text: str, start: int, end: int) -> bool:
    """Say whether words lead from a range to what it is compared with: ", against", " ("."""
    return _STRAIGHT.fullmatch(text, start, end) is not None


def back_to_growth(text: str, start: int, end: int) -> bool:
    """Say whether words lead from what a range is compared with to the growth: " in 2024 (growth of"."""
    return _BACK.fullmatch(text, start, end) is not None


def way_of(text: str, begin: int, start: int, end: int) -> str | None:
    """Return `up` or `down` as the words around a rate at [start, end) say, or None."""
    found = _AHEAD.search(text, max(begin, start - _NEAR), start) or _BEHIND.match(text, end)
    return None if found is None else "down" if found["down"] is not None else "up"


def of_another(text: str, start: int, end: int) -> bool:
    """Say whether the words from a range on, or right before it, make its growth one of something else."""
    behind = re.split("[;$€£]", text[end : end + _NEAR])[0]
    return _OTHER.search(f"{text[start:end]}{behind}") is not None


def at_middle(text: str, start: int, end: int) -> bool:
    """Say whether a growth is one at the midpoint."""
    return _AT_MIDDLE.search(text, start, end) is not None
