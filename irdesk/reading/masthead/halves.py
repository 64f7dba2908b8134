"""The half year that a release is about, where its house reports twice a year."""

import datetime as dt
import re

from irdesk.domain.months import NAME, month_number
from irdesk.domain.prose import Paragraph
from irdesk.domain.release import Period
from irdesk.domain.source import Span
from irdesk.reading.masthead.dates import DATE, date_of, make, month_end

COMPARED = re.compile(
    r"\b(?:compared|versus|vs\.|over|from|than|against|prior|year-ago|after)\b(?:[^.]|\.(?=\d)){0,60}$", re.IGNORECASE
)
HALF = re.compile(
    rf"\b(?P<length>half[- ]?year|first half|(?:six|6|nine|9)[- ]months?"
    r"|(?:(?:26|27|39|40)|twenty[- ](?:six|seven)|thirty[- ]nine|forty)[- ]weeks?)(?:[ -]periods?)?"
    rf"(?: to|,? ended|,? ending)(?: on)? "
    rf"(?P<date>{DATE.pattern})",
    re.IGNORECASE,
)
"""What is reported on twice a year: `for the half year ended 30 June 2007`."""


def half_year(title: Paragraph | None, body: Paragraph) -> tuple[Period, Span | None] | None:
    """Read the half year that the title or the opening says was reported on."""
    for part in (title, body):
        match = HALF.search(part.text, 0, 1200) if part else None
        end = date_of(match) if match else None
        if part and match and end and not COMPARED.search(part.text[max(0, match.start() - 70) : match.start()]):
            return Period(plain_words(match.group()), _first(match["length"], end), end), part.span(*match.span())
    return None


_WEEKS = {"26": 26, "twenty-six": 26, "27": 27, "twenty-seven": 27, "39": 39, "thirty-nine": 39, "40": 40, "forty": 40}


def _first(length: str, end: dt.date) -> dt.date | None:
    """Return the first day of a part of a year: counted back in stated weeks, else from a month's end."""
    weeks = _WEEKS.get(re.sub(r"[- ]weeks?$", "", length.lower()).replace(" ", "-"))
    if weeks is not None:
        return end - dt.timedelta(weeks=weeks) + dt.timedelta(days=1)
    months = 9 if length[:1] in "nN9" else 6
    year, month = divmod(end.year * 12 + end.month - months, 12)
    return dt.date(year, month + 1, 1) if month_end(end) else None


YEAR = r"(?P<year>(?:19|20)\d\d(?:/(?:20)?\d\d\b)?)"
NAMED = (
    re.compile(
        rf"\b(?:half[- ]year(?:ly)?|(?:first|second) half|(?:first )?(?:six|nine)[- ]months?)(?: (?:results|report))?"
        rf"(?: of| for| in)?(?: the)?(?: fiscal| financial)?(?: year)? {YEAR}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:H[12]|[12]H|9M)[- /]?{YEAR}\b"),
)
"""A half or three quarters of a year that is named, its days left open: `first nine months of 2014`, `H1 2014`."""

SPAN = re.compile(
    rf"\b(?:(?P<first>[0-3]?\d)\.? )?(?P<month>{NAME})(?: (?P<first2>[0-3]?\d))? ?[-–—] ?"
    rf"(?:(?P<last>[0-3]?\d)\.? )?(?P<month2>{NAME})(?: (?P<last2>[0-3]?\d),)? {YEAR}\b",
    re.IGNORECASE,
)
"""Months of one year, whole ones: `January–September 2014`, `1 January – 30 September 2014`."""


def part_year(title: Paragraph, most: int = 1200) -> tuple[Period, Span] | None:
    """Read the part of a year that a title or an opening names, with its days where it states the months."""
    if match := SPAN.search(title.text, 0, most):
        year, first, last = int(match["year"][:4]), month_number(match["month"]), month_number(match["month2"])
        start = make(year, first, int(match["first"] or match["first2"] or 1))
        stated = match["last"] or match["last2"]
        end = make(year, last, int(stated)) if stated else _last_of(year, last)
        if first < last and start and end:
            return Period(re.sub(r"\s+", " ", match.group()), start, end), title.span(*match.span())
    found = [match for pattern in NAMED for match in pattern.finditer(title.text, 0, most)]
    found = [match for match in found if not COMPARED.search(title.text[max(0, match.start() - 70) : match.start()])]
    return (Period(plain_words(found[0].group())), title.span(*found[0].span())) if found else None


def _last_of(year: int, month: int) -> dt.date:
    after, index = divmod(year * 12 + month, 12)
    return dt.date(after, index + 1, 1) - dt.timedelta(days=1)


def plain_words(printed: str) -> str:
    """Return printed words with single blanks for their blanks and hyphens."""
    return re.sub(r"[ -]+", " ", printed).strip()
