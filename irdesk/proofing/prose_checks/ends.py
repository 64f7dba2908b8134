"""What a change runs from and to: the figures of its sentence, by their cells where they tie, else cells alone."""

import re
from typing import Literal

import msgspec

from irdesk.domain.source import Span
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount
from irdesk.proofing.prose.cells import facts_of, hold, in_scale_of
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back, periods
from irdesk.proofing.prose.subjects import bridged

_SEQUENTIAL = re.compile(
    r"sequential|(?:previous|prior|preceding|last|linked|trailing)[- ]quarter|quarter-over-quarter", re.IGNORECASE
)


class Ends(msgspec.Struct, frozen=True):
    """What a change runs from and to: the amounts, where they stand, and how they are shown (to, from).

    `tabled`: both are cells. The running text rounds more, so that growth worked out from it says little.
    `bound`: the percentage stands between them, so that nothing else can be meant.
    """

    now: Amount
    before: Amount
    spans: tuple[Span | None, ...]
    words: tuple[str, str]
    tabled: bool = True
    bound: bool = False


def clause(claim: Claim) -> str:
    """Return the words around a number."""
    start = max(claim.sentence[0], claim.quantity.start - 80)
    return claim.paragraph.text[start : min(claim.sentence[1], claim.quantity.end + 60)]


def ends_of(book: Book, claim: Claim, near: list[Claim]) -> Ends | None:
    """Find what a growth runs from and to: the figures of its sentence, by their cells if they tie; else cells."""
    same_metric = [
        c for c in near if c.quantity.kind == "money" and c.subject is not None and c.subject == claim.subject
    ]
    same_metric += [
        c
        for c in near
        if c.quantity.kind == "per_share" and _is_eps(claim) and not (_is_eps(c) and c.subject != claim.subject)
    ]
    same_metric = [c for c in same_metric if not c.change and not c.quantity.translated]
    now = [c for c in same_metric if not c.compared]
    after = [c for c in same_metric if c.compared and c.quantity.start > claim.quantity.start]
    between = [c for c in same_metric if c.compared]
    one = _nearest(now, claim)
    other = (after or between)[0] if (after or between) else None
    if one is not None and other is not None and (one.quantity.mode, other.quantity.mode) == ("as shown", "as shown"):
        first, second = best_amount(book, one), best_amount(book, other)
        rough = {first[2], second[2]} & {one.quantity.printed, other.quantity.printed}
        spans, words = (first[1], second[1]), (first[2], second[2])
        return Ends(first[0], second[0], spans, words, tabled=not rough, bound=_bound(one, claim, other))
    return _tabled(book, claim, one)


def _bound(one: Claim, claim: Claim, other: Claim) -> bool:
    """Say whether a growth stands right between its ends: "$48.6 million, up 12 percent from $43.4 million"."""
    text = claim.paragraph.text
    ordered = one.quantity.end <= claim.quantity.start and claim.quantity.end <= other.quantity.start
    return (
        ordered
        and bridged(text[one.quantity.end : claim.quantity.start])
        and bridged(text[claim.quantity.end : other.quantity.start])
    )


def _nearest(found: list[Claim], claim: Claim) -> Claim | None:
    return min(found, key=lambda c: abs(c.quantity.start - claim.quantity.start), default=None)


def best_amount(book: Book, claim: Claim) -> tuple[Amount, Span | None, str]:
    """Return the cell that a figure ties to (amount, place, as shown), or the figure itself."""
    for fact in facts_of(book, claim):
        if claim.slot is not None and claim.slot.fits(fact.period) and hold(claim, fact).verdict == "exact":
            worth = in_scale_of(claim.quantity.amount, fact)
            return worth, fact.span, fact.sheet.text(fact.row, fact.column)
    quantity = claim.quantity
    return quantity.amount, claim.paragraph.span(quantity.start, quantity.end), quantity.printed


def _tabled(book: Book, claim: Claim, one: Claim | None) -> Ends | None:
    """Return the ends of a growth whose sentence names them by period only."""
    alone = calendar_of(book).own() if claim.compared and claim.change else claim.slot
    slot = one.slot if one is not None else (alone if claim.change or not claim.compared else None)
    if slot is None or (claim.slot is not None and claim.when and claim.slot.end < slot.end and not claim.compared):
        return None
    months = 3 if _SEQUENTIAL.search(clause(claim)) else 12
    named = _behind(book, claim)
    if named is not None:
        before = named
    elif (one or claim.change) and claim.compared and claim.slot is not None and claim.slot.end < slot.end:
        before = claim.slot
    else:
        before = Slot(slot.length, months_back(slot.end, months))
    facts = facts_of(book, as_money(claim))
    first = next((f for f in facts if slot.fits(f.period)), None)
    second = next(
        (
            f
            for f in facts
            if before.fits(f.period) and first is not None and f.sheet is first.sheet and f.row == first.row
        ),
        None,
    )
    if first is None or second is None:
        return None
    texts = (first.sheet.text(first.row, first.column), second.sheet.text(second.row, second.column))
    return Ends(first.worth, second.worth, (first.span, second.span), texts)


def from_last_quarter(claim: Claim) -> bool:
    """Say whether the words right behind a percentage compare it with the quarter before, and so with no year."""
    behind = claim.paragraph.text[claim.quantity.end : claim.sentence[1]]
    found = _SEQUENTIAL.search(behind, 0, _NEAR)
    return found is not None and not _AGO.search(behind, 0, _NEAR)


_NEAR = 45
_AGO = re.compile(r"year|20\d\d", re.IGNORECASE)
_FROM = re.compile(
    r"^,? (?:\(?(?:or )?(?:approximately )?[\d.]+(?:%| percent)\)?,? )?"
    r"(?:from|over|compared (?:with|to)|versus|vs\.?|against|than) (?:the )?$",
    re.IGNORECASE,
)


def _behind(book: Book, claim: Claim) -> Slot | None:
    """Return the period that stands right behind a percentage: "4.5% from the fourth quarter of 2024"."""
    text, end = claim.paragraph.text, claim.quantity.end
    for when in periods(text, end, min(claim.sentence[1], end + 60), calendar_of(book)):
        lead = text[end : when.start]
        return when.slot if _FROM.match(lead if lead.endswith(" ") else f"{lead} ") else None
    return None


def _is_eps(claim: Claim) -> bool:
    return claim.metric is not None and claim.metric.key in {"eps", "adjusted_eps"}


def as_money(claim: Claim) -> Claim:
    """Return the claim as one about an amount of its metric."""
    kind: Literal["per_share", "money"] = (
        "per_share" if claim.quantity.kind == "per_share" or _is_eps(claim) else "money"
    )
    return msgspec.structs.replace(claim, quantity=msgspec.structs.replace(claim.quantity, kind=kind))
