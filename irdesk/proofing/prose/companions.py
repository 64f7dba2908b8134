"""What stands beside a number in its sentence and ties: then two digits are enough to tell a slip."""

from irdesk.proofing.book import Book, Fact
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.misprints import short_slip, sizes

_PAIR = ("money", "per_share")


def short_miss(book: Book, claim: Claim, fact: Fact) -> bool:
    """Say whether a number of two digits looks like a cell misprinted, in a sentence whose other number ties.

    The other is of the same subject ("was $1.3 million, compared with $9.4 million"), or the amount before a figure a
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
    cells = (fact for fact in facts_of(book, claim) if claim.slot.fits(fact.period))
    return any((match := hold(claim, fact)).verdict == "exact" and not match.sign_differs for fact in cells)
