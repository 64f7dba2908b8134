"""What an amount counts: tonnes, ounces, barrels a day; shops, homes, shares: the words right behind a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from irdesk.reading.guidance.amounts import Amount

_OF = r"(?:gross|net|payable|metric|short|wet|dry|attributable|gold|silver|copper|troy|thousand|equivalent)"
MEASURE = re.compile(
    rf" ?(?:{_OF} )*(?:tonnes?|tons?|mt|kt|mtpa|ktpa|ounces?|oz\.?|koz|moz|GEOs?|m?m?boe(?:/d|pd)?|boed"
    r"|bbls?(?:/d)?|bopd|bpd|barrels?(?: of oil(?: equivalent)?)?|m?m?bbls?(?:/d)?|[mbt]?m?cfe?(?:/d|pd)?|pounds|lbs?"
    r"|mlbs?|carats|[mgkt]wh?|megawatts?|gigawatts?|megawatt[- ]hours|hectares|acres|square feet|sq\.? ?ft\.?|teus?"
    r"|lit(?:re|er)s|gallons|hectolit(?:re|er)s|kilomet(?:re|er)s|miles|wafers)\b"
    r"(?:(?:/| per | a )(?:day|d|year|annum|month|quarter))?(?P<of> of (?:(?!(?:which|the|this"
    r"|our)\b)[a-z]+)(?: (?:equivalent|power|capacity|concentrate|metal|ore|oil|gas)\b)?)?",
    re.IGNORECASE,
)
_WORD = (
    r"(?!(?:and|or|of|in|for|to|the|from|by|per|with|than|on|at|as|are|is|were|was|million|billion)\b)"
    r"[A-Za-z][\w/&'’-]*"
)
NOUN = re.compile(
    rf" (?P<noun>(?:{_WORD} ){{0,5}}?(?:openings?|closings?|closures?|additions|starts|deliveries|stores|shops"
    rf"|restaurants"
    r"|locations|outlets|units|homes|communities|clubs|branches|hotels|rooms|cent(?:er|re)s|clinics|hospitals"
    r"|facilities|schools|campuses|salons|dealerships|theat(?:er|re)s|screens|sites|towers|subscribers|customers"
    r"|members|users|vehicles|cars|trucks|tractors|trailers|aircraft|ships|vessels|rigs|wells|employees|positions"
    r"|hires|shares(?: outstanding)?|warehouses|dispensaries|cafes|bakeries|gyms|franchises|installations|systems"
    r"|launches|students|beds|lots|projects|operating days))\b",
    re.IGNORECASE,
)


def is_counted(text: str, at: int) -> bool:
    """Tell whether words behind a number say what it counts."""
    return bool(NOUN.match(text, at) or MEASURE.match(text, at))


def counted(text: str, amount: Amount) -> Amount:
    """Add what a number counts, where it is neither money nor a share of something."""
    plain = amount.unit is None or (amount.unit == "currency" and amount.scale > 1)
    if not plain or re.search(r"[$€£¥₹₩]|[A-Z]{3}", text[amount.start : amount.end]):
        return amount
    if match := MEASURE.match(text, amount.end):
        return msgspec.structs.replace(amount, unit="count", noun=(amount.end + match[0].startswith(" "), match.end()))
    if match := NOUN.match(text, amount.end):
        unit = "shares" if re.search(r"shares(?: outstanding)?$", match["noun"], re.IGNORECASE) else "count"
        return msgspec.structs.replace(amount, unit=unit, noun=match.span("noun"))
    return amount
