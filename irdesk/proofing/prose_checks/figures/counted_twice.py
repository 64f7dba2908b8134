"""Counts that the text gives twice: "214 stores in 31 states" here and 241 there, production of so many MBoe/d."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed
from irdesk.proofing.prose.claim_words import COMPARE, EXPECTED
from irdesk.proofing.prose.periods import calendar_of, periods
from irdesk.proofing.prose.row_names import words_of
from irdesk.proofing.prose.said_names import Name, name_before
from irdesk.proofing.prose_checks.sayings import swapped
from irdesk.proofing.words.sentences import lowered, sentences

_COUNT = re.compile(
    r"(?P<number>\d(?<![\w$€£¥.,/:%+-]\d)(?<![$€£¥] \d)(?:\d{0,2}(?:,\d{3})+|\d{2,}|\d*\.\d+)) "
    r"(?P<unit>[a-z]+/[a-z]+|(?!per|percent|basis|points|millions?|billions?|thousand|times|cents)[a-z][a-z-]{3,}s)\b"
)
"""A number of figures and what is counted, in lower case: things, or what is got out a day ("mboe/d")."""
_WORD = re.compile(r"\d[\d,]*|[a-z][\w-]+")
_EMPTY = frozenset(
    re.split(
        r"\s+", "the our its with were was that this from have has and for are which also today all more than of in"
    )
)
_STOP = re.compile(r";|, (?:with|and)\b")
_YEARS = range(1900, 2100)
_NEAR = 50
_SHARED = 2


class Count(msgspec.Struct, frozen=True):
    """A count at [start, end) of a paragraph."""

    paragraph: Paragraph
    start: int
    end: int
    printed: str
    unit: str
    amount: Amount

    def sentence(self) -> tuple[int, int]:
        """Return where its sentence starts and ends."""
        every = sentences(self.paragraph.text)
        return next((each for each in every if each[0] <= self.start < each[1]), (0, len(self.paragraph.text)))


def counted_twice(book: Book) -> Iterator[Finding]:
    """Yield a warning for each two counts of one thing of which one looks like the other misprinted."""
    units: dict[str, list[Count]] = {}
    for count in _counts(book):
        units.setdefault(count.unit, []).append(count)
    for alike in units.values():
        told: set[int] = set()
        for one, other in combinations(alike, 2):
            if id(other) not in told and swapped(one.amount, other.amount) and _same(book, one, other):
                told.add(id(other))
                yield _finding(book, one, other)


def _counts(book: Book) -> Iterator[Count]:
    for paragraph in book.numbered:
        for found in _COUNT.finditer(lowered(paragraph.text)):
            digits = found["number"]
            if not (digits.isdigit() and int(digits) in _YEARS):
                amount = displayed(Decimal(digits.replace(",", "")))
                yield Count(paragraph, found.start(), found.end(), found.group(), found["unit"], amount)


def _same(book: Book, one: Count, other: Count) -> bool:
    """Say whether two counts are of one thing now: of a rate by its name, of things by the words around them."""
    if one.paragraph is other.paragraph and one.sentence() == other.sentence():
        return False
    if not all(_now(book, each) for each in (one, other)):
        return False
    if "/" in one.unit:
        name = _name(book, one)
        return name is not None and name == _name(book, other)
    moved = sorted(one.printed.split()[0]) == sorted(other.printed.split()[0])
    return moved and len(_around(one) & _around(other)) >= _SHARED


def _now(book: Book, count: Count) -> bool:
    """Say whether a count is one of the present: nothing before it turns to another period, or to the future."""
    start, end = count.sentence()
    lower = lowered(count.paragraph.text)
    stop = _STOP.search(lower, count.end, end)
    end = stop.start() if stop is not None else end
    if EXPECTED.search(lower, start, end) or COMPARE.search(lower, start, count.start + 1):
        return False
    calendar = calendar_of(book)
    own = {calendar.own(), calendar.instant()} - {None}
    named = periods(count.paragraph.text, start, end, calendar)
    behind = [COMPARE.search(lower, count.end, when.start) for when in named if when.slot not in own or when.shift]
    return all(behind)


def _name(book: Book, count: Count) -> Name | None:
    start = count.sentence()[0]
    whens = list(periods(count.paragraph.text, start, count.start, calendar_of(book)))
    return name_before(count.paragraph.text, start, count.start, whens)


def _around(count: Count) -> set[str]:
    """Return the words and the numbers near a count that say something of it."""
    start, end = count.sentence()
    lower = lowered(count.paragraph.text)
    near = lower[max(start, count.start - _NEAR) : count.start] + " " + lower[count.end : min(end, count.end + _NEAR)]
    words = {word for word in _WORD.findall(near) if word not in _EMPTY}
    return {each for word in words for each in (words_of(word) or (word,))} - set(words_of(count.unit))


def _finding(book: Book, one: Count, other: Count) -> Finding:
    message = f"{other.printed} here, {one.printed} elsewhere: one of them is a slip."
    spans = (each.paragraph.span(each.start, each.end) for each in (other, one))
    printed = (other.printed.split()[0], one.printed.split()[0])
    return finding(
        book.text, "count", "warning", "inconsistent", message, *spans, stated=printed[0], expected=printed[1]
    )
