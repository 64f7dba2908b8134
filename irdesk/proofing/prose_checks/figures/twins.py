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

    `weight`: how much what they share says that one thing is told; `check`: by what check it is told.
    """

    one: Claim
    other: Claim
    says: str
    instead: str
    shared: tuple[str, ...]
    weight: int
    check: str = "prose-table"


SURE = 2
"""The weight of one figure of three digits, or of two of two digits."""
MANY = 3
"""So many digits are not alike by chance; nor are so many words of a name."""


def apart(book: Book, one: Telling, other: Telling) -> Twins | None:
    """Return what differs, if one figure looks like the other misprinted and no other does."""
    mine, theirs = one.figures, other.figures
    both = [(role, claim, theirs[role]) for role, claim in mine.items() if role in theirs]
    pairs = [(role, ours, their) for role, ours, their in both if _of_one_kind(ours, their)]
    differing = [each for each in pairs if same(_amount(each[1]), _amount(each[2])) == "impossible"]
    agreeing = [each for each in pairs if each not in differing]
    shared = tuple(ours.quantity.printed for _, ours, _ in agreeing)
    weight = sum(_weight(ours) for _, ours, _ in agreeing)
    way = _two_ways(agreeing, shared, weight)
    if not differing:
        return way or _by_the_rest(book, (one, other), shared, weight)
    if way is not None or len(differing) > 1:
        return _exchanged(one, other, shared) if way is None and len(differing) == _EXCHANGED else None
    role, ours, their = differing[0]
    near = _near(ours, their, sure=weight >= SURE) if weight else _misprinted(ours, their)
    if not near or (role in _COMPARED and beside(book, ours) != beside(book, their)):
        return None
    return Twins(ours, their, *_printed(ours, their), shared, weight)


_EXCHANGED = 2  # figures differ where a level and its base stand in each other's place
_Pair = tuple[str, Claim, Claim]


def _two_ways(agreeing: list[_Pair], shared: tuple[str, ...], weight: int) -> Twins | None:
    """Return a figure that goes up here and down there, or is income here and a loss there."""
    for role, ours, their in agreeing if weight > 0 else ():
        if role in _MOVES and _turned(ours, their):
            return Twins(ours, their, str(direction(ours)), str(direction(their)), shared, weight, "direction")
        if _of_two_signs(ours, their):
            return Twins(ours, their, _sign(ours), _sign(their), shared, weight)
    return None


def _by_the_rest(book: Book, both: tuple[Telling, Telling], shared: tuple[str, ...], weight: int) -> Twins | None:
    """Return what differs of two tellings whose figures agree: a growth of amounts there, or the year."""
    if weight < SURE:
        return None
    one, other = both
    made = _worked_out(book, one, other, weight) or _worked_out(book, other, one, weight)
    return made or _of_two_years(one, other, shared, weight)


def _printed(one: Claim, other: Claim) -> tuple[str, str]:
    return one.quantity.printed, other.quantity.printed


def _of_two_years(one: Telling, other: Telling, shared: tuple[str, ...], weight: int) -> Twins | None:
    """Return two levels that are one figure, of periods by name that are a year apart."""
    first, second = one.level, other.level
    if first is None or second is None or not (_dated(first) and _dated(second)):
        return None
    if first.slot is None or second.slot is None or first.slot.length != second.slot.length:
        return None
    apart_by = abs((first.slot.end - second.slot.end).days)
    alike = len(digits_of(first)) >= MANY and abs(apart_by - _YEAR) < _NEAR
    return Twins(first, second, first.when, second.when, shared, weight, "period") if alike else None


def _dated(claim: Claim) -> bool:
    return claim.named and not claim.listed and re.search(r"\d{4}", claim.when) is not None


_YEAR, _NEAR = 365, 8


def _exchanged(one: Telling, other: Telling, shared: tuple[str, ...]) -> Twins | None:
    """Return the figures of now and before that stand in each other's place."""
    if one.level is None or one.base is None or other.level is None or other.base is None:
        return None
    pairs = ((one.level, other.base), (one.base, other.level))
    alike = all(same(_amount(now), _amount(before)) == "exact" and len(digits_of(now)) > 1 for now, before in pairs)
    return Twins(one.level, other.level, *_printed(one.level, other.level), shared, SURE) if alike else None


def _of_two_signs(one: Claim, other: Claim) -> bool:
    """Say whether an amount is called income here, a loss there."""
    plain = len(digits_of(one)) > 1 and all(map(_says_its_sign, (one, other)))
    return plain and _is_loss(one) != _is_loss(other)


_EARNED = re.compile(r"\b(?:income|loss|earnings|profit)$", re.IGNORECASE)
_EITHER = re.compile(r"\(loss\)|\(income\)|\bor loss\b", re.IGNORECASE)


def _says_its_sign(claim: Claim) -> bool:
    """Say whether a metric's name is of income or of a loss, not of either: "net income (loss)"."""
    metric, text = claim.metric, claim.paragraph.text
    if metric is None or not _EARNED.search(metric.text.partition(" attributable")[0].partition(" per ")[0]):
        return False
    return _EITHER.search(text, max(0, metric.start - _REACH), metric.end + _REACH) is None


def _is_loss(claim: Claim) -> bool:
    return claim.loss or claim.quantity.negative


def _sign(claim: Claim) -> str:
    return f"a loss of {claim.quantity.printed}" if _is_loss(claim) else f"income of {claim.quantity.printed}"


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
    check = "direction" if turned else "prose-table"
    return Twins(one.rate, other.base, says, instead, (other.level.quantity.printed,), weight, check)


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
