"""Outlook tables of several columns: the low and the high end, the new range beside the old one, or one a period."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.release import Guidance
from irdesk.reading.document import Document
from irdesk.reading.guidance.amounts import MONEY, SCALES, amounts
from irdesk.reading.guidance.words import METRIC, PER_SHARE, lines_with, period_in

WORDS = ("outlook", "guidance", "forecast", "range", "expectation")
GAP = re.compile(r"[^\S\n]*\|[^\S\n]*|[^\S\n]{2,}")
SIGN = re.compile(rf"\(?(?:{MONEY})", re.IGNORECASE)
TAIL = re.compile(r"\)? ?%|\)")
DASH = re.compile(r"[-–—]|to", re.IGNORECASE)
LOW = re.compile(r"low(?: end)?|minimum|from", re.IGNORECASE)
HIGH = re.compile(r"high(?: end)?|maximum|to", re.IGNORECASE)
MIDDLE = re.compile(r"mid(?:-?point)?", re.IGNORECASE)
NEW = re.compile(r"\b(?:current|updated|revised|new)\b", re.IGNORECASE)
OLD = re.compile(r"\b(?:prior|previous|original|initial|former|old|earlier|change|actual|results?)\b", re.IGNORECASE)
END = re.compile(rf"\(?(?:{MONEY})? ?\(?(?P<number>[\d,]*\.?\d+)\)? ?(?P<unit>%|[a-z]+)?\)?", re.IGNORECASE)
IN_SCALE = re.compile(r"\bin (?P<scale>thousand|million|billion)s\b", re.IGNORECASE)
RECONCILED = re.compile(r"reconcil|actual", re.IGNORECASE)
NOTE = re.compile(r"[¹²³⁴⁵⁶*]+$|\s*\(\d\)$|\s*\((?:\$ )?in (?:thousands|millions|billions)\)", re.IGNORECASE)
LONGEST = 200
FAR = 8
"""So many lines below its title the head of a table may stand, and a row below the last one."""


class Cell(msgspec.Struct, frozen=True):
    """The words of a cell and where they stand."""

    text: str
    start: int
    end: int


class Column(msgspec.Struct, frozen=True):
    """A column to read: which cells hold its ends (one cell for a whole range), and its own period."""

    low: int
    high: int
    period: str | None = None


class Head(msgspec.Struct, frozen=True):
    """The columns of a table, how many cells a row has, and where its rows begin."""

    columns: tuple[Column, ...]
    cells: int
    start: int


def read_columns(document: Document) -> Iterator[Guidance]:
    """Yield the guidance of the tables whose head names ends, new and old ranges, or periods."""
    text, done = document.text, 0
    for start in lines_with(text, WORDS):
        if start < done or len(_line(text, start)) > LONGEST:
            continue
        if head := _head(text, start):
            above = text[max(0, start - 300) : head.start]
            if not RECONCILED.search(above):
                yield from _rows(document, head, above)
            done = head.start


def _line(text: str, start: int) -> str:
    stop = text.find("\n", start)
    return text[start : stop if stop >= 0 else len(text)]


def _cells(line: str, at: int) -> list[Cell]:
    """Return the cells of a line; a currency's sign joins the cell behind it, `%` and `)` the one before."""
    found: list[Cell] = []
    begin = 0
    for gap in [*GAP.finditer(line), None]:
        stop = gap.start() if gap else len(line)
        if words := line[begin:stop].strip():
            first = at + begin + line[begin:stop].index(words)
            cell = Cell(words, first, first + len(words))
            before = found[-1] if found else None
            open_ended = before and re.search(r"(?:[-–—]|\bto)$", before.text) and re.search(r"\d", words)
            dash = before and DASH.fullmatch(words) and re.search(r"\d", before.text)
            if before and (SIGN.fullmatch(before.text) or TAIL.fullmatch(words) or open_ended or dash):
                blank = " " if open_ended or dash else ""
                cell = Cell(before.text + blank + words, before.start, cell.end)
                found.pop()
            found.append(cell)
        begin = gap.end() if gap else stop
    return found


def _head(text: str, start: int) -> Head | None:
    """Find the head of a table in the lines from its title on."""
    periods: list[str] = []
    for _ in range(FAR):
        line = _line(text, start)
        apart = len(line) <= LONGEST and ("  " in line.strip() or "|" in line)
        cells = _cells(line, start) if apart else []
        start += len(line) + 1
        named = [cell.text for cell in cells]
        for names in (named, named[1:]):
            if len(names) > 1 and (columns := _columns(names, periods)):
                return Head(columns, len(names), start)
        found = [period for name in named if (period := _period(name))]
        periods = found if found and len(found) >= len(named) - 1 else periods
        if start >= len(text):
            return None
    return None


def _columns(names: list[str], periods: list[str]) -> tuple[Column, ...]:
    """Return the columns that the names of a head tell of; none where one name is of no kind."""
    ends = [index for index, name in enumerate(names) if LOW.fullmatch(name)]
    highs = [index for index, name in enumerate(names) if HIGH.fullmatch(name)]
    if (
        ends
        and len(ends) == len(highs)
        and len(ends) + len(highs) == len([n for n in names if not MIDDLE.fullmatch(n)])
    ):
        own = periods if len(periods) == len(ends) else [None] * len(ends)
        return tuple(Column(low, high, period) for low, high, period in zip(ends, highs, own, strict=True))
    kinds = ["old" if OLD.search(name) else "new" if NEW.search(name) else "" for name in names]
    if all(kinds) and kinds.count("new") == 1:
        at = kinds.index("new")
        return (Column(at, at, _period(names[at])),)
    dated = [_period(name) for name in names]
    if all(dated) and len(set(dated)) == len(dated):
        return tuple(Column(at, at, period) for at, period in enumerate(dated))
    return ()


def _period(name: str) -> str | None:
    found = period_in(name) if re.search(r"\d", name) and len(name) < 50 else None
    return found if found and re.search(r"\d", found) else None


def _rows(document: Document, head: Head, above: str) -> Iterator[Guidance]:
    """Yield the rows below a head until other lines follow."""
    text, at, idle = document.text, head.start, 0
    titles = [line for line in above.split("\n") if len(line.strip()) < LONGEST]
    period = next((found for line in reversed(titles) if (found := _period_of(line))), None)
    scale = next((said["scale"] for line in reversed(titles) if (said := IN_SCALE.search(line))), None)
    while at < len(text) and idle < FAR:
        line = _line(text, at)
        cells = _cells(line, at) if len(line) <= LONGEST else []
        at += len(line) + 1
        if RECONCILED.search(line):
            return
        read = [one for column in head.columns if (one := _read(document, cells, head, column, scale))]
        idle = 0 if read else idle + 1
        yield from (msgspec.structs.replace(one, period=one.period or period) for one in read)


def _period_of(line: str) -> str | None:
    found = period_in(line.strip())
    return found if found and re.search(r"\d", found) else None


def _read(document: Document, cells: list[Cell], head: Head, column: Column, scale: str | None) -> Guidance | None:
    """Read one column of a row: a label and as many cells as the head names."""
    if len(cells) != head.cells + 1 or not re.match(r"[A-Z]", cells[0].text):
        return None
    label, low, high = cells[0], cells[column.low + 1], cells[column.high + 1]
    name = NOTE.sub("", label.text).strip(" .:")
    own = IN_SCALE.search(label.text)
    ends = _range(low.text) if low is high else _ends(low.text, high.text)
    if ends is None or ((low is not high or len(head.columns) > 1) and not METRIC.search(name)):
        return None
    unit, factor = ends[2], ends[3]
    if unit == "currency" and PER_SHARE.search(name):
        unit = "per_share"
    elif unit == "currency" and factor == 1 and (own or scale):
        factor = SCALES[(own["scale"] if own else scale or "").lower()]
    lines = document.lines
    value = lines.span(low.start, high.end)
    return Guidance(
        metric=name,
        period=column.period,
        low=ends[0],
        high=ends[1],
        unit=unit,
        scale=factor,
        text=re.sub(r"\s+", " ", document.text[label.start : cells[-1].end]),
        spans={
            "text": lines.span(label.start, cells[-1].end),
            "metric": lines.span(label.start, label.start + len(name)),
            "low": value,
            "high": value,
        },
    )


def _range(printed: str) -> tuple[str, str, str, int] | None:
    """Read a cell that holds a whole range."""
    found = next(iter(amounts(f"of {printed}")), None)
    if not found or not found.low or not found.high or found.end != len(printed) + 3 or found.low == found.high:
        return None
    return (found.low, found.high, found.unit, found.scale) if found.unit in ("currency", "percent") else None


def _ends(low: str, high: str) -> tuple[str, str, str, int] | None:
    """Read the low and the high end from two cells, of one unit."""
    first, second = END.fullmatch(low), END.fullmatch(high)
    if not first or not second or (first["unit"] or "").lower() != (second["unit"] or "").lower():
        return None
    unit = (first["unit"] or "").lower()
    if unit and unit != "%" and unit not in SCALES:
        return None
    values = [_signed(low, first), _signed(high, second)]
    if Decimal(values[0]) > Decimal(values[1]) and not all(value.startswith("-") for value in values):
        return None
    values.sort(key=Decimal)
    return values[0], values[1], "percent" if unit == "%" else "currency", SCALES.get(unit, 1)


def _signed(printed: str, match: re.Match[str]) -> str:
    digits = match["number"].replace(",", "")
    digits = f"0{digits}" if digits.startswith(".") else digits
    return f"-{digits}" if "(" in printed and ")" in printed else digits
