"""Where a figure of the text may differ from the cell of its name: words such as “nearly”, and what is due later."""

import re
from decimal import Decimal

from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.tables.facts import Fact

_SPLIT = re.compile(r"deferred|unearned|contract|debt|borrowings|loans?|notes|lease|provision")


def of_current_part(claim: Claim, fact: Fact) -> bool:
    """Say whether a liability stands under the current ones, and the text gives more of it: the rest is due later."""
    section = (fact.sheet.rows[fact.row].section or "").lower()
    more = claim.quantity.amount.value > fact.worth.magnitude().value
    under = "current liabilities" in section and "non" not in section and "current" not in fact.label
    return more and under and _SPLIT.search(fact.label) is not None and "current" not in claim.words.lower()


def loosely(claim: Claim, fact: Fact) -> bool:
    """Say whether words such as “nearly” and “more than” cover the difference."""
    stated, actual = claim.quantity.amount, fact.worth.magnitude()
    step = stated.step or Decimal(1)
    if claim.quantity.mode == "about":
        return abs(stated.value - actual.value) <= max(step, actual.value / 20)
    if claim.quantity.mode == "above":
        return stated.value <= actual.high and actual.value <= stated.value * 2
    return claim.quantity.mode == "below" and actual.low <= stated.value <= actual.value * Decimal("1.1")
