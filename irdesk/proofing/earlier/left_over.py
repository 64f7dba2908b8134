"""Words of last quarter that stand in this one's release: a heading, an address, an outlook for what is over."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.periods import When, calendar_of, periods
from irdesk.proofing.words.period_words import ORDINALS
from irdesk.proofing.words.sentences import lowered, sentences

_HEADING = re.compile(
    r"^\W*(?P<ordinal>first|second|third|fourth)[- ]quarter\b"
    r"(?:\s+(?:of\s+)?(?:fiscal\s+)?(?:year\s+)?(?:(?:19|20)\d\d))?"
    r"(?:\s+(?:financial|business|operating|operational|key|recent|company|corporate|and))*"
    r"\s+(?:highlights?|results?|summary|review|overview|performance)\W*$",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?<![a-z\d])q(?P<q>[1-4])[-_]?(?:fy)?[-_]?(?P<year>(?:20)?\d\d)(?!\d)")
_ADDRESS = re.compile(r"(?:://|www\.|\.\w+/)\S*$")
_EXPECTS = re.compile(
    r"\b(?:we|it|company|management|corporation|group)\s+(?:currently\s+|now\s+|also\s+)?(?:expects?|anticipates?)\b",
    re.IGNORECASE,
)
_OUTLOOK_FOR = re.compile(r"\b(?:outlook|guidance|forecasts?|expectations)\s+for\s+(?:the\s+|our\s+)?$", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:compared|versus|from|than|over|since|as of|ended|reported|preliminary|was|were)\b", re.IGNORECASE
)
_EXPECTED_IN = re.compile(r"(?<!ed )\b(?:for|in|during|by|through)\s(?:the\s|our\s)?\Z", re.IGNORECASE)
"""What stands before the quarter that something is expected in, and not "invested in the", nor "our quarter's"."""
_NEAR = 50
_REVIEWED = re.compile(
    r"\b(?:within|above|below|exceed\w*|beat|met|ahead of|against|surpass\w*|in line|top|high|low|midpoint|prior"
    r"|previous\w*|original\w*|our|results?|came|achieved|delivered|outperform\w*)\b",
    re.IGNORECASE,
)
"""What looks back on an outlook that was given before."""
_YEAR = re.compile(r"\d\d$")
_MOST_WORDS = 9
_LONGEST = 120


def left_over(book: Book) -> Iterator[Finding]:
    """Yield a warning for each word of another quarter where the one reported is meant."""
    calendar = calendar_of(book)
    if calendar.base != "Q" or calendar.ordinal is None or calendar.end is None or not book.facts:
        return
    for paragraph in book.prose:
        yield from _heading(book, paragraph, calendar.ordinal)
    for paragraph in book.saying("outlook for", "guidance for", "forecast for"):
        yield from _cautioned(book, paragraph)
    for paragraph in book.saying("expect", "anticipate"):
        yield from _outlook(book, paragraph)
    for found in book.around_lower(_SITE, ("q1", "q2", "q3", "q4")):
        year = int(found["year"]) % 100
        lead = book.text[max(0, found.start() - _LONGEST) : found.start()]
        if not _ADDRESS.search(lead):
            continue
        if int(found["q"]) != calendar.ordinal and calendar.year is not None and year == calendar.year % 100:
            words = book.text[found.start() : found.end()]
            message = f"“{words}” in an address; the release reports quarter {calendar.ordinal}."
            yield _told(book, message, book.span(*found.span()), words)


def _told(book: Book, message: str, where: Span, stated: str) -> Finding:
    return finding(book.text, "stale", "warning", "inconsistent", message, where, stated=stated)


def _heading(book: Book, paragraph: Paragraph, ordinal: int) -> Iterator[Finding]:
    found = _HEADING.match(paragraph.text) if paragraph.text.count(" ") < _MOST_WORDS else None
    if found is not None and ORDINALS[found["ordinal"].lower()] != ordinal:
        message = f"“{paragraph.text.strip()}” is the heading; the release reports quarter {ordinal}."
        yield _told(book, message, paragraph.span(*found.span("ordinal")), found["ordinal"])


def _outlook(book: Book, paragraph: Paragraph) -> Iterator[Finding]:
    """Yield a warning where something is expected in a quarter that the release itself reports, or an earlier one."""
    calendar, text = calendar_of(book), paragraph.text
    lower = lowered(text)
    for start, end in sentences(text):
        expected = lower.find("expect", start, end) >= 0 or lower.find("anticipate", start, end) >= 0
        if not expected or not _is_expected(book, text, start, end) or _PAST.search(text, start, end):
            continue
        yield from _last_year(book, paragraph, start, end)
        named = [when for when in periods(text, start, end, calendar) if when.slot is not None]
        quarters = [
            when for when in named if when.kind == "quarter" and when.slot is not None and when.slot.length == "Q"
        ]
        meant = len(named) == 1 and quarters and _EXPECTED_IN.search(text, start, named[0].start)
        if meant and calendar.end is not None and _is_over(quarters[0], calendar.end):
            when = quarters[0]
            message = f"Something is expected for “{when.text}”, which is over."
            yield _told(book, message, paragraph.span(when.start, when.end), when.text)


def _is_over(when: When, own: dt.date) -> bool:
    """Say whether a quarter is the reported one, or an earlier one: "the first quarter" alone may be the next."""
    end = when.slot.end if when.slot is not None else None
    return end is not None and (end == own or (end < own and _YEAR.search(when.text) is not None))


def _is_expected(book: Book, text: str, start: int, end: int) -> bool:
    """Say whether the company, by a word for it or by its name, expects something in a sentence."""
    if _EXPECTS.search(text, start, end):
        return True
    first = (book.release.company.name or "").partition(" ")[0]
    named = rf"\b{re.escape(first)}\s+(?:\w+\s+)?(?:expects|anticipates)\b"
    return bool(first) and first in text[start:end] and re.search(named, text[start:end]) is not None


_ACT = re.compile(r"\bAct of $")
"""Before a year that is a law's: "the Private Securities Litigation Reform Act of 1995"."""


def _last_year(book: Book, paragraph: Paragraph, start: int, end: int) -> Iterator[Finding]:
    """Yield a warning where something is expected in a year that was over when the release came out."""
    calendar, published = calendar_of(book), book.release.date
    named = list(periods(paragraph.text, start, end, calendar))
    years = [when for when in named if when.kind == "year" and when.year is not None]
    if published is None or len(named) != 1 or not years or calendar.end is None:
        return
    when = years[0]
    if _ACT.search(paragraph.text, max(0, when.start - _NEAR), when.start):
        return
    if when.year is not None and when.year < published.year and when.year <= calendar.end.year:
        message = f"Something is expected in “{when.text}”, which is over."
        yield _told(book, message, paragraph.span(when.start, when.end), when.text)


def _cautioned(book: Book, paragraph: Paragraph) -> Iterator[Finding]:
    """Yield a warning where "the outlook for" a quarter is spoken of that the release itself reports."""
    calendar = calendar_of(book)
    for when in periods(paragraph.text, 0, len(paragraph.text), calendar):
        quarter = when.kind == "quarter" and when.slot is not None and when.slot.length == "Q"
        led = _OUTLOOK_FOR.search(paragraph.text, 0, when.start)
        if quarter and led is not None and when.slot is not None and when.slot.end == calendar.end:
            behind = paragraph.text[when.end : when.end + _NEAR].partition(". ")[0]
            around = paragraph.text[max(0, led.start() - _NEAR) : when.end] + behind
            if not _PAST.search(around) and not _REVIEWED.search(around):
                message = f"An outlook for “{when.text}” is spoken of; the release reports that quarter."
                yield _told(book, message, paragraph.span(when.start, when.end), when.text)
