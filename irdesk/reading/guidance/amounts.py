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
SPREAD = re.compile(rf",? (?:plus or minus|plus/minus|\+/[-–]|±) ?{_amount('spread')}(?![\w,]*\d)", re.IGNORECASE)
"""What makes a point the middle of a range."""

_SIDE = "loss|profit|earnings|income|gain"
MIXED = re.compile(
    rf"\b(?:an? )?(?:net )?(?P<low_side>{_SIDE})(?: per share)? of {_amount('low')} (?:to|and) (?:an? )?(?:net )?"
    rf"(?P<high_side>{_SIDE})(?: per share)? of {_amount('high')}(?![\w,]*\d)",
    re.IGNORECASE,
)
"""`between a loss of $0.01 and a profit of $0.02`: each end with the side of zero that it is on."""

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
    mixed = MIXED.finditer(text) if text.count(" of ") > 1 else ()
    found = [amount for match in mixed if (amount := _mixed(match))]
    covered = [(amount.start, amount.end) for amount in found]
    for match in RANGE.finditer(text):
        if not _inside(match.start("low"), covered):
            amount = _range(match)
            found += [amount] if amount else []
            covered += [match.span()] if amount or _is_contrary(match) else []
    for match in POINT.finditer(text):
        if not _inside(match.start("low"), covered) and (amount := _point(match)):
            found.append(amount)
    yield from sorted(found, key=lambda amount: amount.start)


def _inside(at: int, covered: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in covered)


def _mixed(match: re.Match[str]) -> Amount | None:
    """Read the two ends, a loss as a negative number."""
    ends = [(_decimal(match[name]), match[f"{name}_side"].lower()) for name in ("low", "high")]
    signed = [f"-{value}" if side == "loss" and value[0] != "-" else value for value, side in ends if value]
    unit = (match["high_unit"] or match["low_unit"] or "").lower()
    money = _money(match["low"]) and _money(match["high"])
    if len(signed) < 2 or not money or (match["low_unit"] or "").lower() not in ("", unit):
        return None
    low, high = sorted(signed, key=Decimal)
    return Amount(low, high, _kind(unit, money=money), SCALES.get(unit, 1), match.start(), match.end())


def _is_contrary(match: re.Match[str]) -> bool:
    """Tell whether a pair of sums runs from the higher to the lower: no range, and neither of them a point."""
    return _money(match["low"]) and _money(match["high"])


def _range(match: re.Match[str]) -> Amount | None:
    low, high = _decimal(match["low"]), _decimal(match["high"])
    if low is None or high is None:
        return None
    if low[0] == high[0] == "-" and Decimal(low) > Decimal(high):
        low, high = high, low
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
        return _spread(match)
    changes = bound.startswith(("increase", "decrease", "grow", "decline"))
    if value is None or not (money or unit) or (changes and _kind(unit, money=money) != "percent"):
        return None
    low = None if bound in AT_MOST else value
    high = None if bound in AT_LEAST else value
    return Amount(low, high, _kind(unit, money=money), SCALES.get(unit, 1), match.start("low"), match.end())


def _spread(match: re.Match[str]) -> Amount | None:
    """Read a middle and how far the range reaches to both sides, of the same kind."""
    middle, spread = _decimal(match["low"]), SPREAD.match(match.string, match.end())
    reach = _decimal(spread["spread"]) if spread else None
    if middle is None or spread is None or reach is None:
        return None
    units = (match["low_unit"] or "").lower(), (spread["spread_unit"] or "").lower()
    money = _money(match["low"])
    if units[0] != units[1] or money != _money(spread["spread"]) or not (money or units[0]):
        return None
    low, high = Decimal(middle) - Decimal(reach), Decimal(middle) + Decimal(reach)
    kind = _kind(units[0], money=money)
    return Amount(str(low), str(high), kind, SCALES.get(units[0], 1), match.start("low"), spread.end())


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
