"""Expected amounts: ranges (`$0.33 to $0.35`), points (`approximately 40%`) and bounds (`at least $2 billion`)."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

SCALES = {
    "thousand": 1_000, "million": 1_000_000, "m": 1_000_000, "mn": 1_000_000, "billion": 1_000_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "trillion": 1_000_000_000_000, "crore": 10_000_000,
    "crores": 10_000_000, "lakh": 100_000, "lakhs": 100_000,
}  # fmt: skip
MONEY = (
    r"(?:(?:US|HK|NT|NZ|[CARS])?[$€£¥₹₩]|(?:RMB|NIS|EUR|CHF|SEK|NOK|DKK|GBP|USD|CAD|AUD|JPY|INR|BRL|MXN|PLN|ZAR|HKD"
    r"|SGD|TWD|ILS|CNY|MSEK|MNOK|MEUR|Rs\.?|Ps\.?)(?=[ \d.(]))"
)
"""What marks a number as money: a sign, or the currency's letters before it."""

MILLIONS = re.compile(r"M(?:SEK|NOK|EUR) ", re.IGNORECASE)
NUMBER = rf"\(?[-–]?(?:{MONEY} ?)?\(?(?:\d{{1,3}}(?:,\d{{2,3}})+|\d+)?(?:\.\d+|(?<=\d))\)?"
UNIT = (
    r"(?:(?: |-)?(?P<UNIT>million|billion|thousand|trillion|percent|per cent|cents|basis points|crores?|lakhs?|%"
    r"|[MB]\b|mn\b|bn\b))?"
)
TO = r"(?: ?(?:to|and|through) ?| ?[-–—]{1,2} ?)"


def _amount(name: str) -> str:
    return f"(?P<{name}>{NUMBER})" + UNIT.replace("UNIT", f"{name}_unit")


NEAR = r"(?=[^\d\s]{0,5} ?[^\d\s]{0,3}\d)"
"""A digit stands where a number may have it: looked for first, as most words are no amounts."""

RANGE = re.compile(rf"(?<![\w.$]){NEAR}{_amount('low')}{TO}{_amount('high')}(?![\w,]*\d)", re.IGNORECASE)
POINT = re.compile(
    r"\b(?P<bound>approximately|about|around|roughly|circa|some|nearly|at least|at or above|(?:no|not) less than"
    r"|no lower than|(?:a )?minimum of|up to|(?:no|not) more than|(?:a )?maximum of"
    r"|in excess of|more than|greater than"
    r"|less than|(?:to )?exceed|to be|of|at|between|(?:increase|decrease|grow|decline)(?: by)?)\s+(?:a )?"
    rf"{_amount('low')}(?![\w,]*\d)(?P<open> or (?:more|better|greater|higher|above|less|lower))?",
    re.IGNORECASE,
)
SPREAD = re.compile(rf",? (?:plus or minus|plus/minus|\+/[-–]|±) ?{_amount('spread')}(?![\w,]*\d)", re.IGNORECASE)
"""What makes a point the middle of a range."""

SIGNED = re.compile(MONEY, re.IGNORECASE)
_SIDE = "loss|profit|earnings|income|gain"
MIXED = re.compile(
    rf"\b(?:an? )?(?:net )?(?P<low_side>{_SIDE})(?: per share)? of {_amount('low')} (?:to|and) (?:an? )?(?:net )?"
    rf"(?P<high_side>{_SIDE})(?: per share)? of {_amount('high')}(?![\w,]*\d)",
    re.IGNORECASE,
)
"""`between a loss of $0.01 and a profit of $0.02`: each end with the side of zero that it is on."""

AT_LEAST = re.compile(
    r"at least|at or above|no(?:t|) less than|no lower than|in excess of|more than|greater than|(?:to )?exceed"
    r"|(?:a )?minimum of"
)
AT_MOST = re.compile(r"up to|no(?:t|) more than|less than|(?:a )?maximum of")
OR_LESS = re.compile(r" or (?:less|lower)", re.IGNORECASE)


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
    if (match["low_unit"] or "").lower() == "cents" and not match["high_unit"] and _money(match["high"]):
        return _dollars(low, high, match)
    if not (money or unit) or Decimal(low) > Decimal(high):
        return None
    if (match["low_unit"] or "").lower() not in ("", unit):
        return None
    return Amount(low, high, _kind(unit, money=money), _scale(unit, match["low"]), match.start("low"), match.end())


def _dollars(cents: str, high: str, match: re.Match[str]) -> Amount | None:
    """Read `95 cents to $1.00`, the two ends in one unit."""
    low = str(Decimal(cents).scaleb(-2))
    if Decimal(low) > Decimal(high):
        return None
    return Amount(low, high, "currency", 1, match.start("low"), match.end())


def _scale(unit: str, printed: str) -> int:
    """Return what a number is times: its unit, or the millions in its currency's letters (`MSEK 120`)."""
    return 1_000_000 if not unit and MILLIONS.match(printed) else SCALES.get(unit, 1)


def _point(match: re.Match[str]) -> Amount | None:
    value, bound = _decimal(match["low"]), re.sub(r"\s+", " ", match["bound"].lower())
    unit = (match["low_unit"] or "").lower()
    money = _money(match["low"])
    if SPREAD.match(match.string, match.end()):
        return _spread(match)
    changes = bound.startswith(("increase", "decrease", "grow", "decline"))
    if value is None or not (money or unit) or (changes and _kind(unit, money=money) != "percent"):
        return None
    least, most = AT_LEAST.fullmatch(bound), AT_MOST.fullmatch(bound)
    if match["open"]:
        least, most = (None, match) if OR_LESS.match(match["open"]) else (match, None)
    low, high = None if most else value, None if least else value
    return Amount(low, high, _kind(unit, money=money), _scale(unit, match["low"]), match.start("low"), match.end())


def _spread(match: re.Match[str]) -> Amount | None:
    """Read a middle and how far the range reaches to both sides, in the same unit, in another scale or in per cent."""
    middle, spread = _decimal(match["low"]), SPREAD.match(match.string, match.end())
    reach = _decimal(spread["spread"]) if spread else None
    if middle is None or spread is None or reach is None:
        return None
    unit, other = (match["low_unit"] or "").lower(), (spread["spread_unit"] or "").lower()
    money = _money(match["low"])
    kind, far = _kind(unit, money=money), Decimal(reach)
    if not (money or unit) or kind is None:
        return None
    if _kind(other, money=_money(spread["spread"])) == "percent" and kind != "percent":
        far = Decimal(middle) * far / 100
    elif money != _money(spread["spread"]) or _kind(other, money=money) != kind:
        return None
    else:
        far = far * SCALES.get(other, 1) / SCALES.get(unit, 1)
    low, high = Decimal(middle) - far, Decimal(middle) + far
    return Amount(f"{low:f}", f"{high:f}", kind, SCALES.get(unit, 1), match.start("low"), spread.end())


def _money(printed: str) -> bool:
    return bool(SIGNED.search(printed))


def _kind(unit: str, *, money: bool) -> str | None:
    """Return the unit of Row; None for hundredths of something (basis points)."""
    if unit in ("%", "percent", "per cent"):
        return "percent"
    if unit == "basis points":
        return None
    return "currency" if money or unit in SCALES else "cents" if unit == "cents" else None


def _decimal(printed: str) -> str | None:
    """Return the displayed number; one in brackets or behind a minus is negative."""
    digits = re.sub(r"[^\d.]", "", SIGNED.sub("", printed))
    if not re.search(r"\d", digits):
        return None
    sign = "-" if re.search(r"^\(?[-–]", printed) or re.fullmatch(r"[^()]*\([^()]*\)", printed) else ""
    return sign + (digits if not digits.startswith(".") else "0" + digits)
