"""What stands beside a number in its sentence and ties: then two digits are enough to tell a slip."""

from decimal import Decimal

from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import AGAIN
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.misprints import short_slip, sizes
from irdesk.proofing.prose.other_periods import of_other_length
from irdesk.proofing.tables.facts import Fact

_PAIR = ("money", "per_share")


def short_miss(book: Book, claim: Claim, fact: Fact) -> bool:
    """Say whether a number of two digits looks like a cell misprinted, in a sentence whose other number ties.

    The other is of the same subject ("was $1.6 million, compared with $8.2 million"), or the amount before a figure a
    share ("$14.1 million, or $0.15 per share").
    """
    if not any(short_slip(claim.quantity.amount, size) for size in sizes(fact)):
        return False
    return any(_goes_with(other, claim) and _ties(book, other) for other in claims(book) if other is not claim)


def _goes_with(other: Claim, claim: Claim) -> bool:
    """Say whether two numbers of one sentence are of one subject, or an amount and the same a share."""
    if other.paragraph is not claim.paragraph or other.sentence != claim.sentence or other.subject is None:
        return False
    if other.quantity.kind == claim.quantity.kind:
        return other.subject == claim.subject
    pair = (other.quantity.kind, claim.quantity.kind) == _PAIR
    return pair and other.slot == claim.slot and other.quantity.end < claim.quantity.start


def _ties(book: Book, claim: Claim) -> bool:
    """Say whether a cell of its period shows a number."""
    if claim.change or claim.expected or claim.slot is None:
        return False
    every = facts_of(book, claim)
    cells = [fact for fact in every if claim.slot.fits(fact.period)]
    cells += [match.fact] if (match := of_other_length(claim, every)) is not None else []
    return any((match := hold(claim, fact)).verdict == "exact" and not match.sign_differs for fact in cells)


def of_same_length(book: Book, share: Claim, here: list[Fact], found: list[Fact]) -> list[Fact]:
    """Return the cells for a figure a share that are of the period which the amount before it is of.

    Of "a loss of $11.9 million, or $0.17 per share" the first tells that nine months are meant.
    """
    amount = next((each for each in claims(book) if _says_again(each, share)), None)
    if amount is None or amount.slot != share.slot:
        return here
    cells = facts_of(book, amount)
    longer = of_other_length(amount, cells)
    alike = [fact for fact in found if longer is not None and fact.period == longer.fact.period]
    return alike or here


_NEAR = Decimal("0.1")


def of_holders(book: Book, claim: Claim, fact: Fact) -> bool:
    """Say whether the figure a share behind an amount, times the shares, is the amount and not the cell near it.

    Then the amount is what the holders have of the cell's income: "earnings were $46.3 million, or $1.85 per share".
    """
    cell, stated = fact.worth.magnitude(), claim.quantity.amount
    if claim.quantity.kind != "money" or abs(stated.value - cell.value) > _NEAR * cell.value:
        return False
    share = next((each for each in claims(book) if _says_again(claim, each)), None)
    counts = [each.worth for each in book.facts if each.unit == "shares" and each.period == fact.period]
    if share is None or not counts:
        return False
    own, other = stated.over(share.quantity.amount), cell.over(share.quantity.amount)
    return (
        own is not None
        and other is not None
        and any(own.meets(count) for count in counts)
        and not any(other.meets(count) for count in counts)
    )


def _says_again(amount: Claim, share: Claim) -> bool:
    """Say whether a figure a share stands right behind an amount: "$46.3 million, or $1.85 per diluted share"."""
    if share.quantity.kind != "per_share" or share.paragraph is not amount.paragraph:
        return False
    gap = amount.paragraph.text[amount.quantity.end : share.quantity.start]
    return AGAIN.match(gap) is not None
