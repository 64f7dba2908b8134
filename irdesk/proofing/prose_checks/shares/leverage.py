"""Debt as so many times EBITDA: "net debt of $243.7 million (1.9x trailing adjusted EBITDA)"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, calendar_of
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span

_TIMES = re.compile(r"(?<![\d.,])(?P<times>\d{1,2}\.\d{1,2})(?:x\b| times\b)")
_DEBT = re.compile(
    r"\bdebt\b(?: (?:was|of|stood at|totaled|at [\w ,]{4,30}|decreased to|increased to))*\s$", re.IGNORECASE
)
_EBITDA = re.compile(r"\bebitdax?\b", re.IGNORECASE)
_YEAR = re.compile(r"trailing|twelve[- ]month|last twelve|full[- ]year|annual", re.IGNORECASE)
_OTHER = re.compile(
    r"pro forma|as defined|covenant|credit agreement|facility|annualized|target|secured|maximum|below|range|expect"
    r"|interest|less than|at or|between",
    re.IGNORECASE,
)
_FAR, _FURTHEST = Decimal("0.8"), Decimal(3)
"""A table's EBITDA may not be that of the loan's terms, which lie near it; other words than a slip lie further."""
_NEAR = 60


def leverage(book: Book) -> Iterator[Finding]:
    """Yield an error where debt is not so many times the EBITDA that the text, or the table of the year, gives."""
    former: list[Saying] = []
    for saying in sayings(book):
        former = [each for each in former if each.paragraph is saying.paragraph]
        text = saying.paragraph.text
        times = _TIMES.search(text, saying.start, saying.end) if "EBITDA" in saying.text else None
        if times is not None and not _OTHER.search(saying.text):
            yield from _check(book, saying, former, times)
        former.append(saying)


def _check(book: Book, saying: Saying, former: list[Saying], times: re.Match[str]) -> Iterator[Finding]:
    lead = saying.paragraph.text[saying.start : times.start()]
    every = [saying, *reversed(former)] if re.search(r"\bdebt\b", lead, re.IGNORECASE) else [saying]
    debt = next((found for each in every if (found := _debt(each, times.start())) is not None), None)
    earnings, firm = _earnings(book, saying, times)
    ratio = debt.quantity.amount.over(earnings[0]) if debt is not None and earnings is not None else None
    if debt is None or ratio is None or earnings is None:
        return
    stated = displayed(times["times"])
    v = verdict(stated, ratio)
    off = abs(stated.value - ratio.value)
    if v == "rounding" or (v == "impossible" and not firm and not _FAR <= off <= _FURTHEST):
        return
    message = f"{times.group()}: {debt.quantity.printed} over {earnings[1]} is {shown(round(ratio.value, 2))}."
    where = saying.paragraph.span(*times.span())
    severity = "ok" if v == "exact" else "error"
    yield finding(
        book.text, "ratio", severity, v, message, where, span(debt), earnings[2], stated=times["times"], computed=ratio
    )


def _debt(saying: Saying, end: int) -> Claim | None:
    """Return the last amount before `end` that is called debt, and not what is compared."""
    text = saying.paragraph.text
    found = [
        c
        for c in saying.claims
        if c.quantity.kind == "money" and c.quantity.end <= end and not (c.compared or c.change or c.expected)
        if _DEBT.search(text[max(saying.start, c.quantity.start - _NEAR) : c.quantity.start])
    ]
    return found[-1] if found else None


def _earnings(book: Book, saying: Saying, times: re.Match[str]) -> tuple[tuple[Amount, str, Span | None] | None, bool]:
    """Return the EBITDA behind a multiple: of its sentence, which is sure, or of the year's column in a table."""
    own = [
        c
        for c in saying.claims
        if c.quantity.kind == "money" and c.quantity.start >= times.end() and not (c.compared or c.change)
    ]
    between = saying.paragraph.text[times.end() : own[0].quantity.start] if own else ""
    if _EBITDA.search(between) and ";" not in between:
        return (own[0].quantity.amount, own[0].quantity.printed, span(own[0])), True
    end = calendar_of(book).end
    behind = saying.paragraph.text[times.end() : times.end() + _NEAR]
    if end is None or not (_YEAR.search(behind) and _EBITDA.search(behind)):
        return None, False
    key = "adjusted_ebitda" if "adjusted" in behind.lower() else "ebitda"
    facts = [fact for fact in book.by_key.get(key, ()) if Slot("Y", end).fits(fact.period) and fact.unit == "currency"]
    if len({fact.worth.value for fact in facts}) != 1:
        return None, False
    return (facts[0].worth, f"{facts[0].name} of the year", facts[0].span), False
