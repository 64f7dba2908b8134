"""Rates that no row shows but two rows make, and what is said of points that lie between two of them."""

from collections.abc import Iterable

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot
from irdesk.proofing.prose_checks.moves.between_rates import stated_points, unit_of
from irdesk.proofing.prose_checks.sayings import span
from irdesk.proofing.tables.facts import Fact

_HUNDRED = 100


class MadeRate(msgspec.Struct, frozen=True):
    """One cell over another of the same period, in per cent."""

    worth: Amount
    above: Fact
    below: Fact


def made_rate(above: Iterable[Fact], below: Iterable[Fact], slot: Slot) -> MadeRate | None:
    """Return what the cells of two rows make in a period, or None where one has none or the lower is not positive."""
    one = next((fact for fact in above if slot.fits(fact.period)), None)
    other = next((fact for fact in below if slot.fits(fact.period)), None)
    if one is None or other is None or other.worth.value <= 0:
        return None
    ratio = one.worth.over(other.worth)
    return MadeRate(ratio.scaled(_HUNDRED), one, other) if ratio is not None else None


def held(changed: Claim, way: str | None, now: MadeRate, before: MadeRate) -> Verdict:
    """Return whether two rates lie as far apart, and the way, as points say; where no word tells, either way."""
    made = now.worth - before.worth
    down = way == "down" or (way not in {"up", "down"} and made.value < 0)
    stated = stated_points(changed)
    found = verdict(stated, -made if down else made)
    rounded = round(now.worth.value, 1) - round(before.worth.value, 1)  # as the two rates are printed
    if found == "impossible" and stated.low <= (-rounded if down else rounded) <= stated.high:
        return "rounding"
    return found


def apart(changed: Claim, now: MadeRate, before: MadeRate) -> float:
    """Return by how many points the change told differs in size from the one made."""
    stated = changed.quantity.amount.scaled(unit_of(changed)).value
    return float(abs(stated - abs(now.worth.value - before.worth.value)))


def told_points(book: Book, changed: Claim, now: MadeRate, before: MadeRate, found: Verdict) -> Finding:
    """Return what is said of points between two rates."""
    made = now.worth - before.worth
    size = shown(round(abs(made.value) / unit_of(changed), 1))
    given = (
        f"{now.above.name}, {before.above.cell} of {before.below.cell} to {now.above.cell} of {now.below.cell}, "
        f"is {'up' if made.value > 0 else 'down'} {size}"
    )
    spans = (fact.span for each in (now, before) for fact in (each.above, each.below))
    return finding(
        book.text,
        "points",
        {"exact": "ok", "rounding": "note"}.get(found, "warning"),
        found,
        f"{changed.quantity.printed}: {given}{'; that cannot be' if found == 'impossible' else ''}.",
        span(changed),
        *spans,
        stated=changed.quantity.printed,
        computed=made.scaled(1 / unit_of(changed)),
    )


def told_rate(book: Book, claim: Claim, now: MadeRate) -> Finding:
    """Return what is said of a rate that is not the one its two rows make."""
    given = f"{now.above.name} over {now.below.name} is {shown(round(now.worth.value, 2))} percent; that cannot be"
    return finding(
        book.text,
        "margin",
        "warning",
        "impossible",
        f"{claim.quantity.printed}: {given}.",
        span(claim),
        now.above.span,
        now.below.span,
        stated=claim.quantity.printed,
        computed=now.worth,
    )
