"""How far the middle of an outlook moved: "$135 million to $145 million (previously $150 million to $165 million, so
that the midpoint comes down by $17.5 million)"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown, verdict
from irdesk.proofing.prose_checks.outlook.spreads import Spread, spreads
from irdesk.proofing.prose_checks.sayings import Saying, sayings
from irdesk.proofing.words.sentences import lowered

_FORMER = re.compile(
    r"\b(?:from|previous\w*|prior|former\w*|earlier|original\w*|initial\w*|compared (?:with|to)|versus|instead of)\b"
)
_FROM = re.compile(r"\bfrom (?:[\w-]+ ){0,5}$")
_GUIDANCE = re.compile(r"\b(?:guidance|outlook|range|forecast|expectations?)\b")
_MIDDLE = re.compile(r"\bmid-?points?\b")
_STEP = re.compile(
    r"\b(?:by|up|down|(?:increase|decrease|raise|rise|reduction|improvement|decline|cut|step)s? of|an?)"
    r"(?: approximately| about| another)? $"
)
_MOVE = re.compile(
    r"(?: per (?:[\w-]+ ){0,3}share)?,? (?:(?:higher|lower|up|down|increase|decrease|raise|rise|reduction) )?"
    r"(?:at|to|in|from|of) (?:the|its|our|their) (?:[\w-]+ ){0,3}?mid-?point\b"
)
"""Behind a step: "an increase of $5 million at the midpoint"."""
_LED = re.compile(r"\bmid-?points?\b[^$€£;%()]{0,70}$")
"""Before a step: "raising the midpoint by $5 million", "the midpoint of our guidance for the year is raised by"."""
_TO = re.compile(r",? (?:to|from) (?:(?:a|an|the|its|our) )?(?:(?:new|updated|prior|previous|former) )?(?:range of )?")
_MEASURE = re.compile(
    r"\b(?:revenues?|sales|ebitda?|ebit|earnings|eps|incomes?|profits?|cash|expenditures?|margins?|ffo|costs?|expenses?"
    r"|capex|bookings|orders|losses|loss)\b"
)
_LEAST = Decimal("0.0001")
_RANKS = {"exact": 0, "rounding": 1, "impossible": 2}
_SMALL = re.compile(r"\bbasis\b|\bbps\b", re.IGNORECASE)


def moved_middles(book: Book) -> Iterator[Finding]:
    """Yield a finding for each step that the middle of an outlook is said to have moved by, between its two ranges."""
    for saying in sayings(book):
        text = lowered(saying.paragraph.text)
        if text.find("mid", saying.start, saying.end) >= 0 and _MIDDLE.search(text, saying.start, saying.end):
            row = spreads(saying)
            pairs = list(_pairs(saying, [each for each in row if not each.alone]))
            for step in row:
                if step.alone and not step.vague and _is_step(saying, step):
                    own = [pair for pair in pairs if _fits(step, pair[0]) and _of_these(text, step, pair)]
                    yield from _check(book, step, own)


def _pairs(saying: Saying, ranges: Sequence[Spread]) -> Iterator[tuple[Spread, Spread]]:
    """Yield two ranges each of which one follows the other: the words between say which was before."""
    text = lowered(saying.paragraph.text)
    for one, other in pairwise(ranges):
        alike = one.kind == other.kind and one.claim.quantity.currency == other.claim.quantity.currency
        gap = text[one.end : other.start]
        follows = _FORMER.search(gap) is not None and (
            _MEASURE.search(gap) is None or _GUIDANCE.search(gap) is not None
        )
        turned = _FROM.search(text, saying.start, one.start) is not None and gap.startswith(" to ")
        if alike and (follows or turned):
            yield one, other


def _is_step(saying: Saying, step: Spread) -> bool:
    text = lowered(saying.paragraph.text)
    lead = text[saying.start : step.start]
    return _STEP.search(lead) is not None and bool(_MOVE.match(text, step.end) or _LED.search(lead))


def _fits(step: Spread, one: Spread) -> bool:
    """Say whether a step counts what a range does; percentages move by points."""
    if one.kind == "percent":
        return step.kind == "points"
    alike = step.kind == one.kind == "money" and step.claim.quantity.currency == one.claim.quantity.currency
    return alike and one.high.value > 0 and _LEAST <= step.high.value / one.high.value <= 1


def _of_these(text: str, step: Spread, pair: tuple[Spread, Spread]) -> bool:
    """Say whether no other measure is named between a step and its ranges: "and EBITDA by $3 million"."""
    one, other = pair
    if step.end <= one.start:
        return _TO.fullmatch(text, step.end, one.start) is not None
    last = other.end if other.end <= step.start else one.end
    return _MEASURE.search(text, last, step.start) is None


def _check(book: Book, step: Spread, pairs: Sequence[tuple[Spread, Spread]]) -> Iterator[Finding]:
    if not pairs:
        return
    unit = _unit(step)
    stated = step.high.magnitude().scaled(unit)
    moved = [(one.middle - other.middle).magnitude() for one, other in pairs]
    held = [verdict(stated, made) for made in moved]
    at = min(range(len(held)), key=lambda number: _RANKS[held[number]])
    best = held[at]
    if best == "impossible" and len(pairs) > 1:
        return  # whose step it is the sentence leaves open
    one, other = pairs[at]
    worth = moved[at].value / (unit * step.claim.quantity.scale)
    message = f"{step.printed}: between {other.printed} and {one.printed} the midpoint moved by {shown(worth)}."
    severity = {"exact": "ok", "rounding": "note"}.get(best, "error")
    spans = (step.where, one.where, other.where)
    yield finding(book.text, "range", severity, best, message, *spans, stated=step.printed)


def _unit(step: Spread) -> Decimal:
    """Return what one of a step is of what its range counts: a basis point is a hundredth of a percentage point."""
    return Decimal("0.01") if _SMALL.search(step.printed) else Decimal(1)
