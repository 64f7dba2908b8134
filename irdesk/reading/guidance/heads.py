"""Which columns of an outlook table hold what is expected now: by the words over them."""

import re
from collections.abc import Sequence

import msgspec

from irdesk.domain.months import STEM, month_number
from irdesk.reading.guidance.cells import Cell
from irdesk.reading.guidance.periods import dated, last_in

LOW = re.compile(r"\b(?:low(?:er)?|minimum)\b|^from$", re.IGNORECASE)
HIGH = re.compile(r"\b(?:high(?:er)?|upper|maximum)\b|^to$", re.IGNORECASE)
NEW = re.compile(r"\b(?:current|updated|revised|new|latest)\b", re.IGNORECASE)
OLD = re.compile(
    r"\b(?:prior|previous(?:ly)?|original|initial|former|old|earlier|change|actual|results?|year-to-date|YTD"
    r"|consensus)\b",
    re.IGNORECASE,
)
GUIDE = re.compile(
    r"\b(?:outlook|guidance|forecast|estimated?s?|range|target|expected|projected|expectations?)\b|20\d\dE\b",
    re.IGNORECASE,
)
BASIS = re.compile(r"(?:non-)?GAAP|adjusted|reported|organic|constant currency", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:special|reconciling|excluded|non-core) items?\b|\badjustments?\b", re.IGNORECASE)
"""Over what leads from one basis to the other, and is no outlook of its own."""

QUARTER = re.compile(r"(?:first|second|third|fourth)[ -](?:quarter|half)", re.IGNORECASE)
ISSUED = re.compile(
    rf"(?<!ending )(?<!ended )\b(?:as of )?(?P<month>{STEM})[a-z]*\.?(?: \d{{1,2}},?)? (?P<year>20\d\d)\b",
    re.IGNORECASE,
)
NEAR = 14


class Column(msgspec.Struct, frozen=True):
    """A column to read: which cells hold its ends (one cell for a whole range), its period and basis, and whether
    its head says that its figures are expected, ranges or not."""

    low: int
    high: int
    period: str | None = None
    basis: str | None = None
    told: bool = False


def spread(rows: Sequence[Sequence[Cell]]) -> list[tuple[int, int]]:
    """Return from where to where the columns of values reach, behind the labels."""
    return [(min(row[at].left for row in rows), max(row[at].right for row in rows)) for at in range(1, len(rows[0]))]


def names(places: Sequence[tuple[int, int]], lines: Sequence[Sequence[Cell]]) -> list[str]:
    """Return the words that stand over each column, from the top down."""
    found: list[list[str]] = [[] for _ in places]
    for line in lines:
        for cell in line:
            for at in _under(cell, places):
                found[at].append(cell.text)
    return [" ".join(parts) for parts in found]


def _under(cell: Cell, places: Sequence[tuple[int, int]]) -> list[int]:
    """Return the columns that a cell of the head stands over, else the one that is near."""
    over = [
        at
        for at, (left, right) in enumerate(places)
        if 2 * (min(cell.right, right) - max(cell.left, left)) >= min(cell.right - cell.left, right - left)
    ]
    if over:
        return over
    middle = (cell.left + cell.right) / 2
    far = [abs((left + right) / 2 - middle) for left, right in places]
    return [far.index(min(far))] if min(far) < NEAR else []


def placed(values: list[Cell], places: list[tuple[int, int]]) -> dict[int, Cell]:
    """Return the values of a row by their columns: by number, or, where some are empty, by what they stand under."""
    if len(values) == len(places):
        return dict(enumerate(values))
    found: dict[int, Cell] = {}
    for cell in values:
        under = [at for at, (left, right) in enumerate(places) if cell.left < right and cell.right > left]
        if len(under) != 1 or under[0] in found:
            return {}
        found[under[0]] = cell
    return found


def columns(heads: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns to read; none where the heads tell of no outlook."""
    ends = _ends(heads)
    if ends:
        return ends
    old = [bool(OLD.search(head)) for head in heads]
    for told in (NEW, GUIDE):
        chosen = [at for at, head in enumerate(heads) if told.search(head) and not old[at]]
        if chosen and (any(old) or told is GUIDE or len(heads) == 1):
            return tuple(_column(at, heads[at], told=True) for at in _latest(chosen, heads))
    rest = [at for at in range(len(heads)) if not old[at]]
    periods = [
        dated(heads[at]) or (last_in(heads[at]) if QUARTER.fullmatch(heads[at].strip()) else None) for at in rest
    ]
    if rest and all(periods) and len(set(periods)) == len(periods) and not any(old):
        return tuple(_column(at, heads[at]) for at in rest)
    based = [at for at in rest if BASIS.search(heads[at])]
    if len(based) > 1 and all(at in based or BETWEEN.search(head) for at, head in enumerate(heads)):
        return tuple(_column(at, heads[at]) for at in based)
    return ()


def _column(at: int, head: str, *, told: bool = False) -> Column:
    basis = re.fullmatch(r"(?:.* )?((?:non-)?GAAP)[*†]*(?: .*)?", head, re.IGNORECASE)
    return Column(at, at, None if ISSUED.search(head) else last_in(head), basis[1] if basis else None, told)


def _ends(heads: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of low and high ends side by side; those of an old range are left out."""
    lows = [at for at, head in enumerate(heads) if LOW.search(head)]
    highs = [at for at, head in enumerate(heads) if HIGH.search(head)]
    if not lows or len(lows) != len(highs):
        return ()
    pairs = [(low, high) for low, high in zip(lows, highs, strict=True) if not OLD.search(heads[low])]
    return tuple(msgspec.structs.replace(_column(low, heads[low]), high=high) for low, high in pairs)


def _latest(chosen: list[int], heads: Sequence[str]) -> list[int]:
    """Return the columns of the last day of issue, where heads name months: `July 2023 Guidance`."""
    issued = {at: match for at in chosen if (match := ISSUED.search(heads[at])) and "end" not in heads[at].lower()}
    if len(issued) < 2:
        return chosen

    def age(at: int) -> tuple[int, int]:
        return int(issued[at]["year"]), month_number(issued[at]["month"])

    return [max(issued, key=age)]
