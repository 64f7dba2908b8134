"""The cells of an outlook table: where they stand, and the amounts in them."""

import re

import msgspec

from irdesk.reading.guidance.amounts import Amount, amounts
from irdesk.reading.guidance.changes import PER_SHARE
from irdesk.reading.guidance.counted import MEASURE, NOUN
from irdesk.reading.guidance.figures import MONEY, in_digits
from irdesk.reading.guidance.make import RATIO, SHARES

GAP = re.compile(r"[^\S\n]{2,}")
SIGN = re.compile(rf"[~≈]|(?:[~≈] ?)?\(?(?:{MONEY})\(?", re.IGNORECASE)
TAIL = re.compile(r"\)? ?%|\)|(?:[mb]illion|basis points|bps)", re.IGNORECASE)
DASH = re.compile(r"[-–—]|to|\+/-|±", re.IGNORECASE)
OPEN = re.compile(r"(?:[-–—±]|\bto|\+/-)$")
IN_SCALE = re.compile(
    r"\b(?P<scale>thousand|million|billion)s\b|\((?:US|C|A)?[$€£]? ?(?:in )?(?P<short>mm|m|bn|millions?"
    r"|000['’]?s?)(?:[$€£]?\)| (?!of\b)[a-z])"
    r"|(?<=[$€£])(?P<sign>mm|m|bn|MM)\b|\([A-Z]{3} (?P<code>million|billion)\)|\b(?P<zeros>000['’]?s)\b",
    re.IGNORECASE,
)
SCALES = {"thousand": 1_000, "000": 1_000, "000s": 1_000, "million": 1_000_000, "m": 1_000_000, "mm": 1_000_000}
SCALES |= {"millions": 1_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000}
WAY = re.compile(
    r"(?:an? )?(?:(?P<down>decreas\w*|declin\w*|down)|increas\w*|up|growth|grow\w*)(?: of| by| in the range of)? ",
    re.IGNORECASE,
)
ROUNDED = re.compile(r"(?:~|≈|approximately|approx\.?|about|around|at least|up to|c\.|ca\.|[≥>≤<])\s*", re.IGNORECASE)
REST = re.compile(r"(?!.*\b(?:prior|previous|actual|versus|vs)\b)[^\d|$€£%]{0,70}", re.IGNORECASE)
"""What may stand behind an amount in its cell: `per share`, `at constant currency`; no other figure."""

NOTE = re.compile(r"[¹²³⁴⁵⁶*†]+$|\s*\(\d\)$|(?<=\d[%)])\(\d\)$|\s*\([a-z]\)$")
UNITS = re.compile(
    r"\s*\((?=[^()]*(?:\bin |thousand|million|billion|\$|€|£|%|\bmm\b))(?:[^()]|\([^()]*\)){1,60}\)"
    r"|,? in (?:thousand|million|billion)s$",
    re.IGNORECASE,
)
MONEYED = re.compile(
    r"\([^()]*[$€£][^()]*\)|\((?:USD|EUR|GBP|CHF|SEK|NOK|DKK|JPY|INR|RMB|CNY|CAD|AUD|BRL|MXN|ZAR|HKD|SGD|TWD)[ )]"
    r"|\(in (?:thousand|million|billion)s\)",
    re.IGNORECASE,
)
MEASURES = re.compile(rf"(?:^|[\s(]){MEASURE.pattern}", re.IGNORECASE)
COUNTED = re.compile(r"\b(?:number of|production|volumes?|shipments|headcount|harvest|output)\b", re.IGNORECASE)
UNIT = re.compile(
    rf"(?:US|C|A)?[$€£](?: ?(?:mm|m|bn|000['’]?s?|millions?|thousands?)|/\w+(?: [a-z]+)?)?|M(?:US|C)?[$€£]|%|units"
    rf"|(?:000['’]?s? )?(?:{MEASURE.pattern})",
    re.IGNORECASE,
)
"""What a column of units holds, between the labels and the values: `oz`, `$/oz sold`, `M$`."""

RANGED = re.compile(r"\d\S*(?: \w+)? ?(?:to|[-–—]|\+/-|±) ?\S*\d")
SHARED = re.compile(r"\([^()]*%[^()]*\)|% of|as a (?:%|percent)", re.IGNORECASE)


class Scales(msgspec.Struct, frozen=True):
    """What a table says of its figures: times what money is, and what it counts; whether bare numbers count at all."""

    money: int | None = None
    counted: int | None = None
    counts: bool = False


class Cell(msgspec.Struct, frozen=True):
    """The words of a cell, where they stand in the text, and from where to where in the line."""

    text: str
    start: int
    end: int
    left: int
    right: int


def cells(line: str, at: int) -> list[Cell]:
    """Return the cells of a line; a currency's sign joins the cell behind it, `%`, `)` and `million` the one before."""
    found: list[Cell] = []
    for cell in _bars(line, at) if "|" in line else _gaps(line, at):
        if found and _joins(found[-1].text, cell.text):
            found.append(_joined(found.pop(), cell))
        else:
            found.append(cell)
    return found


def _joined(before: Cell, cell: Cell) -> Cell:
    blank = " " if OPEN.search(before.text) or DASH.fullmatch(cell.text) or cell.text[0].isalpha() else ""
    return Cell(before.text + blank + cell.text, before.start, cell.end, before.left, cell.right)


def _joins(before: str, text: str) -> bool:
    if SIGN.fullmatch(before) or (TAIL.fullmatch(text) and re.search(r"\d", before)):
        return True
    if OPEN.search(before) and re.search(r"\d|^[$€£(]+$", text) and re.search(r"\d", before):
        return True
    return bool(DASH.fullmatch(text) and re.search(r"\d", before)) or bool(re.search(r"\d.*[$€£]$", before))


def _gaps(line: str, at: int) -> list[Cell]:
    found, begin = [], 0
    for gap in [*GAP.finditer(line), None]:
        stop = gap.start() if gap else len(line)
        if words := line[begin:stop].strip():
            first = begin + line[begin:stop].index(words)
            found.append(Cell(words, at + first, at + first + len(words), first, first + len(words)))
        begin = gap.end() if gap else stop
    return found


def _bars(line: str, at: int) -> list[Cell]:
    """Return the cells between bars; their place in the line is their number."""
    found, begin = [], line.index("|") + 1 if line.lstrip().startswith("|") else 0
    for number, words in enumerate(line[begin:].split("|")):
        if bare := words.strip():
            first = at + begin + words.index(bare)
            found.append(Cell(bare, first, first + len(bare), number * 100, number * 100 + 99))
        begin += len(words) + 1
    return found


def scale_in(text: str) -> int | None:
    """Return the scale that a label or a head names: `($ in millions)`, `($mm)`."""
    said = IN_SCALE.search(text)
    return (
        SCALES[
            re.sub("['’]", "", said["scale"] or said["short"] or said["sign"] or said["code"] or said["zeros"]).lower()
        ]
        if said
        else None
    )


def named(label: str) -> str:
    """Return a row's label without its notes and units."""
    return UNITS.sub("", NOTE.sub("", label)).strip(" .:,")


def read_cell(printed: str, label: str, scales: Scales, *, points: bool) -> Amount | None:
    """Read the amount of a cell: a range, something rounded, or (where `points` are meant) a figure."""
    words = NOTE.sub("", printed).strip()
    way = WAY.match(words)
    bare = words[way.end() :] if way else words
    said = in_digits(f"of {bare}")
    found = next(amounts(said), None)
    if found is None or not REST.fullmatch(said, max(found.end, found.noun[1] if found.noun else 0)):
        return None
    if said[3 : found.start].strip("(") and not ROUNDED.fullmatch(said, 3, found.start):
        return None
    ranged = found.low != found.high or bool(way) or ROUNDED.match(bare)
    unit = _unit(found, label, scales)
    if not (ranged or points) or unit is None:
        return None
    if unit == "shares" and found.scale == 1:
        said_so = IN_SCALE.search(label)
        if said_so and said_so["short"] is None:
            found = msgspec.structs.replace(found, scale=SCALES[(said_so["scale"] or said_so["sign"]).lower()])
        elif len(re.sub(r"\D", "", found.high or found.low or "")) < 7:
            return None  # in thousands or in millions: nobody says
    low, high = found.low, found.high
    if way and way["down"]:
        low, high = (f"-{end}" if end else None for end in (high, low))
    factor = {"currency": scales.money, "count": scales.counted}.get(unit) or 1 if found.scale == 1 else found.scale
    return Amount(low, high, unit, factor, found.start, found.end, signed=bool(way) and unit == "percent")


def _unit(found: Amount, label: str, scales: Scales) -> str | None:
    """Return what a cell counts, by its own words, else by its label's."""
    name = named(label)
    if found.unit == "currency":
        if found.scale > 1 and not found.money:
            return _by_label(name, scales) or "currency"
        return "per_share" if PER_SHARE.search(label) else "currency"
    if found.unit is not None:
        return {"points": "count", "cents": "per_share"}.get(found.unit, found.unit)
    if SHARED.search(label):
        return "percent"
    if MONEYED.search(label) and not PER_SHARE.search(label):
        return "currency"
    return _by_label(name, scales) if not is_measured(label) else "count"


def _by_label(name: str, scales: Scales) -> str | None:
    if SHARES.search(name):
        return "shares"
    if RATIO.search(name):
        return "ratio"
    if PER_SHARE.search(name):
        return "per_share"
    if scales.counts or COUNTED.search(name) or NOUN.search(f" {name}") or is_measured(name):
        return "count"
    return "currency" if scales.money else None


def is_measured(text: str) -> bool:
    """Tell whether words name what numbers count: `(000's tonnes)`, `Oil (Bbls)`."""
    return bool(MEASURES.search(text))
