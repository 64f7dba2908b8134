"""The reporting period that a release is about."""

import datetime as dt
import re
from collections.abc import Callable, Iterable

import msgspec

from irdesk.domain.prose import Paragraph
from irdesk.domain.release import Period
from irdesk.domain.source import Span
from irdesk.reading.masthead.dates import DATE, date_of, month_end
from irdesk.reading.masthead.halves import COMPARED, half_year, plain_words

ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
YEAR = r"(?P<year>(?:19|20)\d\d|['’‘]\d\d)"
QUARTERS = (
    re.compile(
        rf"\b(?P<f1>fiscal )?{ORDINAL}[ -](?:fiscal[ -])?quarter(?: (?:and|&) (?:full|fiscal|year|six|nine"
        rf"|twelve|first)[\w-]*"
        r"(?:[ -](?:year|months|half|end)){0,2})?(?: (?:financial |operating )?results)?(?: of| for| in|,)?"
        rf"(?: (?:the )?(?P<f2>fiscal)(?: year)?)?(?: of)? {YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<f1>fiscal )?(?:year )?{YEAR} (?P<f2>fiscal )?{ORDINAL}[ -]quarter", re.IGNORECASE),
    re.compile(rf"\bQ(?P<ordinal>[1-4]),? ?(?P<f1>(?:fiscal|FY) ?)?(?:year )?(?P<f2>fiscal )?{YEAR}", re.IGNORECASE),
    re.compile(rf"\b(?P<ordinal>[1-4])Q ?(?P<f1>(?:fiscal|FY) ?)?(?P<f2>fiscal )?{YEAR}", re.IGNORECASE),
    re.compile(
        rf"\b(?P<f1>fiscal )?{ORDINAL}[ -](?:fiscal[ -])?quarter(?! (?:of|for) (?:the )?(?:prior|last))"
        r"(?=.{0,60}?\bend(?:ed|ing)\b| (?:financial |operating )?(?:results|earnings)|$)",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?P<f1>fiscal )?Q(?P<ordinal>[1-4])\b(?! ?(?:FY|fiscal)? ?['’]?\d)", re.IGNORECASE),
)
YEARS = (
    re.compile(
        rf"\b(?P<f1>fiscal )?(?:full[ -])?year(?: ended| ending| results| of)?(?: (?P<f2>fiscal))? {YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<f1>fiscal)(?: year)?(?P<f2>) {YEAR}", re.IGNORECASE),
)
ORDINALS = ("first", "second", "third", "fourth")
LENGTH = (
    r"(?P<length>(?:three|six|nine|twelve)[ -]months?|(?:twelve|thirteen|fourteen|sixteen|1[2-6])[ -]weeks?"
    r"|quarter(?:ly)?|(?:fiscal )?year|3[ -]months?)"
)
OF_YEAR = r"(?: (?:of )?(?:the |its )?(?:fiscal )?(?:year )?\d{4}(?: fiscal)?(?: year)?,?)?"
COUNTED = re.compile(
    rf"\b(?P<length>(?:1[2-7]|twelve|thirteen|fourteen|sixteen)[ -]weeks?)(?:[ -]periods?)?\s+ended\s+{DATE.pattern}",
    re.IGNORECASE,
)
"""How many weeks a quarter has, as the head of a table says it."""

SAID = re.compile(r"(?:1[2-7]|twelve|thirteen|fourteen|sixteen)[ -]weeks?$", re.IGNORECASE)
ENDED = re.compile(
    rf"(?<!half )(?<!half-)\b{LENGTH}(?:[ -]periods?)?{OF_YEAR}(?: \((?P<said>[^)]{{0,30}})\))?{OF_YEAR}"
    r"(?: and [\w -]{3,60}?(?: \([^)]{0,30}\))?)?(?:,? which)?(?: that)?,?[ -]end(?:ed|ing) (?:on )?"
    rf"(?P<date>{DATE.pattern})",
    re.IGNORECASE,
)
YEARLY = re.compile(r"year|twelve[ -]months", re.IGNORECASE)
FILED = re.compile(r"\b(?:10-?[KQ]|annual report|quarterly report)", re.IGNORECASE)
AHEAD = re.compile(r"\b(?:guidance|outlook|expects?|forecasts?|raises?)\b", re.IGNORECASE)
RESULTS = re.compile(r"\b(?:results|earnings|net (?:income|loss|sales)|revenues?|profit)\b", re.IGNORECASE)
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
    named = _named(head)
    if named is None and title and (year := next((one for one in _ends(title, None) if YEARLY.search(one[3])), None)):
        return Period(plain_words(year[3]), year[0], year[1]), year[2]
    results = RESULTS.search(body.text, 0, 900) or RESULTS.search(head)
    named = named or (_named(body.text, compared=True) if results else None)
    ended = _lead(body, date, named) or _latest(whole(), date, named)
    if named is None and ended is None:
        return half_year(title, body)
    if named is None:
        return (Period(plain_words(ended[3]), ended[0], ended[1]), ended[2]) if ended and results else None
    if named.quarter and not named.year:
        named = _with_year(named, body.text, ended[1] if ended else None, date)
    start, end, where, printed = ended or (None, None, None, "")
    if named.quarter is None and not YEARLY.search(printed):
        start, end = None, None
    if named.quarter and start is None and end:
        start = _weeks_before(end, body.lines.text)
    label = named.label
    if named.quarter and not named.year and printed:
        label += re.sub(r"^.*?(?= end(?:ed|ing))", "", plain_words(printed), flags=re.IGNORECASE)
    return Period(label, start, end), where or (title and _place_of(named, title)) or _place_of(named, body)


class _Named(msgspec.Struct, frozen=True):
    """A period as named: its quarter (1 to 4, None for a year), year and whether it is fiscal."""

    quarter: int | None
    year: str
    fiscal: bool
    printed: str

    @property
    def label(self) -> str:
        fiscal = "fiscal " if self.fiscal else ""
        if self.quarter is None:
            return f"{fiscal}year {self.year}"
        ordinal = f"{ORDINALS[self.quarter - 1]} quarter"
        return f"{ordinal} {fiscal}{self.year}" if self.year else f"{fiscal}{ordinal}"


def _named(text: str, *, compared: bool = False) -> _Named | None:
    """Find the first quarter that the text names, else the first year; `compared`: not one that it compares with."""
    for patterns in (QUARTERS, YEARS):
        found = [match for pattern in patterns for match in pattern.finditer(text)]
        found = [match for match in found if not compared or not _is_aside(text, match, yearly=patterns is YEARS)]
        if found:
            return _of(min(found, key=lambda match: match.start()))
    return None


def _is_aside(text: str, match: re.Match[str], *, yearly: bool) -> bool:
    """Tell whether running text names a period to compare with it, or to look ahead (years far down count as such)."""
    before = text[max(0, match.start() - 70) : match.start()]
    return bool(COMPARED.search(before)) or (yearly and (match.start() > 500 or bool(AHEAD.search(before))))


def _of(match: re.Match[str]) -> _Named:
    parts = match.groupdict()
    ordinal = (parts.get("ordinal") or "").lower()
    quarter = int(ordinal[0]) if ordinal[:1].isdigit() else ORDINALS.index(ordinal) + 1 if ordinal else None
    return _Named(
        quarter,
        _year(parts.get("year") or ""),
        bool(re.search(r"fiscal|FY", match.group(), re.IGNORECASE)),
        match.group(),
    )


def _with_year(named: _Named, text: str, end: dt.date | None, date: dt.date | None) -> _Named:
    """Give a quarter without a year the one that the text names with it, or its end's where the calendar agrees."""
    for pattern in QUARTERS:
        for match in pattern.finditer(text):
            other = _of(match)
            years = (end.year, end.year + 1) if end else _years(named, date)
            if other.quarter == named.quarter and other.year and int(other.year) in years:
                return other
    if named.quarter and re.search(rf"\bfiscal {ORDINALS[named.quarter - 1]}[ -]quarter", text, re.IGNORECASE):
        return msgspec.structs.replace(named, fiscal=True)
    if end and named.quarter and not named.fiscal and end.month == named.quarter * 3:
        return msgspec.structs.replace(named, year=str(end.year))
    return named


def _years(named: _Named, date: dt.date | None) -> tuple[int, ...]:
    """Return the years that a quarter may be of by the release's day: the fourth is told of in the next one, too."""
    if date is None:
        return ()
    return (date.year, date.year - 1) if named.quarter == 4 and date.month < 5 else (date.year,)


def _place_of(named: _Named, body: Paragraph) -> Span | None:
    at = body.text.find(named.printed)
    return body.span(at, at + len(named.printed)) if at >= 0 else None


def _year(printed: str) -> str:
    return printed if len(printed) != 3 else ("20" if printed[1:] < "70" else "19") + printed[1:]


def ended_times(paragraph: Paragraph, end: dt.date) -> int:
    """Count how often a paragraph speaks of a period that ended on the day (not: is ending)."""
    return sum(
        date_of(match) == end and bool(re.search(r"\bended\b", match.group(), re.IGNORECASE))
        for match in ENDED.finditer(paragraph.text)
    )


def _lead(body: Paragraph, date: dt.date | None, named: _Named | None) -> Ended | None:
    """Read the first `… ended DATE` of the opening that is of the named kind."""
    found = [
        ended
        for ended in _ends(body, named.quarter if named else None, 1200)
        if date is None or abs((date - ended[1]).days) < 400
    ]
    return found[0] if found else None


def _latest(whole: Iterable[Paragraph], date: dt.date | None, named: _Named | None) -> Ended | None:
    """Read the latest end of the named kind before the release, not one of a report on file."""
    ends = (ended for paragraph in whole for ended in _ends(paragraph, named.quarter if named else None))
    found = [ended for ended in ends if date and 0 <= (date - ended[1]).days <= 130 and _agrees(named, ended[1])]
    return max(found, key=lambda ended: ended[1]) if found else None


def _agrees(named: _Named | None, end: dt.date) -> bool:
    """Tell whether a quarter of a calendar year may end on the day; a fiscal one may end on any."""
    if named is None or named.quarter is None or named.fiscal or not named.year:
        return True
    year, month = divmod(int(named.year) * 12 + named.quarter * 3, 12)
    return abs((dt.date(year, month + 1, 1) - end).days) <= 35


def _ends(body: Paragraph, quarter: int | None, most: int = 1_000_000) -> list[Ended]:
    """Return the ends of quarters (of years, where no quarter is named; of both for a fourth quarter)."""
    quarters: list[Ended] = []
    years: list[Ended] = []
    if "end" not in body.text and "END" not in body.text and "End" not in body.text:
        return []
    for match in ENDED.finditer(body.text, 0, most):
        end = date_of(match)
        length = (match["said"] if SAID.match(match["said"] or "") else match["length"]).lower()
        if (
            end is None
            or re.match(r"six|nine", length)
            or FILED.search(body.text[max(0, match.start() - 70) : match.start()])
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
    months = 12 if length.endswith("year") or length.startswith("twelve") else 3
    year, month = divmod(end.year * 12 + end.month - months, 12)
    return dt.date(year, month + 1, 1)
