"""What differs in two tellings of one thing: a figure that looks like the other misprinted, or the way it went."""

import re
from decimal import Decimal
from operator import ne

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, growth, same, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.figures.tellings import Telling
from irdesk.proofing.words.period_words import ORDINALS
from irdesk.proofing.words.sentences import lowered


class Twins(msgspec.Struct, frozen=True):
    """What two tellings say differently: the claims, in words, with the figures that both give.

    `weight`: how much what they share says that one thing is told; `turned`: they differ in the way it went.
    """

    one: Claim
    other: Claim
    says: str
    instead: str
    shared: tuple[str, ...]
    weight: int
    turned: bool = False


SURE = 2
"""The weight of one figure of three digits, or of two of two digits."""
MANY = 3
"""So many digits are not alike by chance; nor are so many words of a name."""


def apart(book: Book, one: Telling, other: Telling) -> Twins | None:
    """Return the one figure that differs, if it looks like the other misprinted and nothing else differs."""
    mine, theirs = one.figures, other.figures
    both = [role for role, claim in mine.items() if role in theirs and _of_one_kind(claim, theirs[role])]
    differing = [role for role in both if same(_amount(mine[role]), _amount(theirs[role])) == "impossible"]
    agreeing = [role for role in both if role not in differing]
    weight = sum(_weight(mine[role]) for role in agreeing)
    turned = [role for role in agreeing if role in _MOVES and _turned(mine[role], theirs[role])]
    shared = tuple(mine[role].quantity.printed for role in agreeing)
    if turned and not differing and weight > 0:
        one_way, other_way = mine[turned[0]], theirs[turned[0]]
        ways = str(direction(one_way)), str(direction(other_way))
        return Twins(one_way, other_way, *ways, shared, weight, turned=True)
    if not (differing or turned) and weight >= SURE:
        return _worked_out(book, one, other, weight) or _worked_out(book, other, one, weight)
    if len(differing) != 1 or turned:
        return None
    role = differing[0]
    ours, their = mine[role], theirs[role]
    near = _near(ours, their, sure=weight >= SURE) if weight else _misprinted(ours, their)
    if not near or (role in _COMPARED and beside(book, ours) != beside(book, their)):
        return None
    return Twins(ours, their, ours.quantity.printed, their.quantity.printed, shared, weight)


_MOVES = {"rate", "change"}
_COMPARED = {*_MOVES, "base"}


def _worked_out(book: Book, one: Telling, other: Telling, weight: int) -> Twins | None:
    """Return the growth of one telling that the amounts of the other do not give, but one that looks like it."""
    if one.rate is None or one.base is not None or other.rate is not None:
        return None
    if other.base is None or other.level is None or beside(book, one.rate) != beside(book, other.base):
        return None
    grown, stated = growth(_amount(other.level), _amount(other.base)), _amount(one.rate)
    signed = -stated if one.way == "down" else stated
    if grown is None or stated.step is None or verdict(signed, grown) != "impossible":
        return None
    turned = verdict(-signed, grown) != "impossible"
    printed = displayed(grown.magnitude().value.quantize(min(stated.step, Decimal(1))))
    one_way = (grown.value < 0) == (signed.value < 0)
    if not turned and not (one_way and _alike(_digits(stated), _digits(printed))):
        return None
    base = f"{shown(printed.value)}% from {other.base.quantity.printed}"
    says = f"{one.way} {one.rate.quantity.printed}" if turned else one.rate.quantity.printed
    instead = f"{'down' if grown.value < 0 else 'up'} {base}" if turned else base
    return Twins(one.rate, other.base, says, instead, (other.level.quantity.printed,), weight, turned=turned)


def a_digit_off(one: str, other: str) -> bool:
    """Say whether of two figures one is the other with another digit, not the first, or with digits exchanged."""
    if one == other or len(one) != len(other):
        return False
    return (one[0] == other[0] and sum(map(ne, one, other)) == 1) or sorted(one) == sorted(other)


def _misprinted(one: Claim, other: Claim) -> bool:
    """Say whether two figures of which nothing else is known look like one misprinted: amounts of three digits."""
    first, second = digits_of(one), digits_of(other)
    alike = one.quantity.kind != "percent" and _amount(one).step == _amount(other).step
    return alike and len(first) >= MANY and a_digit_off(first, second)


def _near(one: Claim, other: Claim, *, sure: bool) -> bool:
    """Say whether a figure looks like another misprinted; one digit differs by chance unless all else is sure."""
    first, second = digits_of(one), digits_of(other)
    return _amount(one).step == _amount(other).step and (sure or len(first) > 1) and _alike(first, second)


def _alike(one: str, other: str) -> bool:
    """Say whether digits are others with one off, in another order, or ten times them."""
    if not one or not other:
        return False
    if len(one) != len(other):
        return one.strip("0") == other.strip("0")
    return sorted(one) == sorted(other) or sum(map(ne, one, other)) == 1


def _amount(claim: Claim) -> Amount:
    return claim.quantity.amount


def _of_one_kind(one: Claim, other: Claim) -> bool:
    return (one.quantity.kind, one.quantity.currency) == (other.quantity.kind, other.quantity.currency)


def _turned(one: Claim, other: Claim) -> bool:
    return {direction(one), direction(other)} == {"up", "down"}


def _weight(claim: Claim) -> int:
    """Return how much it says that two sentences give a figure: of three digits 2, of two digits 1."""
    digits = len(digits_of(claim))
    return SURE if digits >= MANY else digits - 1


def digits_of(claim: Claim) -> str:
    """Return the digits that a figure shows."""
    return _digits(_amount(claim))


def _digits(amount: Amount) -> str:
    return "" if amount.step is None else str(int(abs(amount.value) / amount.step))


_BASE = (
    r"sequential\w*|quarter[- ](?:over|to|on)|(?:prior|previous|preceding|linked|last) quarter|two[- ]year"
    rf"|year[- ]to[- ]date|(?:{'|'.join(ORDINALS)})[- ]quarter|\bq[1-4]|half|months|full|six|nine|currenc\w+"
    r"|pro[- ]forma|like[- ]for[- ]like|exclu\w+"
)
_BEFORE = re.compile(_BASE)
_BEHIND = re.compile(
    rf"{_BASE}|organic\w*|adjusted|comparable (?!year|period|quarter|prior|three|six|nine)|underlying|local|per day"
    r"|same[- ](?:store|cent|club|unit|facilit|location|restaurant|hospital|propert|day)"
)
"""Words that make of a growth another one, before it and behind it."""
_REACH = 60


def beside(book: Book, claim: Claim) -> frozenset[str]:
    """Return the words beside a growth that say on what basis, and from what, it is measured."""
    text, quantity = lowered(claim.paragraph.text), claim.quantity
    before = re.split(r"[\d$;]", text[max(claim.sentence[0], quantity.start - _REACH) : quantity.start])[-1]
    after = re.split(r"[$;%]|\. ", text[quantity.end : min(claim.sentence[1], quantity.end + _REACH)])[0]
    found = {*_BEFORE.findall(before), *_BEHIND.findall(after)}
    return frozenset(each for each in found if not _reported(book, each))


def _reported(book: Book, words: str) -> bool:
    """Say whether words name the quarter that is reported: a year before, it is the usual base."""
    ordinal = calendar_of(book).ordinal
    return words == f"q{ordinal}" or any(words.startswith(name) for name, n in ORDINALS.items() if n == ordinal)
