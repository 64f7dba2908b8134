"""The fiscal calendar of a release: which quarter, half or year ends when."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from irdesk.domain.release import Period
from irdesk.reading.statements.calendar.dates import Length
from irdesk.reading.statements.calendar.fiscal import MIDDLE
from irdesk.reading.statements.calendar.periods import Dated
from irdesk.reading.statements.calendar.spans import Span, half_number, named, quarter_number, year_of

SLIP = dt.timedelta(days=8)  # by which quarters of 13 weeks and a 53rd week may be beside the calendar
FAR = 6  # quarters
QUARTERS = 4  # of a year
SOON = dt.timedelta(days=130)  # within which a release reports on a quarter


class Calendar(msgspec.Struct, frozen=True):
    """A part of a fiscal year whose end is `known`, and the `ends` of the same part of other years.

    `stated` are the days on which any head says that something ends.
    """

    known: Span
    ends: dict[int, dt.date]
    stated: frozenset[dt.date] = frozenset()

    def near(self, wanted: Span) -> dt.date | None:
        """Return the one stated end that lies where a calendar in weeks has the end of `wanted`, None without one."""
        quarters = (wanted.year - self.known.year) * 4 + wanted.quarter - self.known.quarter
        expected = self.ends[self.known.year] + dt.timedelta(weeks=13 * quarters)
        found = [day for day in self.stated if abs(day - expected) <= SLIP]
        return found[0] if len(found) == 1 and abs(quarters) <= FAR else None


def read_calendar(columns: Sequence[Dated], period: Period | None, published: dt.date | None = None) -> Calendar | None:
    """Return the fiscal calendar of a release, None where it names no quarter or year that any text ends.

    The years are counted from the release's own quarter, whose end is the last that heads state for it
    (`Fourth Quarter Jan 1, 2023`) if it says none; else that of the last quarter that ended before the release was
    `published`. A release that names no quarter, whose years end with December, has the calendar's.
    """
    known = (named(period.label) or _ending(columns, period)) if period else None
    if period is None or known is None:
        return _by_years(columns)
    found = [column.end for column in columns if column.end and quarter_number(column.label) == known.quarter]
    latest = period.end or max(found, default=None) or _last_reported(columns, known, published)
    if latest is None or not _may_end(known, latest):
        return None
    ends = {known.year + round((end - latest).days / 365.25): end for end in found}
    stated = frozenset(column.end for column in columns if column.end)
    return Calendar(known, ends | {known.year: latest}, stated)


def _ending(columns: Sequence[Dated], period: Period) -> Span | None:
    """Return which half or whole of a fiscal year a release reports on that gives only its first and its last day.

    The heads say which half: they number but one. A year has the number of the one in whose second half it ends; one
    that ends in a first half has the latest number of the heads, if that is this year's or the last.
    """
    if period.start is None or period.end is None:
        return None
    months = round((period.end - period.start).days / 30.4)
    halves = (
        {half_number(column.label) for column in columns} - {None} if months == 6 else {2} if months == 12 else set()
    )
    half = halves.pop() if len(halves) == 1 else None
    if half is None:
        return None
    last = period.end.year * 12 + period.end.month - 1 + (2 - half) * 6
    if last % 12 + 1 >= MIDDLE:
        return Span(last // 12, half * 2, months)
    headed = max((year_of(column.label) or 0 for column in columns if half_number(column.label) == half), default=0)
    return Span(headed, half * 2, months) if headed in (last // 12, last // 12 - 1) else None


def _may_end(span: Span, end: dt.date) -> bool:
    """Return whether the quarter of a fiscal year may end on that day.

    A year ends in the one that it is named for, or in the next, but not with its December.
    """
    months = (end.year - span.year) * 12 + end.month + (4 - span.quarter) * 3
    return 0 <= months < 24


def _by_years(columns: Sequence[Dated]) -> Calendar | None:
    """Return the calendar of years that end with December, where all whole years of a release do."""
    ends = [column.end for column in columns if column.end and column.length == Length(months=12)]
    if not ends or any((end.month, end.day) != (12, 31) for end in ends):
        return None
    return Calendar(Span(max(ends).year, 4, 12), {max(ends).year: max(ends)})


def _last_reported(columns: Sequence[Dated], known: Span, published: dt.date | None) -> dt.date | None:
    """Return the last end of a period as long as the one that a release reports on, not long before its date.

    Where no head gives one, a fourth quarter ends with the year, and any with the day of the balance sheet.
    """
    dated = [column for column in columns if column.end and published and _soon(published - column.end)]
    same = [column for column in dated if column.length == Length(months=known.months)]
    whole = [column for column in dated if known.quarter == QUARTERS and column.length == Length(months=12)]
    held = [column for column in dated if column.kind == "instant"]
    return max((column.end for column in same or whole or held if column.end), default=None)


def _soon(after: dt.timedelta) -> bool:
    return dt.timedelta(0) < after < SOON
