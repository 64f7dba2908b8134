"""Earnings a share that are no plain result over shares: of parts that add up, or of a numerator of their own."""

from itertools import pairwise

from irdesk.proofing.intervals import Amount, verdict
from irdesk.proofing.tables.sheet import Sheet

_PART = "continu"


def of_parts(sheet: Sheet, row: int, column: int, computed: Amount) -> bool:
    """Say whether earnings are the sum of their parts as shown, and less than a last digit from what is computed."""
    stated = sheet.amount(row, column)
    rows = (n for n, unit in enumerate(sheet.units) if unit == "per_share" and _PART in sheet.labels[n])
    parts = [value for n in rows if (value := sheet.value(n, column)) is not None]
    if stated is None or not _close(stated, computed):
        return False
    return any(one + other == stated.value for one, other in pairwise(parts))


def bent_part(sheet: Sheet, row: int, stated: Amount, computed: Amount) -> bool:
    """Say whether a row is such a part, and less than a last digit off."""
    return sheet.units[row] == "per_share" and _PART in sheet.labels[row] and _close(stated, computed)


def by_numerator(sheet: Sheet, row: int, shares: int, column: int) -> bool:
    """Say whether earnings follow from a result that the table gives to work them out: under "Numerator"."""
    stated, over = sheet.worth(row, column), sheet.worth(shares, column)
    results = (n for n, each in enumerate(sheet.rows) if "numerator" in (each.section or "").lower())
    made = (worth.over(over) for n in results if over is not None and (worth := sheet.worth(n, column)) is not None)
    return stated is not None and any(each is not None and verdict(stated, each) != "impossible" for each in made)


def _close(stated: Amount, computed: Amount) -> bool:
    return stated.step is not None and abs(stated.value - computed.value) < stated.step
