"""What two amounts of a sentence are said to give: "held $64.5 million and had not drawn on its $100.0 million line,
which gives it $164.5 million"."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_GIVES = re.compile(
    r"\b(?:which|that|this|together(?: they)?) (?:now )?(?:gives?|gave|brings?|brought|makes?|made)"
    r" (?:(?:it|us|them|the (?:company|group|bank)) )?(?:(?:up )?to |with |a )?(?:(?:a )?total (?:of )?)?$",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"\b(?:which|that|this|it) (?:leaves?|left) (?:(?:it|us|them|the (?:company|group|bank)) )?(?:with )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\W*(?:after|less|net of|deducting|subtracting)\b", re.IGNORECASE)
_NEAR = 60


def given(book: Book) -> Iterator[Finding]:
    """Yield a finding for each amount that two others, and no third, are said to give or to leave."""
    former: Saying | None = None
    for saying in sayings(book):
        before = former if former is not None and former.paragraph is saying.paragraph else None
        former = saying
        money = [each for each in saying.claims if each.quantity.kind == "money" and not each.expected]
        for number, made in enumerate(money):
            parts, text = money[:number], saying.paragraph.text
            lead = text[max(saying.start, made.quantity.start - _NEAR) : made.quantity.start]
            if _GIVES.search(lead) and len(parts) == len(("one", "other")):
                yield from _held(book, made, parts[0], parts[1], sign=1)
            elif _LEAVES.search(lead) and len(parts) == 1 and before is not None and _AFTER.match(saying.text):
                wholes = [each for each in before.claims if each.quantity.kind == "money" and not each.compared]
                yield from _held(book, made, wholes[-1], parts[0], sign=-1) if wholes else ()


def _held(book: Book, made: Claim, one: Claim, other: Claim, *, sign: int) -> Iterator[Finding]:
    amounts = [each.quantity.amount for each in (one, other, made)]
    if len({each.quantity.currency for each in (one, other, made)}) > 1 or one.change or other.change:
        return
    result = amounts[0] + (amounts[1] if sign > 0 else -amounts[1])
    first = amounts[2] - amounts[1] if sign > 0 else amounts[2] + amounts[1]
    found = verdict(amounts[2], result)
    if found == "impossible" and not (misprinted(amounts[2], result.value) or misprinted(amounts[0], first.value)):
        return
    how = "and" if sign > 0 else "less"
    message = f"{made.quantity.printed}: {one.quantity.printed} {how} {other.quantity.printed} is "
    message += f"{shown(result.value / made.quantity.scale)}{'; that cannot be' if found == 'impossible' else ''}."
    severity = {"exact": "ok", "rounding": "note"}.get(found, "error")
    spans = (span(made), span(one), span(other))
    yield finding(book.text, "sum", severity, found, message, *spans, stated=made.quantity.printed, computed=result)
