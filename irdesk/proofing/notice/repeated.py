"""What a notice says twice: the day and the hour of the call, its codes; and the results, which come before it."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import combinations

from irdesk.domain.finding import Finding
from irdesk.domain.months import month_number
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.zones import moments
from irdesk.proofing.words.period_words import MONTH

_DATE = (
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
)
_HELD = re.compile(
    r"\b(?:host|hold|conduct|have|held)\w*\b[^.;:\d]{0,60}\b(?:conference )?(?:call|webcast)\b[^.;\d]{0,90}?\bon\s+"
    + _DATE
)
_FOLLOWS = re.compile(
    r"\b(?:conference call|teleconference|earnings call|webcast)\s+(?:(?:will|is|to|be|then)\s+){0,3}"
    r"(?:follow|take\s+place|begin|start|held|hosted|scheduled)\w*\s+(?:on|for)\s+" + _DATE
)
_LINE = re.compile(
    r"^[^\S\n]*(?:\W{0,4})(?:(?:conference )?call )?(?:date|when|date and time|date/time)\W{0,4}:\W{0,4}\s*" + _DATE,
    re.MULTILINE,
)
_TIME_LINE = re.compile(r"^[^\S\n]*\W{0,4}(?:(?:conference )?call )?time\W{0,4}:\W{0,4}\s*(?=\d)", re.MULTILINE)
_LABEL = re.compile(r"(?:date|when|time)\W{0,4}:")
_REPLAY = re.compile(r"\b(?:replay|playback|rebroadcast|encore|archive)")
_RESULTS = re.compile(
    r"[wt](?<!\w.)(?:(?<=w)ill|(?<=t)o)\s+(?:release|report|announce|issue|publish)\b"
    r"[^.;]{0,160}?\b(?:results|earnings)\b[^.;]{0,90}?\bon\s+" + _DATE
)
_NUMBER = re.compile(r"(?P<code>\d(?<![\d.,$(+-]\d)\d{4,9})(?!\d|[,.-]\d)")
_CODE = re.compile(
    r"\b(?:pass\s?code|access code|conference (?:id|code|number)|confirmation (?:code|number)|replay (?:code|id)"
    r"|pin(?: number)?|meeting (?:id|number)|reservation number|code|id)\b(?:[^\d\n]{0,12}|:[ \t]{0,60})$",
    re.IGNORECASE,
)
_LEAD = 100
_QUARTER = re.compile(r"\b(?:first|second|third|fourth|full|q[1-4]|[1-4]q|annual)\b")
_BOTH = 2


def repeated(book: Book) -> Iterator[Finding]:
    """Yield errors where a notice contradicts itself."""
    if book.release.calls:
        yield from _days(book)
        yield from _hours(book)
        yield from _results(book)
        yield from _codes(book)


def _day(book: Book, found: re.Match[str]) -> dt.date | None:
    published = book.release.date
    year = int(found["year"]) if found["year"] else (published.year if published else None)
    try:
        return None if year is None else dt.date(year, month_number(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _first_section(book: Book) -> int:
    """Return where the first word of a replay stands: a date below it is no longer the call's."""
    found = next(book.around_lower(_REPLAY, ("replay", "playback", "rebroadcast", "encore", "archive")), None)
    return found.start() if found else len(book.text)


def _labelled(book: Book, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the lines of the call that a label opens, above the replay's."""
    ends = _first_section(book)
    if any(each.end() <= ends for each in book.around_lower(_LABEL, ("date", "when", "time"))):
        yield from (each for each in book.around_lower(pattern) if each.end() <= ends)


def _held(book: Book) -> Iterator[re.Match[str]]:
    """Yield where the text says that a call is held."""
    yield from book.around_lower(_HELD, ("host", "hold", "conduct", "have", "held"))
    yield from book.around_lower(_FOLLOWS, ("conference call", "teleconference", "earnings call", "webcast"))


def _named(book: Book) -> list[tuple[dt.date, Span]]:
    """Return the days on which the text says that the call is."""
    found = [*_held(book), *_labelled(book, _LINE)]
    days = ((_day(book, each), book.span(each.start("month"), each.end("day"))) for each in found)
    return [(day, where) for day, where in days if day is not None]


def _days(book: Book) -> Iterator[Finding]:
    named = _named(book)
    if len(book.release.calls) == 1 and len({day for day, _ in named}) > 1:
        (first, one), (second, other) = named[0], next(each for each in named if each[0] != named[0][0])
        message = f"The call is said to be on {first} and on {second}."
        yield finding(book.text, "call-date", "error", "inconsistent", message, other, one, stated=second.isoformat())


def _hours(book: Book) -> Iterator[Finding]:
    """Yield an error where the line of the time names another moment than the sentence on the call."""
    line = next(_labelled(book, _TIME_LINE), None)
    held = None if line is None else next(_held(book), None)
    if line is None or held is None or len(book.release.calls) != 1:
        return
    listed = next(moments(book, line.end(), line.end() + 60), None)
    told = next(moments(book, held.end(), held.end() + 60), None)
    if listed is not None and told is not None and listed[0] != told[0]:
        message = f"The call is said to be at {told[1]} and at {listed[1]}."
        yield finding(book.text, "call-date", "error", "inconsistent", message, listed[2], told[2], stated=listed[1])


def _results(book: Book) -> Iterator[Finding]:
    """Yield an error where the results are to come after the call that discusses them."""
    call = book.release.calls[0]
    named = [(day, found) for found in book.around_lower(_RESULTS) if (day := _day(book, found)) is not None]
    if not named or call.date is None or len(book.release.calls) > 1:
        return
    yield from _two_days(book, named)
    day, found = max(named, key=lambda each: each[0])
    days = {each for each, _ in _named(book)} or {call.date}
    ahead = book.release.date is not None and call.date > book.release.date
    if ahead and max(days) < day and (day - call.date).days < 60:
        message = f"The results are to come on {day}, after the call of {call.date}."
        spans = (book.span(found.start("month"), found.end("day")), call.span("date"))
        yield finding(book.text, "call-date", "error", "impossible", message, *spans, stated=day.isoformat())


def _two_days(book: Book, named: list[tuple[dt.date, re.Match[str]]]) -> Iterator[Finding]:
    """Yield an error where the headline and the text say different days for the same results."""
    (first, one), (last, other) = named[0], named[-1]
    quarters = [set(_QUARTER.findall(each.group())) for each in (one, other)]
    if len(named) == _BOTH and first != last and (quarters[0] == quarters[1] or not quarters[1]):
        message = f"The results are said to come on {first} and on {last}."
        spans = (book.span(each.start("month"), each.end("day")) for each in (other, one))
        yield finding(book.text, "call-date", "error", "inconsistent", message, *spans, stated=last.isoformat())


def _codes(book: Book) -> Iterator[Finding]:
    """Yield a warning for two codes of which one is the other with two digits exchanged."""
    numbers = book.around(_NUMBER)
    found = {
        each["code"]: each for each in numbers if _CODE.search(book.text[max(0, each.start() - _LEAD) : each.start()])
    }
    for one, other in combinations(found.values(), 2):
        if _exchanged(one["code"], other["code"]):
            message = f"{other['code']} is {one['code']} with two digits exchanged: a slip?"
            spans = (book.span(*other.span("code")), book.span(*one.span("code")))
            yield finding(
                book.text,
                "pass-code",
                "warning",
                "inconsistent",
                message,
                *spans,
                stated=other["code"],
                expected=one["code"],
            )


def _exchanged(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    differ = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(differ) == 2
        and differ[1] - differ[0] == 1
        and one[differ[0]] == other[differ[1]]
        and (one[differ[1]] == other[differ[0]])
    )
