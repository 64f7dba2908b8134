"""A figure of the text that a table shows for another period than the words beside it seem to name."""

import re

from irdesk.proofing.prose.cells import Match, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import RESPECTIVELY
from irdesk.proofing.prose.misprints import near_miss
from irdesk.proofing.prose.periods import Calendar, Slot, length
from irdesk.proofing.tables.facts import Fact

_SAME_END = 10
_FIRM = 3
"""Significant digits that tie a figure to a cell of another period than the stated one."""
_TO_DATE = frozenset({"H", "9"})

_LENGTH = re.compile(
    r"quarter|months?|weeks?|half|full|(?<!prior )(?<!previous )(?<!preceding )(?<!last )fiscal year"
    r"|year ended|\bq[1-4]|[1-4]q",
    re.IGNORECASE,
)


def of_other_length(claim: Claim, found: list[Fact]) -> Match | None:
    """Return the cell of a longer or shorter period with the same last day, where the words leave the length open.

    A paragraph on six months goes on with "net income was"; only its first sentence says which months.
    """
    matches = (hold(claim, fact) for fact in same_end(claim, found))
    return next((match for match in matches if match.verdict == "exact" and not match.sign_differs), None)


def same_end(claim: Claim, found: list[Fact]) -> list[Fact]:
    """Return the cells of periods with the claim's last day, where its words leave open how long the period is."""
    slot = claim.slot
    if slot is None or slot.length == "I" or _LENGTH.search(claim.when):
        return []
    return [fact for fact in found if abs((fact.period[1] - slot.end).days) <= _SAME_END and fact.period[0] is not None]


def open_slots(claim: Claim, calendar: Calendar) -> list[Slot]:
    """Return the claim's period and, where its words leave open how long it is, the others of the same last day."""
    slot = claim.slot
    if slot is None or slot.length == "I" or _LENGTH.search(claim.when):
        return [slot] if slot is not None else []
    return [slot, *(Slot(each, slot.end) for each in sorted(calendar.lengths) if each not in {slot.length, "X"})]


def of_open_length(claim: Claim, here: list[Fact], found: list[Fact]) -> list[Fact]:
    """Return the cells of a year that a figure misprints, where the words leave open whether its quarter is meant."""
    longer = [fact for fact in same_end(claim, found) if near_miss(claim, fact)]
    return longer[:1] if longer and not any(near_miss(claim, fact) for fact in here) else here


def of_a_balance(claim: Claim, here: list[Fact], found: list[Fact]) -> list[Fact]:
    """Return the cells of a period, or of its last day where one of these is the figure, or is misprinted in it.

    A name may be both a line of the balance sheet and one of income: "Deposits of $1.73 billion" are no interest.
    """
    slot = claim.slot
    if not here or slot is None or slot.length == "I" or any(fact.period[0] is None for fact in here):
        return here
    last = Slot("I", slot.end)
    balances = [fact for fact in found if fact.period[0] is None and last.fits(fact.period)]
    if any(hold(claim, fact).verdict == "exact" for fact in balances):
        return balances
    held = any(near_miss(claim, fact) for fact in balances)
    return balances if held and not any(near_miss(claim, fact) for fact in here) else here


_CALLED = re.compile(
    r"(?:\b(?P<ordinal>first|second|third|fourth) quarter(?: of)?|\bq(?P<q>[1-4]))"
    r"[\s'’]*(?:fiscal|fy)?(?: year)?[\s'’]*"
    r"(?:20)?(?P<year>\d\d)\b",
    re.IGNORECASE,
)
_ORDER = ("first", "second", "third", "fourth")


def so_called(claim: Claim, found: list[Fact]) -> list[Fact]:
    """Return the cells whose column bears the quarter's name that the text gives: "second quarter of fiscal 2025".

    What days it has the head need not say.
    """
    named = _quarter(claim.when)
    return [fact for fact in found if named is not None and _quarter(fact.sheet.column_name(fact.column)) == named]


def _quarter(words: str) -> tuple[int, str] | None:
    name = _CALLED.search(words)
    if name is None:
        return None
    return (int(name["q"]) if name["q"] else _ORDER.index(name["ordinal"].lower()) + 1), name["year"]


def of_other_period(claim: Claim, found: list[Fact]) -> Fact | None:
    """Return the one cell that shows a figure which the text gives to a period that no table has.

    The periods are of one length: a quarter called by the wrong year; or of the months to date, of which another number
    is said. Short figures agree by chance.
    """
    slot, digits = claim.slot, len(claim.quantity.amount.value.normalize().as_tuple().digits)
    if slot is None or not claim.named or not claim.whole or claim.scoped or digits < _FIRM:
        return None
    if RESPECTIVELY.search(claim.words):
        return None  # the period at its place is meant, not the nearest
    every = [fact for fact in found if hold(claim, fact).verdict == "exact"]
    exact = [fact for fact in every if length(fact.period) == slot.length]
    if not exact and digits > _FIRM and slot.length in _TO_DATE:  # six months said where the tables show nine
        ends = (fact for fact in every if length(fact.period) in _TO_DATE)
        exact = [fact for fact in ends if abs((fact.period[1] - slot.end).days) <= _SAME_END]
    return exact[0] if exact and len({fact.period for fact in exact}) == 1 else None
