"""Foot the tables: does each claimed total follow from the rows above it?"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total
from irdesk.proofing.table_checks.weak_sums import cancels, left_out
from irdesk.proofing.tables.facts import translated
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Sum

_NAMES = {"reconciliation": "reconcile", "segments": "segments"}
_HABIT = 5  # so many of one table are a habit, whatever their share
_ROUNDED = 0.35  # of a table's sums: then its figures were rounded one by one, which is worth no warning each


class Break(msgspec.Struct, frozen=True):
    """A sum that one column contradicts, and the cell that is wrong if all else is right."""

    sum: Sum
    column: int
    gap: Decimal  # what the parts give, less the total shown


def foot(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each sum that a table claims."""
    for sheet, sums in zip(book.sheets, book.sums, strict=True):
        yield from _holding(book, sheet, sums)
        breaks = [
            _break(sheet, each, column)
            for each in sums
            for column in each.broken
            if not _unsettled(sheet, each, column) and not _averaged(sheet, each, column)
        ]
        for group in _together(breaks):
            yield _broken(book, sheet, group)


def _computed(sheet: Sheet, each: Sum, column: int) -> Amount:
    parts = ((part.sign, sheet.amount(part.row, column)) for part in each.parts)
    return total((amount if sign > 0 else -amount) for sign, amount in parts if amount is not None)


_FEWEST_OF_AN_AVERAGE = 3


def _averaged(sheet: Sheet, each: Sum, column: int) -> bool:
    """Say whether a total lies among its parts, far below their sum, as an average price or rate of all does."""
    parts = [value for part in each.parts if (value := sheet.value(part.row, column)) is not None]
    stated = sheet.value(each.total, column)
    if stated is None or len(parts) < _FEWEST_OF_AN_AVERAGE or min(parts) <= 0:
        return False
    whole = _computed(sheet, each, column).value
    slipped = _same_digits(stated, whole) or any(_same_digits(part, part - whole + stated) for part in parts)
    return min(parts) <= stated <= max(parts) and stated * 2 <= whole and not slipped


def _same_digits(one: Decimal, other: Decimal) -> bool:
    """Say whether two figures are of the same digits, in whatever order and of whatever size."""
    first, second = (sorted(str(abs(each)).replace(".", "").strip("0")) for each in (one, other))
    return first == second


def _holding(book: Book, sheet: Sheet, sums: tuple[Sum, ...]) -> Iterator[Finding]:
    verdicts = [verdict for each in sums for verdict in each.verdicts.values()]
    often = verdicts.count("rounding")
    rounded = (
        often > min(_HABIT, max(2, _ROUNDED * len(verdicts)))
        or 1 < often >= len(verdicts) / 2
        or "rounding" in _notes(sheet)
    )
    for each in sums:
        formula = _formula(sheet, each)
        for column, verdict in each.verdicts.items():
            if verdict != "impossible":
                habit = rounded or sheet.units[each.total] == "percent" or translated(sheet, column)
                yield _possible(book, sheet, (each, formula), column, "note" if habit else "warning")


def _notes(sheet: Sheet) -> str:
    return " ".join(note.lower() for note in sheet.statement.notes if "add" in note or "sum" in note or "foot" in note)


def _possible(book: Book, sheet: Sheet, told: tuple[Sum, str], column: int, severity: str) -> Finding:
    each, formula = told
    computed = _computed(sheet, each, column)
    stated = sheet.text(each.total, column)
    exact = each.verdicts[column] == "exact"
    what = f"{_row(sheet, each.total)}, {sheet.column_name(column)}"
    words = "foots" if exact else f"is {stated}, its rows give {shown(computed.value)}: only rounding explains it"
    return finding(
        book.text,
        _NAMES.get(sheet.statement.kind, "foot"),
        "ok" if exact else severity,
        each.verdicts[column],
        f"{what} {words} ({formula}).",
        *_spans(sheet, each, column),
        stated=stated,
        computed=computed,
    )


def _spans(sheet: Sheet, each: Sum, column: int) -> list[Span | None]:
    return [sheet.span(each.total, column), *(sheet.span(part.row, column) for part in each.parts)]


def _row(sheet: Sheet, row: int) -> str:
    return sheet.name(row) or "The sum line"


def _formula(sheet: Sheet, each: Sum) -> str:
    words = [("− " if part.sign < 0 else "+ ") + (sheet.name(part.row) or "the sum line") for part in each.parts]
    text = " ".join(words if len(words) <= 5 else [*words[:3], "…", words[-1]])
    return text.removeprefix("+ ")


def _break(sheet: Sheet, each: Sum, column: int) -> Break:
    stated = sheet.value(each.total, column) or Decimal(0)
    return Break(each, column, _computed(sheet, each, column).value - stated)


def _unsettled(sheet: Sheet, each: Sum, column: int) -> bool:
    """Say whether a sum holds with a sign turned that no other column settles: its part is nothing there."""
    elsewhere = [other for other in each.verdicts if other != column]
    new = [part for part in each.parts if not any(sheet.value(part.row, other) for other in elsewhere)]
    turned = [2 * part.sign * (sheet.value(part.row, column) or Decimal(0)) for part in new]
    return _break(sheet, each, column).gap in {*turned, sum(turned)}


def _together(breaks: Iterable[Break]) -> list[list[Break]]:
    """Group the breaks that one wrong cell explains: a total that fits neither its own rows nor the sum above it."""
    groups: list[list[Break]] = []
    for each in breaks:
        home = next((group for group in groups if _suspect([*group, each]) is not None), None)
        if home is None:
            groups.append([each])
        else:
            home.append(each)
    return groups


def _suspect(group: list[Break]) -> tuple[int, Decimal] | None:
    """Return the one row whose correction mends every break, and the correction; None where there is none or many."""
    if len({each.column for each in group}) > 1:
        return None
    mends = [_mends(each) for each in group]
    shared = {row for row, change in mends[0].items() if all(other.get(row) == change for other in mends[1:])}
    return (row := shared.pop(), mends[0][row]) if len(shared) == 1 else None


def _mends(each: Break) -> dict[int, Decimal]:
    """Return by row what would have to be added to it for the sum to hold."""
    return {each.sum.total: each.gap} | {part.row: -part.sign * each.gap for part in each.sum.parts}


def _one_by_one(sheet: Sheet, each: Break) -> bool:
    """Say whether a sum is off by no more than figures can be that were each translated by itself."""
    step = next((cell.step for part in each.sum.parts if (cell := sheet.amount(part.row, each.column))), None)
    return abs(each.gap) <= (step or Decimal(1)) * (len(each.sum.parts) + 1)


def _broken(book: Book, sheet: Sheet, group: list[Break]) -> Finding:
    first = group[0]
    each, column = first.sum, first.column
    computed = _computed(sheet, each, column)
    stated = sheet.text(each.total, column)
    suspect = _suspect(group) if len(group) > 1 else None
    message = (
        f"{_row(sheet, each.total)}, {sheet.column_name(column)}: {stated} is shown, "
        f"its rows give {shown(computed.value)} ({_formula(sheet, each)})."
    )
    spans = [span for one in group for span in _spans(sheet, one.sum, column)]
    if suspect is not None:
        row, change = suspect
        right = shown((sheet.value(row, column) or Decimal(0)) + change)
        message += f" With {right} as {_row(sheet, row)}, every sum that uses it holds."
        spans.insert(0, sheet.span(row, column))
    # one slip breaks one column; a sum that breaks in half of them is more likely another sum
    broken = sum(not _averaged(sheet, each, other) for other in each.broken)
    sure = each.holding >= 2 * broken or broken == 1
    sure = sure and not (left_out(sheet, each, column) or cancels(sheet, each))
    eased = translated(sheet, column) and all(_one_by_one(sheet, one) for one in group)
    return finding(
        book.text,
        _NAMES.get(sheet.statement.kind, "foot"),
        ("note" if eased else "error") if sure else "unchecked",
        "impossible" if sure else "unchecked",
        message,
        *spans,
        stated=stated,
        computed=computed,
    )
