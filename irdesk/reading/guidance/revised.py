"""Old ranges beside new ones: what a sentence says of what was expected before."""

import re

from irdesk.reading.guidance.figures import NUMBER, UNIT

_PLAIN_UNIT = re.sub(r"\?P<\w+>", "?:", UNIT)
_AMOUNT = NUMBER + _PLAIN_UNIT + r"(?: (?:[MGT]?Wh?|m?boe/d|boe/d|tonnes|tons|ounces|oz|units|stores|restaurants))?"
_TO = r"(?: ?(?:to|and|through) ?| ?[-–—−]{1,2} ?)"
OLD = re.compile(
    r"\((?:[^()]*\b(?:previous\w*|formerly|prior|from|compared|versus|vs\.?|earlier|originally|old)(?![\w-])[^()]*"
    r"|(?:which|includ|exclud|before|after|net of|incl|excl)[^()]*|(?:FY|Q[1-4]|H[12]|[1-4]Q)? ?['’]?(?:20\d\d"
    r"|\d\d)?(?: (?:restated|actual|reported|pro forma))?:[^()]*)\)",
    re.IGNORECASE,
)
"""The old range in brackets behind the new one, what it is compared with, and what it includes."""

WORDED = re.compile(r"\((?!\W*(?:loss|income|earnings|profit)\W*\))[^()\d]{1,80}\)", re.IGNORECASE)
"""Brackets around words only: `(GAAP)`, `(before tenant allowances)`."""

BASED = re.compile(r"(?:[\d%)]|illion|percent|cents|share) $")
BASED_ON = re.compile(r"\((?:non-)?(?:GAAP|IFRS)\)|\(adjusted\)", re.IGNORECASE)

RESTATED = re.compile(
    r"(?:,? (?:compared (?:to|with)|versus|vs\.|up from|down from|from|relative to) (?:(?:its|our|the|an?) )?)?"
    r"(?:\(previously|\b(?:previously|(?:previous|prior|earlier|most recent|initial|original) (?:\w+ ){0,3}"
    r"(?:guidance|range|outlook|expectations?|estimates?|forecasts?|targets?)|(?:provided|gave|issued) (?:\w+ ){0,3}"
    r"guidance (?:on|in))[^.]{0,40}(?:[$€£]|GBP|EUR|NOK|SEK|\d ?(?:%|percent|[mb]illion)))",
    re.IGNORECASE,
)
"""What gives the old range beside the new one."""

TO_NOW = re.compile(r"\bto now\b")
"""Behind a guidance that is revised, and before what it is now: `our previous guidance of sales to now be …`."""

ANEW = re.compile(
    r"[,;] (?:and |but |while )?(?:it |we |which )?(?:now |also )?(?:includes?|expects?|assumes?|anticipates?"
    r"|reaffirms?)\b"
)
"""Where a sentence tells of what is expected again, behind what was expected before."""

ASIDES = re.compile(
    r", (?:but |and )?(?:(?:before|including|inclusive of|excluding|exclusive of|net of|using|reflecting|assuming"
    r"|based on|driven by|adjusted for|(?:which|that) (?:includes?|excludes?|reflects?|assumes?))\b"
    r"(?:(?!, (?:and|but|while|with) )[^;]){3,200}?(?=, (?:to (?:be|come in|range|total)|at|of|between|in the range"
    r"|(?:is|are) (?:now )?expected)\b)|(?:before|including|excluding|exclusive of|net of)\b[^,;]{3,140}?"
    r"(?= (?:is|are) (?:now )?expected\b))",
    re.IGNORECASE,
)
"""`…, but including $0.24 of charges, to be between …`."""

_ENDS = rf"(?:(?:an? |the |its |our )?(?:[\w-]+ ){{0,4}}?(?:range of |between )?{_AMOUNT}(?:{_TO}{_AMOUNT})?)"
REVISES = re.compile(
    r"\b(?:(?:rais|lower|increas|reduc|revis|narrow|tighten|cut|updat|chang|mov|upgrad|downgrad|lift|trim|boost"
    r"|widen|improv)\w*|adjust(?:s|ing|ed(?= (?:its|our|the)\b)))\b[^.;]{0,140}?\b(?:(?:guidance|forecast|outlook"
    r"|estimate|expectation|projection|target)s?|(?P<range>range)s?)\b|\b(?:guidance|forecast|outlook|estimate|projection|target)s?\b[^.;]{0,80}?"
    r"\b(?:raised|lowered|increased|reduced|revised|narrowed|cut|adjusted|updated|lifted|upgraded)\b",
    re.IGNORECASE,
)
FROM_TO = re.compile(
    rf"(?<!range )(?<!ranges )(?<!ranging )\bfrom {_ENDS}(?: per (?:diluted )?share)?,? (?P<to>to )"
    rf"(?=(?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:range of |between )?{_AMOUNT})",
    re.IGNORECASE,
)
"""`raised its guidance … from $1.20 to $1.25 to $1.30 to $1.35`, or from one amount to another."""

TO_FROM = re.compile(
    rf"(?<=[\d%)a-z])(?<!range)(?<!ranges)(?<!ranging),? (?:up |down )?from"
    rf" {_ENDS}(?: per (?:diluted )?share)?(?=[\s,.;)]|$)",
    re.IGNORECASE,
)
"""`raised its guidance … to $1.30 to $1.35, from $1.20 to $1.25`."""


NEW_FIRST = re.compile(rf"\bto (?:an? |the )?(?:[\w-]+ ){{0,4}}?{_AMOUNT}", re.IGNORECASE)


def current(text: str) -> str:
    """Blank what a sentence says of its old ranges, and what it says by the way, without moving anything."""
    if "(" in text:
        text = WORDED.sub(_blank_words, OLD.sub(_blank, text))
    text = ASIDES.sub(_blank, text)
    if " from " in text and (revised := REVISES.search(text)):
        text = _revised(text, revised.start() if revised["range"] else revised.end())
    if (restated := RESTATED.search(text)) and not TO_NOW.search(text, restated.start()):
        old = (
            restated.start() if not re.search(r"(?<!range )(?<!ranging )\bfrom [$\d]", text[: restated.start()]) else 0
        )
        goes_on = ANEW.search(text, restated.end())
        stop = goes_on.start() if goes_on else len(text)
        text = text[:old] + " " * (stop - old) + text[stop:]
    return text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blank_words(match: re.Match[str]) -> str:
    """Blank words in brackets, but for the basis of the amount before them: `$0.05 to $0.10 (GAAP)`."""
    of_amount = BASED.search(match.string, max(0, match.start() - 12), match.start())
    return match[0] if of_amount and BASED_ON.fullmatch(match[0]) else _blank(match)


def _revised(text: str, at: int) -> str:
    """Blank the old amounts behind a verb of change; the new ones then stand behind `of`."""
    back = TO_FROM.search(text, at)
    if back and NEW_FIRST.search(text, at, back.start()):
        return text[: back.start()] + " " * (back.end() - back.start()) + text[back.end() :]
    changed = list(FROM_TO.finditer(text, at))
    for match in changed:
        text = text[: match.start()] + " " * (match.start("to") - match.start()) + "of " + text[match.end() :]
    if changed:
        return text
    if back and re.search(r"\d", text[at : back.start()]):
        return text[: back.start()] + " " * (back.end() - back.start()) + text[back.end() :]
    return text
