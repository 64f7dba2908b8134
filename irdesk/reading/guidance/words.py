"""The words of guidance: what expects, what tells of the past."""

import re

from irdesk.reading.guidance.counted import is_counted

EXPECTS = re.compile(
    r"\b(?:expects?|expected|expecting|anticipates?|anticipated|guidance|outlook|forecasts?|projects|projected"
    r"|forecasting|projecting|anticipating|guiding|on track|estimates|estimating|target(?:s|ing|ed)?"
    r"|(?:we|now) sees?|reaffirm\w*|reiterat\w+|guides?|expectations|predicted"
    r"|(?:should|may|could) (?:be|remain|total|range|reach|approximate|amount|come|increase|grow|rise|decrease|decline)"
    r"|will (?:be|total|remain|range|approximate|amount|not exceed)|looks? for|plann?(?:s|ed|ing)? to|intends? to"
    r"|(?:we|management|board) (?:continues? to |currently |now )?(?:estimate|project|forecast|plan|believe|assume)s?"
    r"|(?:is|are) (?:now )?(?:estimated|projected|forecast(?:ed)?|planned|predicted|likely) to)\b",
    re.IGNORECASE,
)
STEMS = (
    "expect", "anticipat", "guid", "outlook", "forecast", "project", "on track", "estimat", "target", "see", "affirm",
    "iterat", "should", "may ", "could", "will ", "look", "plan", "intend", "predict", "believe", "assum", "likely",
)  # fmt: skip
"""A text with none of them expects nothing: looked for first."""

SIGNS = (
    "$", "%", "€", "£", "¥", "₹", "illion", "ercent", "per cent", "cents", "Cents", "basis point", "bps", "pence",
    "crore", "lakh", "reak", "EUR", "NOK", "SEK", "DKK", "CHF", "GBP", "USD", "RMB", "JPY", "INR", "CAD", "AUD",
    "BRL", "NIS", "Rs", "Euro",
)  # fmt: skip
"""What marks an amount: signs, units, codes of currencies."""

RANGES = re.compile(r"\d(?:(?: (?:to|-|–) |[-–])\d| ?(?:bn|x|p|times)\b)")
NUMBERS = re.compile(r"\d[\d,.]*(?=[ -])")
IN_WORDS = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?= )")

PASSIVE = re.compile(
    r"\b(?:is|are|has been|have been) (?:now |currently |still )?(?:expected|anticipated|projected|forecast|estimated"
    r"|planned|targeted)\b(?! to be (?:paid|recogni[sz]ed|converted|shipped))",
    re.IGNORECASE,
)
OUTLOOK = re.compile(
    r"\b(?:outlook|guidance|expectations|targets|expects?|forecasts?|projections|assumptions|business update)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:(?:was|were)(?! (?:raised|lifted|increased|lowered|revised|reduced|narrowed|cut|set|updated|upgraded)\b)"
    r"|had been|compared|versus|vs\.?|previously|last year|year[- ]ago|decreased"
    r"|(?<!was )(?<!were )(?<!been )(?<!target )(?<!guidance )(?<!outlook )(?<!range )increased"
    r"|(?<=\w )(?<!total )(?<!the )(?<!our )(?<!as )(?<!expects )(?<!expect )(?<!anticipates )reported"
    r"|exceed(?:s|ed|ing)|statutory|surpass\w+|(?<!guidance )above|below|midpoint|mid-point|announced|posted|achieved"
    r"|earned|comprised|offset|excludes?|includ\w+|within (?:our|its|the|management)|consensus|relative to|on top of"
    r"|account\w* for)\b",
    re.IGNORECASE,
)
REPORTS = re.compile(
    r"\b(?:was|were|had|rose|grew|fell|came (?:in|to)|stood at|climbed|dropped|slipped|totall?ed"
    r"|amounted|reported|recorded|produced|generated|delivered"
    r"|achieved"
    r"|averaged|declined|increased|decreased|improved|ended|opened|(?<!omes )closed|repurchased|reached|expanded"
    r"|exceeded"
    r"|remained|accounted|continued|announced|declared|paid|approved|authorized)\b"
)
"""What tells of the past in a sentence that expects nothing, be it under the heading of an outlook."""

IMPLIES = re.compile(r"\b(?:impl(?:y|ies|ied|ying)|represent\w*|equat\w+|translat\w+|correspond\w+)\b", re.IGNORECASE)
"""Behind a metric: what follows is worked out of its amount."""

GUIDES = re.compile(
    r"\b(?:guidance|outlook|assumptions|expectations|targets|plans?)\b[^.;]{0,160}?\binclud(?:es?|ing)\b", re.IGNORECASE
)
"""`The guidance for the second quarter includes revenue of …`: that verb tells of no past."""

FOLLOWS = re.compile(r"\bthe following\b|\bfollowing (?:\w+ ){1,4}for\b|:$", re.IGNORECASE)
"""What makes a sentence the lead of the list below it."""


def expects(text: str) -> bool:
    """Tell whether a text expects anything; most hold none of the stems, and are not searched."""
    small = text.lower()
    for stem in STEMS:  # a loop, as this is asked of every paragraph
        if stem in small:
            return bool(EXPECTS.search(text))
    return False


def may_count(text: str) -> bool:
    """Tell whether a text may hold an amount: money, per cent, or a number of something that is counted."""
    for sign in SIGNS:  # a loop, as this is asked of every paragraph
        if sign in text:
            return True
    if RANGES.search(text):
        return True
    return any(is_counted(text, match.end()) for one in (NUMBERS, IN_WORDS) for match in one.finditer(text))


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
