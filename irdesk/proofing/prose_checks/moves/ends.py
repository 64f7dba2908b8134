"""What a change runs from and to: the figures of its sentence, by their cells where they tie, else cells alone."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

import msgspec

from irdesk.domain.source import Span
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, growth
from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.cells import facts_of, hold, in_scale_of
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back
from irdesk.proofing.prose_checks.moves.bases import THAN, base_of
from irdesk.proofing.tables.facts import Fact

FROM_LAST_QUARTER = re.compile(
    r"sequential|(?:previous|prior|preceding|last|linked|trailing)[- ]quarter|quarter-over-quarter"
    r"|\bin (?:a|one|just one) (?:single )?quarter\b(?! (?:in|when|where|that|of))",
    re.IGNORECASE,
)
"""What says that a change is from the quarter before, not from a year ago."""


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


def grown_in_row(row: Iterable[Fact], now: Slot, before: Slot) -> tuple[Fact, Fact, Amount] | None:
    """Return the cells of two periods in a row's cells and the growth between them, None across or from nothing."""
    cells = list(row)
    last, first = (next((fact for fact in cells if slot.fits(fact.period)), None) for slot in (now, before))
    if last is None or first is None or last.worth.value * first.worth.value <= 0:
        return None
    made = growth(last.worth.magnitude(), first.worth.magnitude())
    return None if made is None else (last, first, made)


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
    one = _nearest(now, claim)
    between = [c for c in same_metric if c.compared and (one is None or c.quantity.kind == one.quantity.kind)]
    after = [c for c in between if c.quantity.start > claim.quantity.start]
    other = _of_base(book, claim, one, after or between)
    if other is None and one is not None:
        other = _right_behind(claim, one, near)
    if one is not None and other is not None and (one.quantity.mode, other.quantity.mode) == ("as shown", "as shown"):
        first, second = best_amount(book, one), best_amount(book, other)
        rough = {first[2], second[2]} & {one.quantity.printed, other.quantity.printed}
        spans, words = (first[1], second[1]), (first[2], second[2])
        return Ends(first[0], second[0], spans, words, tabled=not rough, bound=_bound(one, claim, other))
    return _tabled(book, claim, one)


def ends_a_share(near: list[Claim]) -> Ends | None:
    """Return the two amounts a share of a sentence, between which "an increase of 9.3% per share" lies."""
    amounts = [c for c in near if c.quantity.kind == "per_share" and not c.change and c.quantity.mode == "as shown"]
    if len(amounts) != 2:
        return None
    spans = tuple(c.paragraph.span(c.quantity.start, c.quantity.end) for c in amounts)
    words = (amounts[0].quantity.printed, amounts[1].quantity.printed)
    return Ends(amounts[0].quantity.amount, amounts[1].quantity.amount, spans, words, tabled=False)


def beside_a_share(claim: Claim, near: list[Claim]) -> bool:
    """Say whether a growth stands right behind an amount a share of its own subject, and of no money before it."""
    former = max(
        (c for c in near if c.quantity.end <= claim.quantity.start), key=lambda c: c.quantity.end, default=None
    )
    if former is None or former.quantity.kind != "per_share":
        return False
    if former.row is None:  # "free cash flow of $0.11 per share, an increase of 22%"
        amounts = (c for c in near if c.quantity.kind == "money" and c.metric == claim.metric)
        return former.metric is not None and former.metric == claim.metric and not any(amounts)
    return former.row == claim.row


def is_behind_a_share(claim: Claim, near: list[Claim]) -> bool:
    """Say whether the figure before a growth is one a share, of which it may be as well as of the amount before it."""
    former = [c for c in near if c.quantity.end <= claim.quantity.start and c.quantity.kind != "percent"]
    return bool(former) and max(former, key=lambda c: c.quantity.end).quantity.kind == "per_share"


def _of_base(book: Book, claim: Claim, one: Claim | None, compared: list[Claim]) -> Claim | None:
    """Return the first compared figure, unless the words beside the change name another period than it is of."""
    base = base_of(book, claim, one.slot) if one is not None and one.slot is not None else None
    if base is None:
        return compared[0] if compared else None
    return next((c for c in compared if c.slot is None or abs((c.slot.end - base.end).days) <= _NEAR_DAYS), None)


def _right_behind(claim: Claim, one: Claim, near: list[Claim]) -> Claim | None:
    """Return the amount right behind a growth, though none names it: "a decrease of 13% relative to $92 million"."""
    text, found = claim.paragraph.text, [c for c in near if c.quantity.start > claim.quantity.start]
    other = min(found, key=lambda c: c.quantity.start, default=None)
    alike = other is not None and other.compared and other.quantity.kind == one.quantity.kind and not other.change
    if other is None or not alike or not _BEHIND.fullmatch(text, claim.quantity.end, other.quantity.start):
        return None
    return other if other.subject is None or other.metric == one.metric else None


_BEHIND = re.compile(rf"\)?,? (?:(?:when|as) )?{THAN} ")
_NEAR_DAYS = 10
_FLOWS = frozenset({"Q", "H", "9", "Y"})


def rounded(ends: Ends, near: list[Claim]) -> tuple[Amount, Amount] | None:
    """Return the two ends as figures rounded to the place to which a sentence rounds its amounts of money."""
    steps = [c.quantity.amount.step for c in near if c.quantity.kind == "money" and c.quantity.scale > 1]
    step = max((each for each in steps if each is not None), default=None)
    return None if step is None else (_to_place(ends.now, step), _to_place(ends.before, step))


def _to_place(amount: Amount, step: Decimal) -> Amount:
    value = (abs(amount.value) / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    return Amount(value, value, value)


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
            return worth, fact.span, fact.cell
    quantity = claim.quantity
    return quantity.signed, claim.paragraph.span(quantity.start, quantity.end), quantity.printed


def _tabled(book: Book, claim: Claim, one: Claim | None) -> Ends | None:
    """Return the ends of a growth whose sentence names them by period only."""
    own = calendar_of(book).own()
    alone = own if claim.compared and claim.change else claim.slot
    slot = one.slot if one is not None else (alone if claim.change or not claim.compared else None)
    if one is None and own is not None and claim.slot is not None and base_of(book, claim, own) == claim.slot:
        slot = own  # the only period named is what it is compared with
    before = base_of(book, claim, slot) if slot is not None else None
    if before is not None and slot is not None and not claim.named and before.length in _FLOWS - {slot.length}:
        slot = Slot(before.length, slot.end)  # a quarter is named as the base, so a quarter is meant
    earlier = slot is not None and claim.slot is not None and claim.when and claim.slot.end < slot.end
    if slot is None or (before is None and earlier and not claim.compared):
        return None
    months = 3 if FROM_LAST_QUARTER.search(clause(claim)) else 12
    if before is None and (one or claim.change) and claim.compared and claim.slot is not None:
        before = claim.slot if claim.slot.end < slot.end else None
    if before is None:
        before = Slot(slot.length, months_back(slot.end, months))
    pair = _pair(facts_of(book, as_money(claim)), slot, before, one)
    if pair is None:
        return None
    texts = (pair[0].sheet.text(pair[0].row, pair[0].column), pair[1].sheet.text(pair[1].row, pair[1].column))
    return Ends(pair[0].worth, pair[1].worth, (pair[0].span, pair[1].span), texts)


def _pair(facts: list[Fact], slot: Slot, before: Slot, one: Claim | None) -> tuple[Fact, Fact] | None:
    """Return the cells of two periods of one row: of several rows called so, of the one that shows the figure `one`.

    An amount that no cell shows is of something else, or wrong itself.
    """
    now = [fact for fact in facts if slot.fits(fact.period)]
    now = now if one is None else [fact for fact in now if hold(one, fact).verdict != "impossible"]
    for first in now:
        row = (fact for fact in facts if fact.sheet is first.sheet and fact.row == first.row)
        second = next((fact for fact in row if before.fits(fact.period)), None)
        if second is not None:
            return first, second
    return None


def from_last_quarter(claim: Claim) -> bool:
    """Say whether the words right behind a percentage compare it with the quarter before, and so with no year."""
    behind = claim.paragraph.text[claim.quantity.end : claim.sentence[1]]
    found = FROM_LAST_QUARTER.search(behind, 0, _NEAR)
    return found is not None and not _AGO.search(behind, 0, _NEAR) and "%" not in behind[: found.start()]


_NEAR = 45
_AGO = re.compile(r"year|20\d\d", re.IGNORECASE)


def _is_eps(claim: Claim) -> bool:
    return claim.metric is not None and claim.metric.key in {"eps", "adjusted_eps"}


def as_money(claim: Claim) -> Claim:
    """Return the claim as one about an amount of its metric."""
    kind: Literal["per_share", "money"] = (
        "per_share" if claim.quantity.kind == "per_share" or _is_eps(claim) else "money"
    )
    return msgspec.structs.replace(claim, quantity=msgspec.structs.replace(claim.quantity, kind=kind))
