"""Which period a phrase of the running text means, in terms of the release's own."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from irdesk.domain.months import month_number
from irdesk.proofing.book import Book
from irdesk.proofing.prose.fiscal_years import called_next, defined
from irdesk.proofing.tables.facts import Period
from irdesk.proofing.words.period_words import LENGTHS, MONTH, ORDINALS, PHRASES
from irdesk.proofing.words.sentences import lowered


class Slot(msgspec.Struct, frozen=True, gc=False):
    """A period sought, by its last day; `length` is Q, H, 9, Y, I (an instant) or ? (unknown)."""

    length: str
    end: dt.date

    def fits(self, period: Period) -> bool:
        """Say whether a table's period is meant; fiscal years of 52 weeks end some days off."""
        near = 3 if self.length == "I" else 10
        return abs((period[1] - self.end).days) <= near and self.length in {"?", length(period)}


class When(msgspec.Struct, frozen=True, gc=False):
    """A period named at [start, end) of a paragraph; `base`: where the words start that only compare with it."""

    start: int
    end: int
    text: str
    kind: str
    shift: int = 0  # quarters back from the claim's own period
    slot: Slot | None = None
    year: int | None = None
    base: int | None = None


def length(period: Period) -> str:
    """Return Q, H, 9, Y, I or X for a period of no usual length."""
    if period[0] is None:
        return "I"
    days = (period[1] - period[0]).days + 1
    for name, low, high in (("Q", 80, 100), ("H", 164, 190), ("9", 245, 286), ("Y", 350, 380)):
        if low <= days <= high:
            return name
    return "X"


def months_back(day: dt.date, months: int) -> dt.date:
    """Return the day `months` earlier (the last of a shorter month; a month's end stays one)."""
    last = (day + dt.timedelta(days=1)).day == 1
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    following = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)
    return following if last else dt.date(year, month + 1, min(day.day, following.day))


def _past(periods: list[Period], issued: dt.date | None) -> list[Period]:
    """Return the periods that ended before a release: those of its outlook lie ahead."""
    past = [period for period in periods if issued is None or period[1] <= issued]
    return past or periods


class Calendar:
    """The release's own periods: the quarter it reports, and what other words mean beside it."""

    def __init__(self, book: Book) -> None:
        periods = {fact.period for fact in book.facts}
        stated = book.release.period
        flows = _past([period for period in periods if period[0] is not None], book.release.date)
        end = stated.end if stated is not None and stated.end is not None else max((p[1] for p in flows), default=None)
        if end is None:
            end = max((p[1] for p in periods), default=None)
        self.end = end
        words = (stated.label if stated else "").lower()
        self.lengths = {length(period) for period in flows if end and abs((period[1] - end).days) <= 10}
        self.base = self._base(words)
        self.ordinal = _ordinal(words) or (4 if self.base == "Y" or "year" in words else self._to_date())
        year = re.search(r"\b((?:19|20)\d\d)\b", words)
        self.year = int(year.group(1)) if year else (end.year if end else None)
        last = self.end if self.end is None or self.ordinal is None else months_back(self.end, 3 * (self.ordinal - 4))
        if end is not None and (named := defined(book.lower, end)) is not None:
            self.year = named
        elif (
            last is not None and last.year == (self.year or 0) + 1 and called_next(book.lower, self.year, self.ordinal)
        ):
            self.year = (self.year or 0) + 1

    def _base(self, words: str) -> str:
        """Return the length of the period that the release is first of all about."""
        if "Q" in self.lengths or "quarter" in words:
            return "Q"
        if "year" in words or "Y" in self.lengths:
            return "Y"
        return min(self.lengths, default="Q")

    def _to_date(self) -> int | None:
        """Return the number of the quarter by the months to date; twelve months that end with nine are no year."""
        return 3 if "9" in self.lengths else 2 if "H" in self.lengths and "Y" not in self.lengths else None

    def own(self) -> Slot | None:
        """Return the slot that a claim without a period means."""
        return None if self.end is None else Slot(self.base, self.end)

    def instant(self) -> Slot | None:
        """Return the balance sheet day."""
        return None if self.end is None else Slot("I", self.end)

    def of_quarter(self, ordinal: int, year: int | None) -> Slot | None:
        """Return the slot of a quarter by its number and the year that the company calls it by."""
        if self.end is None or self.ordinal is None or self.year is None:
            return None
        wanted = self.year if year is None else year
        back = (self.year - wanted) * 4 + (self.ordinal - ordinal)
        return Slot("Q", months_back(self.end, back * 3))

    def of_year(self, year: int | None) -> Slot | None:
        """Return the slot of a whole year."""
        if self.end is None or self.year is None:
            return None
        tail = (4 - (self.ordinal or 4)) * 3
        return Slot("Y", months_back(self.end, ((self.year - (year or self.year)) * 12) - tail))


@lru_cache(maxsize=8)
def calendar_of(book: Book) -> Calendar:
    """Return the calendar of a release, made once."""
    return Calendar(book)


_DAY_BEFORE = re.compile(rf"{MONTH} \d{{1,2}},? $", re.IGNORECASE)  # the year of a date is no period


def periods(text: str, start: int, end: int, calendar: Calendar) -> Iterator[When]:
    """Yield the periods that `text[start:end]` names."""
    yield from _periods(text, start, end, calendar)


@lru_cache(maxsize=2048)
def _periods(text: str, start: int, end: int, calendar: Calendar) -> tuple[When, ...]:
    return tuple(_named(text, start, end, calendar))


def _named(text: str, start: int, end: int, calendar: Calendar) -> Iterator[When]:
    for found in PHRASES.finditer(lowered(text), start, end):
        kind = found.lastgroup or ""
        if kind == "year" and _is_no_period(text, start, found, calendar):
            continue
        yield _when(found, kind, calendar, text[found.start() : found.end()])


_MONTH_BEFORE = re.compile(rf"{MONTH} $", re.IGNORECASE)


def _is_no_period(text: str, start: int, found: re.Match[str], calendar: Calendar) -> bool:
    """Say whether a year is that of a day, or of a month yet to come: "credit lines that run to August 2030"."""
    first = max(start, found.start() - 20)
    if _DAY_BEFORE.search(text, first, found.start()):
        return True
    ahead = calendar.end is not None and int(found.group()) > calendar.end.year
    return ahead and _MONTH_BEFORE.search(text, first, found.start()) is not None


def _ordinal(words: str) -> int | None:
    """Return the number of the quarter that a label names."""
    spelt = next((number for word, number in ORDINALS.items() if f"{word} " in words), None)
    figure = re.search(r"\bq([1-4])", words)
    return spelt or (int(figure.group(1)) if figure else None)


def _when(found: re.Match[str], kind: str, calendar: Calendar, words: str) -> When:
    make = {"ended": _ended, "at": _at, "quarter": _quarter, "full": _full, "months": _some_months, "half": _half,
            "span": _span, "close": _close}.get(kind)  # fmt: skip
    slot = make(found, calendar) if make else (calendar.own() if kind == "current" else None)
    year = re.search(r"\b((?:19|20)\d\d)\b", found.group()) if kind in {"year", "same"} else None
    shift = {"same": 4, "ago": 4, "before": 1}.get(kind, 0)
    return When(found.start(), found.end(), words, kind, shift, slot, int(year.group(1)) if year else None)


def _day(month: str, day: str, year: str | None, calendar: Calendar) -> dt.date | None:
    number = month_number(month)
    if year is None and calendar.end is None:
        return None
    try:
        made = dt.date(int(year) if year else calendar.end.year if calendar.end else 0, number, int(day))
    except ValueError:
        return None
    return made


def _ended(found: re.Match[str], calendar: Calendar) -> Slot | None:
    end = _day(found["emonth"], found["eday"], found["eyear"], calendar)
    unit = (found["unit"] or "").lower()
    size = LENGTHS.get((found["length"] or "").lower()) or (
        "Q" if "quarter" in unit else ("Y" if "year" in unit else "?")
    )
    if found["length"] == "12" and "week" in found.group():
        size = "Q"
    return None if end is None else Slot(size, end)


def _span(found: re.Match[str], _calendar: Calendar) -> Slot | None:
    """Return the slot of "July–September 2022"."""
    first, last, year = month_number(found["smonth"]), month_number(found["slast"]), int(found["syear"])
    size = {3: "Q", 6: "H", 9: "9", 12: "Y"}.get((last - first) % 12 + 1)
    return None if size is None else Slot(size, dt.date(year, last, monthrange(year, last)[1]))


def _at(found: re.Match[str], calendar: Calendar) -> Slot | None:
    end = _day(found["amonth"], found["aday"], found["ayear"], calendar)
    return None if end is None else Slot("I", end)


def _quarter(found: re.Match[str], calendar: Calendar) -> Slot | None:
    ordinal = ORDINALS.get((found["ordinal"] or "").lower()) or int(found["q"] or found["qb"] or 0)
    if found["qlast"]:  # "the first quarter of the fiscal year ending March 27, 2027"
        last = _day(found["qmonth"], found["qday"], found["qlast"], calendar)
        return None if last is None else Slot("Q", months_back(last, 3 * (4 - ordinal)))
    year = (found["qy0"] or found["qyear"] or found["qy2"] or found["qy3"] or "").lstrip("'’")
    slot = calendar.of_quarter(ordinal, _whole(year) if year else None)
    if slot is None or year or calendar.end is None or slot.end <= calendar.end:
        return slot
    return Slot("Q", months_back(slot.end, 12))  # "the fourth quarter" in what is said of the first is the last one


def _close(found: re.Match[str], calendar: Calendar) -> Slot | None:
    """Return the last day of a year: "at the end of the prior fiscal year" is that of the one before the current."""
    named = found["cyear"] or found["cyear2"]
    ended = found["bare"] is not None and calendar.ordinal == len(ORDINALS) // 2  # the year that the release reports
    year = int(named) if named else (None if calendar.year is None else calendar.year - (not ended))
    slot = calendar.of_year(year)
    return None if slot is None else Slot("I", slot.end)


def _full(found: re.Match[str], calendar: Calendar) -> Slot | None:
    year = found["fyear"] or found["fyear2"] or found["fyear3"] or found["fyear4"]
    return calendar.of_year(_whole(year) if year else None)


def _whole(year: str) -> int:
    """Return a year that may be written with two digits."""
    return 2000 + int(year) if len(year) == 2 else int(year)


def _some_months(found: re.Match[str], calendar: Calendar) -> Slot | None:
    if calendar.end is None:
        return None
    quarters = "nine" if found["mthree"] else (found["mlength"] or found["mlength2"] or "")
    size = LENGTHS.get(quarters) or next((n for n in ("9", "H") if n in calendar.lengths), "Y")
    year = found["myear"] or found["myear2"] or found["myear3"] or found["myear4"]
    back = (calendar.year or 0) - int(year) if year and calendar.year else int(bool(found["mago"] or found["mago2"]))
    return Slot(size, months_back(calendar.end, 12 * back))


def _half(found: re.Match[str], calendar: Calendar) -> Slot | None:
    if calendar.end is None:
        return None
    year = found["hyear"] or found["hyear2"]
    back = calendar.year - _whole(year) if year and calendar.year else int(bool(found["hago"] or found["hago2"]))
    return Slot("H", months_back(calendar.end, 12 * back))
