"""Parts of a fiscal year as heads name them: `Q3 2024`, `First Half 2024`, `FY2024`."""

import re

import msgspec

from irdesk.reading.statements.calendar.dates import Length, length, years

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
QUARTER = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter|Q(?P<q>[1-4])|(?P<q2>[1-4])Q)"
    r"(?:['’ /]?(?P<short>\d\d)\b)?",
    re.IGNORECASE,
)
HALF = re.compile(
    r"\b(?:(?P<word>first|second|1st|2nd)[- ]half|H(?P<q>[12])|(?P<q2>[12])H)(?:['’ /]?(?P<short>\d\d)\b)?",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"\b(?:FY|YTD|(?:3|6|9|12)M)['’ ]?(?P<year>\d\d)\b", re.IGNORECASE)
TO_DATE = re.compile(r"\byear[- ]to[- ]date\b|\bYTD(?=\b|\d)", re.IGNORECASE)
YEAR = re.compile(
    r"\bfull[- ]year\b|\btwelve months\b|\bfiscal year\b|\bFY(?:\b|['’]?\d)|(?<!half[- ])\byear\b(?![- ]to[- ]date)",
    re.IGNORECASE,
)
_ALONE = re.compile(  # a part of a year that stands left of the years it belongs to
    r"(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:quarter|half)|Q[1-4]|[1-4]Q|H[12]|[12]H|full[- ]year|"
    r"(?:three|six|nine|twelve) months|fiscal year)(?: results)?:?",
    re.IGNORECASE,
)


_AGAINST = re.compile(r"\bvs\.?\s(?P<own>[^.]{4,40})$", re.IGNORECASE)
"""A column under a head of another year that says itself which it is: "Q3 2026 Summary" over "vs. Q3 2025"."""


class Span(msgspec.Struct, frozen=True):
    """A part of a fiscal year as named: `months` long, its last quarter is number `quarter` (1 to 4) of `year`."""

    year: int
    quarter: int
    months: int = 3


def own_words(label: str) -> str:
    """Return what the heads of a column say of it alone, where the upper one is of another year."""
    found = _AGAINST.search(label) if len(set(years(label))) > 1 else None
    return found["own"] if found else label


def named(label: str) -> Span | None:
    """Return the one quarter, half or year that a head names, None where it names none or several."""
    if len(set(years(label))) > 1:
        return None
    year = year_of(label)
    for pattern, months in ((QUARTER, 3), (HALF, 6)):
        found = list(pattern.finditer(label))
        if len(found) == 1:
            return _so_far(_part(found[0], year, months), label)
        if found:
            return None
    whole = year and YEAR.search(label) and not TO_DATE.search(label)
    return Span(year, 4, 12) if year and whole and length(label) in (None, Length(months=12)) else None


def year_of(label: str) -> int | None:
    """Return the one year that a head names, also in two digits behind a part of it (`FY24`, `9M24`)."""
    stated = set(years(label))
    short = _SHORT_YEAR.search(label)
    return stated.pop() if len(stated) == 1 else 2000 + int(short["year"]) if short and not stated else None


def part_alone(text: str) -> str | None:
    """Return the part of a year that `text` is (`Q4`, `Full Year`), None where it says anything else."""
    return text.rstrip(":") if _ALONE.fullmatch(text) else None


def quarter_number(label: str) -> int | None:
    """Return the number of the one quarter that a head names."""
    found = list(QUARTER.finditer(label))
    part = _part(found[0], 1, 3) if len(found) == 1 else None
    return part.quarter if part else None


def half_number(label: str) -> int | None:
    """Return the number of the one half of a year that a head names."""
    found = list(HALF.finditer(label))
    part = _part(found[0], 1, 6) if len(found) == 1 else None
    return part.quarter // 2 if part else None


def _so_far(part: Span | None, label: str) -> Span | None:
    """Return the months up to the end of a quarter where a head says "year to date": "Q3 YTD 2026"."""
    if part is None or part.months != 3 or not TO_DATE.search(label):
        return part
    return Span(part.year, part.quarter, 3 * part.quarter)


def _part(match: re.Match[str], year: int | None, months: int) -> Span | None:
    number = _ORDINALS[match["word"].lower()] if match["word"] else int(match["q"] or match["q2"])
    year = year or (2000 + int(match["short"]) if match["short"] else None)
    return Span(year, number * months // 3, months) if year else None
