"""Words between two amounts of a sentence: "over five times", and "exceeded $40 million, at $41.8 million"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_TIMES = re.compile(
    rf"^,? (?:or |and )?(?P<how>more than|over|nearly|almost|about|approximately|less than)? ?"
    rf"(?P<number>{'|'.join(_NUMBERS)}|\d+(?:\.\d+)?)[ -]times "
    r"(?:its |our |the |last year's )?(?:[\w-]+ ){0,4}(?:of )?$",
    re.IGNORECASE,
)
_AT = re.compile(r"^,? (?:at|reaching|coming in at|to reach|ending at) $", re.IGNORECASE)
_SLACK = Decimal("0.1")


def multiples(book: Book) -> Iterator[Finding]:
    """Yield an error where the words between two amounts do not hold for them."""
    for saying in sayings(book):
        for one, other in pairwise(saying.claims):
            if one.quantity.kind == other.quantity.kind == "money" and not (one.expected or other.expected):
                yield from _times(book, saying, one, other)
                yield from _beyond(book, saying, one, other)


def _times(book: Book, saying: Saying, one: Claim, other: Claim) -> Iterator[Finding]:
    found = _TIMES.match(saying.between(one, other))
    ratio = one.quantity.amount.over(other.quantity.amount) if found is not None else None
    if found is None or ratio is None:
        return
    number = Decimal(_NUMBERS.get(found["number"].lower()) or found["number"])
    low, high = _bounds((found["how"] or "").lower(), number)
    if ratio.low <= high and low <= ratio.high:
        return
    message = f"“{found.group().strip(' ,')}”: the two are {shown(round(ratio.value, 2))} times."
    yield finding(
        book.text,
        "ratio",
        "error",
        "impossible",
        message,
        span(one),
        span(other),
        stated=found["number"],
        computed=ratio,
    )


def _bounds(how: str, number: Decimal) -> tuple[Decimal, Decimal]:
    """Return the least and the most that the words allow."""
    if how in {"more than", "over"}:
        return number, number + 1
    if how in {"nearly", "almost", "less than"}:
        return number * (1 - _SLACK), number
    half = Decimal("0.5") if number == int(number) else Decimal("0.05")
    return number - half, number + half


def _beyond(book: Book, saying: Saying, one: Claim, other: Claim) -> Iterator[Finding]:
    """Yield an error where a round figure is said to be exceeded, or nearly reached, by one that does not."""
    if not _AT.match(saying.between(one, other)) or one.quantity.mode not in {"above", "below"}:
        return
    above = one.quantity.mode == "above"
    limit, actual = one.quantity.amount.value, other.quantity.amount
    if actual.high >= limit if above else actual.low <= limit:
        return
    word = "above" if above else "below"
    message = f"{other.quantity.printed} is not {word} {one.quantity.printed}."
    yield finding(
        book.text, "ratio", "error", "impossible", message, span(one), span(other), stated=one.quantity.printed
    )
