"""The rows of an outlook table: a label and its amounts, in the columns that hold what is expected now."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from irdesk.domain.release import Guidance
from irdesk.reading.document import Document
from irdesk.reading.guidance.amounts import Amount
from irdesk.reading.guidance.bases import headed_by, parted
from irdesk.reading.guidance.cells import Cell, Scales, is_measured, named, read_cell, scale_in
from irdesk.reading.guidance.changes import RATE
from irdesk.reading.guidance.heads import OLD, Column, columns, names, placed, spread
from irdesk.reading.guidance.lines import LABEL, Line, are_ranges, in_units
from irdesk.reading.guidance.metrics import METRIC
from irdesk.reading.guidance.periods import alone, dated, fuller
from irdesk.reading.guidance.titles import HEAD, LONGEST, headed, over_labels, period_of
from irdesk.reading.guidance.words import OUTLOOK

BRIDGE = re.compile(
    r"\s*(?:plus|less|add|adjust\w+|adjusted for|excluding|reconciling items|special items"
    r"|(?:estimated )?non-core items)\b[^\d]*:?",
    re.IGNORECASE,
)
"""A line of a table that leads from one measure to another; what stands between them is no outlook of its own."""

MEASURED = re.compile(
    r"\bGAAP\b|\badjusted\b|\bcore\b|EBITDA|\bA?FFO\b|\bEPS\b|per (?:\w+ ){0,3}share|net (?:income|loss)", re.IGNORECASE
)
EACH = re.compile(r"[$€£]/|\(per |\bper (?:unit|boe|ounce|pound|lb|kg|tonne|ton|mcfe?|barrel|day)\b", re.IGNORECASE)
"""A heading within a table whose rows are in units of one, whatever scale the table has: `Costs ($/BOE):`."""

TITLE = 110


class Table(msgspec.Struct, frozen=True):
    """What the heads of a table say: which columns to read, its period, its scales."""

    columns: Sequence[Column]
    period: str | None
    scales: Scales
    unit: str
    section: str


def read_rows(document: Document, above: list[Line], below: list[Line]) -> Iterator[Guidance]:
    """Yield the guidance of a table: `above` its first row stand its title and heads."""
    below = in_units(below)
    rows = [line for line in below if line.is_row]
    counts = [len(line.cells) for line in rows]
    width = max(counts, key=lambda count: (counts.count(count), count))
    full = [line.cells for line in rows if len(line.cells) == width]
    places = spread(full)
    heads = names(places, [_over(line, places) for line in above])
    chosen: Sequence[Column] = columns(heads)
    if width == 2 and not OLD.search(heads[0]):
        chosen = [Column(0, 0, dated(heads[0]), told=bool(chosen and chosen[0].told and _apart(above)))]
    if not chosen:
        return
    if any(BRIDGE.fullmatch(document.text, line.start, line.end) for line in below):
        below = [line for line in below if not line.is_row or MEASURED.search(line.cells[0].text)]
    said = [document.text[line.start : line.end] for line in above]
    first = above[0].start if above else 0
    beside = over_labels([line.cells for line in above], places)
    period = period_of(said) or beside or headed(document.text, first)
    scales = _scales([one for one in said if len(one) < LONGEST])
    titled = any(OUTLOOK.search(one) and len(one.strip()) < TITLE for one in said)
    if width == 2 and titled and are_ranges(rows):
        chosen = [msgspec.structs.replace(chosen[0], told=True)]
    wrapped = above[-1] if above and _is_broken(document.text, above[-1]) else None
    section = ""
    for line in below:
        if line.is_row:
            label = _label(wrapped, line)
            if wrapped and label and label.start != wrapped.cells[0].start:
                section = headed_by(wrapped.cells[0].text)
            at = placed(line.cells[1:], places)
            if label and (titled or chosen[0].told or is_measured(label.text) or METRIC.search(label.text)):
                yield from _row(document, label, at, Table(chosen, period, scales, line.unit, section))
            wrapped = None
        else:
            if len(line.cells) == 1 and (named := alone(line.cells[0].text)):
                period, chosen = named, [msgspec.structs.replace(column, period=named) for column in chosen]
            scales = _scales([document.text[line.start : line.end]], scales)
            wrapped = line if _is_broken(document.text, line) else None


def _scales(said: list[str], former: Scales | None = None) -> Scales:
    """Return what the titles of a table, or a heading within it, say of its figures."""
    former = former or Scales()
    scale = next((found for one in reversed(said) if (found := scale_in(one))), None)
    counts = any(is_measured(one) for one in said)
    each = any(EACH.search(one) for one in said[-1:])
    counted = scale if counts or any("000" in one for one in said) else None
    return Scales(None if each else scale or former.money, counted or former.counted, counts or former.counts)


def _apart(above: list[Line]) -> bool:
    """Tell whether a head stands over the column of values, and not only a title over the table."""
    last = above[-1].cells if above else []
    return bool(last) and (last[0].left > 20 or len(last) > 1)


def _over(line: Line, places: list[tuple[int, int]]) -> list[Cell]:
    """Return the cells of a head that stand over values: not what heads the labels, and no sentence."""
    if len(line.cells) == 1 and (line.cells[0].left < 15 or line.cells[0].right - line.cells[0].left > 60):
        return []
    return [cell for cell in line.cells if cell.right > places[0][0] - 2 or (len(places) == 1 and cell.left > 20)]


def _is_broken(text: str, line: Line) -> bool:
    """Tell whether a line is the first part of a label that goes on in the next one."""
    words = text[line.start : line.end].strip()
    return len(line.cells) == 1 and words[:1].isupper() and not words.endswith((":", ".")) and len(words) < LABEL


def _label(wrapped: Line | None, line: Line) -> Cell | None:
    """Return the label of a row, with what of it stands in the line above; None for half a one."""
    label = line.cells[0]
    if (
        wrapped
        and not HEAD.search(wrapped.cells[0].text)
        and (label.text[:1].islower() or label.left > wrapped.cells[0].left)
    ):
        head = wrapped.cells[0]
        label = Cell(f"{head.text} {label.text}", head.start, label.end, head.left, label.right)
    return label if label.text[0].isupper() or label.text[0].isdigit() else None


def _row(document: Document, label: Cell, at: dict[int, Cell], table: Table) -> Iterator[Guidance]:
    """Yield the guidance of a row, one a column."""
    seen: set[tuple[str | None, ...]] = set()
    for column in table.columns:
        low, high = at.get(column.low), at.get(column.high)
        if low is None or high is None:
            continue
        dated_column = msgspec.structs.replace(column, period=fuller(column.period, table.period))
        for basis, found in _amounts(low, high, label.text + table.unit, table.scales, told=column.told):
            if column.basis and (found.low, found.high, column.period) in seen:
                continue
            seen.add((found.low, found.high, column.period))
            based = msgspec.structs.replace(dated_column, basis=basis or column.basis or table.section)
            yield _guidance(document, label, (low.start, high.end), found, based)


def _amounts(low: Cell, high: Cell, label: str, scales: Scales, *, told: bool) -> Iterator[tuple[str, Amount]]:
    """Yield what a cell holds, or two: one amount, or one on each of two bases."""
    for basis, said in (parted(low.text) if low is high else ()) or (("", low.text),):
        cell = msgspec.structs.replace(low, text=said) if basis else low
        if found := _amount(cell, cell if low is high else high, label, scales, told=told):
            yield basis, found


def _amount(low: Cell, high: Cell, label: str, scales: Scales, *, told: bool) -> Amount | None:
    """Read the one cell of a range, or the two of its ends."""
    own = scale_in(label)
    scales = Scales(None if EACH.search(label) else own or scales.money, own or scales.counted, scales.counts)
    if low is not high:
        return _pair(low, high, label, scales)
    return read_cell(low.text, label, scales, points=told)


def _pair(low: Cell, high: Cell, label: str, scales: Scales) -> Amount | None:
    """Read the low and the high end from two cells, of one unit."""
    first = read_cell(low.text, label, scales, points=True)
    last = read_cell(high.text, label, scales, points=True)
    if not first or not last or (first.unit, first.scale) != (last.unit, last.scale):
        return None
    if first.low is None or last.low is None or (first.low, last.low) != (first.high, last.high):
        return None
    ends = (first.low, last.low)
    if Decimal(ends[0]) > Decimal(ends[1]) and not all(end.startswith("-") for end in ends):
        return None
    if ends[0] == ends[1] and not METRIC.search(label):
        return None
    small, great = sorted(ends, key=Decimal)
    return msgspec.structs.replace(first, low=small, high=great)


def _guidance(document: Document, label: Cell, value: tuple[int, int], found: Amount, column: Column) -> Guidance:
    lines, name = document.lines, named(label.text)
    basis = column.basis
    metric = f"{basis} {name}" if basis and not re.search(r"GAAP|adjusted", name, re.IGNORECASE) else name
    if found.signed and not RATE.search(name):
        metric += " growth"
    place = lines.span(*value)
    return Guidance(
        metric=metric,
        period=column.period,
        low=found.low,
        high=found.high,
        unit=found.unit or "currency",
        scale=found.scale,
        text=re.sub(r"\s+", " ", document.text[label.start : value[1]]),
        spans={
            "text": lines.span(label.start, value[1]),
            "metric": lines.span(label.start, label.end),
            "low": place,
            "high": place,
        },
    )
