"""What ties a number to the call without a word before it: the code behind it, or the number for others."""

import re

from irdesk.reading.calls.dialling.audience import names_audience
from irdesk.reading.calls.dialling.phones import Number

_CODED = re.compile(
    r"\)?[,;]?\s\(?(?:(?:and|using|with|then)\s)?(?:the\s)?"
    r"(?:pass ?-?code|(?:access|entry|conference) (?:code|ID)|PIN|ID)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:in place of|instead of|rather than|replac(?:es|ing)|formerly|previously)\s(?:the\s)?(?:number\s)?\(?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\W{0,3}or\b")


def has_code(text: str, number: Number) -> bool:
    """Tell whether a code stands behind a number: "800-555-0100, passcode 4455"."""
    return _CODED.match(text, number.end) is not None


def is_former(before: str) -> bool:
    """Tell by the words before a number whether it no longer holds: "800-555-0101 in place of 800-555-0100"."""
    return _FORMER.search(before) is not None


def leads_on(text: str, number: Number, following: list[Number]) -> bool:
    """Tell whether a number opens a sentence that goes on with one for others: "800-555-0100 or (abroad) 201-…"."""
    if number.start > 3 or not following:
        return False
    between = text[number.end : following[0].start]
    return _OTHERS.match(between) is not None and len(between) <= 40 and names_audience(between)
