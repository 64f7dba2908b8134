"""Expected amounts: ranges (`$0.33 to $0.35`), points (`approximately 40%`) and bounds (`at least $2 billion`)."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

SCALES = {"thousand": 1_000, "million": 1_000_000, "m": 1_000_000, "billion": 1_000_000_000, "b": 1_000_000_000}
NUMBER = r"\(?[-–]?(?:US|C|A)?[$€£]? ?\(?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+|(?<=\d))\)?"
UNIT = r"(?:(?: |-)?(?P<UNIT>million|billion|thousand|percent|per cent|cents|basis points|%|[MB]\b))?"
TO = r"(?: ?(?:to|and|through) ?| ?[-–—]{1,2} ?)"


def _amount(name: str) -> str:
    return f"(?P<{name}>{NUMBER})" + UNIT.replace("UNIT", f"{name}_unit")


RANGE = re.compile(rf"(?<![\w.$]){_amount('low')}{TO}{_amount('high')}(?![\w,]*\d)", re.IGNORECASE)
POINT = re.compile(
    r"\b(?P<bound>approximately|about|around|roughly|at least|at or above|no less than|up to|no more than"
    r"|in excess of|more than"
    r"|less than|to exceed|to be|of|at|between|(?:increase|decrease|grow|decline)(?: by)?)\s+(?:a )?"
    rf"{_amount('low')}(?![\w,]*\d)",
    re.IGNORECASE,
)
SPREAD = re.compile(r",? (?:plus or minus|plus/minus|\+/[-–]|±)", re.IGNORECASE)
"""What makes a point the middle of a range."""

AT_LEAST = frozenset({"at least", "at or above", "no less than", "in excess of", "more than", "to exceed"})
AT_MOST = frozenset({"up to", "no more than", "less than"})


class Amount(msgspec.Struct, frozen=True):
    """An expected amount: displayed decimals, what they count, and the places of the numbers in the sentence."""

    low: str | None
    high: str | None
    unit: str | None
    scale: int
    start: int
    end: int


def amounts(text: str) -> Iterator[Amount]:
    """Yield the ranges of a sentence, and the points that no range covers."""
    found = [amount for match in RANGE.finditer(text) if (amount := _range(match))]
    for match in POINT.finditer(text):
        inside = any(one.start <= match.start("low") < one.end for one in found)
        if not inside and (amount := _point(match)):
            found.append(amount)
    yield from sorted(found, key=lambda amount: amount.start)


def _range(match: re.Match[str]) -> Amount | None:
    low, high = _decimal(match["low"]), _decimal(match["high"])
    if low is None or high is None:
        return None
    unit = (match["high_unit"] or match["low_unit"] or "").lower()
    money = _money(match["low"]) or _money(match["high"])
    if not (money or unit) or Decimal(low) > Decimal(high):
        return None
    if (match["low_unit"] or "").lower() not in ("", unit):
        return None
    return Amount(low, high, _kind(unit, money=money), SCALES.get(unit, 1), match.start("low"), match.end())


def _point(match: re.Match[str]) -> Amount | None:
    value, bound = _decimal(match["low"]), re.sub(r"\s+", " ", match["bound"].lower())
    unit = (match["low_unit"] or "").lower()
    money = _money(match["low"])
    if SPREAD.match(match.string, match.end()):
        return None
    changes = bound.startswith(("increase", "decrease", "grow", "decline"))
    if value is None or not (money or unit) or (changes and _kind(unit, money=money) != "percent"):
        return None
    low = None if bound in AT_MOST else value
    high = None if bound in AT_LEAST else value
    return Amount(low, high, _kind(unit, money=money), SCALES.get(unit, 1), match.start("low"), match.end())


def _money(printed: str) -> bool:
    return bool(re.search(r"[$€£]", printed))


def _kind(unit: str, *, money: bool) -> str | None:
    """Return the unit of Row; None for hundredths of something (basis points)."""
    if unit in ("%", "percent", "per cent"):
        return "percent"
    if unit == "basis points":
        return None
    return "currency" if money or unit in SCALES else "cents" if unit == "cents" else None


def _decimal(printed: str) -> str | None:
    """Return the displayed number; one in brackets or behind a minus is negative."""
    digits = re.sub(r"[^\d.]", "", printed)
    if not re.search(r"\d", digits):
        return None
    sign = "-" if re.search(r"^\(?[-–]", printed) or re.fullmatch(r"[^()]*\([^()]*\)", printed) else ""
    return sign + (digits if not digits.startswith(".") else "0" + digits)
