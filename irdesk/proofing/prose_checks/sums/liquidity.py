"""Liquidity as the cash and what may be borrowed: "Including $405.0 million available under its facility, the Company
had total liquidity of $553.2 million", beside cash of $148.2 million."""

import re
from collections.abc import Iterator
from itertools import product

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.misprints import turned
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_TOTAL = re.compile(r"\bliquidity\b(?: position)?[^$€£;.,]{0,40}$", re.IGNORECASE)
_BEHIND = re.compile(r" (?:of|in) (?:total |available )*liquidity\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:availab\w+|undrawn|unused|unborrowed|borrowing (?:capacity|base availability)|capacity)\b", re.IGNORECASE
)
_CASH = re.compile(r"\bcash\b", re.IGNORECASE)
_NEAR, _BACK = 60, 30
_RANK: tuple[Verdict, ...] = ("exact", "rounding", "impossible")


def liquidity(book: Book) -> Iterator[Finding]:
    """Yield a finding for each total of liquidity whose cash and whose open lines stand beside it, or in the tables."""
    before: Saying | None = None
    for saying in sayings(book):
        former = before if before is not None and before.paragraph is saying.paragraph else None
        before = saying
        total = next((c for c in saying.claims if _is_money(c) and _is_total(saying, c)), None)
        if total is not None:
            yield from _held(book, total, [*(former.claims if former else ()), *saying.claims])


def _is_money(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind == "money" and quantity.scale > 1 and not (claim.compared or claim.change or claim.expected)


def _is_total(saying: Saying, claim: Claim) -> bool:
    text = saying.paragraph.text
    lead = text[max(saying.start, claim.quantity.start - _NEAR) : claim.quantity.start]
    return _TOTAL.search(lead) is not None or _BEHIND.match(text, claim.quantity.end) is not None


def _held(book: Book, total: Claim, beside: list[Claim]) -> Iterator[Finding]:
    money = [c for c in beside if _is_money(c) and c is not total and c.quantity.currency == total.quantity.currency]
    money = [c for c in money if c.quantity.amount.value < total.quantity.amount.value]
    lines = [c for c in money if _is_called(c, money, _OPEN)]
    cash: list[tuple[Amount, str, Span | None]] = [
        (c.quantity.amount, c.quantity.printed, span(c))
        for c in money
        if c not in lines and _is_called(c, money, _CASH)
    ]
    cash = cash or [
        (fact.worth, f"{fact.name} {fact.cell}", fact.span)
        for fact in book.by_key.get("cash", ())
        if fact.period[1] == calendar_of(book).end
    ]
    every = [
        (min(_RANK.index(verdict(total.quantity.amount, one.quantity.amount + other[0])), 2), one, other)
        for one, other in product(lines, cash)
    ]
    if not every:
        return
    best, one, other = min(every, key=lambda each: each[0])
    made = one.quantity.amount + other[0]
    sums = {each[1].quantity.amount.value + each[2][0].value for each in every}
    stated = total.quantity.amount
    slipped = len(sums) == 1 and (turned(stated, made) or misprinted(stated, made.value))
    if _RANK[best] == "exact" or (_RANK[best] == "impossible" and slipped):
        message = f"{total.quantity.printed}: {one.quantity.printed} and {other[1]} make "
        message += f"{shown(made.value / total.quantity.scale)}."
        yield finding(
            book.text,
            "sum",
            "ok" if _RANK[best] == "exact" else "warning",
            _RANK[best],
            message,
            span(total),
            span(one),
            other[2],
            stated=total.quantity.printed,
            computed=made,
        )


def _is_called(claim: Claim, money: list[Claim], word: re.Pattern[str]) -> bool:
    """Say whether a word stands right before or behind an amount, nearer to it than to another one."""
    text, (first, last) = claim.paragraph.text, claim.sentence
    start, end = claim.quantity.start, claim.quantity.end
    others = [c for c in money if c is not claim and c.sentence == claim.sentence]
    for found in word.finditer(text, max(first, start - _BACK), min(last, end + _NEAR)):
        own = _distance(found, start, end)
        if all(own < _distance(found, c.quantity.start, c.quantity.end) for c in others):
            return True
    return False


def _distance(found: re.Match[str], start: int, end: int) -> int:
    """Return how far a word stands from an amount; in doubt it is of the one before it."""
    return found.start() - end if found.start() >= end else 2 * (start - found.end())
