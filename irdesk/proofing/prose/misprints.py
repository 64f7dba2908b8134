"""Whether a number of the text looks like a cell misprinted."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext

from irdesk.proofing.intervals import Amount
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.tables.facts import Fact


def near_miss(claim: Claim, fact: Fact) -> bool:
    """Say whether a stated figure looks like the cell's misprinted or not brought up to date."""
    return any(slip(claim.quantity.amount, size) for size in sizes(fact))


def sizes(fact: Fact) -> tuple[Amount, ...]:
    """Return what a cell may be worth: in a table that does not say its scale, in thousands and millions, too."""
    worth = fact.worth.magnitude()
    if fact.sheet.statement.scale != 1 or fact.unit != "currency":
        return (worth,)
    return worth, worth.scaled(10**3), worth.scaled(10**6)


def slip(stated: Amount, actual: Amount) -> bool:
    """Say whether a number looks like another misprinted: near it, or with like digits in any order of magnitude."""
    if actual.value and abs(stated.value - actual.value) * 8 <= abs(actual.value):
        return True
    one = _digits(stated.value, 20)
    for rule in (ROUND_HALF_UP, ROUND_HALF_EVEN):
        other = _digits(actual.value, max(len(one), 1), rule)
        alike = sorted(one) == sorted(other) and (len(one) > 1 or _near_in_size(stated, actual))
        if alike or _one_off(stated, actual, rule):
            return True
    return False


def _near_in_size(stated: Amount, actual: Amount) -> bool:
    """Say whether of two figures that share one digit one is ten, a thousand or a million times the other."""
    one, other = stated.value, actual.value
    return bool(other) and any(one * 10**n == other or one == other * 10**n for n in (1, 3, 6))


def turned(stated: Amount, made: Amount) -> bool:
    """Say whether a figure of three digits or more has the digits of another, of its own order, in another order."""
    if stated.step is None or made.value <= 0:
        return False
    one, other = (str(round(amount.value / stated.step)) for amount in (stated, made))
    return one != other and len(one) >= _ENOUGH and sorted(one) == sorted(other)


_ENOUGH = 3


def short_slip(stated: Amount, actual: Amount) -> bool:
    """Say whether a number of two digits differs from another in one of them, or has them in the other order."""
    return any(_one_off(stated, actual, rule, _FEW) for rule in (ROUND_HALF_UP, ROUND_HALF_EVEN))


_FEW = 2
"""Of so few digits one differs by chance."""


def _one_off(stated: Amount, actual: Amount, rule: str, least: int = 3) -> bool:
    """Say whether a number, shown to the places of the stated one, has the same digits but one, or in another order."""
    if stated.step is None:
        return False
    with localcontext(prec=34):
        shown = (str(stated.value / stated.step // 1), str((actual.value / stated.step).quantize(Decimal(1), rule)))
    one, other = (digits.rstrip(".") for digits in shown)
    if len(one) != len(other):
        return False
    return sorted(one) == sorted(other) or (
        len(one) >= least and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    )


def _digits(number: Decimal, most: int, rule: str = ROUND_HALF_UP) -> str:
    """Return the first significant digits of a number, rounded to `most` of them."""
    with localcontext(prec=most, rounding=rule):
        return f"{abs(+number):e}".split("e", maxsplit=1)[0].replace(".", "").rstrip("0")
