"""The heads of a table's columns: the dates of a period in two short lines, or its quarter."""

import datetime as dt
import re

from irdesk.domain.release import Period
from irdesk.domain.statement import Column
from irdesk.render.line import clean

QUARTERS = {"first": "Q1", "second": "Q2", "third": "Q3", "fourth": "Q4"}


def head(column: Column) -> tuple[str, str]:
    """Return a column's two lines: `3 mo. to` over `31 Mar 04`, from its dates; else its label."""
    if column.end is None:
        words = clean(column.label).split()
        half = (len(words) + 1) // 2
        return ("", words[0]) if len(words) == 1 else (" ".join(words[:half])[:16], " ".join(words[half:])[:16])
    day = f"{column.end.day} {column.end:%b %y}"
    return (length(column.start, column.end, column.label) + " to", day) if column.start else ("", day)


def short(title: tuple[str, str], columns: tuple[Column, ...], period: Period | None) -> tuple[str, str]:
    """Return `Q1 2004` for a column that is the release's period, and for the same one a year earlier."""
    named = (
        re.search(r"\b(first|second|third|fourth)[- ]quarter\b|\bQ[1-4]\b", period.label, re.IGNORECASE)
        if period
        else None
    )
    column = next((one for one in columns if head(one) == title), None)
    if not (named and period and period.start and period.end and column and column.start and column.end):
        return title
    year = re.search(r"\b(?:19|20)\d\d\b", period.label)
    gone = round((period.end - column.end).days / 365.25)
    apart = abs((period.end - column.end).days - gone * 365.25), abs((period.start - column.start).days - gone * 365.25)
    if year is None or max(apart) > 8:
        return title
    word = named[1].lower() if named[1] else named[0]
    return ("", f"{QUARTERS.get(word, word.upper())} {int(year[0]) - gone}")


def length(start: dt.date, end: dt.date, label: str = "") -> str:
    """Return how long a period is, in the unit that its label uses: `3 mo.`, `13 wk.`, `year`."""
    days = (end - start).days + 1
    if "week" in label.lower():
        return f"{round(days / 7)} wk."
    months = round(days / 30.44)
    return f"{months} mo." if months != 12 else "year"
