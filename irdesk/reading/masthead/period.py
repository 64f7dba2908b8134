"""The reporting period that a release is about."""

import datetime as dt
import re
from collections.abc import Callable, Iterable

from irdesk.domain.prose import Paragraph
from irdesk.domain.release import Period
from irdesk.domain.source import Span
from irdesk.reading.masthead.dates import DATE, date_of, month_end
from irdesk.reading.masthead.halves import half_year, part_year, plain_words
from irdesk.reading.masthead.naming import Named, named_in, place_of, with_year

LENGTH = (
    r"(?P<length>three[ -]and[ -](?:six|nine|twelve)[ -]months?|(?:three|six|nine|twelve|12)[ -]months?"
    r"|(?:twelve|thirteen|fourteen|sixteen|1[2-6])[ -]weeks?"
    r"|quarter(?:ly)?|(?:fiscal )?year|3[ -]months?)"
)
OF_YEAR = r"(?: (?:of )?(?:the |its )?(?:fiscal )?(?:year )?\d{4}(?: fiscal)?(?: year)?,?)?"
_OF_WHOLE_YEAR = re.compile(r"\bof (?:its|the|our) (?:[\w-]+ )?(?:fiscal |financial )?year,? ending\b", re.IGNORECASE)
"""Before the end of a year of which a part is told: "third quarter and nine months of its fiscal year ending"."""
COUNTED = re.compile(
    rf"\b(?P<length>(?:1[2-7]|twelve|thirteen|fourteen|sixteen)[ -]weeks?)(?:[ -]periods?)?\s+ended\s+{DATE.pattern}",
    re.IGNORECASE,
)
"""How many weeks a quarter has, as the head of a table says it."""

SAID = re.compile(r"(?:1[2-7]|twelve|thirteen|fourteen|sixteen)[ -]weeks?$", re.IGNORECASE)
ENDED = re.compile(
    rf"(?<!half )(?<!half-)\b{LENGTH}(?:[ -]periods?)?{OF_YEAR}(?: \((?P<said>[^)]{{0,30}})\))?{OF_YEAR}"
    r"(?: and [\w -]{3,60}?(?: \([^)]{0,30}\))?)?(?:,? (?:(?:both|each) of )?which)?"
    r"(?: that)?,?[ -]end(?:ed|ing) (?:on )?"
    rf"(?P<date>{DATE.pattern})",
    re.IGNORECASE,
)
YEARLY = re.compile(r"year|(?:twelve|12)[ -]months", re.IGNORECASE)
BOTH = re.compile(r"three[ -]and\b", re.IGNORECASE)
FILED = re.compile(r"\b(?:10-?[KQ]|annual report|quarterly report)", re.IGNORECASE)
COMPARED = re.compile(
    r"\b(?:compare[ds]? (?:to|with)|comparing (?:to|with)|versus|against|up from|down from)\b(?:(?!\.\s)[^;])*$",
    re.IGNORECASE,
)
"""What stands before a period that a figure is compared with: "compared to $5 million for the three months ended"."""
RESULTS = re.compile(
    r"\b(?:results|earnings|net (?:income|loss|sales)|revenues?|profit"
    r"|activities report|report on (?:its|the) activities|quarterly report(?! on form))\b",
    re.IGNORECASE,
)
Ended = tuple[dt.date | None, dt.date, Span, str]
"""First day, last day, place, and the words."""

WEEKS = {"twelve": 12, "thirteen": 13, "fourteen": 14, "sixteen": 16}


def find_period(
    title: Paragraph | None, body: Paragraph, whole: Callable[[], Iterable[Paragraph]], date: dt.date | None
) -> tuple[Period, Span | None] | None:
    """Read the period: its label from the title or the first paragraphs, its end from the `quarter ended …` that fits.

    `body` begins at the dateline; `whole` is asked for only where that is silent.
    """
    head = title.text if title else ""
    named = named_in(head)
    if named is None and title and (part := _of_title(title)):
        return part
    results = RESULTS.search(body.text, 0, 900) or RESULTS.search(head)
    if named is None and results:
        named, part = named_in(body.text, compared=True), part_year(body, 600)
        yearly = named is not None and named.quarter is None
        if part and (named is None or (yearly and _is_within(named, part[0], body))):
            return half_year(title, body) or part
    ended = _lead(body, date, named) or _latest(whole(), date, named) or _lead(body, date, named, compared=True)
    if ended is not None and (named is None or _is_of_other_year(named, ended[1])):
        return (Period(plain_words(ended[3]), ended[0], ended[1]), ended[2]) if results else None
    if named is None:
        return half_year(title, body)
    if named.quarter and not named.year:
        named = with_year(named, body.text, ended[1] if ended else None, date)
    start, end, where, printed = ended or (None, None, None, "")
    if named.quarter is None and not YEARLY.search(printed):
        start, end = None, None
    if named.quarter and start is None and end:
        start = _weeks_before(end, body.lines.text)
    label = named.label
    if named.quarter and not named.year and printed:
        label += re.sub(r"^.*?(?= end(?:ed|ing))", "", plain_words(printed), flags=re.IGNORECASE)
    return Period(label, start, end), where or (title and place_of(named, title)) or place_of(named, body)


def _is_of_other_year(named: Named, end: dt.date) -> bool:
    """Tell whether a named period cannot be of the stated end's year: "the best since the fourth quarter of 2021".

    Nor can it be where it ended a year before to the month, which is what the quarter is compared with.
    """
    year = int(named.year[:4]) if named.year else end.year
    ago = named.quarter is not None and not named.fiscal and year + 1 == end.year
    return abs(year - end.year) > 1 or (
        ago and not _agrees(named, end) and _agrees(named, end.replace(year=year, day=28))
    )


def _is_within(named: Named, part: Period, body: Paragraph) -> bool:
    """Tell whether a named year is only what a part of it is told of with, or stands far down."""
    return body.text.find(named.printed) > 600 or plain_words(named.printed) in part.label


def ended_times(paragraph: Paragraph, end: dt.date) -> int:
    """Count how often a paragraph speaks of a period that ended on the day (not: is ending)."""
    return sum(
        date_of(match) == end and bool(re.search(r"\bended\b", match.group(), re.IGNORECASE))
        for match in ENDED.finditer(paragraph.text)
    )


def _of_title(title: Paragraph) -> tuple[Period, Span | None] | None:
    """Read the year with its end, or the part of a year, that a title names without a quarter.

    "Three and Six Months Ended" is of the quarter first.
    """
    year = next((one for one in _ends(title, None) if YEARLY.search(one[3]) or BOTH.match(one[3])), None)
    if year:
        return Period(plain_words(year[3]), year[0], year[1]), year[2]
    return half_year(title, title) or part_year(title)


def _lead(body: Paragraph, date: dt.date | None, named: Named | None, *, compared: bool = False) -> Ended | None:
    """Read the first `… ended DATE` of the opening that is of the named kind.

    `compared`: also one that figures are only compared with, where it may be the end of the named quarter.
    """
    found = [
        ended
        for ended in _ends(body, named.quarter if named else None, 1200, compared=compared)
        if (date is None or abs((date - ended[1]).days) < 400) and (not compared or _agrees(named, ended[1]))
    ]
    agreed = [ended for ended in found if _agrees(named, ended[1])]
    return next(iter(agreed or found), None)


def _latest(whole: Iterable[Paragraph], date: dt.date | None, named: Named | None) -> Ended | None:
    """Read the latest end of the named kind before the release, not one of a report on file."""
    quarter = named.quarter if named else None
    ends = (ended for paragraph in whole for ended in _ends(paragraph, quarter, compared=False))
    found = [ended for ended in ends if date and 0 <= (date - ended[1]).days <= 130 and _agrees(named, ended[1])]
    return max(found, key=lambda ended: ended[1]) if found else None


def _agrees(named: Named | None, end: dt.date) -> bool:
    """Tell whether a quarter of a calendar year may end on the day; a fiscal one may end on any."""
    if named is None or named.quarter is None or named.fiscal or not named.year:
        return True
    year, month = divmod(int(named.year[:4]) * 12 + named.quarter * 3, 12)
    return abs((dt.date(year, month + 1, 1) - end).days) <= 35


def _ends(body: Paragraph, quarter: int | None, most: int = 1_000_000, *, compared: bool = True) -> list[Ended]:
    """Return the ends of quarters (of years, where no quarter is named; of both for a fourth quarter).

    `compared`: also those that a sentence only compares with.
    """
    quarters: list[Ended] = []
    years: list[Ended] = []
    small = body.text.lower()
    if "ended" not in small and "ending" not in small:
        return []
    for match in ENDED.finditer(body.text, 0, most):
        end = date_of(match)
        length = (match["said"] if SAID.match(match["said"] or "") else match["length"]).lower()
        if (
            end is None
            or re.match(r"six|nine", length)
            or _OF_WHOLE_YEAR.search(match.group())
            or FILED.search(body.text[max(0, match.start() - 70) : match.start()])
            or (not compared and COMPARED.search(body.text[max(0, match.start() - 300) : match.start()]))
        ):
            continue
        yearly = bool(YEARLY.search(length))
        counted = "quarter" if yearly and quarter == 4 else length
        found = (_start(counted, end), end, body.span(*match.span()), match.group())
        (years if yearly else quarters).append(found)
    return quarters + (years if quarter in (None, 4) else [])


def _weeks_before(end: dt.date, text: str) -> dt.date | None:
    """Return the first day of a quarter whose weeks the head of a table counts."""
    lengths = {match["length"].lower() for match in COUNTED.finditer(text) if date_of(match) == end}
    return _start(lengths.pop(), end) if len(lengths) == 1 else None


def _start(length: str, end: dt.date) -> dt.date | None:
    """Return the first day of a period: counted back in weeks where weeks are stated, in months from a month's end."""
    if "week" in length:
        word = re.split(r"[ -]", length)[0]
        return end - dt.timedelta(weeks=int(word) if word.isdigit() else WEEKS[word]) + dt.timedelta(days=1)
    if not month_end(end):
        return None
    months = 12 if length.endswith("year") or length.startswith(("twelve", "12")) else 3
    year, month = divmod(end.year * 12 + end.month - months, 12)
    return dt.date(year, month + 1, 1)
