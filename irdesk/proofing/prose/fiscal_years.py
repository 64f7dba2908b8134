"""By which year a company calls a fiscal year that ends in another than the one in which its quarter does."""

import datetime as dt
import re

from irdesk.domain.months import month_number
from irdesk.proofing.words.period_words import MONTH
from irdesk.proofing.words.seek import seek

_QUARTERS = ("first", "second", "third", "fourth")


_DEFINED = re.compile(
    rf"fiscal\s+year\s+(?:that\s+)?end(?:ing|ed|s)\s+(?:on\s+)?(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}}),?"
    r"\s+\W{0,3}(?:the\s+)?\W?fiscal\s+(?:year\s+)?(?P<name>\d{4})\b"
)
_WEEK, _LAST_QUARTER = 7, 300
"""Days: what a quarter's last may differ by, and what more than three quarters are."""


_PART = re.compile(r"(?:[hq][1-4]|[1-4][hq])\s?(?:fy\s?)?['’]?(?P<name>(?:20)?\d\d)\b")
"""The name of a part of a year."""
_PARTS = tuple(f"{a}{b}" for letter in "hq" for n in "1234" for a, b in ((letter, n), (n, letter)))
_LAST_DAY = re.compile(
    rf"\b(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}),?|(?P<day2>\d{{1,2}})\s+(?P<month2>{MONTH}))\s+(?P<year>\d{{4}}),?"
    r"\s+\W{1,3}(?:the\s+)?\W?$"
)
"""Its last day, behind which it stands: "the 26 weeks ended 27 September 2025 (“H1 FY26”)"."""
_LONGEST_DAY = 36
_CENTURY = 100


def defined(lower: str, end: dt.date) -> int | None:
    """Return the name that the text itself gives to the fiscal year that a day lies in: "the fiscal year ending
    March 27, 2027 (“fiscal 2027”)"."""
    for found in seek(_DEFINED, lower, ("fiscal",)):
        try:
            last = dt.date(int(found["year"]), month_number(found["month"]), int(found["day"]))
        except ValueError:
            continue
        if -_WEEK < (last - end).days < _LAST_QUARTER:
            return int(found["name"])
    for found in seek(_PART, lower, _PARTS):
        last_day = _LAST_DAY.search(lower[max(0, found.start() - _LONGEST_DAY) : found.start()])
        if last_day is None:
            continue
        month, day = last_day["month"] or last_day["month2"], int(last_day["day"] or last_day["day2"])
        if (int(last_day["year"]), month_number(month), day) == (end.year, end.month, end.day):
            return 2000 + int(found["name"]) % _CENTURY
    return None


def called_next(lower: str, year: int | None, own: int | None) -> bool:
    """Say whether the year reported, told by its quarter's last day alone, has the name of the one that it ends in.

    "The first quarter ended May 31, 2026" of a year that ends in February is of fiscal 2027 where the text speaks of
    that one, and of a later quarter of fiscal 2026 as of something past.
    """
    if year is None or own is None or own >= len(_QUARTERS):
        return False
    if not any(f"{fiscal} {year + 1}" in lower for fiscal in ("fiscal", "fiscal year")):
        return False
    of = r"[- ]quarter (?:ended )?(?:of |in )?(?:the )?fiscal (?:year )?"
    later = "|".join(_QUARTERS[own:])
    past = re.search(rf"\b(?:{later}){of}{year}\b", lower) is not None
    first = _QUARTERS[own - 1]
    own_named = re.search(rf"\b{first}[- ]quarter (?:of )?(?:fiscal (?:year )?)?{year}\b", lower)
    named = re.search(
        rf"\bfiscal (?:year )?(?P<before>\d{{4}}) {first}[- ]quarter\b"
        rf"|\b{first}[- ]quarter (?:of |in )?fiscal (?:year )?(?P<behind>\d{{4}})\b",
        lower,
    )
    if named is not None and int(named["before"] or named["behind"]) == year + 1:
        return True  # the quarter itself is called so, before any other
    return past and own_named is None and re.search(rf"\bfiscal (?:year )?{year + 1}\b", lower) is not None
