"""Zone words of Europe and Australia out of season: CET in July, BST in January, AEDT in June."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.months import month_number
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.zones import saving
from irdesk.proofing.words.period_words import MONTH

_SEASONS = {
    "CET": ("Europe/Paris", False, "CEST"), "CEST": ("Europe/Paris", True, "CET"),
    "EET": ("Europe/Helsinki", False, "EEST"), "EEST": ("Europe/Helsinki", True, "EET"),
    "WEST": ("Europe/Lisbon", True, "WET"),
    "BST": ("Europe/London", True, "GMT"), "GMT": ("Europe/London", False, "BST"),
    "AEST": ("Australia/Sydney", False, "AEDT"), "AEDT": ("Australia/Sydney", True, "AEST"),
}  # fmt: skip
"""From the word to the place, whether it is the word of summer, and the word of the other season."""
_TIME = re.compile(
    r"\d(?<!\w\d)\d?(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\.?|h(?:rs|ours)?)?\s?\(?(?P<zone>ces?t|ees?t|west|bst|gmt|ae[sd]t)\b(?![+-])"
)
_ZONE = re.compile(r"\b(?:ces?t|ees?t|west|bst|gmt|ae[sd]t)\b")
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{MONTH})|(?P<month2>{MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)"
    r",?\s+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BRITISH = re.compile(r"\b(?:London|Edinburgh|Leeds|Manchester|Birmingham|Glasgow|Bristol|Cambridge|Oxford)\b")
_SUMMERS = re.compile(r"\b(?:Sydney|Melbourne|Canberra|Hobart)\b", re.IGNORECASE)
_AROUND = 80


def seasons(book: Book) -> Iterator[Finding]:
    """Yield a warning for each time whose zone's word is the other season's on its day."""
    told: set[str] = set()
    named = next(book.around_lower(_ZONE, tuple(zone.lower() for zone in _SEASONS)), None)
    for found in book.around_lower(_TIME) if named is not None else ():
        zone = found["zone"].upper()
        place, summer, other = _SEASONS[zone]
        day = _day(book, found.start(), found.end())
        if day is None or zone in told or saving(day, place) == summer or _meant(book, zone, found):
            continue
        told.add(zone)
        message = f"{zone} on {day}: clocks there show {other}. Callers who convert it will be an hour off."
        where = book.span(*found.span("zone"))
        yield finding(book.text, "zone", "warning", "inconsistent", message, where, stated=zone, expected=other)


def _meant(book: Book, zone: str, found: re.Match[str]) -> bool:
    """Say whether a word may be meant as it stands: GMT is a zone of its own but at a British company's place."""
    around = book.text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
    if zone == "BST":
        return not re.search(r"London|British|U\.?K\b|\+\s?44", book.text)
    if zone == "AEST":  # Brisbane's clocks show it all year
        return not _SUMMERS.search(book.release.place or "")
    pair = re.search(r"\b(?:E[DS]?T|Eastern|New York|C[E]S?T|P[DS]?T|UTC)\b", around) if zone == "GMT" else None
    return zone == "GMT" and (pair is not None or not _BRITISH.search(book.release.place or ""))


def _day(book: Book, start: int, end: int) -> dt.date | None:
    """Return the day that stands nearest to a time, or the release's own."""
    first = max(0, start - _AROUND)
    near = [*_DATE.finditer(book.text, first, min(len(book.text), end + _AROUND))]
    found = min(near, key=lambda each: min(abs(each.start() - end), abs(start - each.end())), default=None)
    if found is None:
        return book.release.date
    try:
        month = month_number(found["month"] or found["month2"])
        return dt.date(int(found["year"]), month, int(found["day"] or found["day2"]))
    except ValueError:
        return None
