"""A figure that the tables show in another column than the one that its words seem to mean."""

from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, When, calendar_of, months_back, periods
from irdesk.proofing.prose_checks.sayings import saying_of
from irdesk.proofing.tables.facts import Fact


def names_its_period(book: Book, claim: Claim, other: Fact) -> bool:
    """Say whether the sentence names the period of that other column, too: the figure may be of it."""
    calendar = calendar_of(book)
    text, (start, end) = claim.paragraph.text, claim.sentence
    return any(_means(when, other, calendar.own()) for when in periods(text, start, end, calendar))


def _means(when: When, other: Fact, own: Slot | None) -> bool:
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
