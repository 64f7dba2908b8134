"""A range by its middle and by its ends: "$215 million, plus or minus $5 million, or $210 million to $220 million"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, rounds_to, shown
from irdesk.proofing.prose_checks.outlook.spreads import Spread, spreads
from irdesk.proofing.prose_checks.sayings import Saying, sayings
from irdesk.proofing.words.sentences import lowered

_CUE = re.compile(r"\bplus or minus\b|\bplus/minus\b|\bgive or take\b|±|\+\s?/\s?[-–−]")
_CUES = ("plus or minus", "plus/minus", "give or take", "±", "+/", "+ /")
_GAP = re.compile(
    r"(?: per (?:[\w-]+ )?share)?[\s,(]*(?:or )?(?:plus or minus|plus/minus|give or take|±|\+\s?/\s?[-–−]?)"
    r"[,]?\s?(?:about |approximately )?"
)
_THAT_IS = re.compile(
    r"(?: per (?:[\w-]+ )?share)?\)?[\s,:–—(]*"
    r"(?:(?:or|that|is|i\.e\.|this|which|means?|meaning|represent\w*|impl\w+|gives?|giving|for|a|the|our|range|of|between"
    r"|from|namely|to|say|in|other|words|equal|equivalent|with|approximately|roughly|about|puts?|it|at|translat\w+|into)[\s,:]+){0,8}"
)
"""From one telling of a range to the other."""


def plus_or_minus(book: Book) -> Iterator[Finding]:
    """Yield an error for each range whose ends are not its middle less and more of what it may be off."""
    if not any(cue in book.lower for cue in _CUES):
        return
    for saying in sayings(book):
        text = lowered(saying.paragraph.text)
        if _CUE.search(text, saying.start, saying.end):
            row = spreads(saying)
            for number in range(len(row) - 2):
                yield from _either(book, saying, row[number : number + 3])


def _either(book: Book, saying: Saying, three: tuple[Spread, ...]) -> Iterator[Finding]:
    """Take three figures for a middle, what it may be off and the range of both, in either order."""
    text = lowered(saying.paragraph.text)
    gaps = [text[one.end : other.start] for one, other in pairwise(three)]
    first, second, third = three
    if _GAP.fullmatch(gaps[0]) and _THAT_IS.fullmatch(gaps[1]):
        yield from _held(book, first, second, third)
    elif _THAT_IS.fullmatch(gaps[0]) and _GAP.fullmatch(gaps[1]):
        yield from _held(book, second, third, first)


def _held(book: Book, middle: Spread, off: Spread, whole: Spread) -> Iterator[Finding]:
    step = _step(middle, off)
    plain = middle.alone and off.alone and not whole.alone and not (middle.vague or off.vague or whole.vague)
    alike = middle.kind == whole.kind and middle.claim.quantity.currency == whole.claim.quantity.currency
    ordered = whole.low.value < whole.high.value  # else another check tells it
    if step is None or not (plain and alike and ordered) or middle.low.value <= 0:
        return
    made = (middle.low.value - step, middle.low.value + step)
    ends = (whole.low, whole.high)
    wrong = [not _shows(end, worth) for end, worth in zip(ends, made, strict=True)]
    spans = (whole.where, middle.where, off.where)
    words = f"{middle.printed} plus or minus {off.printed.lstrip('-–− ')}"
    scale = max(whole.claim.quantity.scale, middle.claim.quantity.scale)
    range_ = " to ".join(shown(worth / scale) for worth in made)
    message = f"{whole.printed}: {words} is {range_}."
    if not any(wrong):
        yield finding(book.text, "range", "ok", "exact", message, *spans, stated=whole.printed)
    elif not all(wrong) or _one_slip(middle, step, whole):
        yield finding(book.text, "range", "error", "impossible", message, *spans, stated=whole.printed, expected=range_)


def _step(middle: Spread, off: Spread) -> Decimal | None:
    """Return what a range's middle may be off, in the middle's unit, or None where the units do not go together."""
    worth = off.high.magnitude().value
    if off.kind == "percent" and middle.kind == "money":
        return middle.low.value * worth / 100
    if off.kind == "points" and middle.kind == "percent":
        return worth / 100 if re.search(r"basis|bps", off.printed, re.IGNORECASE) else worth
    alike = off.kind == middle.kind and off.claim.quantity.currency == middle.claim.quantity.currency
    return worth if alike and worth < middle.low.value else None


def _shows(end: Amount, worth: Decimal) -> bool:
    """Say whether an end is what was worked out, or shows it rounded."""
    return end.value == worth or (end.step is not None and rounds_to(worth, end.step, end.value))


def _one_slip(middle: Spread, step: Decimal, whole: Spread) -> bool:
    """Say whether the middle alone, or what it may be off alone, explains two ends that do not fit."""
    half = (whole.high.value - whole.low.value) / 2
    return whole.middle.value == middle.low.value or half == step
