"""Old ranges beside new ones: what a sentence says of what was expected before."""

import re

from irdesk.reading.guidance.amounts import NUMBER, TO, UNIT

OLD = re.compile(r"\((?:previously|formerly|prior)[^()]{2,60}\)", re.IGNORECASE)
"""The old range in brackets behind the new one."""

RESTATED = re.compile(
    r"(?:,? (?:compared (?:to|with)|versus|vs\.|up from|down from|from) (?:(?:its|our|the) )?)?"
    r"(?:\(previously|\b(?:previously|(?:previous|prior|earlier|most recent|initial|original) (?:\w+ ){0,3}"
    r"(?:guidance|range|outlook)|(?:provided|gave|issued) (?:\w+ ){0,3}guidance (?:on|in))"
    r"[^.]{0,40}(?:[$€£]|\d ?(?:%|percent|[mb]illion)))",
    re.IGNORECASE,
)
"""What gives the old range beside the new one."""

ASIDES = re.compile(
    r", (?:but |and )?(?:before|including|excluding|exclusive of|net of)\b[^,;]{3,140}"
    r"(?=, (?:to be|at|of|between|in the range)\b)",
    re.IGNORECASE,
)
"""`…, but including $0.24 of charges, to be between …`."""

_AMOUNT = NUMBER + UNIT.replace("?P<UNIT>", "?:")
_ENDS = rf"(?:(?:an? |the |its |our )?(?:[\w-]+ ){{0,4}}?(?:range of |between )?{_AMOUNT}(?:{TO}{_AMOUNT})?)"
REVISES = re.compile(
    r"\b(?:rais|lower|increas|reduc|revis|narrow|tighten|cut|adjust|updat|chang|mov|upgrad|downgrad|lift|trim|boost"
    r"|widen|improv)\w*\b[^.;]{0,140}?\b(?:guidance|forecast|outlook|estimate|expectation|projection|target"
    r"|range)s?\b|\b(?:guidance|forecast|outlook|estimate|projection|target)s?\b[^.;]{0,80}?"
    r"\b(?:raised|lowered|increased|reduced|revised|narrowed|cut|adjusted|updated)\b",
    re.IGNORECASE,
)
FROM_TO = re.compile(
    rf"(?<!range )(?<!ranges )(?<!ranging )\bfrom {_ENDS}(?: per (?:diluted )?share)?,? (?P<to>to )"
    rf"(?=(?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:range of |between )?{_AMOUNT})",
    re.IGNORECASE,
)
"""`raised its guidance … from $1.20 to $1.25 to $1.30 to $1.35`, or from one amount to another."""

TO_FROM = re.compile(
    rf"(?<=[\d%)a-z]),? (?:up |down )?from {_ENDS}(?: per (?:diluted )?share)?(?=[\s,.;)]|$)", re.IGNORECASE
)
"""`raised its guidance … to $1.30 to $1.35, from $1.20 to $1.25`."""


def current(text: str) -> str:
    """Blank what a sentence says of its old ranges, and what it says by the way, without moving anything."""
    for pattern in (OLD, ASIDES):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    if " from " in text and (revised := REVISES.search(text)):
        text = _revised(text, revised.end())
    if restated := RESTATED.search(text):
        old = restated.start() if not re.search(r"\bfrom [$\d]", text[: restated.start()]) else 0
        text = text[:old] + " " * (len(text) - old)
    return text


def _revised(text: str, at: int) -> str:
    """Blank the old amounts behind a verb of change; the new ones then stand behind `of`."""
    changed = list(FROM_TO.finditer(text, at))
    for match in changed:
        text = text[: match.start()] + " " * (match.start("to") - match.start()) + "of " + text[match.end() :]
    if changed:
        return text
    back = TO_FROM.search(text, at)
    if back and re.search(r"\d", text[at : back.start()]):
        return text[: back.start()] + " " * (back.end() - back.start()) + text[back.end() :]
    return text
