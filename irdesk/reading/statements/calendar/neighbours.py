"""What the columns of a table say of each other's dates."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from irdesk.reading.statements.calendar.dates import days, month_end, years
from irdesk.reading.statements.calendar.periods import Dated

_REPORTED = re.compile(r"(?<!non-)(?<!non )\bGAAP\b|\breported\b", re.IGNORECASE)
_ADJUSTED = re.compile(r"\bnon-? ?GAAP\b|\badjusted\b|\bcore\b|\bunderlying\b|\bcomparable\b", re.IGNORECASE)


def date_together(columns: Sequence[Dated]) -> tuple[Dated, ...]:
    """Return the columns with what their neighbours say: lengths, years before, years that are fiscal, adjustments."""
    return _with_adjustments(_without_fiscal_years(with_years_before(_with_lengths_beside(tuple(columns)))))


def _with_lengths_beside(columns: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """Return the columns, one over which no length stands as long as the ones beside it, where it can be of one only.

    A head of text (`Three Months Ended`) may be printed over some of its columns. The length is that of the next
    column with one, to the left or the right, that has no such period yet and has another that ends on the same day of
    its year; where both sides have, it stays open.
    """
    for index, column in enumerate(columns):
        if column.end is None or column.length is not None or column.start is not None or column.kind is not None:
            continue
        beside = [_next(columns[:index][::-1]), _next(columns[index + 1 :])]
        lengths = {each.length for each in beside if each is not None and _may_be(columns, column, each)}
        if len(lengths) == 1:
            dated = msgspec.structs.replace(column, length=lengths.pop(), kind="period")
            return _with_lengths_beside((*columns[:index], dated, *columns[index + 1 :]))
    return columns


def _next(columns: Sequence[Dated]) -> Dated | None:
    return next((column for column in columns if column.length is not None and column.end is not None), None)


def _may_be(columns: Sequence[Dated], column: Dated, beside: Dated) -> bool:
    """Say whether a column may be as long as one beside it."""
    ends = [each.end for each in columns if each.length == beside.length and each.end and not each.start]
    known = {(end.month, end.day) for end in ends}
    return column.end is not None and column.end not in ends and (column.end.month, column.end.day) in known


def with_years_before(columns: Sequence[Dated]) -> tuple[Dated, ...]:
    """Return the columns, one that has but its year (`2011`) dated as the one beside it of another year is.

    What stands above a table (`for the year ended 31 December 2012`) dates the column of that year only.
    """
    said = [_but_year(column) for column in columns]
    known = {rest: column for column, rest in zip(columns, said, strict=True) if column.end and rest is not None}
    return tuple(
        column if rest is None else _as_beside(column, known.get(rest))
        for column, rest in zip(columns, said, strict=True)
    )


def _but_year(column: Dated) -> str | None:
    """Return what a head says beside a bare year, None where it has none, several or a date."""
    stated = years(column.label)
    if len(stated) != 1 or days(column.label) or (column.end and column.end.year != stated[0]):
        return None
    return column.label.replace(str(stated[0]), "")


def _as_beside(column: Dated, beside: Dated | None) -> Dated:
    if column.end or column.kind or beside is None or beside.end is None:
        return column
    if beside.start or beside.end != month_end(beside.end.year, beside.end.month):
        return column  # a year that counts in weeks ends on another day
    end = month_end(years(column.label)[0], beside.end.month)
    return msgspec.structs.replace(beside, label=column.label, end=end)


def _without_fiscal_years(columns: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """Return the columns, without the ends of quarters under the number of a fiscal year that are not all in that year.

    Under `2014 Quarter Ended` October 4, January 3 and April 4 follow each other, so the first is of the year before.
    """
    shared: dict[str, list[int]] = {}
    for index, column in enumerate(columns):
        if column.end and (over := _year_over(column.label)):
            shared.setdefault(over, []).append(index)
    wrong = {index for places in shared.values() if not _in_order(columns, places) for index in places}
    return tuple(Dated(column.label) if index in wrong else column for index, column in enumerate(columns))


def _year_over(label: str) -> str | None:
    """Return the heads with a year that stand over a day without one, None where the day has its own or comes first."""
    named = days(label)
    if len(named) != 1 or named[0].year or not named[0].day:
        return None
    over = label[: named[0].at]
    return over if years(over) else None


def _in_order(columns: Sequence[Dated], places: Sequence[int]) -> bool:
    ends = [end for index in places if (end := columns[index].end)]
    steps = [left < right for left, right in pairwise(ends)]
    return len(ends) < 3 or all(steps) or not any(steps)


def _with_adjustments(columns: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """Return the columns, what leads from a period as reported to the same period as adjusted dated as both are."""
    dated = [column for column in columns if column.end]
    if len(dated) < 2 or len({(column.end, column.length, column.start) for column in dated}) > 1:
        return columns
    first, last = columns[0], columns[-1]
    if not (first.end and last.end and _REPORTED.search(first.label) and _ADJUSTED.search(last.label)):
        return columns
    return tuple(
        column if column.end or column.kind else msgspec.structs.replace(first, label=column.label)
        for column in columns
    )
