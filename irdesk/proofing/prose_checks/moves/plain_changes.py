"""Changes in money of what no table shows: "reduced by $8.5 million, to $64.0 million from $72.5 million"."""

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.moves.ends import best_amount
from irdesk.proofing.prose_checks.moves.triples import Triple, triple
from irdesk.proofing.prose_checks.sayings import saying_of, span

_RANK: tuple[Verdict, ...] = ("exact", "rounding", "impossible")


def plain_change(book: Book, claim: Claim) -> Finding | None:
    """Hold a change in money against the two figures of its sentence that it lies between."""
    found = triple(saying_of(book, claim), claim, signed=True)
    return (
        None if found is None or claim.quantity.currency != found.now.quantity.currency else _held(book, claim, found)
    )


def _signed(amount: Amount, claim: Claim) -> Amount:
    """Return a figure below nothing where the text calls it so."""
    return -amount.magnitude() if claim.quantity.negative else amount


def _held(book: Book, claim: Claim, found: Triple) -> Finding | None:
    stated = claim.quantity.amount
    one, other = best_amount(book, found.now), best_amount(book, found.before)
    made = (_signed(one[0], found.now) - _signed(other[0], found.before)).magnitude()
    printed = (found.now.quantity.signed - found.before.quantity.signed).magnitude()
    v = min((verdict(stated, each) for each in (made, printed)), key=_RANK.index)
    rough = claim.quantity.mode != "as shown" or found.now.quantity.mode != found.before.quantity.mode
    if v == "impossible" and (rough or not found.bound):
        return None
    message = f"{claim.quantity.printed}: between {found.now.quantity.printed} and {found.before.quantity.printed} "
    message += f"lie {shown(printed.value / found.now.quantity.scale)}."
    return finding(
        book.text,
        "change",
        {"exact": "ok", "rounding": "note"}.get(v, "error"),
        v,
        message,
        span(claim),
        one[1],
        other[1],
        stated=claim.quantity.printed,
        computed=printed,
    )
