"""Margins of a part of the company, against the lines of its that the sentence tells beside them.

"Segment operating profit increased 9.5 percent to $146.6 million, and segment operating margin was 18.7 percent."
"""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.cells import hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot, length, months_back
from irdesk.proofing.prose.row_names import facts_named
from irdesk.proofing.prose_checks.levels import is_level, name_of
from irdesk.proofing.prose_checks.sayings import ends_plainly, misprinted, sayings, span
from irdesk.proofing.tables.facts import Fact

_SALES = (("sale",), ("net", "sale"), ("revenue",), ("net", "revenue"))
_MEASURES = frozenset({"segment", "adjusted", "operating", "income", "profit", "ebitda", "ebit", "earning", "margin"})
_OTHER = re.compile(r"\b(?:exclud\w+|constant|organic|pro forma)\b", re.IGNORECASE)
_MOST_APART = 3


def part_margins(book: Book) -> Iterator[Finding]:
    """Yield a finding for each margin of the part whose income was told right before it."""
    for saying in sayings(book):
        part: Claim | None = None
        for claim in saying.claims:
            if claim.quantity.kind == "money" and claim.row is not None and not claim.change:
                part = claim if _MEASURES & set(claim.row) else None
            elif part is not None and is_level(claim) and not _OTHER.search(saying.text):
                name = name_of(claim)
                slot = _slot(book, part, compared=claim.compared)
                if name is not None and name.endswith("margin") and slot is not None:
                    yield from _held(book, claim, part, slot)


def _slot(book: Book, part: Claim, *, compared: bool) -> Slot | None:
    """Return the period in which the part's income is what was told, or the one a year before it."""
    tied = [fact for fact in facts_named(book, part.row or ()) if hold(part, fact).verdict == "exact"]
    if not tied or tied[0].period[0] is None:
        return None
    size, end = length(tied[0].period), tied[0].period[1]
    return Slot(size, end if compared == part.compared else months_back(end, 12))


def _held(book: Book, claim: Claim, part: Claim, slot: Slot) -> Iterator[Finding]:
    lines = _lines(book, part.row or (), slot)
    ratio = lines[0].worth.over(lines[1].worth) if lines is not None else None
    if lines is None or ratio is None:
        return
    made, stated = ratio.scaled(100), claim.quantity.amount
    v = verdict(stated, made)
    off = abs(stated.value - made.value)
    if v == "impossible" and not (ends_plainly(claim) and (off <= _MOST_APART or misprinted(stated, made.value))):
        return
    severity = {"exact": "ok", "rounding": "note"}.get(v, "error")
    yield _finding(book, claim, lines, made, (severity, v))


def _lines(book: Book, row: tuple[str, ...], slot: Slot) -> tuple[Fact, Fact] | None:
    """Return a part's income and its sales in a period, where one table has both, once each."""
    name = tuple(word for word in row if word not in _MEASURES)
    income = [fact for fact in facts_named(book, row) if slot.fits(fact.period) and fact.unit == "currency"]
    if not name or len(income) != 1 or income[0].worth.value <= 0:
        return None
    every = (fact for sales in _SALES for fact in facts_named(book, (*name, *sales)))
    sales = {(fact.row, fact.worth.value): fact for fact in every
             if slot.fits(fact.period) and fact.unit == "currency" and fact.sheet is income[0].sheet}  # fmt: skip
    return (income[0], next(iter(sales.values()))) if len(sales) == 1 else None


def _finding(book: Book, claim: Claim, lines: tuple[Fact, Fact], made: Amount, found: tuple[str, str]) -> Finding:
    given = shown(round(made.value, 2))
    column = lines[0].sheet.column_name(lines[0].column)
    message = f"{claim.quantity.printed}: of {lines[0].name}, {column}, the income over the sales is {given} percent."
    spans = (span(claim), lines[0].span, lines[1].span)
    stated = claim.quantity.printed
    return finding(book.text, "margin", *found, message, *spans, stated=stated, computed=made)
