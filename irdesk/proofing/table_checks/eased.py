"""What a column made from others may show otherwise than it is worked out, and which signs of a growth are free."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from irdesk.proofing.intervals import ONE, ZERO, Amount, growth, verdict
from irdesk.proofing.tables.concepts import concept
from irdesk.proofing.tables.relations import Relation
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Sum
from irdesk.proofing.words.seek import seek
from irdesk.proofing.words.sentences import lowered

HeldRow = tuple[int, Amount, Amount, str]
"""A row of a sheet: what it states, what its relation gives, and the verdict."""
_THOUSAND = 1000
_BENT = 2  # last places that a share may be off for its column to add up
_COMPOUNDED = 5  # so many last places off, a growth may be of effects that were multiplied


def lone_loss(sheet: Sheet, relation: Relation, rows: list[HeldRow]) -> bool:
    """Say whether the growth of the wrong sign is that of a loss, and no other loss tells how the column counts one."""
    losses = [v for row, *_, v in rows if all((sheet.value(row, source) or 0) < 0 for source in relation.sources)]
    return relation.kind == "growth" and "turned" in losses and "exact" not in losses


def of_earned(sheet: Sheet, relation: Relation, rows: list[HeldRow]) -> bool:
    """Say whether the growth of the wrong sign is one of what is earned, which is no worse where it is more."""
    if relation.kind != "growth":
        return False
    turned = next(row for row, *_, v in rows if v == "turned")
    earned = concept(sheet.rows[turned].label) in _EARNED or _SALES.match(sheet.labels[turned])
    return bool(earned) and all((sheet.value(turned, source) or 0) > 0 for source in relation.sources)


_EARNED = {"revenue", "gross_profit", "operating_income", "net_income", "ebitda", "adjusted_ebitda", "free_cash_flow"}
_SALES = re.compile(r"(?:net )?(?:sales|revenues?)\b(?! tax| return| cost| expense)")


# What a release may say of its percentages, and then some differ a little from what the figures shown give.
_UNROUNDED = re.compile(
    r"\bpercent\w*[^.;]{0,80}\b(?:non-?rounded|un-?rounded|actual|underlying|exact)\b[^.;]{0,60}"
    r"\b(?:may|might|will|do) not (?:\w+ ){0,2}(?:recalculate|recompute|agree|tie|equal|match)"
)


@lru_cache(maxsize=4)
def from_unrounded(text: str) -> bool:
    """Say whether a release says that its percentages come from figures that are not rounded."""
    return any(seek(_UNROUNDED, lowered(text), ("percent",)))


def eased(sheet: Sheet, relation: Relation, stated: Amount, computed: Amount, *, loose: bool) -> bool:
    """Say whether a difference is small, and told to be of no weight.

    One share of a column is often bent for it to come to 100: less than the last place. `loose`: the release says that
    its percentages come from figures that are not rounded; no more than what rounding leaves open.
    """
    step = stated.step or ZERO
    if relation.kind == "share":
        return abs(stated.value - computed.value) < step
    if relation.kind == "bridge" and sheet.kinds[relation.target] == "percent":
        coarse = max(step, (computed.high - computed.low) / len(relation.sources))
        return abs(stated.value - computed.value) <= _COMPOUNDED * coarse  # effects on growth compound
    if not loose:
        return False
    apart = max(stated.low - computed.high, computed.low - stated.high)
    return apart <= max(step, computed.high - computed.low)


def whole_thousands(sheet: Sheet, relation: Relation, row: int, stated: Amount) -> bool:
    """Say whether a growth may be right where the table's figures are shown in full but end in 000, as rounded ones."""
    if relation.kind != "growth" or len(relation.sources) != 2:
        return False
    now, before = (sheet.amount(row, source) for source in relation.sources)
    if now is None or before is None or before.value <= 0 or now.value <= 0:
        return False
    if any(each.value % _THOUSAND for each in (now, before)):
        return False
    half = Decimal(_THOUSAND) / 2
    wide = [Amount(each.value, each.value - half, each.value + half, Decimal(_THOUSAND)) for each in (now, before)]
    possible = growth(*wide)
    return possible is not None and verdict(stated, possible) != "impossible"


def of_a_share(sheet: Sheet, sums: tuple[Sum, ...], cell: tuple[int, int], computed: Amount, severity: str) -> str:
    """Return how grave it is that a share (row, column) is wrong.

    A note is a warning where its column adds up with the right one, and not as shown; one off by little more than its
    last place for its column to add up, which it does not with the right one, is a note.
    """
    gaps = _gaps(sheet, sums, cell, computed)
    if severity == "note":
        return "warning" if gaps and all(gap and not mended for gap, mended in gaps) else severity
    stated = sheet.amount(*cell)
    near = stated is not None and abs(stated.value - computed.value) < _BENT * (stated.step or ZERO)
    return "note" if near and gaps and all(mended and not gap for gap, mended in gaps) else severity


def _gaps(
    sheet: Sheet, sums: tuple[Sum, ...], cell: tuple[int, int], computed: Amount
) -> list[tuple[Decimal, Decimal]]:
    """Return by how much each sum that uses a share is off as it is shown, and as it is computed."""
    row, column = cell
    stated = sheet.amount(row, column)
    if stated is None or not stated.step:
        return []
    change = (computed.value / stated.step).quantize(ONE, ROUND_HALF_UP) * stated.step - stated.value
    gaps = []
    for each in sums if change else ():
        signs = {part.row: part.sign for part in each.parts} | {each.total: -1}
        if row in signs:
            gap = sum((sign * (sheet.value(at, column) or ZERO) for at, sign in signs.items()), ZERO)
            gaps.append((gap, gap + signs[row] * change))
    return gaps
