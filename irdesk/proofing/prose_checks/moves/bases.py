"""What the words beside a change compare it with: the year before, the quarter before, or a period that they name."""

import datetime as dt
import re

from irdesk.domain.months import month_number
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back, periods
from irdesk.proofing.prose.slots import slot_of
from irdesk.proofing.words.period_words import MONTH
from irdesk.proofing.words.sentences import lowered

THAN = r"(?:from|over|compared (?:with|to)|versus|vs\.?|against|than|relative to)"
"""What leads from a figure to the one that it is compared with."""
_RATE = r"(?:\(?(?:or )?(?:approximately |about )?(?:[\d.]+(?:%| percent)|[$€£][\d.,]+ (?:million|billion))\)?,? )?"
_WAY = r"(?:(?:increase|decrease|growth|decline|improvement|rise|drop|gain|reduction|higher|lower|more|less|up|down) )?"
_FROM = re.compile(
    rf"\)?,? {_RATE}{_WAY}(?:(?:when|as) )?(?:{THAN}"
    r"|in comparison (?:with|to)|on|above|below|since)(?: (?:the|our|that of|those of|results (?:of|for|in)))* "
)
_DATED = re.compile(rf"{_FROM.pattern}(?P<month>{MONTH}) (?P<day>\d{{1,2}})\b(?:, ?(?P<year>\d{{4}})\b)?")
_BY_QUARTERS = (
    r"(?:sequential(?:ly)?|quarter[- ](?:over|on)[- ]quarter|q/q|q-o-q|qoq"
    r"|linked[- ]quarter (?:basis|growth|increase|decrease))\b"
)
SEQUENTIAL = re.compile(_BY_QUARTERS, re.IGNORECASE)
_BY_YEARS = r"(?:year[- ](?:over|on)[- ]year|annually|y/y|y-o-y|yoy)\b"
_SAID = re.compile(rf"\)?,? {_RATE}(?:on an? )?(?:(?P<quarters>{_BY_QUARTERS})|(?P<years>{_BY_YEARS}))")
_AHEAD = re.compile(rf"\b(?:(?P<quarters>{_BY_QUARTERS})|(?P<years>{_BY_YEARS}))[^.;$%]{{0,60}}$")
_OF_WHICH = re.compile(r",? (?:of which|including) [^;()]{3,70}(?=, (?:as )?(?:compared|versus|from|over|relative)\b)")
"""Between a change and what it is against: "rose $5.7 million, of which $0.9 million was acquired, compared to"."""
_NEAR = 80


def base_of(book: Book, claim: Claim, now: Slot) -> Slot | None:
    """Return the period that the words right behind a change compare it with, or None where they name none."""
    text, end = lowered(claim.paragraph.text), claim.quantity.end
    said = _SAID.match(text, end, claim.sentence[1])
    if said is not None:
        return _back(now, said)
    calendar = calendar_of(book)
    aside = _OF_WHICH.match(text, end, claim.sentence[1])
    end = aside.end() if aside is not None else end
    when = next(periods(claim.paragraph.text, end, min(claim.sentence[1], end + _NEAR), calendar), None)
    if when is not None and _FROM.fullmatch(f"{text[end : when.start].rstrip()} "):
        found = slot_of(when, calendar, now, compared=True, stock=now.length == "I")
        return found if found is not None and found.end < now.end else None
    dated = _DATED.match(text, end, claim.sentence[1])
    day = _day(dated, now) if dated is not None else None
    if day is not None:
        return Slot("I", day) if day < now.end else None
    ahead = _AHEAD.search(text, max(claim.sentence[0], end - _NEAR), claim.quantity.start)
    return _back(now, ahead) if ahead is not None else None


def _day(found: re.Match[str], now: Slot) -> dt.date | None:
    """Return the day that a change is compared with; without its year the last such one before the period's end."""
    month, day = month_number(found["month"]), int(found["day"])
    before = (month, day) < (now.end.month, now.end.day)
    year = int(found["year"]) if found["year"] else now.end.year - (not before)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _back(now: Slot, said: re.Match[str]) -> Slot:
    """Return the quarter before, which a year or half a year is not compared with, or the year before."""
    if said["quarters"]:
        return Slot("I" if now.length == "I" else "Q", months_back(now.end, 3))
    return Slot(now.length, months_back(now.end, 12))
