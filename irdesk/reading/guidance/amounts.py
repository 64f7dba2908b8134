"""Expected amounts: ranges (`$0.33 to $0.35`), points (`approximately 40%`), bounds (`at least $2 billion`),"
" spreads."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.reading.guidance.counted import counted
from irdesk.reading.guidance.figures import SCALES, Figure, amount, figure
from irdesk.reading.guidance.spreads import SPREAD, around

TO = r"(?: ?(?P<to>to|and|through) ?| ?[-–—−]{1,2} ?)"
NEAR = r"(?=[^\d\s]{0,5} ?[^\d\s]{0,3}\d)"
"""A digit stands where a number may have it: looked for first, as most words are no amounts."""

_LOW, _HIGH = amount("low"), amount("high")
_SAME = (
    r"(?: (?:homes|units|stores|shops|tonnes|tons|ounces|oz|barrels|boe/d"
    r"|pounds|[MG]W|basis points|bps|shares)(?= ?[-–t]))?"
)
"""What is counted, named at both ends of a range."""

RANGE = re.compile(rf"(?<![\w.$]){NEAR}{_LOW}{_SAME}{TO}{_HIGH}(?![\w,]*\d)", re.IGNORECASE)
BOUND = (
    r"(?P<bound>approximately|about|around|roughly|circa|some|nearly|at least|at or above|(?:no|not) less than"
    r"|no lower than|(?:a )?minimum of|up to|as (?:much|many) as|(?:no|not) more than|(?:a )?maximum of|at most"
    r"|in excess of|more than|greater than|less than|below|under|above|over|(?:not )?(?:to )?exceed(?:ing)?|to be|to"
    r"|of|at|is|are|be|totals?|reach|between|by|up|down|flat"
    r"|(?:increase|decrease|grow|decline|rise|fall|reduction|growth)|invest|spend"
    r"|(?:and|plus|open(?:ing)?|clos(?:e|ing)|add(?:ing)?|deliver|build|produc(?:e|ing)|harvest|complete|drill|launch"
    r"|acquire|relocate|remodel|install|ship|sell|have|operate|hire|mine|process|generate|assum(?:es?|ing)))"
)
POINT = re.compile(
    rf"(?:\b{BOUND}\s+(?:by )?|(?P<sign>[:~≥>≤<]|\bca?\.|\ban?(?= )|^\W*(?=[\d$€£])) ?)(?:a |an )?{_LOW}(?![\w,]*\d)"
    r"(?P<open> or (?:more|better|greater|higher|above|less|lower))?",
    re.IGNORECASE,
)
PAIR = re.compile(rf"(?<![\w.$]){NEAR}{_LOW},? and (?:approximately |about )?{_HIGH},? respectively", re.IGNORECASE)
SIDE = (
    r"\b(?P<side>loss|profit|earnings|income|gain|increase|decrease|growth|decline|reduction|up|down|positive|negative|plus|minus)"
    r"(?: per share)?(?: of)? "
)
SIDED = re.compile(
    rf"(?<![\w.$]){NEAR}{_LOW}(?: increase| decrease| decline| growth| per share)? (?P<to>to"
    rf"|and) (?:an? )?(?:net )?{SIDE}"
    rf"{_HIGH}(?![\w,]*\d)",
    re.IGNORECASE,
)
"""`between a loss of $0.01 and a profit of $0.02`, `down 2% to up 1%`: ends with the side of zero that they are on."""

LOW_SIDE = re.compile(SIDE + "(?:in the range of |ranging from |from |between )?$", re.IGNORECASE)
BELOW = frozenset(("loss", "decrease", "decline", "down", "negative", "reduction", "minus"))
ABOVE = frozenset(("up", "positive", "increase", "growth", "plus"))
BELOW_ZERO = re.compile(r"\b(?:negative|minus) $", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|range of) (?:an? )?(?:approximately |about )?$", re.IGNORECASE)
"""Before two ends that are a range in whichever order they stand: `between $6 million and $4 million`."""

ENDS = re.compile(r"\b(?:between|from|ranges?|ranging|of)\b[^.;]{0,60}$", re.IGNORECASE)
AT_LEAST = re.compile(
    r"at least|at or above|no(?:t|) less than|no lower than|in excess of|more than|greater than|(?:to )?exceed(?:ing)?"
    r"|(?:a )?minimum of|above|over|[≥>]"
)
AT_MOST = re.compile(
    r"up to|as (?:much|many) as|no(?:t|) more than|less than|below|under|at most|(?:a )?maximum of"
    r"|not (?:to )?exceed|[≤<]"
)
CHANGES = re.compile(r"increase|decrease|grow|growth|decline|rise|fall|reduction|up|down|by|flat")
DOES = re.compile(
    r"(?:and|plus|open|clos|add|deliver|build|produc|harvest|complete|drill|launch|acquire|relocate|remodel"
    r"|install|ship"
    r"|sell|have|operate|hire|mine|process|generate|assum)"
)
"""Before a number that counts something, which alone makes it an amount: `open 40 shops`."""

OR_LESS = re.compile(r" or (?:less|lower)", re.IGNORECASE)


class Amount(msgspec.Struct, frozen=True):
    """An expected amount: displayed decimals, what they count, and the places of the numbers in the sentence.

    `lead` is where its words begin (`at least`); `noun` is the place of what it counts; `signed`: its ends are on
    the sides of zero that words tell of.
    """

    low: str | None
    high: str | None
    unit: str | None
    scale: int
    start: int
    end: int
    lead: int = -1
    noun: tuple[int, int] | None = None
    signed: bool = False
    money: bool = False  # its numbers are marked as money


def amounts(text: str) -> Iterator[Amount]:
    """Yield the ranges of a sentence, and the points that no range covers."""
    found: list[Amount] = []
    covered: list[tuple[int, int]] = []
    for pattern, read in ((PAIR, _pair), (SIDED, _sided), (RANGE, _range), (POINT, _point)):
        if pattern is PAIR and "respectively" not in text:
            continue
        for match in pattern.finditer(text):
            if not _inside(match.start("low"), covered):
                more = read(match)
                found += more
                covered += [match.span()] if more or _is_contrary(match) else []
    for one in sorted(found, key=lambda one: one.start):
        amount = counted(text, one)
        if amount.noun or not DOES.match(text, one.lead):
            yield amount


def _inside(at: int, covered: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in covered)


def _is_contrary(match: re.Match[str]) -> bool:
    """Tell whether a pair of sums runs from the higher to the lower: no range, and neither of them a point."""
    if match.re is not RANGE:
        return False
    if BELOW_ZERO.search(match.string, max(0, match.start() - 20), match.start("low")):
        return True
    if (match["to"] or "").lower() == "and":
        return False
    return all((end := figure(match, name)) and end.money for name in ("low", "high"))


def _pair(match: re.Match[str]) -> list[Amount]:
    """Read two amounts that are given respectively, both with a spread behind them."""
    low, high = figure(match, "low", "high"), figure(match, "high")
    if not low or not high or low.unit is None or low.unit != high.unit:
        return []
    spread = SPREAD.match(match.string, match.end())
    found = []
    for end, name in ((low, "low"), (high, "high")):
        start, stop = match.start(name), match.end(f"{name}_unit") if match[f"{name}_unit"] else match.end(name)
        ends = around(end, spread) if spread else (end.value, end.value)
        if ends:
            found.append(Amount(*ends, end.unit, end.scale, start, stop, match.start()))
    return found


def _sided(match: re.Match[str]) -> list[Amount]:
    """Read two ends, those on the low side of zero as negative numbers."""
    first, last = figure(match, "low", "high"), figure(match, "high")
    if not first or not last or first.unit is None or first.unit != last.unit or first.scale != last.scale:
        return []
    before = LOW_SIDE.search(match.string, max(0, match.start() - 40), match.start("low"))
    sides = (before["side"].lower() if before else "", match["side"].lower())
    if not _has_sides(match, sides, first):
        return []
    low, high = sorted(map(_on_side, (first.value, last.value), sides), key=Decimal)
    lead = before.start() if before else match.start()
    return [Amount(low, high, first.unit, first.scale, match.start("low"), match.end(), lead, signed=True)]


def _has_sides(match: re.Match[str], sides: tuple[str, str], first: Figure) -> bool:
    """Tell whether two ends with sides are a range: not `revenue of $10 million and a loss of $1 million`."""
    told = sides[1] if not first.value.strip("-0.") else sides[0] and (BELOW | ABOVE).intersection(sides)
    return bool(told) and not _is_list(match)


def _on_side(value: str, side: str) -> str:
    return f"-{value}" if side in BELOW and value[0] != "-" and value.strip("0.") else value


def _range(match: re.Match[str]) -> list[Amount]:
    low, high = figure(match, "low", "high"), figure(match, "high", "low")
    if low is None or high is None or _is_list(match):
        return []
    if low.unit == "cents" and high.unit == "currency":
        low = Figure(str(Decimal(low.value).scaleb(-2)), "currency", 1, money=True)
    if side := LOW_SIDE.search(match.string, max(0, match.start() - 40), match.start("low")):
        if side["side"].lower() in BELOW and not high.value.strip("0."):
            return _to_zero(match, side.start(), low, high)
        if BELOW_ZERO.search(side[0]):
            return []
    first, last = low.value, high.value
    scale = _shared(low, high)
    if Decimal(first) > Decimal(last) and low.scale == high.scale and _is_turned(match, first, last):
        first, last = last, first
    if low.unit != high.unit or not scale or Decimal(first) > Decimal(last) * (high.scale // scale or 1):
        return []
    if low.unit is None and _is_year(match["low"], match["high"]):
        return []
    if low.scale != high.scale:
        last = f"{Decimal(last) * high.scale / low.scale:f}"
    money = low.money or high.money
    return [Amount(first, last, low.unit, scale, match.start("low"), match.end(), match.start(), money=money)]


def _to_zero(match: re.Match[str], lead: int, low: Figure, high: Figure) -> list[Amount]:
    """Read a range from below zero up to it: `negative $3 million to breakeven`, `down 3% to flat`."""
    if low.unit is None or low.unit != high.unit or "-" in low.value or not low.value.strip("0."):
        return []
    ends = (f"-{low.value}", "0")
    return [Amount(*ends, low.unit, low.scale, match.start("low"), match.end(), lead, signed=True, money=low.money)]


def _is_turned(match: re.Match[str], first: str, last: str) -> bool:
    """Tell whether the higher end may stand first: of two losses, or behind `between`."""
    if first[0] == last[0] == "-":
        return True
    return bool(BETWEEN.search(match.string, max(0, match.start() - 40), match.start("low")))


def _shared(low: Figure, high: Figure) -> int:
    """Return the scale of a range, 0 for two that no range has (`$1 to $2 billion` shares its last one)."""
    if low.scale == high.scale:
        return low.scale
    return low.scale if {low.scale, high.scale} <= set(SCALES.values()) and low.scale < high.scale else 0


def _is_list(match: re.Match[str]) -> bool:
    """Tell whether `and` joins two amounts rather than the ends of a range."""
    return (match["to"] or "").lower() == "and" and not ENDS.search(
        match.string, max(0, match.start() - 80), match.start()
    )


def _is_year(*printed: str) -> bool:
    return all(re.fullmatch(r"(?:19|20)\d\d", one) for one in printed)


def _point(match: re.Match[str]) -> list[Amount]:
    bound = re.sub(r"\s+", " ", (match["bound"] or match["sign"]).lower())
    end = figure(match, "low")
    if end is None or (end.unit is None and _is_year(match["low"])):
        return []
    lead, start = match.start(), match.start("low")
    if spread := SPREAD.match(match.string, match.end()):
        ends = around(end, spread)
        return [Amount(*ends, end.unit, end.scale, start, spread.end(), lead, money=end.money)] if ends else []
    if CHANGES.fullmatch(bound) and end.unit not in ("percent", "points"):
        return []
    least, most = AT_LEAST.fullmatch(bound), AT_MOST.fullmatch(bound)
    if match["open"]:
        least, most = (None, match) if OR_LESS.match(match["open"]) else (match, None)
    low, high = None if most else end.value, None if least else end.value
    return [Amount(low, high, end.unit, end.scale, start, match.end(), lead, money=end.money)]
