"""Two figures compared with two: "cash of $153.8 million and debt of $37.5 million, from $148.3 and $42.5 million"."""

import re

import msgspec

from irdesk.proofing.prose.bridges import bridged
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot

_AND = re.compile(r",? and ")
_FOUR = 4


def as_listed(told: list[Claim]) -> list[Claim]:
    """Return the figures of a sentence, of those that two are compared with the first as that of the first."""
    found = list(told)
    for at in range(len(found) - _FOUR + 1):
        one, two, three, four = found[at : at + _FOUR]
        if _listed(one, two, three, four):
            found[at + 2] = _like(three, one)
            found[at + 3] = _like(msgspec.structs.replace(four, compared=True), two, three.slot)
    return found


def _listed(one: Claim, two: Claim, three: Claim, four: Claim) -> bool:
    """Say whether the last two of four figures stand bare behind the comparison, as the first two have their names."""
    text = one.paragraph.text
    plain = not any(each.change or each.expected or each.listed for each in (one, two, three, four))
    named = None not in {one.subject, two.subject} and one.subject != two.subject and not (one.compared or two.compared)
    alike = one.quantity.kind == three.quantity.kind and two.quantity.kind == four.quantity.kind
    bare = _AND.fullmatch(text, three.quantity.end, four.quantity.start) is not None
    turned = three.compared and bridged(text[two.quantity.end : three.quantity.start])
    return plain and named and alike and bare and turned and three.subject in {None, two.subject}


def _like(claim: Claim, other: Claim, slot: Slot | None = None) -> Claim:
    """Return a figure as one of what another is of, in its own period."""
    return msgspec.structs.replace(
        claim, metric=other.metric, row=other.row, scoped=other.scoped, loss=other.loss, slot=slot or claim.slot
    )
