"""A figure that the tables show in another column than the one that its words seem to mean."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress

from irdesk.domain.months import NAME, month_number
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import growth, verdict
from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.periods import Slot, When, calendar_of, months_back, periods
from irdesk.proofing.prose_checks.sayings import saying_of
from irdesk.proofing.tables.facts import Fact


def names_its_period(book: Book, claim: Claim, other: Fact) -> bool:
    """Say whether the sentence names the period of that other column, too: the figure may be of it."""
    if any(each is not claim and each.subject == claim.subject and _is(each, other)
           for each in saying_of(book, claim).claims):  # fmt: skip
        return False  # the sentence gives it to that period already
    calendar = calendar_of(book)
    text, (start, end) = claim.paragraph.text, claim.sentence
    if claim.compared and not claim.named:
        start = 0  # what it is compared with goes on from the sentences before
    whens = list(periods(text, start, end, calendar))
    if any(when.slot is not None and when.slot == claim.slot for when in whens):
        whens = [when for when in whens if not when.shift]  # "a year ago" says again what is named in full
    if any(_means(when, other, calendar.own()) for when in whens):
        return True
    days = _days(text, start, claim.quantity.start) if claim.compared and not claim.named else ()
    return any(Slot("?", day).fits(other.period) for day in days)


def _days(text: str, start: int, end: int) -> Iterator[dt.date]:
    """Yield the days that a text names with their year, whatever leads to them: "from September 30, 2024"."""
    for found in _DATE.finditer(text, start, end):
        with suppress(ValueError):
            yield dt.date(int(found["year"]), month_number(found["month"]), int(found["day"]))


_DATE = re.compile(rf"\b(?P<month>{NAME})\.? (?P<day>\d{{1,2}}), (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)


def _means(when: When, other: Fact, own: Slot | None) -> bool:
    if when.slot is not None and when.slot.length == "I":
        return Slot("?", when.slot.end).fits(other.period)
    if when.slot is not None:
        return when.slot.fits(other.period)
    if when.kind == "year":
        return when.year == other.period[1].year
    return own is not None and when.shift > 0 and Slot("?", months_back(own.end, 3 * when.shift)).fits(other.period)


def exchanged(book: Book, claim: Claim, here: Fact, other: Fact) -> bool:
    """Say whether two figures of a sentence stand in each other's place: this one's cell is given for the other's."""
    return any(
        each.subject == claim.subject
        and each.quantity.kind == claim.quantity.kind
        and each is not claim
        and each.slot is not None
        and each.slot.fits(other.period)
        and here in facts_of(book, each)
        and hold(each, here).verdict == "exact"
        for each in saying_of(book, claim).claims
    )


def in_each_others_place(book: Book, claim: Claim, here: list[Fact], found: list[Fact]) -> bool:
    """Say whether a figure and the one that it is compared with are each the other's cell of one row."""
    others = [fact for fact in found if hold(claim, fact).verdict == "exact"]
    pairs = ((own, other) for own in here for other in others if (own.sheet, own.row) == (other.sheet, other.row))
    return any(exchanged(book, claim, own, other) for own, other in pairs)


def told_beside(book: Book, claim: Claim, here: Fact, found: list[Fact]) -> bool:
    """Say whether its sentence tells that a figure should be that of `here`, though it looks like no misprint of it.

    It gives the growth to `here` from an earlier column, "rose 2.5% to", or the figure, which is another column's,
    again as the base.
    """
    if claim.compared:
        return False
    other = (
        None
        if claim.named
        else next((fact for fact in found if _of_row(fact, here) and hold(claim, fact).verdict == "exact"), None)
    )
    beside = [each for each in saying_of(book, claim).claims if each is not claim and not each.expected]
    bases = (each for each in beside if each.compared and each.subject == claim.subject)
    if other is not None and any(_is(each, other) for each in bases):
        return True
    earlier = [fact for fact in found if _of_row(fact, here) and fact.period[1] < here.period[1]]
    return any(_grown(each, here, fact) for each in beside if _of_this(claim, each) for fact in earlier)


def _of_row(fact: Fact, here: Fact) -> bool:
    return fact.sheet is here.sheet and fact.row == here.row


def _is(claim: Claim, fact: Fact) -> bool:
    return claim.slot is not None and claim.slot.fits(fact.period) and hold(claim, fact).verdict == "exact"


def _of_this(claim: Claim, each: Claim) -> bool:
    """Say whether a growth stands right beside a figure, without another number between them."""
    first, last = sorted((claim.quantity, each.quantity), key=lambda quantity: quantity.start)
    between = claim.paragraph.text[first.end : last.start]
    return bridged(between) and "of which" not in between


def _grown(each: Claim, here: Fact, earlier: Fact) -> bool:
    way, quantity = direction(each), each.quantity
    if quantity.kind != "percent" or way is None or len(quantity.amount.value.as_tuple().digits) < _DIGITS:
        return False
    made = growth(here.worth, earlier.worth)
    stated = quantity.amount if way == "up" else -quantity.amount
    return made is not None and verdict(stated, made) == "exact"


_DIGITS = 2
"""So many digits of a growth do not agree by chance."""


_DAY = re.compile(r"[A-Za-z]\.? \d{1,2},? (?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+,? (?:19|20)\d\d\b")
_NEAR = 20


def names_a_day(claim: Claim) -> bool:
    """Say whether a sentence gives a number for a day, with its year."""
    return claim.named and claim.slot is not None and claim.slot.length == "I" and bool(_DAY.search(claim.when))


def is_off(claim: Claim, day: dt.date) -> bool:
    """Say whether a column's day is not the one that the text names, nor near it as fiscal years of weeks end."""
    return claim.slot is not None and abs((claim.slot.end - day).days) > _NEAR
