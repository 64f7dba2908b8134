"""What is left of an amount: of a program after what was bought, of a cash flow after capital expenditures.

The three figures stand in one sentence or in two, and others may have been taken off that the text does not name. So
only a figure whose digits stand in another order than those of the difference is told.
"""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.misprints import turned
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span

_AFTER = re.compile(r"\b(?:after|less|net of|after deducting)\b (?:[\w,’'-]+ ){0,7}(?:of )?$", re.IGNORECASE)


def what_is_left(book: Book) -> Iterator[Finding]:
    """Yield a warning where what is left is the difference of two amounts with its digits in another order."""
    former: list[Saying] = []
    for saying in sayings(book):
        former = [each for each in former if each.paragraph is saying.paragraph]
        yield from _in_one(book, saying)
        if former:
            yield from _after(book, saying, former)
        former.append(saying)


def _money(saying: Saying) -> list[Claim]:
    return [c for c in saying.claims if c.quantity.kind == "money" and not (c.change or c.compared or c.expected)]


def _after(book: Book, saying: Saying, former: list[Saying]) -> Iterator[Finding]:
    """Hold "After capital spending of $28.1 million, free cash flow was $68.4 million" against the sentence before."""
    money = _money(saying)
    if len(money) != 2 or len(saying.claims) != 2:
        return
    text = saying.paragraph.text
    taken = [c for c in money if _AFTER.search(text[_begin(saying, c) : c.quantity.start])]
    if len(taken) == 1:
        left = next(c for c in money if c is not taken[0])
        wholes = [c for c in _money(former[-1]) if c.quantity.currency == left.quantity.currency]
        flows = [c for each in former for c in _money(each) if c.metric and c.metric.key == "operating_cash_flow"]
        wholes = flows or wholes
        for whole in wholes[:1] + wholes[1:][-1:]:
            yield from _held(book, whole, taken, left)


def _in_one(book: Book, saying: Saying) -> Iterator[Finding]:
    """Hold "$102.4 million of operating cash flow and, after capital spending of $66.1 million, free cash flow of"."""
    text, money = saying.paragraph.text, _money(saying)
    keys = [c.metric.key if c.metric is not None else "" for c in money]
    if len(money) != len(("flow", "taken", "left")) or keys[0] != "operating_cash_flow" or keys[2] != "free_cash_flow":
        return
    if _AFTER.search(text[_begin(saying, money[1]) : money[1].quantity.start]):
        yield from _held(book, money[0], money[1:2], money[2])


def _begin(saying: Saying, claim: Claim) -> int:
    ends = [c.quantity.end for c in saying.claims if c.quantity.end <= claim.quantity.start]
    return max([saying.start, *ends])


def _held(book: Book, whole: Claim, taken: list[Claim], left: Claim) -> Iterator[Finding]:
    made = whole.quantity.amount - taken[0].quantity.amount
    v = verdict(left.quantity.amount, made)
    others = ((left, made), (taken[0], whole.quantity.amount - left.quantity.amount))
    slipped = any(turned(claim.quantity.amount, each) for claim, each in others)
    if v == "rounding" or (v == "impossible" and not slipped):
        return
    message = f"{left.quantity.printed}: {whole.quantity.printed} less {taken[0].quantity.printed} is "
    message += f"{shown(made.value / left.quantity.scale)}."
    yield finding(
        book.text,
        "sum",
        "ok" if v == "exact" else "warning",
        v,
        message,
        span(left),
        span(taken[0]),
        span(whole),
        stated=left.quantity.printed,
        computed=made,
    )
