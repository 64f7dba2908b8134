"""A quarter compared with itself, or with the one of two years ago where all else is compared with last year's."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.periods import Calendar, Slot, When, calendar_of, months_back, periods
from irdesk.proofing.words.sentences import lowered, sentences

_BASE = re.compile(
    r"\b(?=[cvfotar])(?:compar(?:ed|es|ing) (?:with|to)|versus|vs\.?|from|over|than|against|relative to"
    r"|(?<=% )on|(?<=percent )on)\s(?:(?!, and |, which|, while)(?:[^.;]|\.(?=\d))){0,90}$"
)
"""What leads to the period that another one is compared with, in lower case."""
_LEADS = ("compar", "versus", "vs", "from", "over", "than", "against", "relative to", "% on", "percent on")
_FORECAST = re.compile(
    r"guidance|outlook|expect|forecast|budget|\bplans?\b|consensus|estimate|previously|originally|preliminary|since",
    re.IGNORECASE,
)
_TWO_BASES = re.compile(r"adjusted|gaap|core|excluding|pro ?-?forma|restated|organic", re.IGNORECASE)
"""Where these stand, two measures of one period may be compared."""
_LISTED_TWICE = re.compile(r"\b((?:19|20)\d\d) and (?:fiscal )?\1,? respectively")
_YEAR = re.compile(r"[12'’f](?:(?<=1)9\d\d|(?<=2)0\d\d|(?<=['’])\d\d|(?<=f)y\s?\d\d)")
"""A year, in lower case."""
_LEAD = 110
_MOST_BACK = 6


class _Comparison(msgspec.Struct, frozen=True):
    """A period named as the base of a comparison, and the one before it in its sentence (None: the release's own)."""

    paragraph: Paragraph
    base: When
    now: When | None


def compared_years(book: Book) -> Iterator[Finding]:
    """Yield an error for a period compared with itself, a warning for a base of two years ago where no other is."""
    calendar = calendar_of(book)
    own = calendar.own()
    if own is None:
        return
    for paragraph in book.saying("respectively"):
        for twice in _LISTED_TWICE.finditer(lowered(paragraph.text)):
            where = paragraph.span(twice.start(), twice.end())
            message = f"Two figures are given for one year: “{paragraph.text[twice.start() : twice.end()]}”."
            yield finding(book.text, "period", "error", "inconsistent", message, where, stated=twice[1])
    found = [each for paragraph in book.numbered for each in _comparisons(paragraph, calendar)]
    back = [(each, _years_back(each, own)) for each in found]
    usual = sum(years == 1 for _, years in back)
    for each, years in back:
        if each.now is not None and each.base.slot == each.now.slot:
            if not _TWO_BASES.search(each.paragraph.text):
                yield _itself(book, each, each.now)
        elif years is not None and years > 1 and usual and not _has_column(book, each.base.slot):
            yield _too_far(book, each, own)


def _comparisons(paragraph: Paragraph, calendar: Calendar) -> Iterator[_Comparison]:
    text, lower = paragraph.text, lowered(paragraph.text)
    for start, end in sentences(text):
        if _YEAR.search(lower, start, end) is None or not any(lower.find(word, start, end) >= 0 for word in _LEADS):
            continue  # only a period of a year that is named can be the wrong one
        said: list[When] = []  # periods of their own, not the base of a comparison
        former = start
        for when in periods(text, start, end, calendar):
            lead = lower[max(former, when.start - _LEAD) : when.start]
            against, former = _BASE.search(lead), when.end
            if against is None:
                said.append(when)
            elif when.slot is not None and _dated(when) and not _FORECAST.search(text, start, when.end):
                opens = when.start - len(lead) + against.start()
                now = next((each for each in reversed(said) if each.end <= opens), None)
                yield _Comparison(paragraph, when, now if now is not None and _dated(now) else None)


def _dated(when: When) -> bool:
    return _YEAR.search(lowered(when.text)) is not None


def _years_back(each: _Comparison, own: Slot) -> int | None:
    """Return how many years before the release's own period a base ends, or None where another one is compared."""
    if each.base.slot is None or (each.now is not None and each.now.slot != own):
        return None
    backs = (n for n in range(1, _MOST_BACK) if each.base.slot == Slot(own.length, months_back(own.end, 12 * n)))
    return next(backs, None)


def _has_column(book: Book, slot: Slot | None) -> bool:
    return slot is not None and any(slot.fits(fact.period) for fact in book.facts)


def _itself(book: Book, each: _Comparison, now: When) -> Finding:
    where = (each.paragraph.span(each.base.start, each.base.end), each.paragraph.span(now.start, now.end))
    message = f"“{now.text}” is compared with itself (“{each.base.text}”)."
    return finding(book.text, "period", "error", "inconsistent", message, *where, stated=each.base.text)


def _too_far(book: Book, each: _Comparison, own: Slot) -> Finding:
    message = f"The text compares with “{each.base.text}” here, elsewhere with the year before ({own.end.year - 1})."
    where = each.paragraph.span(each.base.start, each.base.end)
    return finding(book.text, "period", "warning", "inconsistent", message, where, stated=each.base.text)
