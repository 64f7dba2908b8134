"""What an outlook tells of its growth: the range, the growth that it makes, and what that is of."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose_checks.outlook.grown_words import (
    at_middle,
    back_to_growth,
    beyond_former,
    is_former,
    of_another,
    only_compared,
    straight_to_base,
    to_base,
    to_growth,
    to_range,
    way_of,
)
from irdesk.proofing.prose_checks.outlook.spreads import Spread, spreads
from irdesk.proofing.prose_checks.sayings import Saying
from irdesk.proofing.words.sentences import lowered

_NEAR = 60
_GOES_ON = re.compile(
    r"(?:at (?:the|its|our) mid-?point,? )?(?:this|that|these|it)(?: (?:new |updated )?(?:range|outlook|guidance))?"
    r" (?:would |will )?(?:represent|reflect|impl|equate|correspond|translat|mean|is )"
)
"""How a sentence goes on with the range before it: "This represents growth of"."""


class Told(msgspec.Struct, frozen=True):
    """A range of an outlook, the growth that the text works out, and what it is of where that stands beside it."""

    rate: Spread
    base: Spread | None
    spread: Spread
    way: str
    middle: bool


def told_growth(saying: Saying, follow: Saying | None) -> Iterator[Told]:
    """Yield what a sentence tells of the growth of its ranges, or the next one where it goes on with them."""
    text = lowered(saying.paragraph.text)
    goes_on = follow is not None and follow.paragraph is saying.paragraph and _GOES_ON.match(text, follow.start)
    more, last = (spreads(follow), follow.end) if follow is not None and goes_on else ((), saying.end)
    if not _is_outlook(text, (saying.start, last), [*saying.claims, *(follow.claims if follow and goes_on else ())]):
        return
    row = (*spreads(saying), *more)
    for number, spread in enumerate(row):
        if is_former(text, spread.start):
            continue
        if spread.kind == "money" and not spread.vague and (not spread.alone or _is_level(spread)):
            before = row[number - 1] if number else None
            found = _told(text, (saying.start, last), spread, (before, row[number + 1 :]))
            if found is not None:
                yield found


def _is_outlook(text: str, within: tuple[int, int], claims: Sequence[Claim]) -> bool:
    has = {each.quantity.kind for each in claims}
    if "percent" not in has or not has & {"money", "per_share"}:
        return False
    return EXPECTED.search(text, *within) is not None or any(each.expected for each in claims)


def _told(
    text: str, within: tuple[int, int], spread: Spread, around: tuple[Spread | None, Sequence[Spread]]
) -> Told | None:
    before, rest = around
    end = beyond_former(text, spread.end, within[1])
    behind = [each for each in rest if each.start >= end][:2]
    linked = _linked(text, end, spread, behind) or _led(text, spread, before, (end, behind))
    if linked is None:
        return None
    rate, base = linked
    first, last = min(rate.start, spread.start), max(rate.end, spread.end, base.end if base is not None else 0)
    way = way_of(text, max(within[0], rate.start - _NEAR) if rate is before else end, rate.start, rate.end)
    if way is None or of_another(text, max(within[0], first - _NEAR), last):
        return None
    middle = rate.alone and at_middle(text, first, min(within[1], last + _NEAR))
    return (
        None if rate.vague or (rate.alone and not (middle or spread.alone)) else Told(rate, base, spread, way, middle)
    )


def _linked(text: str, end: int, spread: Spread, behind: Sequence[Spread]) -> tuple[Spread, Spread | None] | None:
    """Return the growth that the words behind a range lead to, and what it is of, before or behind it."""
    first, second = (behind[at] if at < len(behind) else None for at in (0, 1))
    if first is None:
        return None
    if first.kind == "percent" and to_growth(text, end, first.start):
        based = second is not None and _is_base(spread, second) and to_base(text, first.end, second.start)
        return first, second if based else None
    led = _is_base(spread, first) and straight_to_base(text, end, first.start)
    if led and second is not None and second.kind == "percent" and back_to_growth(text, first.end, second.start):
        return second, first
    return None


def _led(
    text: str, spread: Spread, before: Spread | None, beyond: tuple[int, Sequence[Spread]]
) -> tuple[Spread, Spread | None] | None:
    """Return the growth that leads to a range, and what it is of: "to grow 5% to 8% to a range of $97 million to"."""
    end, behind = beyond
    if before is None or before.kind != "percent" or not to_range(text, before.end, spread.start):
        return None
    base = behind[0] if behind and _is_base(spread, behind[0]) else None
    return before, base if base is not None and straight_to_base(text, end, base.start) else None


def _is_level(spread: Spread) -> bool:
    claim = spread.claim
    return claim.expected and not (claim.change or claim.compared)


def _is_base(spread: Spread, other: Spread) -> bool:
    """Say whether an amount can be what a range is compared with."""
    alike = spread.claim.quantity.currency == other.claim.quantity.currency
    vague = other.vague and not only_compared(lowered(other.claim.paragraph.text), other.start)
    return other.kind == "money" and other.alone and alike and not vague
