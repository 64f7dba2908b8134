"""Changes in money of what no table shows: "reduced by $8.5 million, to $64.0 million from $72.5 million"."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span

_TO = re.compile(r"\bto (?:a total of |approximately )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:approximately )?$", re.IGNORECASE)
_BRIDGE = re.compile(r"^[^.;$€£]{0,45}$")


def plain_changes(book: Book) -> Iterator[Finding]:
    """Yield an error where a change and the two amounts that stand right behind it do not agree."""
    for saying in sayings(book):
        money = [c for c in saying.claims if c.quantity.kind == "money" and not c.expected]
        if len(money) == 3 and money[0].change:
            yield from _check(book, saying, *money)


def _check(book: Book, saying: Saying, change: Claim, one: Claim, other: Claim) -> Iterator[Finding]:
    text = saying.paragraph.text
    gaps = (text[change.quantity.end : one.quantity.start], text[one.quantity.end : other.quantity.start])
    there = _TO.search(gaps[0]) and _FROM.search(gaps[1])
    back = _FROM.search(gaps[0]) and _TO.search(gaps[1])
    if not (there or back) or not all(_BRIDGE.match(gap) for gap in gaps):
        return
    made = (one.quantity.amount - other.quantity.amount).magnitude()
    stated = change.quantity.amount
    if verdict(stated, made) != "impossible":
        return
    message = f"{change.quantity.printed}: between {one.quantity.printed} and {other.quantity.printed} "
    message += f"lie {shown(made.value)}."
    spans = (span(change), span(one), span(other))
    yield finding(
        book.text, "change", "error", "impossible", message, *spans, stated=change.quantity.printed, computed=made
    )
